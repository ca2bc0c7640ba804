using System.Globalization;
using AngleSharp.Dom;
using SiteGen.Proposals;

namespace SiteGen.Reading.Html;

/// <summary>The labels that a browser prints before the items of a list, counted in both readings.</summary>
internal sealed class ListLabels
{
    private readonly IElement _list;
    private int _old;
    private int _new;

    public ListLabels(IElement list)
    {
        _list = list;
        _old = _new = Number(list.GetAttribute("start")) ?? 1;
    }

    /// <summary>The label of the next item, with its tab; empty if the list prints none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="change">Whether it stands in both readings.</param>
    public IEnumerable<(Change Change, string Text)> Next(IElement item, Change change)
    {
        if (Number(item.GetAttribute("value")) is { } value)
        {
            _old = _new = value;
        }
        var (old, now) = (Printed(item, _old), Printed(item, _new));
        _old += change == Change.Inserted ? 0 : 1;
        _new += change == Change.Deleted ? 0 : 1;
        if (old.Length == 0)
        {
            return [];
        }
        return change switch
        {
            Change.Deleted => [(change, old + "\t")],
            Change.Inserted => [(change, now + "\t")],
            _ when old == now => [(Change.Kept, old + "\t")],
            _ => [(Change.Deleted, old), (Change.Inserted, now), (Change.Kept, "\t")],
        };
    }

    private string Printed(IElement item, int number)
    {
        var style = Style(item);
        if (style == "none")
        {
            return "";
        }
        if (_list.LocalName != "ol")
        {
            return "•";
        }
        return style switch
        {
            "a" or "lower-alpha" or "lower-latin" => Letters(number, 'a') + ".",
            "A" or "upper-alpha" or "upper-latin" => Letters(number, 'A') + ".",
            "i" or "lower-roman" => Roman(number) + ".",
            "I" or "upper-roman" => Roman(number).ToUpperInvariant() + ".",
            _ => number.ToString(CultureInfo.InvariantCulture) + ".",
        };
    }

    private string Style(IElement item)
    {
        foreach (var element in (ReadOnlySpan<IElement>)[item, _list])
        {
            foreach (var property in (ReadOnlySpan<string>)["list-style-type", "list-style"])
            {
                if (PageStyles.Value(element, property) is { Length: > 0 } value)
                {
                    return value;
                }
            }
            if (element.GetAttribute("type") is { Length: > 0 } type)
            {
                return type;
            }
        }
        return "";
    }

    // 26 is z, 27 is aa.
    private static string Letters(int number, char first)
    {
        var letters = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)(first + ((rest - 1) % 26)) + letters;
        }
        return letters.Length == 0 ? number.ToString(CultureInfo.InvariantCulture) : letters;
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }
        var roman = "";
        foreach (var (value, sign) in new[]
        {
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        })
        {
            for (; number >= value; number -= value)
            {
                roman += sign;
            }
        }
        return roman;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is > -100_000 and < 100_000 ? number : null;
}
