using System.Collections.Immutable;

namespace SiteGen.Structure;

/// <summary>What stands before and behind a label, as far as its level depends on it.</summary>
/// <param name="AfterIntro">True if the paragraph before ends with a colon and may open a sub-list.</param>
/// <param name="Next">The next label of the section, null if there is none.</param>
internal readonly record struct LabelPlace(bool AfterIntro, FoundLabel? Next);

/// <summary>
/// The lists that are open inside a section, the outermost first. A label belongs to the innermost list that it
/// continues; one that begins a list opens a sub-list, unless its own list is open already.
/// </summary>
internal sealed class ListLevels
{
    private enum Likeness
    {
        SameFrame,
        Any,
    }

    private readonly record struct OpenList(ImmutableArray<Label> Last)
    {
        public bool IsContinuedBy(FoundLabel label) => ContinuedBy(label.Readings, Likeness.Any).Length > 0;

        /// <summary>Those of the labels that the list counts on to.</summary>
        public ImmutableArray<Label> ContinuedBy(ImmutableArray<Label> labels, Likeness likeness)
        {
            var last = Last;
            return
            [
                .. labels.Where(label => last.Any(before =>
                    before.Precedes(label) && (likeness == Likeness.Any || before.Frame == label.Frame))),
            ];
        }

        public bool IsParentOf(FoundLabel label) =>
            Last.Any(last => label.Readings.Any(reading => reading.IsFirst && reading.Parent == last.Token));

        public bool IsLike(Label label) => Last.Any(last => last.Kind == label.Kind && last.Frame == label.Frame && last.Depth == label.Depth);
    }

    private readonly List<OpenList> open = [];
    private readonly Dictionary<int, OpenList> closed = [];
    private bool interrupted;

    /// <summary>The level of the innermost open list; −1 if none is open.</summary>
    public int Innermost => open.Count - 1;

    /// <summary>Forgets all lists: a new section begins.</summary>
    public void Clear()
    {
        open.Clear();
        closed.Clear();
        interrupted = false;
    }

    /// <summary>A paragraph of the section itself stands between the items: what begins now begins at the top.</summary>
    public void Interrupt() => interrupted = true;

    /// <summary>True if some open list counts on to this label.</summary>
    public bool Continues(FoundLabel label) => open.Any(list => list.IsContinuedBy(label) || list.IsParentOf(label));

    /// <summary>The level of a label, which is then the last of its list.</summary>
    public int Place(FoundLabel label, LabelPlace place)
    {
        if (interrupted && !Continues(label))
        {
            Clear();
        }
        interrupted = false;
        if (OpensRoman(label, place))
        {
            return Push([.. label.Readings.Where(reading => reading.Kind == LabelKind.Roman)]);
        }
        if (Continue(label, label.Readings) is { } continued)
        {
            return continued;
        }
        if (label.Readings.Any(reading => reading.IsFirst))
        {
            return Begin(label, place);
        }
        if (Continue(label, label.Halves) is { } halved)
        {
            return halved;
        }
        foreach (var key in closed.Keys.Where(depth => depth <= open.Count).OrderDescending())
        {
            if (closed[key].IsContinuedBy(label))
            {
                return Take(key, label.Readings);
            }
        }
        return Gap(label, place);
    }

    // The innermost list that counts on to one of the readings; one with the same brackets before one with others.
    private int? Continue(FoundLabel label, ImmutableArray<Label> readings)
    {
        foreach (var likeness in (ReadOnlySpan<Likeness>)[Likeness.SameFrame, Likeness.Any])
        {
            for (var level = open.Count - 1; level >= 0; level--)
            {
                if (open[level].ContinuedBy(readings, likeness) is { IsEmpty: false } next)
                {
                    return Take(level, label.IsDouble || readings != label.Readings ? readings : next);
                }
            }
        }
        return null;
    }

    // h) …: i) … ii) …: a Roman list under a letter, told from the next label.
    private static bool OpensRoman(FoundLabel label, LabelPlace place) =>
        place is { AfterIntro: true, Next: { } next } && !label.IsDouble
        && label.Readings.Any(reading => reading is { Kind: LabelKind.Roman, IsFirst: true })
        && next.Readings.Any(reading => reading is { Kind: LabelKind.Roman, Value: 2 });

    private int Begin(FoundLabel label, LabelPlace place)
    {
        ImmutableArray<Label> first = [.. label.Readings.Where(reading => reading.IsFirst)];
        var like = open.FindLastIndex(list => first.Any(list.IsLike));
        // The same kind of label begins again: a sub-list only if the item before asks for one.
        if (like >= 0 && !place.AfterIntro)
        {
            return Take(like, first);
        }
        if (first[0].Kind == LabelKind.Dotted)
        {
            return Dotted(first);
        }
        return Push(first);
    }

    private int Dotted(ImmutableArray<Label> labels)
    {
        // 1.1 stands one below 1; where there is no 1, at the top.
        var parent = open.FindLastIndex(list => list.Last.Any(last => last.Kind is LabelKind.Number or LabelKind.Dotted && last.Depth < labels[0].Depth));
        Cut(parent + 1);
        return Push(labels);
    }

    private int Gap(FoundLabel label, LabelPlace place)
    {
        var like = open.FindLastIndex(list => label.Readings.Any(list.IsLike));
        if (like >= 0)
        {
            return Take(like, label.Readings);
        }
        if (label.Readings[0].Kind == LabelKind.Dotted)
        {
            return Dotted(label.Readings);
        }
        if (open.Count > 0 && !place.AfterIntro && label.Readings[0].Kind != LabelKind.Roman)
        {
            Cut(0);
        }
        return Push(label.Readings);
    }

    private int Push(ImmutableArray<Label> labels)
    {
        open.Add(new(labels));
        return open.Count - 1;
    }

    private int Take(int level, ImmutableArray<Label> labels)
    {
        Cut(level + 1);
        if (level == open.Count)
        {
            return Push(labels);
        }
        open[level] = new(labels);
        return level;
    }

    private void Cut(int count)
    {
        for (var level = open.Count - 1; level >= count; level--)
        {
            closed[level] = open[level];
            open.RemoveAt(level);
        }
    }
}
