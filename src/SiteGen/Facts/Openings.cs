using System.Collections.Immutable;

namespace SiteGen.Facts;

/// <summary>A name of a conference as an organ of the Union.</summary>
/// <param name="Organ">PP, WTDC …; empty for what may stand before a name.</param>
/// <param name="Language">en fr es ru zh ar.</param>
/// <param name="Role">name, abbreviation or before.</param>
/// <param name="Form">As printed.</param>
/// <param name="Example">An opening line, or the abbreviation with its year.</param>
public sealed record Opening(string Organ, string Language, string Role, string Form, string Example)
{
    internal Phrase Phrase { get; } = new(Form, Language);
}

/// <summary>The table of opening lines.</summary>
public static class Openings
{
    /// <summary>All rows, in order.</summary>
    public static ImmutableArray<Opening> All { get; } =
        [.. Table.Read("openings").Rows.Select(row => new Opening(row[0], row[1], row[2], row[3], row[4]))];
}
