using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Tells reasons and annexes from sections by the words of the heading; facts are in <c>heading-words.tsv</c>.</summary>
internal static class HeadingWords
{
    private static readonly char[] EndMarks = [':', '：', ' ', '\t', '\u00A0', '.', '。'];

    private static readonly FrozenDictionary<string, ProvisionKind> Table = Load();

    private static readonly ImmutableArray<string> Annexes =
        [.. Table.Where(pair => pair.Value == ProvisionKind.Annex).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>What a second-level heading with this text is, if nothing else is said.</summary>
    public static ProvisionKind KindOf(string heading)
    {
        var text = heading.Trim(EndMarks);
        if (Table.TryGetValue(text, out var kind))
        {
            return kind;
        }
        var annex = Annexes.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (char.IsWhiteSpace(text[word.Length]) || char.IsDigit(text[word.Length])));
        return annex ? ProvisionKind.Annex : ProvisionKind.Section;
    }

    private static FrozenDictionary<string, ProvisionKind> Load()
    {
        using var stream = typeof(HeadingWords).Assembly.GetManifestResourceStream("heading-words.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Skip(1).Select(line => line.TrimEnd('\r').Split('\t'))
            .ToFrozenDictionary(
                cells => cells[2], cells => cells[0] == "annex" ? ProvisionKind.Annex : ProvisionKind.Reasons,
                StringComparer.OrdinalIgnoreCase);
    }
}
