using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Proposals;

namespace SiteGen.Markdown.Inlines;

/// <summary>Remarks as they are written: <c>&lt;!-- 93 --&gt;</c>, <c>&lt;!-- 93 annex --&gt;</c>, <c>&lt;!-- unlabelled level 2 --&gt;</c>.</summary>
internal static class RemarkText
{
    public const string Open = "<!--";
    public const string Close = "-->";
    private const string LevelWord = "level";
    private const string LabelledWord = "labelled";
    private const string UnlabelledWord = "unlabelled";

    // Line numbers and levels beyond this are slips, and would not fit their type.
    private const int LongestNumber = 8;

    private static readonly ImmutableArray<(ProvisionKind Kind, string Word)> Kinds =
    [
        (ProvisionKind.Number, "number"), (ProvisionKind.Title, "title"), (ProvisionKind.Opening, "opening"),
        (ProvisionKind.Section, "section"), (ProvisionKind.Clause, "clause"), (ProvisionKind.Bullet, "bullet"),
        (ProvisionKind.Paragraph, "paragraph"), (ProvisionKind.Annex, "annex"), (ProvisionKind.Heading, "heading"),
        (ProvisionKind.TableRow, "row"), (ProvisionKind.Note, "note"), (ProvisionKind.Reasons, "reasons"),
        (ProvisionKind.Footnote, "footnote"),
    ];

    /// <summary>The comment, or nothing where there is nothing to say.</summary>
    public static string Write(Remark remark)
    {
        var words = new List<string>();
        if (remark.Line != 0)
        {
            words.Add(remark.Line.ToString(CultureInfo.InvariantCulture));
        }
        if (remark.Kind is { } kind)
        {
            words.Add(Kinds.First(pair => pair.Kind == kind).Word);
        }
        if (remark.Labelled is { } labelled)
        {
            words.Add(labelled ? LabelledWord : UnlabelledWord);
        }
        if (remark.Level is { } level)
        {
            words.Add(LevelWord);
            words.Add(level.ToString(CultureInfo.InvariantCulture));
        }
        return words.Count == 0 ? "" : $"{Open} {string.Join(' ', words)} {Close}";
    }

    /// <summary>What stands between the comment's marks; null if a word is not understood or there is none.</summary>
    public static Remark? Parse(string body)
    {
        var words = body.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var remark = Remark.Nothing;
        for (var i = 0; i < words.Length; i++)
        {
            var kind = Kinds.FirstOrDefault(pair => pair.Word == words[i]);
            if (kind.Word is not null)
            {
                remark = remark with { Kind = kind.Kind };
            }
            else if (words[i] is LabelledWord or UnlabelledWord)
            {
                remark = remark with { Labelled = words[i] == LabelledWord };
            }
            else if (words[i] == LevelWord && i + 1 < words.Length && Number(words[i + 1]) is { } level)
            {
                remark = remark with { Level = level };
                i++;
            }
            else if (Number(words[i]) is { } line)
            {
                remark = remark with { Line = line };
            }
            else
            {
                return null;
            }
        }
        return words.Length == 0 ? null : remark;
    }

    private static int? Number(string word) =>
        word.Length <= LongestNumber && word.All(char.IsAsciiDigit) ? int.Parse(word, CultureInfo.InvariantCulture) : null;
}
