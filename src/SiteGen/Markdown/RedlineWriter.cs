using System.Globalization;
using System.Text;
using SiteGen.Markdown.CriticMarkup;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Writes the inside of one provision: label, text and paragraph mark as one line with CriticMarkup.</summary>
internal static class RedlineWriter
{
    /// <summary>What is written where there is nothing at all, so that the provision is there.</summary>
    public const string Nothing = "{====}";

    private sealed record Part(Change Change, Ground? Ground, string Markdown)
    {
        public bool JoinsWith(Part other) => Change == other.Change && Ground == other.Ground;
    }

    /// <summary>The line of a provision in canonical form; never empty, except for an empty row.</summary>
    /// <param name="provision">A provision in canonical form.</param>
    /// <param name="place">Where its text will stand, edges left out.</param>
    public static string Write(Provision provision, Place place)
    {
        var start = place.HasFlag(Place.Row) ? Place.Inside : Place.LineStart;
        var label = provision.Kind == ProvisionKind.Footnote ? [] : Parts(provision.Label, place | Place.Label, start);
        var text = Parts(provision.Text, place, label.Count == 0 ? start : Place.Inside);
        var parts = new List<Part>(label);
        if (label is [.., var last] && text is [var first, ..])
        {
            // One blank ends the label; it stands inside the markup where label and text are one change.
            parts.Add(last.JoinsWith(first) ? last with { Markdown = " " } : new(Change.Kept, null, " "));
        }
        parts.AddRange(text);
        var builder = new StringBuilder();
        Append(builder, parts, place);
        if (provision.Mark != Change.Kept || provision.MarkGround is not null)
        {
            Append(builder, [new(provision.Mark, provision.MarkGround, "¶")], place);
        }
        return builder.Length == 0 && !place.HasFlag(Place.Row) ? Nothing : builder.ToString();
    }

    private static List<Part> Parts(Redline redline, Place place, Place start)
    {
        var parts = new List<Part>();
        for (var i = 0; !redline.IsEmpty && i < redline.Runs.Length; i++)
        {
            var run = redline.Runs[i];
            var where = place;
            if (i == 0)
            {
                where |= Place.TextStart;
                where |= run is { Change: Change.Kept, Ground: null } ? start : Place.Inside;
            }
            where |= i == redline.Runs.Length - 1 ? Place.TextEnd : Place.Inside;
            where |= i > 0 && redline.Runs[i - 1].Footnote is not null ? Place.BehindFootnote : Place.Inside;
            parts.Add(new(run.Change, run.Ground, run.Footnote is null ? Escapes.Encode(run.Text, where) : Footnote(run, place)));
        }
        return parts;
    }

    /// <summary>A footnote's name as it stands between <c>[^</c> and <c>]</c>.</summary>
    public static string FootnoteName(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var plain = c < 128 ? char.IsAsciiLetterOrDigit(c) || c is '-' or '.' : !char.IsWhiteSpace(c) && !char.IsControl(c);
            builder.Append(plain ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"));
        }
        return builder.ToString();
    }

    // A viewer links [^name]; what is printed there in the source follows as a comment where it is something else.
    private static string Footnote(Run run, Place place)
    {
        var mark = $"[^{FootnoteName(run.Footnote!)}]";
        return run.Text == run.Footnote ? mark
            : run.Text.Length == 0 ? $"{mark}{{>>{FootnotePrint.Unprinted}<<}}"
            : $"{mark}{{>>{FootnotePrint.Printed}{Escapes.Encode(run.Text, Place.Comment | Place.TextStart | Place.TextEnd | (place & Place.Row))}<<}}";
    }

    private static void Append(StringBuilder builder, List<Part> parts, Place place)
    {
        for (var i = 0; i < parts.Count;)
        {
            var first = parts[i];
            var (open, close) = Around(first);
            builder.Append(open);
            for (; i < parts.Count && parts[i].JoinsWith(first); i++)
            {
                builder.Append(parts[i].Markdown);
            }
            builder.Append(close);
            if (first.Ground is not null)
            {
                builder.Append("{>>").Append(Grounds.Write(first.Ground, place)).Append("<<}");
            }
        }
    }

    private static (string Open, string Close) Around(Part part) => part switch
    {
        { Change: Change.Deleted } => (CriticParser.Sign(CriticMarkKind.DeletionOpen), CriticParser.Sign(CriticMarkKind.DeletionClose)),
        { Change: Change.Inserted } => (CriticParser.Sign(CriticMarkKind.InsertionOpen), CriticParser.Sign(CriticMarkKind.InsertionClose)),
        { Ground: not null } => (CriticParser.Sign(CriticMarkKind.HighlightOpen), CriticParser.Sign(CriticMarkKind.HighlightClose)),
        _ => ("", ""),
    };
}

/// <summary>What a comment says of a footnote's mark as printed.</summary>
internal static class FootnotePrint
{
    /// <summary>Nothing is printed.</summary>
    public const string Unprinted = "unprinted";

    /// <summary>What is printed follows.</summary>
    public const string Printed = "printed as ";
}
