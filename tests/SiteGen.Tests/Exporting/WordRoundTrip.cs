using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Markdown;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Structure;

namespace SiteGen.Tests.Exporting;

/// <summary>Reads exported Word files the way any Word file is read.</summary>
internal static class WordRoundTrip
{
    /// <summary>The proposals of a file.</summary>
    public static ImmutableArray<Proposal> Read(byte[] file, string conference) =>
        Normalizer.Proposals(Redliner.Read(Structurer.Read(SeedReader.Read("seeds/x.docx", file).Value!, conference).Value).Value).Value;

    /// <summary>
    /// The Markdown of a proposal without what a Word file cannot hold: the line of another source, how sure a change
    /// is (its comments say that), the names of footnotes (Word counts them), and what an editor adds to the front matter.
    /// </summary>
    public static string Markdown(Proposal proposal)
    {
        var names = proposal.Provisions.SelectMany(provision => provision.Text.IsEmpty ? [] : provision.Text.Runs)
            .Select(run => run.Footnote).OfType<string>().Distinct().Select((name, index) => (name, Number: $"{index + 1}"))
            .ToDictionary(pair => pair.name, pair => pair.Number, StringComparer.Ordinal);
        var plain = Canonical.Of(proposal with
        {
            Source = "",
            Title = "",
            Evidence = Evidence.Tracked,
            Topics = [],
            Outcome = null,
            Provisions = [.. proposal.Provisions.Select(provision => provision with
            {
                Line = 0,
                MarkGround = null,
                Label = provision.Kind == ProvisionKind.Footnote ? Redline.Kept(names.GetValueOrDefault(provision.Label.Flat, provision.Label.Flat)) : Plain(provision.Label),
                Text = Plain(provision.Text),
            })],
        });
        var text = ProposalWriter.Write(plain);
        return text[..text.IndexOf("digest:", StringComparison.Ordinal)] + text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 1)..];

        Redline Plain(Redline redline) => redline.IsEmpty ? redline : Redline.Of(redline.Runs.Select(run => run with
        {
            Ground = run.Change != Change.Kept && run.Ground is { Move: { } move } ? new(Evidence.Tracked) { Move = move } : null,
            Footnote = run.Footnote is { } name ? names[name] : null,
            Text = run.Footnote is { } mark ? names[mark] : run.Text,
        }));
    }

    /// <summary>The lines of a reading of a file, behind its head.</summary>
    public static List<string> Lines(byte[] file, Proposals.Reading reading)
    {
        var source = SeedReader.Read("seeds/x.docx", file).Value!;
        return Lines([.. source.Paragraphs.Skip(1).Select(paragraph => new Provision(ProvisionKind.Paragraph, 0, Redline.Empty, paragraph.Runs, paragraph.Mark))], reading);
    }

    /// <summary>The lines of a reading of provisions. Space does not count: a label that ends up in the middle of a line has a tab behind it in the file.</summary>
    public static List<string> Lines(ImmutableArray<Provision> provisions, Proposals.Reading reading) =>
    [
        .. ReadingParagraphs.Of(provisions, reading)
            .Select(paragraph => string.Concat($"{paragraph.Label.Of(reading)}{paragraph.Text.Of(reading)}".Where(letter => !char.IsWhiteSpace(letter))))
            .Where(line => line.Length > 0),
    ];
}
