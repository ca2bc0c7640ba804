using System.Collections.Immutable;

namespace SiteGen.Facts;

/// <summary>A verb that opens a section, in one of its forms.</summary>
/// <param name="Code">The first part of clause tokens: <c>con</c>.</param>
/// <param name="Part">preamble or operative.</param>
/// <param name="Language">en fr es ru zh ar.</param>
/// <param name="Form">As printed.</param>
/// <param name="Example">A heading with it.</param>
/// <param name="Origin">source or general.</param>
/// <param name="Addresses">True if it names someone: instructs, invites.</param>
public sealed record SectionVerb(string Code, string Part, string Language, string Form, string Example, string Origin, bool Addresses)
{
    internal Phrase Phrase { get; } = new(Form, Language);
}

/// <summary>Someone instructed or invited, in one of the forms of the name.</summary>
/// <param name="Code">The addressee's part of clause tokens: <c>sg</c>.</param>
/// <param name="Language">en fr es ru zh ar.</param>
/// <param name="Form">As printed, without article; <c>*</c> stands for any ending.</param>
/// <param name="Example">A heading with it.</param>
/// <param name="Origin">source or general.</param>
public sealed record Addressee(string Code, string Language, string Form, string Example, string Origin)
{
    internal Phrase Phrase { get; } = new(Form, Language);
}

/// <summary>A small word of a section's heading.</summary>
/// <param name="Role">further, joiner or skip.</param>
/// <param name="Language">en fr es ru zh ar.</param>
/// <param name="Form">As printed.</param>
/// <param name="Example">A heading with it.</param>
/// <param name="Origin">source or general.</param>
public sealed record SectionWord(string Role, string Language, string Form, string Example, string Origin)
{
    internal Phrase Phrase { get; } = new(Form, Language);
}

/// <summary>The tables of what section headings are made of.</summary>
public static class SectionWords
{
    /// <summary>All verbs, in the order of the table.</summary>
    public static ImmutableArray<SectionVerb> Verbs { get; } =
        [.. Table.Read("section-verbs").Rows.Select(row => new SectionVerb(row[0], row[1], row[2], row[3], row[4], row[5], row[6] == "yes"))];

    /// <summary>All addressees.</summary>
    public static ImmutableArray<Addressee> Addressees { get; } =
        [.. Table.Read("addressees").Rows.Select(row => new Addressee(row[0], row[1], row[2], row[3], row[4]))];

    /// <summary>Further, joiners and articles.</summary>
    public static ImmutableArray<SectionWord> Small { get; } =
        [.. Table.Read("section-words").Rows.Select(row => new SectionWord(row[0], row[1], row[2], row[3], row[4]))];

    /// <summary>The usual name of a verb's code in a language: <c>con</c> in French is <c>considérant</c>; empty if unknown.</summary>
    public static string VerbName(string code, string language) =>
        Verbs.FirstOrDefault(verb => verb.Code == code && verb.Language == language)?.Form ?? "";

    /// <summary>The usual name of an addressee's code in a language; empty if unknown.</summary>
    public static string AddresseeName(string code, string language) =>
        Addressees.FirstOrDefault(addressee => addressee.Code == code && addressee.Language == language)?.Form.Replace("*", "", StringComparison.Ordinal) ?? "";
}
