using System.Globalization;
using System.Text;

namespace SiteGen.Markdown;

/// <summary>Writes front matter: keys in the order given, values plain where YAML cannot misread them, else in double quotes.</summary>
internal sealed class FrontMatterWriter
{
    /// <summary>The line before and after front matter.</summary>
    public const string Fence = "---";

    private readonly StringBuilder builder = new();

    /// <summary>One value; nothing behind the key if it is empty and that means "not given".</summary>
    public FrontMatterWriter Add(string key, string? value)
    {
        builder.Append(key).Append(':').Append(value is null ? "" : $" {Scalar(value)}").Append('\n');
        return this;
    }

    /// <summary>A list, on one line.</summary>
    public FrontMatterWriter Add(string key, IEnumerable<string> values)
    {
        builder.Append(key).Append(": [").AppendJoin(", ", values.Select(Scalar)).Append("]\n");
        return this;
    }

    /// <summary>A key with keys under it; those without value are left out.</summary>
    public FrontMatterWriter Add(string key, IEnumerable<(string Key, string? Value)> values)
    {
        builder.Append(key).Append(":\n");
        foreach (var (inner, value) in values.Where(pair => pair.Value is not null))
        {
            builder.Append("  ").Append(inner).Append(": ").Append(Scalar(value!)).Append('\n');
        }
        return this;
    }

    /// <summary>The whole file, without its digest.</summary>
    public string Around(string body) => $"{Fence}\n{builder}{Fence}\n\n{body}";

    private static string Scalar(string value)
    {
        if (IsPlain(value))
        {
            return value;
        }
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' or '\\' => $"\\{c}",
                _ when NeedsNumber(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }

    // Letters and digits of any alphabet and the marks that mean nothing in YAML, inside a word or between words.
    private static bool IsPlain(string value) =>
        value.Length > 0 && (char.IsLetterOrDigit(value[0]) || value[0] == '(') && !char.IsWhiteSpace(value[^1])
        && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '/' or '-' or '.' or '_' or '(' or ')' or '*' or '+' or '；' or '，' or '、' or '（' or '）' or '《' or '》' or '“' or '”' or '–');

    private static bool NeedsNumber(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' || (char.IsWhiteSpace(c) && c != ' ');
}
