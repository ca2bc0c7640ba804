using System.Collections.Frozen;
using System.Globalization;
using SiteGen.Facts;

namespace SiteGen.Exporting;

/// <summary>The words of exported documents in one language, from the table <c>export-words.tsv</c>.</summary>
internal sealed class ExportWords
{
    private static readonly FrozenDictionary<string, ExportWords> All = Read();

    private readonly FrozenDictionary<string, string> patterns;

    private ExportWords(FrozenDictionary<string, string> patterns) => this.patterns = patterns;

    /// <summary>The words of a language; in English where the table has no other.</summary>
    public static ExportWords In(string language) => All.GetValueOrDefault(language) ?? All["en"];

    /// <summary>The pattern of that key, filled in.</summary>
    public string Say(string key, params ReadOnlySpan<object?> parts) =>
        string.Format(CultureInfo.InvariantCulture, patterns[key], parts);

    private static FrozenDictionary<string, ExportWords> Read()
    {
        var table = Table.Read("export-words");
        return Languages.All.ToFrozenDictionary(
            language => language,
            language => new ExportWords(table.Rows.ToFrozenDictionary(row => table.Cell(row, "key"), row => table.Cell(row, language))));
    }
}
