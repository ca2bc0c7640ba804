using System.Collections.Immutable;

namespace SiteGen.Structure;

/// <summary>What a section's heading says.</summary>
/// <param name="Code">The verb's code: <c>con</c>, <c>ins</c>; <c>sec</c> for a verb that the table does not know.</param>
/// <param name="Part">preamble or operative; empty for an unknown verb.</param>
/// <param name="Ordinal">2 if the heading says "further" or "also", else 1.</param>
/// <param name="Addressees">Their codes in order: <c>sg</c>, <c>coord</c>; <c>oa</c>, <c>ob</c> … for unknown ones.</param>
/// <param name="Unknown">The words of the addressees that the table does not know, in order.</param>
/// <param name="End">How many characters of the text the verb, its small words and the known addressees take.</param>
public sealed record SectionHeading(
    string Code, string Part, int Ordinal, ImmutableArray<string> Addressees, ImmutableArray<string> Unknown, int End)
{
    /// <summary>The code of a verb that is not in the table.</summary>
    public const string UnknownCode = "sec";

    /// <summary>True if the table knows the verb.</summary>
    public bool IsKnown => Code != UnknownCode;

    /// <summary>The section's part of a clause token, before later sections of the same kind are counted on: <c>ins2-tsb-bdt</c>.</summary>
    public string Token => string.Join('-', Addressees.Prepend(Ordinal == 1 ? Code : Code + Ordinal));
}
