using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Facts;

/// <summary>A word that opens a line: reasons, an annex, a note.</summary>
/// <param name="Role">reasons, annex or note.</param>
/// <param name="Language">en fr es ru zh ar.</param>
/// <param name="Form">As printed.</param>
/// <param name="Example">A line with it.</param>
public sealed record LineWord(string Role, string Language, string Form, string Example)
{
    internal Phrase Phrase { get; } = new(Form, Language);
}

/// <summary>A kind of line that belongs to a page and not to a text.</summary>
/// <param name="Name">rule, page, header, address, file.</param>
/// <param name="Mark">Matches the whole line's key.</param>
/// <param name="Example">A line of that kind.</param>
public sealed record Furniture(string Name, Regex Mark, string Example);

/// <summary>The small tables about lines.</summary>
public static class LineWords
{
    /// <summary>Words before reasons, annexes and notes.</summary>
    public static ImmutableArray<LineWord> All { get; } =
    [
        .. Table.Read("reasons").Rows.Select(row => new LineWord("reasons", row[0], row[1], row[2])),
        .. Table.Read("annexes").Rows.Select(row => new LineWord(row[0], row[1], row[2], row[3])),
    ];

    /// <summary>Lines of pages.</summary>
    public static ImmutableArray<Furniture> Pages { get; } =
    [
        .. Table.Read("furniture").Rows.Select(row => new Furniture(
            row[0], new Regex($"^(?:{row[1]})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), row[2])),
    ];

    private static readonly ImmutableDictionary<char, string> Ends =
        Table.Read("end-marks").Rows.ToImmutableDictionary(row => row[0][0], row => row[1]);

    private static readonly ImmutableArray<Phrase> Months =
    [
        .. Table.Read("months") is var table ? table.Rows.SelectMany(row => Languages.All.SelectMany(language =>
            table.Cell(row, language).Split('|').Select(form => new Phrase(form, language)))) : [],
    ];

    /// <summary>item, section, end or intro, for a mark that ends a paragraph; empty for any other sign.</summary>
    public static string EndRole(char mark) => Ends.GetValueOrDefault(mark, "");

    /// <summary>True if the name of a month begins there, in any language.</summary>
    public static bool IsMonth(Folded text, int at) => Months.Any(month => month.End(text, at) > 0);
}
