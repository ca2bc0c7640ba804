using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Structure;

namespace SiteGen.Compiling;

/// <summary>Where a paragraph of a reading hangs.</summary>
/// <param name="Level">0 directly in its section.</param>
/// <param name="Parent">The paragraph it belongs to; −1 where that is the section itself.</param>
/// <param name="Label">Its counting label, as the sequence of its list reads it; null without one.</param>
public readonly record struct OutlineEntry(int Level, int Parent, Label? Label);

/// <summary>
/// Works out for one reading which paragraph belongs under which. The level written down with a provision is one for
/// both readings, but a sub-clause can become a clause: where <c>i)</c> stood under a deleted item it may follow
/// <c>h)</c> now. So labels are placed by their sequence in the reading, and only what does not count by its level.
/// </summary>
public sealed class Outline
{
    private readonly ImmutableArray<ReadingParagraph> paragraphs;
    private readonly ImmutableArray<OutlineEntry>.Builder entries;
    private readonly List<OpenList> open = [];

    private Outline(ImmutableArray<ReadingParagraph> paragraphs)
    {
        this.paragraphs = paragraphs;
        entries = ImmutableArray.CreateBuilder<OutlineEntry>(paragraphs.Length);
    }

    /// <summary>An entry for each paragraph, in order.</summary>
    public static ImmutableArray<OutlineEntry> Of(ImmutableArray<ReadingParagraph> paragraphs)
    {
        var outline = new Outline(paragraphs);
        for (var start = 0; start < paragraphs.Length;)
        {
            var end = start + 1;
            while (end < paragraphs.Length && !OpensSection(paragraphs[end].Kind))
            {
                end++;
            }
            outline.Section(start, end);
            start = end;
        }
        return outline.entries.ToImmutable();
    }

    /// <summary>True for headings that what follows belongs to.</summary>
    public static bool OpensSection(ProvisionKind kind) =>
        kind is ProvisionKind.Section or ProvisionKind.Reasons or ProvisionKind.Annex or ProvisionKind.Heading;

    private void Section(int start, int end)
    {
        open.Clear();
        var counting = new ImmutableArray<Label>[end - start];
        var alphabet = AlphabetOf(start, end);
        for (var at = start; at < end; at++)
        {
            counting[at - start] = paragraphs[at].Kind == ProvisionKind.Clause
                ? [.. Labels.Readings(LabelOf(at), alphabet).Where(label => label.Kind != LabelKind.Bullet)] : [];
        }
        for (var at = start; at < end; at++)
        {
            var labels = counting[at - start];
            if (labels.IsEmpty)
            {
                var parent = OpensSection(paragraphs[at].Kind) ? -1 : ParentByLevel(at, start);
                entries.Add(new(parent < 0 ? 0 : entries[parent].Level + 1, parent, null));
                CloseAbove(at);
            }
            else
            {
                var (depth, label) = Place(at, labels, counting.AsSpan(at - start + 1));
                open.RemoveRange(depth, open.Count - depth);
                open.Add(new(label, at));
                entries.Add(new(depth, depth == 0 ? -1 : open[depth - 1].Last, label));
            }
        }
    }

    private string LabelOf(int at) => string.Concat(paragraphs[at].Label.Runs.Select(run => run.Text));

    // Latin letters tell nothing: they are typed among others as look-alikes, and for Roman numbers.
    private Facts.Alphabet? AlphabetOf(int start, int end)
    {
        var labels = Enumerable.Range(start, end - start).Where(at => !paragraphs[at].Label.IsEmpty).Select(LabelOf)
            .Where(label => label.Any(letter => char.IsLetter(letter) && !char.IsAscii(letter))).ToArray();
        return labels.Length == 0 ? null : Labels.AlphabetOf(labels);
    }

    private int ParentByLevel(int at, int start)
    {
        for (var before = at - 1; before >= start; before--)
        {
            if (paragraphs[before].Level < paragraphs[at].Level && !OpensSection(paragraphs[before].Kind))
            {
                return before;
            }
        }
        return -1;
    }

    /// <summary>A paragraph that stands directly in the section ends the sub-lists before it, not the section's own list.</summary>
    private void CloseAbove(int at)
    {
        if (paragraphs[at].Level == 0 && open.Count > 1)
        {
            open.RemoveRange(1, open.Count - 1);
        }
    }

    private (int Depth, Label Label) Place(int at, ImmutableArray<Label> labels, ReadOnlySpan<ImmutableArray<Label>> after)
    {
        var going = Continued(labels);
        var first = labels.FirstOrDefault(label => label.IsFirst);
        if (going is { } next && (first is null || first == next.Label || !Begins(first, next.Label, after)))
        {
            return next;
        }
        if (first is not null)
        {
            var same = open.FindLastIndex(list => IsAlike(list.Label, first));
            // The same kind of list again: begun anew, unless the text sets it in deeper.
            return same >= 0 && paragraphs[at].Level <= same ? (same, first) : (open.Count, first);
        }
        // A gap or a slip in the count: it goes on where its kind of list is open.
        foreach (var label in labels)
        {
            if (open.FindLastIndex(list => IsAlike(list.Label, label)) is >= 0 and var alike)
            {
                return (alike, label);
            }
        }
        return (Math.Min(paragraphs[at].Level, open.Count), labels[0]);
    }

    private (int Depth, Label Label)? Continued(ImmutableArray<Label> labels)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var depth = open.Count - 1; depth >= 0; depth--)
            {
                foreach (var label in labels)
                {
                    if (open[depth].Label.Precedes(label) && (pass > 0 || open[depth].Label.Frame == label.Frame))
                    {
                        return (depth, label);
                    }
                }
            }
        }
        return null;
    }

    /// <summary>
    /// Whether <c>i)</c> behind <c>h)</c> begins a list of its own: <c>ii)</c> comes before <c>j)</c>, and before
    /// another <c>i)</c>, which would be the one that begins.
    /// </summary>
    private static bool Begins(Label first, Label going, ReadOnlySpan<ImmutableArray<Label>> after)
    {
        foreach (var labels in after)
        {
            if (labels.Any(going.Precedes) || labels.Any(label => label.IsFirst && label.Kind == first.Kind))
            {
                return false;
            }
            if (labels.Any(first.Precedes))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsAlike(Label a, Label b) =>
        a.Kind == b.Kind && a.Frame == b.Frame && (a.Kind != LabelKind.Dotted || (a.Depth == b.Depth && a.Parent == b.Parent));

    private readonly record struct OpenList(Label Label, int Last);
}
