using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>What stands under a key, and where.</summary>
/// <param name="Items">One text, or the items of a list.</param>
/// <param name="Spot">The place in the settings file, or the name of the layer.</param>
public readonly record struct SettingValue(ImmutableArray<string> Items, Spot Spot)
{
    /// <summary>As one text; a list as <c>[a,b]</c>.</summary>
    public string Text => Items is [var only] ? only : $"[{string.Join(',', Items)}]";
}

/// <summary>Whether a key that Statiq knows does something here.</summary>
public enum Standing
{
    /// <summary>It means here what it means in Statiq.</summary>
    Statiq,

    /// <summary>It is SiteGen's own.</summary>
    Own,

    /// <summary>Statiq has it; here it is accepted and does nothing.</summary>
    Ignored,
}

/// <summary>A key that the settings may have.</summary>
/// <param name="Key">Its name; case does not matter.</param>
/// <param name="Standing">Whose key it is.</param>
/// <param name="Kind">What its value must be, in words.</param>
/// <param name="Meaning">What it does.</param>
public abstract record Setting(string Key, Standing Standing, string Kind, string Meaning)
{
    /// <summary>The JSON Schema of its value as JSON: <c>{ "type": "boolean" }</c>.</summary>
    public required string Schema { get; init; }

    /// <summary>The default as one would write it; empty for none.</summary>
    public abstract string DefaultText { get; }

    /// <summary>Whether the value is of the kind.</summary>
    public abstract bool Accepts(SettingValue value);
}

/// <summary>A key with a typed value.</summary>
/// <param name="Key">Its name; case does not matter.</param>
/// <param name="Standing">Whose key it is.</param>
/// <param name="Kind">What its value must be, in words.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Default">Its value where nothing is set.</param>
public sealed record Setting<T>(string Key, Standing Standing, string Kind, string Meaning, T Default)
    : Setting(Key, Standing, Kind, Meaning)
{
    /// <summary>Reads a value of the kind.</summary>
    public required TryRead Read { get; init; }

    /// <summary>Reads a value; false if it is not of the kind.</summary>
    public delegate bool TryRead(SettingValue value, out T result);

    /// <inheritdoc/>
    public override string DefaultText => Default switch
    {
        bool flag => flag ? "true" : "false",
        ImmutableArray<string> items => items is [var only] ? only : $"[{string.Join(',', items)}]",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        null => "",
        _ => Default.ToString()!,
    };

    /// <inheritdoc/>
    public override bool Accepts(SettingValue value) => Read(value, out _);
}
