using System.Globalization;
using System.Text;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Writes what <c>input/</c> says of a document as received: <c>pp18/d/b-67.md</c>. Nobody needs to edit it.</summary>
public static class ContributionWriter
{
    internal const string NoiseHeading = "## No part of any proposal";
    internal const string TextHeading = "## As received";
    internal const string Unended = "text unended";
    internal const string Ended = "text";
    private const int ShortestFence = 3;

    /// <summary>The whole file, its digest in it.</summary>
    public static string Write(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        var front = new FrontMatterWriter()
            .Add(Keys.Document, contribution.Name)
            .Add(Keys.Slug, contribution.Slug)
            .Add(Keys.Conference, contribution.Conference)
            .Add(Keys.Source, contribution.Source)
            .Add(Keys.SourceDigest, contribution.Digest)
            .Add(Keys.Encoding, contribution.Encoding)
            .Add(Keys.Language, contribution.Language)
            .Add(Keys.Proposals, contribution.Proposals);
        return Generated.Stamp(front.Around(Body(contribution)));
    }

    private static string Body(Contribution contribution)
    {
        var builder = new StringBuilder();
        builder.Append("# ").Append(Escapes.Encode(contribution.Name, Place.Heading | Place.TextStart | Place.TextEnd)).Append("\n\n");
        builder.Append(NoiseHeading).Append("\n\n");
        foreach (var noise in contribution.Noise)
        {
            var text = Escapes.Encode(noise.Text, Place.TextStart | Place.TextEnd);
            builder.Append(CultureInfo.InvariantCulture, $"- {noise.Line} {Kind(noise.Kind)}:");
            builder.Append(text.Length == 0 ? "" : " ").Append(text).Append('\n');
        }
        builder.Append(contribution.Noise.IsEmpty ? "" : "\n").Append(TextHeading).Append("\n\n");
        var fence = Fence(contribution.Text);
        var ended = contribution.Text.EndsWith('\n');
        builder.Append(fence).Append(ended ? Ended : Unended).Append('\n').Append(contribution.Text);
        return builder.Append(ended ? "" : "\n").Append(fence).Append('\n').ToString();
    }

    // A kind is one word that ends at the colon.
    private static string Kind(string kind) => Escapes.Encode(kind, Place.Label).Replace(":", "&#58;", StringComparison.Ordinal);

    // Longer than any row of backticks in the text, so that nothing in it can close the fence.
    private static string Fence(string text)
    {
        var longest = ShortestFence - 1;
        var row = 0;
        foreach (var c in text)
        {
            row = c == '`' ? row + 1 : 0;
            longest = Math.Max(longest, row);
        }
        return new('`', longest + 1);
    }
}
