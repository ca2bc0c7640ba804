using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Reading;

namespace SiteGen.Mailing;

/// <summary>Decodes the texts of e-mails: by the charset that they name where they name a true one, else by their bytes.</summary>
internal static partial class Charsets
{
    // A declaration stands at the head of a page.
    private const int Head = 2048;

    /// <summary>The text. Bytes that fit no text of the charset become U+FFFD: half an e-mail is better than none.</summary>
    public static Staged<string?> Decode(string path, ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.IsEmpty)
        {
            return new("", []);
        }
        if (charset is not null && Of(charset) is { } named)
        {
            return new(named.GetString(bytes).TrimStart('\uFEFF'), []);
        }
        var decoded = TextDecoder.Decode(path, bytes);
        return new(decoded.Value?.Text, decoded.Diagnostics);
    }

    /// <summary>The charset that an HTML page declares in itself; null if none.</summary>
    public static string? Declared(ReadOnlySpan<byte> page) =>
        Declaration().Match(Encoding.Latin1.GetString(page[..Math.Min(page.Length, Head)])) is { Success: true } found ? found.Groups["name"].Value : null;

    /// <summary>The encoding of a name; null where it is unknown. Names of subsets stand for the whole, as in browsers.</summary>
    public static Encoding? Of(string name) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "us-ascii" or "ascii" => Encoding.UTF8,
        "gb2312" or "gbk" or "x-gbk" or "gb18030" or "cp936" or "ms936" or "gb_2312-80" => CodePage("gb18030"),
        "big5" or "big5-hkscs" or "x-big5" or "cp950" => CodePage("big5"),
        "iso-8859-1" or "latin1" => CodePage("windows-1252"),
        "cp1251" => CodePage("windows-1251"),
        "cp1256" => CodePage("windows-1256"),
        "ks_c_5601-1987" => CodePage("euc-kr"),
        var other => CodePage(other) ?? Known(other),
    };

    private static Encoding? CodePage(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name);

    private static Encoding? Known(string name) =>
        Encoding.GetEncodings().FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))?.GetEncoding();

    /// <example>charset="gb2312"</example>
    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9_:.-]+)""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
