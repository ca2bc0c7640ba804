using System.Text;
using System.Xml;

namespace SiteGen.Exporting;

/// <summary>Text as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>The text; what XML has no place for (control characters, half a surrogate pair) is the replacement sign.</summary>
    public static string Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!XmlConvert.IsXmlChar(text[at]))
            {
                return Cleaned(text);
            }
        }
        return text;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var fits = !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
            clean.Append((fits ? rune : Rune.ReplacementChar).ToString());
        }
        return clean.ToString();
    }
}
