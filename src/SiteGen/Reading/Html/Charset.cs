using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Reading.Html;

/// <summary>The encoding that a page says it is in.</summary>
internal static class Charset
{
    // A browser looks no further either.
    private const int Searched = 4096;

    // <meta charset="gb2312">, <meta http-equiv=Content-Type content="text/html; charset=windows-1251">, <?xml encoding="utf-8"?>
    private static readonly Regex Form = new(
        @"(?:<meta\s[^>]*charset|<\?xml\s[^>]*encoding)\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_:.-]{2,30})",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The name in the page's head; null if there is none.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes) =>
        Form.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)])) is { Success: true } match
            ? match.Groups["name"].Value : null;
}
