using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Markdown;

/// <summary>Takes values out of front matter and notes what is missing or wrong; afterwards <see cref="IsComplete"/> tells.</summary>
internal sealed class FrontMatterFields(string path, FrontMatter front)
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>What was found so far.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>True if all that must be there is there and makes sense.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Where a key stands; the file if it is not there.</summary>
    public Spot SpotOf(string key) => front.Values.GetValueOrDefault(key)?.Spot ?? new(path, 1, 1);

    /// <summary>A value on its own, null if it is not there or nothing is given.</summary>
    public string? Optional(string key)
    {
        if (!front.Values.TryGetValue(key, out var value))
        {
            return null;
        }
        if (value.Text is null)
        {
            Wrong(key, "…", "one value");
        }
        return string.IsNullOrEmpty(value.Text) ? null : value.Text;
    }

    /// <summary>A value that must be given.</summary>
    public string Required(string key)
    {
        var value = Optional(key);
        if (value is null && Any(key) is not { Text: null })
        {
            IsComplete = false;
            diagnostics.Add(Codes.KeyMissing.At(SpotOf(key), key));
        }
        return value ?? "";
    }

    /// <summary>A value that must be given and be one of these.</summary>
    public string OneOf(string key, ImmutableArray<string> words)
    {
        var value = Required(key);
        if (value.Length > 0 && !words.Contains(value))
        {
            Wrong(key, value, "one of " + string.Join(", ", words));
        }
        return value;
    }

    /// <summary>A value that must be given and that <paramref name="parse"/> understands.</summary>
    public T? Parsed<T>(string key, Func<string, T?> parse, string expected)
        where T : class
    {
        var value = Required(key);
        var parsed = value.Length == 0 ? null : parse(value);
        if (value.Length > 0 && parsed is null)
        {
            Wrong(key, value, expected);
        }
        return parsed;
    }

    /// <summary>A year, null if none is given.</summary>
    public int? Year(string key)
    {
        if (Optional(key) is not { } value)
        {
            return null;
        }
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000)
        {
            return year;
        }
        Wrong(key, value, "a year such as 2014");
        return null;
    }

    /// <summary>A list; one value on its own is a list of one.</summary>
    public ImmutableArray<string> List(string key)
    {
        var value = front.Values.GetValueOrDefault(key);
        if (value?.Map is not null)
        {
            Wrong(key, "…", "a list such as [ott, security]");
        }
        return value?.List ?? (string.IsNullOrEmpty(value?.Text) ? [] : [value.Text]);
    }

    /// <summary>The value whatever its form, null if it is not there.</summary>
    public FrontMatterValue? Any(string key) => front.Values.GetValueOrDefault(key);

    /// <summary>Notes a value that is not understood.</summary>
    public void Wrong(string key, string value, string expected)
    {
        IsComplete = false;
        diagnostics.Add(Codes.ValueWrong.At(SpotOf(key), key, value, expected));
    }

    /// <summary>Notes anything else.</summary>
    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);
}
