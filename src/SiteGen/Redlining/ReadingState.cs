namespace SiteGen.Redlining;

/// <summary>
/// How far one reading of a section has come: the open lists with their last labels, the last end mark, and what
/// stood last. Packed into one number, because the search compares and stores hundreds of them a line.
/// </summary>
/// <param name="Packed">Four levels of 13 bits (kind 3, ordinal 8, extra 2), last end mark 3 bits, last line 2 bits.</param>
internal readonly record struct ReadingState(ulong Packed)
{
    private const int LevelBits = 13;
    private const int Levels = 4;
    private const int EndShift = LevelBits * Levels;
    private const int LastShift = EndShift + 3;

    private enum Last
    {
        Heading,
        Plain,
        Item,
    }

    /// <summary>Right behind a heading.</summary>
    public static ReadingState AfterHeading => default;

    private EndClass End => (EndClass)((Packed >> EndShift) & 7);

    private bool IsMarked => !IsEmpty && End is EndClass.Between or EndClass.Closing or EndClass.Final;

    private Last LastLine => (Last)((Packed >> LastShift) & 3);

    /// <summary>True if no paragraph stands in the section yet.</summary>
    public bool IsEmpty => LastLine == Last.Heading;

    /// <summary>True if the last paragraph could go on: it ended in a comma or without a mark.</summary>
    public bool CanContinue => !IsEmpty && End is EndClass.Closing or EndClass.None;

    /// <summary>True if both readings' last paragraphs have an end mark, and not the same.</summary>
    public bool EndsUnlike(ReadingState other) => End != other.End && IsMarked && other.IsMarked;

    /// <summary>The state after the end mark of the paragraph just begun.</summary>
    public ReadingState WithEnd(EndClass end) => new((Packed & ~(7UL << EndShift)) | ((ulong)end << EndShift));

    /// <summary>The state after a label, and what that label costs here.</summary>
    public (ReadingState State, double Cost) Label(LabelValue value, Weights weights)
    {
        var depth = Depth;
        for (var level = depth - 1; level >= 0; level--)
        {
            if (KindAt(level) == value.Kind)
            {
                var cost = SequenceCost(level, value, weights) + weights.Ends.Between(End, IsItem(LastLine));
                return (At(level, value, Last.Item), cost);
            }
        }
        var first = depth == 0 ? FirstItemCost(weights) : SubListCost(weights);
        var start = value.Kind == Series.Bullet || value is { Ordinal: 1, Extra: 0 } ? 0 : weights.WrongStart;
        if (value.Kind == Series.Dotted)
        {
            start += depth > 0 && KindAt(depth - 1) == Series.Number && OrdinalAt(depth - 1) == value.Parent ? 0 : weights.WrongParent;
        }
        return (At(Math.Min(depth, Levels - 1), value, Last.Item), first + start);
    }

    /// <summary>The state after an unlabelled paragraph's start, and what it costs here.</summary>
    public (ReadingState State, double Cost) Plain(Weights weights) => LastLine switch
    {
        Last.Heading => (Put(Last.Plain), 0),
        Last.Plain => (Put(Last.Plain), weights.PlainAfterPlain),
        _ => (Put(Last.Plain), weights.PlainAfterItem),
    };

    /// <summary>What it costs that the section ends here.</summary>
    public double Close(Weights weights) => IsEmpty ? weights.EmptySection : weights.Ends.Closing(End);

    /// <summary>What it costs that the whole text ends here.</summary>
    public double Finish(Weights weights) => IsEmpty ? weights.EmptySection : weights.Ends.Final(End);

    private static bool IsItem(Last last) => last == Last.Item;

    private double FirstItemCost(Weights weights) => LastLine switch
    {
        Last.Heading => 0,
        _ => End == EndClass.Opening ? 0 : weights.ListWithoutOpening / 2,
    };

    private double SubListCost(Weights weights) =>
        End switch { EndClass.Opening => 0, EndClass.None => weights.ListWithoutOpening / 2, _ => weights.ListWithoutOpening };

    private double SequenceCost(int level, LabelValue value, Weights weights)
    {
        if (value.Kind == Series.Bullet)
        {
            return 0;
        }
        var (ordinal, extra) = (OrdinalAt(level), ExtraAt(level));
        var next = (value.Ordinal == ordinal + 1 && value.Extra == 0) || (value.Ordinal == ordinal && value.Extra == extra + 1);
        if (value.Kind == Series.Dotted && value.Ordinal == 1 && level > 0 && OrdinalAt(level - 1) == value.Parent)
        {
            return 0;
        }
        if (next)
        {
            return value.Extra == 0 ? 0 : weights.Bis;
        }
        if (value is { Ordinal: 1, Extra: 0 } && LastLine == Last.Plain)
        {
            return weights.Restart;
        }
        return value.Ordinal == ordinal && value.Extra == extra ? weights.Again
            : value.Ordinal == ordinal + 2 ? weights.Slip : weights.OutOfSequence;
    }

    private int Depth
    {
        get
        {
            var depth = 0;
            while (depth < Levels && KindAt(depth) != Series.None)
            {
                depth++;
            }
            return depth;
        }
    }

    private Series KindAt(int level) => (Series)((Packed >> (level * LevelBits)) & 7);

    private int OrdinalAt(int level) => (int)((Packed >> ((level * LevelBits) + 3)) & 255);

    private int ExtraAt(int level) => (int)((Packed >> ((level * LevelBits) + 11)) & 3);

    private ReadingState At(int level, LabelValue value, Last last)
    {
        var below = Packed & ((1UL << (level * LevelBits)) - 1);
        var here = (ulong)value.Kind | ((ulong)Math.Min(value.Ordinal, 255) << 3) | ((ulong)value.Extra << 11);
        return new(below | (here << (level * LevelBits)) | ((ulong)last << LastShift));
    }

    private ReadingState Put(Last last) => new((Packed & ~(7UL << EndShift) & ~(3UL << LastShift)) | ((ulong)last << LastShift));
}
