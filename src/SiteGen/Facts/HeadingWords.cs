using System.Collections.Immutable;

namespace SiteGen.Facts;

/// <summary>A word of the line with a text's kind and number.</summary>
/// <param name="Role">kind, new, draft, organ or number.</param>
/// <param name="Language">en fr es ru zh ar.</param>
/// <param name="Value">The kind (resolution …) or organ; else empty.</param>
/// <param name="Form">As printed.</param>
/// <param name="Example">A heading with it.</param>
public sealed record HeadingWord(string Role, string Language, string Value, string Form, string Example)
{
    internal Phrase Phrase { get; } = new(Form, Language);
}

/// <summary>The table of headings, and the marks of head lines.</summary>
public static class HeadingWords
{
    /// <summary>All rows, in order.</summary>
    public static ImmutableArray<HeadingWord> All { get; } =
        [.. Table.Read("headings").Rows.Select(row => new HeadingWord(row[0], row[1], row[2], row[3], row[4]))];

    /// <summary>The marks of proposals (ADD, (MOD) …) with a head line of each.</summary>
    public static ImmutableArray<(string Mark, string Example)> HeadLines { get; } =
        [.. Table.Read("head-lines").Rows.Select(row => (row[0], row[2].Replace("\\t", "\t", StringComparison.Ordinal)))];
}
