using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Rendering;

/// <summary>
/// The words of the interface in one language: <c>theme/texts/en.yml</c>. Keys of nested maps join with dots; a map
/// whose keys are plural forms (one, few, other …) is one text, its form chosen by the first argument.
/// </summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> entries;
    private readonly Texts? fallback;

    private Texts(string language, FrozenDictionary<string, FrozenDictionary<string, string>> entries, Texts? fallback)
    {
        Language = language;
        this.entries = entries;
        this.fallback = fallback;
    }

    /// <summary>The language's tag: <c>en</c>, <c>zh</c>.</summary>
    public string Language { get; }

    /// <summary>The forms of a text by their names, <c>other</c> alone where it has but one; null where there is no such text here.</summary>
    public IReadOnlyDictionary<string, string>? Forms(string key) => entries.GetValueOrDefault(key);

    /// <summary>All keys, in order.</summary>
    public IEnumerable<string> Keys => entries.Keys.Order(StringComparer.Ordinal);

    /// <summary>True if there is a text of that name, here or in the language to fall back on.</summary>
    public bool Has(string key) => entries.ContainsKey(key) || (fallback?.Has(key) ?? false);

    /// <summary>The same texts, with another language's where one is missing.</summary>
    public Texts FallingBackOn(Texts other) => new(Language, entries, other);

    /// <summary>Reads a file of texts; null and an error where it is not valid.</summary>
    public static Staged<Texts?> Read(string path, string content)
    {
        var language = Path.GetFileNameWithoutExtension(path);
        var read = new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal);
        try
        {
            if (YamlText.Root(content) is not YamlMappingNode root)
            {
                return new(null, [Codes.TextsInvalid.At(new(path), "a map of keys and texts is expected")]);
            }
            Collect("", root, read);
        }
        catch (YamlException error)
        {
            var spot = new Spot(path, (int)error.Start.Line, (int)error.Start.Column);
            return new(null, [Codes.TextsInvalid.At(spot, error.Message)]);
        }
        return new Texts(language, read.ToFrozenDictionary(StringComparer.Ordinal), null);
    }

    /// <summary>
    /// The text with <c>{0}</c>, <c>{1}</c> … filled in. Numbers are grouped as the language does; arguments are
    /// escaped unless they are <see cref="Html"/>. A missing text shows as its key.
    /// </summary>
    public Html Say(string key, params ReadOnlySpan<object?> arguments) => new(Fill(key, arguments, Markup.Escaped));

    /// <summary>The text as plain text, for titles and descriptions that are escaped where they are written.</summary>
    public string Plain(string key, params ReadOnlySpan<object?> arguments) => Fill(key, arguments, Markup.None);

    private string Fill(string key, ReadOnlySpan<object?> arguments, Markup markup)
    {
        var pattern = Pattern(key, arguments);
        var to = new StringBuilder(pattern.Length + 32);
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '{' && at + 2 < pattern.Length && pattern[at + 2] == '}'
                && char.IsAsciiDigit(pattern[at + 1]) && pattern[at + 1] - '0' < arguments.Length)
            {
                Append(to, arguments[pattern[at + 1] - '0'], markup);
                at += 2;
            }
            else
            {
                Append(to, pattern.AsSpan(at, 1), markup);
            }
        }
        return to.ToString();
    }

    /// <summary>A whole number with the language's grouping, which may begin with five digits (1234, 12 345).</summary>
    public string Number(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return Has("format.group_from") && digits.Length < Pattern("format.group_from", [])[0] - '0'
            ? digits : number.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = Pattern("format.group", []) });
    }

    /// <summary>A day in words.</summary>
    public string Date(DateOnly day) =>
        Plain("format.date", day.Day == 1 ? Plain("format.first_day") : day.Day.ToString(CultureInfo.InvariantCulture),
            Plain($"format.months.m{day.Month}"), day.Year.ToString(CultureInfo.InvariantCulture));

    /// <summary>Several names in a row: <c>a, b and c</c>.</summary>
    public string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => Plain(BeginsWithI(names[^1]) ? "format.and_before_i" : "format.and",
            string.Join(Plain("format.between"), names.Take(names.Count - 1)), names[^1]),
    };

    // By ear: "Israel", "Hidalgo", but not "hielo".
    private static bool BeginsWithI(string name) => name.TrimStart('H', 'h') is [var first, .. var rest]
        && first is 'I' or 'i' or 'Í' or 'í' && rest is not ['e' or 'a', ..];

    private string Pattern(string key, ReadOnlySpan<object?> arguments)
    {
        if (!entries.TryGetValue(key, out var forms))
        {
            return fallback?.Pattern(key, arguments) ?? key;
        }
        // "None at all" may have words of its own in any language.
        var form = arguments is not [int number, ..] ? "other"
            : number == 0 && forms.ContainsKey("zero") ? "zero" : PluralRules.Form(Language, number);
        return forms.TryGetValue(form, out var pattern) ? pattern : forms["other"];
    }

    private void Append(StringBuilder to, object? argument, Markup markup)
    {
        if (argument is Html html)
        {
            to.Append(html.Markup);
        }
        else
        {
            Append(to, argument is int number ? Number(number) : argument?.ToString(), markup);
        }
    }

    private static void Append(StringBuilder to, ReadOnlySpan<char> text, Markup markup)
    {
        if (markup == Markup.Escaped)
        {
            Html.Append(to, text);
        }
        else
        {
            to.Append(text);
        }
    }

    private enum Markup
    {
        None,
        Escaped,
    }

    private static void Collect(string prefix, YamlMappingNode map, Dictionary<string, FrozenDictionary<string, string>> entries)
    {
        foreach (var (name, node) in map.Children)
        {
            var key = prefix + name;
            switch (node)
            {
                case YamlMappingNode inner when IsPlural(inner):
                    entries[key] = inner.Children.ToFrozenDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString(), StringComparer.Ordinal);
                    break;
                case YamlMappingNode inner:
                    Collect(key + ".", inner, entries);
                    break;
                case YamlScalarNode scalar:
                    entries[key] = new Dictionary<string, string>(StringComparer.Ordinal) { ["other"] = scalar.Value ?? "" }
                        .ToFrozenDictionary(StringComparer.Ordinal);
                    break;
                default:
                    throw new YamlException(node.Start, node.End, $"\"{key}\" is neither a text nor a map");
            }
        }
    }

    private static bool IsPlural(YamlMappingNode map) =>
        map.Children.ContainsKey("other") && map.Children.Keys.All(key => PluralRules.Forms.Contains(key.ToString()));
}
