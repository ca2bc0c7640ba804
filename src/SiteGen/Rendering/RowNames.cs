using System.Collections.Frozen;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// What the rows of a dossier are called in words: <c>considering c)</c>, and of an inserted row the clause it stands
/// behind. Sections are named in English where the tables know them, else as printed.
/// </summary>
internal static class RowNames
{
    /// <summary>The name of each row by its token; an inserted row has the name of the base row before it.</summary>
    public static FrozenDictionary<string, string> Of(Matrix matrix, Glosses glosses, Texts texts)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var before = "";
        foreach (var row in matrix.Rows.Select(row => row.Row))
        {
            if (matrix.Base.Any(row.Token, texts.Language) is { } text)
            {
                before = names[row.Token] = Name(row, text, names, glosses, texts);
            }
            else
            {
                names[row.Token] = texts.Plain("matrix.inserted_after", before);
            }
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Name(DossierRow row, BaseText text, Dictionary<string, string> names, Glosses glosses, Texts texts)
    {
        if (text.Kind == ProvisionKind.Section)
        {
            return glosses.Section(row.Token) ?? text.Text.Trim();
        }
        var kind = texts.Plain($"kind.{text.Kind.ToString().ToLowerInvariant()}");
        if (row.Section is null || !names.TryGetValue(Parent(row, names), out var parent))
        {
            return kind;
        }
        return text.Label.Length > 0 ? $"{parent} {RedlineHtml.Shown(text.Label)}" : $"{parent}, {kind}";
    }

    /// <summary>The row whose token this one's begins with: its clause, else its section.</summary>
    private static string Parent(DossierRow row, Dictionary<string, string> names)
    {
        for (var at = row.Token.LastIndexOf('-'); at > 0; at = row.Token.LastIndexOf('-', at - 1))
        {
            if (names.ContainsKey(row.Token[..at]))
            {
                return row.Token[..at];
            }
        }
        return row.Section!;
    }
}
