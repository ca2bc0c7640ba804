using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Reads what <see cref="ContributionWriter"/> writes.</summary>
public static class ContributionReader
{
    /// <summary>The contribution; null with an error if a part is missing.</summary>
    /// <param name="path">The file's path relative to the root, for diagnostics.</param>
    /// <param name="text">The file's text.</param>
    public static Staged<Contribution?> Read(string path, string text)
    {
        var file = Texts.Normalize(text);
        var (front, unknown) = FrontMatter.Read(path, file, Keys.OfContribution);
        if (front is null)
        {
            return new(null, unknown);
        }
        var fields = new FrontMatterFields(path, front);
        var contribution = new Contribution(
            fields.Required(Keys.Slug), fields.Optional(Keys.Conference) ?? "", fields.Required(Keys.Document), fields.Required(Keys.Source),
            fields.Required(Keys.SourceDigest), fields.Required(Keys.Encoding), fields.OneOf(Keys.Language, Words.Languages),
            fields.List(Keys.Proposals), [], "");
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        found.AddRange(unknown);
        found.AddRange(fields.Diagnostics);
        var received = Received(file, front.Body);
        if (received is null)
        {
            found.Add(Codes.ContributionIncomplete.At(new(path), $"fenced text under \"{ContributionWriter.TextHeading}\""));
        }
        if (received is null || !fields.IsComplete)
        {
            return new(null, found.ToImmutable());
        }
        contribution = contribution with { Noise = NoiseOf(path, file, front.Body, found), Text = received };
        return new(contribution, found.ToImmutable());
    }

    private static string? Received(string file, int body)
    {
        var heading = file.IndexOf($"\n{ContributionWriter.TextHeading}\n\n", body - 1, StringComparison.Ordinal);
        if (heading < 0)
        {
            return null;
        }
        var start = heading + ContributionWriter.TextHeading.Length + 3;
        var opening = file.AsSpan(start);
        var ticks = opening.IndexOfAnyExcept('`');
        var lineEnd = opening.IndexOf('\n');
        var fence = ticks > 0 ? new string('`', ticks) : null;
        var close = fence is null || lineEnd < 0 ? -1 : file.IndexOf($"\n{fence}\n", start + lineEnd, StringComparison.Ordinal);
        if (close < 0)
        {
            return null;
        }
        var unended = opening[ticks..lineEnd] is ContributionWriter.Unended;
        var from = start + lineEnd + 1;
        return unended ? file[from..Math.Max(from, close)] : file[from..(close + 1)];
    }

    private static ImmutableArray<Noise> NoiseOf(
        string path, string file, int body, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var noise = ImmutableArray.CreateBuilder<Noise>();
        var number = file.AsSpan(0, body).Count('\n');
        var inside = false;
        foreach (var line in file[body..].Split('\n'))
        {
            number++;
            if (line == ContributionWriter.TextHeading)
            {
                break;
            }
            if (inside && line.Length > 0)
            {
                if (Item.Match(line) is { Success: true, Groups: var groups } && int.TryParse(groups["line"].Value, CultureInfo.InvariantCulture, out var at))
                {
                    noise.Add(new(Escapes.Decode(groups["kind"].Value), at, Escapes.Decode(groups["text"].Value)));
                }
                else
                {
                    diagnostics.Add(Codes.NoiseUnread.At(new(path, number, 1)));
                }
            }
            inside |= line == ContributionWriter.NoiseHeading;
        }
        return noise.ToImmutable();
    }

    // - 12 bookmark: [bookmark: \_Toc1]
    private static readonly Regex Item = new(
        "^- (?<line>[0-9]+) (?<kind>[^ :]*):(?: (?<text>.*))?$", RegexOptions.NonBacktracking | RegexOptions.Singleline);
}
