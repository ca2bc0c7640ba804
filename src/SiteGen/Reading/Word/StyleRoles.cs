using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Reading.Word;

/// <summary>What the names of styles say of a paragraph (table <c>paragraph-styles.tsv</c>); it helps and is never needed.</summary>
internal static class StyleRoles
{
    private static readonly ImmutableDictionary<string, ParagraphRole> All = Read();

    /// <summary>The role of the first name that has one.</summary>
    /// <param name="names">The names of a style and of those it is based on.</param>
    public static ParagraphRole Of(IEnumerable<string> names) =>
        names.Select(name => All.GetValueOrDefault(Key(name))).FirstOrDefault(role => role != ParagraphRole.Text);

    // Res_title, RESTITLE, heading 1: letters alone, in one case.
    private static string Key(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();

    private static ImmutableDictionary<string, ParagraphRole> Read()
    {
        var table = Table.Read("paragraph-styles");
        return table.Rows.ToImmutableDictionary(
            row => table.Cell(row, "form"), row => Enum.Parse<ParagraphRole>(table.Cell(row, "role"), ignoreCase: true), StringComparer.Ordinal);
    }
}
