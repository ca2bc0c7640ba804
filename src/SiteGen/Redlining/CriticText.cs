using System.Collections.Immutable;
using System.Text;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// A text with CriticMarkup <c>{--deleted--}{++inserted++}</c>, taken apart: the text without the markers, and the
/// change of each of its characters. A change may run over line ends.
/// </summary>
/// <param name="Flat">The text without markers.</param>
/// <param name="Changes">One for each character of <paramref name="Flat"/>.</param>
/// <param name="Unclosed">Where a marker stands that is never closed, in <paramref name="Flat"/>; -1 if there is none.</param>
public sealed record CriticText(string Flat, ImmutableArray<Change> Changes, int Unclosed = -1)
{
    /// <summary>A paragraph with its changes written out.</summary>
    public static string Write(RedlinedParagraph paragraph) => string.Concat(
        (paragraph.Runs.IsEmpty ? [] : paragraph.Runs.Runs).Append(new(paragraph.Mark, paragraph.Mark == Change.Kept ? "" : "¶"))
            .Select(run => run.Change switch
            {
                Change.Deleted => $"{{--{MarkedLines.Printed(run)}--}}",
                Change.Inserted => $"{{++{MarkedLines.Printed(run)}++}}",
                _ => MarkedLines.Printed(run),
            }));

    /// <summary>Takes the markers away. A marker inside a change of the other kind is text.</summary>
    public static CriticText Parse(string text)
    {
        var flat = new StringBuilder(text.Length);
        var changes = ImmutableArray.CreateBuilder<Change>(text.Length);
        var (change, opened) = (Change.Kept, -1);
        for (var at = 0; at < text.Length;)
        {
            var marker = text.AsSpan(at, Math.Min(3, text.Length - at));
            var next = change switch
            {
                Change.Kept when marker is "{--" => Change.Deleted,
                Change.Kept when marker is "{++" => Change.Inserted,
                Change.Deleted when marker is "--}" => Change.Kept,
                Change.Inserted when marker is "++}" => Change.Kept,
                _ => change,
            };
            if (next != change)
            {
                (change, opened, at) = (next, flat.Length, at + 3);
                continue;
            }
            flat.Append(text[at++]);
            changes.Add(change);
        }
        return new(flat.ToString(), changes.ToImmutable(), change == Change.Kept ? -1 : opened);
    }
}
