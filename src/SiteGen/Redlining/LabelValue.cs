namespace SiteGen.Redlining;

/// <summary>The series a label counts in.</summary>
internal enum Series
{
    /// <summary>No list is open.</summary>
    None,

    /// <summary>1, 2, 3.</summary>
    Number,

    /// <summary>1.1, 1.2: the part before the last point is the parent's number.</summary>
    Dotted,

    /// <summary>a, b, c … z, aa, ab, or A, B, C.</summary>
    Letter,

    /// <summary>i, ii, iii.</summary>
    Roman,

    /// <summary>а, б, в: the Russian alphabet without ё and й.</summary>
    Cyrillic,

    /// <summary>أ، ب، ج in the abjad order, or أ، ب، ت in that of the alphabet; Greek letters.</summary>
    OtherLetter,

    /// <summary>•, – and other labels that do not count.</summary>
    Bullet,
}

/// <summary>What a label says: its series, its place in it, and how many places bis and ter move it on.</summary>
/// <param name="Kind">The series.</param>
/// <param name="Ordinal">From 1; 0 for a bullet.</param>
/// <param name="Extra">0 for none, 1 for bis, 2 for ter, 3 for quater.</param>
/// <param name="Parent">The number before the last point of a dotted label, else 0.</param>
internal readonly record struct LabelValue(Series Kind, int Ordinal, int Extra = 0, int Parent = 0);

/// <summary>One way to read a printed label: one value in both readings, or an old and a new one glued together.</summary>
/// <param name="First">The value, or that of the half that stands first.</param>
/// <param name="Second">The value of the half that stands second; null for a single label.</param>
/// <param name="Cut">Length of the first half, from the label's first character.</param>
/// <param name="End">Where the second half ends and what both share begins.</param>
internal readonly record struct LabelParse(LabelValue First, LabelValue? Second = null, int Cut = 0, int End = 0);
