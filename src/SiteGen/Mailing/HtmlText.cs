using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace SiteGen.Mailing;

/// <summary>
/// The text that a reader sees of an HTML page, each character with its place in the source: so that links can be put
/// into the source as it was sent, whatever its faults.
/// </summary>
internal sealed class HtmlText
{
    private static readonly FrozenDictionary<string, HtmlParseMode> Raw = new Dictionary<string, HtmlParseMode>(StringComparer.Ordinal)
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["xmp"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["title"] = HtmlParseMode.RCData,
        ["textarea"] = HtmlParseMode.RCData,
        ["plaintext"] = HtmlParseMode.Plaintext,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What stands in them is one paragraph, whatever its tags.
    private static readonly FrozenSet<string> Blocks = (
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        + "head header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // A link inside them is no HTML.
    private static readonly FrozenSet<string> Linkless = "a button math option select svg".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int LongestEntity = 34;

    private readonly string source;
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>();
    private string? raw;
    private string? linkless;
    private int preformatted;

    private HtmlText(string source) => this.source = source;

    /// <summary>The text shown of an HTML source. Never fails: browsers show every text.</summary>
    public static ShownText Of(string source)
    {
        var page = new HtmlText(source);
        using var tokenizer = new HtmlTokenizer(new TextSource(source), HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        var start = -1;
        while (true)
        {
            var token = tokenizer.Get();
            if (start >= 0)
            {
                page.Show(start, token.Type == HtmlTokenType.EndOfFile ? source.Length : token.Position.Index);
            }
            start = token.Type == HtmlTokenType.Character ? token.Position.Index : -1;
            switch (token)
            {
                case { Type: HtmlTokenType.EndOfFile }:
                    return new(page.text.ToString(), page.spans.ToImmutable());
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    tokenizer.State = page.Open(tag);
                    break;
                case HtmlTagToken { Type: HtmlTokenType.EndTag } tag:
                    page.Close(tag.Name);
                    break;
                default:
                    break;
            }
        }
    }

    private HtmlParseMode Open(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (Raw.TryGetValue(name, out var mode))
        {
            raw = name;
            return mode;
        }
        linkless ??= Linkless.Contains(name) && !tag.IsSelfClosing ? name : null;
        preformatted += name == "pre" ? 1 : 0;
        Break(name);
        return HtmlParseMode.PCData;
    }

    private void Close(string name)
    {
        raw = raw == name ? null : raw;
        linkless = linkless == name ? null : linkless;
        preformatted -= name == "pre" && preformatted > 0 ? 1 : 0;
        Break(name);
    }

    private void Break(string name)
    {
        if (name == "br")
        {
            text.Append('\n');
        }
        else if (Blocks.Contains(name) && text.Length > 0)
        {
            while (text.Length > 0 && text[^1] == ' ' && spans is [.., { Length: 1 } last] && last.Start == text.Length - 1)
            {
                // White space at the end of a paragraph is not shown.
                text.Length--;
                spans.RemoveAt(spans.Count - 1);
            }
            text.Append(text.Length > 0 && text[^1] != '\n' ? "\n\n" : text.Length > 1 && text[^2] != '\n' ? "\n" : "");
        }
    }

    private void Show(int from, int to)
    {
        for (var at = from; raw is null && at < to;)
        {
            at = source[at] switch
            {
                '&' => Reference(at, to),
                ' ' or '\t' or '\r' or '\n' or '\f' when preformatted == 0 => Space(at, to),
                _ => Letters(at, to),
            };
        }
    }

    private int Letters(int at, int to)
    {
        var end = at + 1;
        while (end < to && source[end] != '&' && (preformatted > 0 || source[end] is not ('\t' or '\r' or '\n' or '\f')
            && !(source[end] == ' ' && end + 1 < to && source[end + 1] is ' ' or '\t' or '\r' or '\n' or '\f')))
        {
            end++;
        }
        return Add(source.AsSpan(at, end - at), at, end);
    }

    private int Space(int at, int to)
    {
        var end = at + 1;
        while (end < to && source[end] is ' ' or '\t' or '\r' or '\n' or '\f')
        {
            end++;
        }
        return text.Length == 0 || text[^1] is ' ' or '\n' ? end : Add(" ", at, end);
    }

    private int Reference(int at, int to)
    {
        var end = source.AsSpan(at, Math.Min(to - at, LongestEntity)).IndexOf(';') + at + 1;
        return end > at && Referred(source[(at + 1)..(end - 1)]) is { Length: > 0 } shown ? Add(shown, at, end) : Add("&", at, at + 1);
    }

    private static string? Referred(string name)
    {
        if (name is not ['#', .. var digits])
        {
            return HtmlEntityProvider.Resolver.GetSymbol(name + ";");
        }
        var isNumber = digits is ['x' or 'X', .. var hexadecimal]
            ? int.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return isNumber && code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }

    private int Add(ReadOnlySpan<char> shown, int from, int to)
    {
        spans.Add(new(text.Length, shown.Length, from, to - from, linkless is null));
        text.Append(shown);
        return to;
    }
}
