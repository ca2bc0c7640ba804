using System.Text;

namespace SiteGen.Reading.Word;

/// <summary>An automatic label and what stands between it and the text.</summary>
internal readonly record struct AutomaticLabel(string Text, string Suffix);

/// <summary>Counts the lists of one reading of a document, paragraph by paragraph.</summary>
internal sealed class ListCounter(Styles styles, Numbering numbering)
{
    private const int Levels = 9;

    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);
    private readonly HashSet<(int List, int Level)> begun = [];

    /// <summary>The label of the next paragraph; null if it has none.</summary>
    public AutomaticLabel? Next(ParagraphFormat format)
    {
        if (Place(format) is not { } place || numbering.List(place.List) is not { } list
            || !list.Levels.TryGetValue(place.Level, out var level))
        {
            return null;
        }
        if (!counts.TryGetValue(list.Counter, out var count))
        {
            counts[list.Counter] = count = new int?[Levels];
        }
        Count(count, place, list, level);
        var text = Text(count, list, level);
        return text.Length == 0 ? null : new(text, level.Suffix);
    }

    private void Count(int?[] count, (int List, int Level) place, WordList list, ListLevel level)
    {
        var at = place.Level;
        // A level that is passed over counts as begun: 1.1 may come first, and then 2.
        for (var above = 0; above < at; above++)
        {
            count[above] ??= list.Starts.TryGetValue(above, out var first) ? first : list.Levels.GetValueOrDefault(above)?.Start;
        }
        count[at] = begun.Add(place) && list.Starts.TryGetValue(at, out var start) ? start : count[at] + 1 ?? level.Start;
        for (var below = at + 1; below < Levels; below++)
        {
            if (!list.Levels.TryGetValue(below, out var deeper) || deeper.Restart is not { } restart || at + 1 <= restart)
            {
                count[below] = null;
            }
        }
    }

    private static string Text(int?[] count, WordList list, ListLevel level)
    {
        var text = new StringBuilder();
        for (var at = 0; at < level.Text.Length; at++)
        {
            if (level.Text[at] != '%' || at + 1 >= level.Text.Length || level.Text[at + 1] is < '1' or > '9')
            {
                text.Append(level.Text[at]);
                continue;
            }
            var number = level.Text[++at] - '1';
            var other = list.Levels.GetValueOrDefault(number);
            var format = level.IsLegal ? NumberFormat.Decimal : other?.Format ?? NumberFormat.Decimal;
            text.Append(NumberFormats.Write(format, count[number] ?? other?.Start ?? 1));
        }
        return text.ToString();
    }

    // The paragraph's own list, else that of its style; a style's level is the one that names the style.
    private (int List, int Level)? Place(ParagraphFormat format)
    {
        if (format.List is { } own)
        {
            return own == 0 ? null : (own, Within(format.Level ?? StyleLevel(format.Style, own) ?? 0));
        }
        foreach (var (id, list, level) in styles.Line(format.Style))
        {
            if (list is { } number)
            {
                return number == 0 ? null : (number, Within(format.Level ?? StyleLevel(format.Style, number) ?? level ?? LevelOf(id, number) ?? 0));
            }
        }
        return null;
    }

    private int? StyleLevel(string? style, int list) =>
        styles.Line(style).Select(line => LevelOf(line.Id, list)).FirstOrDefault(level => level is not null);

    private int? LevelOf(string style, int list) => numbering.List(list)?.Levels
        .Where(level => level.Value.Style == style).Select(level => (int?)level.Key).FirstOrDefault();

    private static int Within(int level) => Math.Clamp(level, 0, Levels - 1);
}
