using DocumentFormat.OpenXml;

namespace SiteGen.Reading.Word;

/// <summary>One level of a list.</summary>
/// <param name="Start">The first number.</param>
/// <param name="Format">How it counts.</param>
/// <param name="Text">What is printed, with <c>%1</c> for the number of the first level.</param>
/// <param name="Restart">After which level (from 1) it begins again; 0 for never; null for any level above.</param>
/// <param name="IsLegal">True if all its numbers are decimal: 1.2 under II.</param>
/// <param name="Suffix">What stands behind it: a tab, a space, nothing.</param>
/// <param name="Style">The style whose paragraphs are on this level; null if none.</param>
internal sealed record ListLevel(
    int Start, NumberFormat Format, string Text, int? Restart, bool IsLegal, string Suffix, string? Style);

/// <summary>A list as paragraphs refer to it.</summary>
/// <param name="Counter">The list that it counts together with.</param>
/// <param name="Levels">Its levels, by their number from 0.</param>
/// <param name="Starts">Levels that begin anew with the first paragraph of this list, and their numbers.</param>
internal sealed record WordList(string Counter, IReadOnlyDictionary<int, ListLevel> Levels, IReadOnlyDictionary<int, int> Starts);

/// <summary>The lists of a document, from <c>numbering.xml</c>.</summary>
internal sealed class Numbering(Styles styles)
{
    private sealed record Definition(string Id, Dictionary<int, ListLevel> Levels, string? StyleLink);

    private readonly Dictionary<string, Definition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, OpenXmlElement> numbers = [];
    private readonly Dictionary<int, WordList?> lists = [];

    /// <summary>Takes in a <c>w:abstractNum</c> or a <c>w:num</c>.</summary>
    public void Add(OpenXmlElement element)
    {
        if (element.Is("abstractNum") && element.Attribute("abstractNumId") is { } id)
        {
            var levels = new Dictionary<int, ListLevel>();
            foreach (var level in element.ChildElements.Where(child => child.Is("lvl")))
            {
                levels[WordXml.Number(level.Attribute("ilvl")) ?? 0] = Level(level);
            }
            definitions[id] = new(id, levels, element.Child("numStyleLink").Value());
        }
        else if (element.Is("num") && WordXml.Number(element.Attribute("numId")) is { } number)
        {
            numbers[number] = element;
        }
    }

    /// <summary>The list of a number; null if there is none.</summary>
    public WordList? List(int number)
    {
        if (!lists.TryGetValue(number, out var list))
        {
            lists[number] = list = Make(number);
        }
        return list;
    }

    private WordList? Make(int number)
    {
        if (!numbers.TryGetValue(number, out var element) || Definitions(number) is not { } definition)
        {
            return null;
        }
        var levels = new Dictionary<int, ListLevel>(definition.Levels);
        var starts = new Dictionary<int, int>();
        foreach (var change in element.ChildElements.Where(child => child.Is("lvlOverride")))
        {
            var at = WordXml.Number(change.Attribute("ilvl")) ?? 0;
            if (change.Child("lvl") is { } level)
            {
                levels[at] = Level(level);
                starts[at] = levels[at].Start;
            }
            if (change.Child("startOverride").Number() is { } start)
            {
                starts[at] = start;
            }
        }
        return new(definition.Id, levels, starts);
    }

    // A list may take its levels from a style of lists, which takes them from another list.
    private Definition? Definitions(int number)
    {
        var seen = new HashSet<int>();
        while (seen.Add(number) && numbers.TryGetValue(number, out var element)
            && definitions.TryGetValue(element.Child("abstractNumId").Value() ?? "", out var definition))
        {
            if (definition.Levels.Count > 0 || definition.StyleLink is not { } link)
            {
                return definition;
            }
            number = styles.Line(link).Select(style => style.List).FirstOrDefault(list => list is not null) ?? -1;
        }
        return null;
    }

    private static ListLevel Level(OpenXmlElement level)
    {
        var format = NumberFormats.Parse(level.Child("numFmt").Value() ?? FormatInChoice(level));
        var fonts = level.Child("rPr").Child("rFonts");
        var text = level.Child("lvlText").Value() ?? "";
        var isHidden = level.Child("rPr").Child("vanish").IsOn();
        return new(
            level.Child("start").Number() ?? 0,
            format,
            isHidden ? "" : Symbols.InFont(text, fonts.Attribute("ascii") ?? fonts.Attribute("hAnsi")),
            level.Child("lvlRestart").Number(),
            level.Child("isLgl").IsOn(),
            level.Child("suff").Value() switch { "nothing" => "", "space" => " ", _ => "\t" },
            level.Child("pStyle").Value());
    }

    // Formats of newer versions stand in alternate content, with an older one to fall back on.
    private static string? FormatInChoice(OpenXmlElement level) => Story.Chosen(level).FirstOrDefault(child => child.Is("numFmt")).Value();
}
