using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>
/// The settings of a run: what was set, and for known keys that were not, the default. Keys ignore case; a nested
/// key is written with colons (<c>Theme:Accent</c>).
/// </summary>
public sealed class Settings
{
    private readonly ImmutableDictionary<string, SettingValue> values;

    private Settings(ImmutableDictionary<string, SettingValue> values) => this.values = values;

    /// <summary>Nothing set.</summary>
    public static Settings Default { get; } =
        new(ImmutableDictionary.Create<string, SettingValue>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The keys that were set, ordinally sorted.</summary>
    public ImmutableArray<string> Keys => [.. values.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What was set under any key, as text; the default of a known key; else null.</summary>
    public string? this[string key] =>
        values.TryGetValue(key, out var value) ? value.Text
        : KnownSettings.Find(key) is { } known && string.Equals(known.Key, key, StringComparison.OrdinalIgnoreCase) ? known.DefaultText
        : null;

    /// <summary>The value of a known key.</summary>
    public T Get<T>(Setting<T> setting) =>
        values.TryGetValue(setting.Key, out var value) && setting.Read(value, out var result) ? result : setting.Default;

    /// <summary>Where the key was set; the key itself if it was not.</summary>
    public Spot SpotOf(string key) => values.TryGetValue(key, out var value) ? value.Spot : new(key);

    /// <summary>The settings with one value set, whatever was there.</summary>
    public Settings With(string key, params ImmutableArray<string> items) => With(key, new SettingValue(items, new(key)));

    internal Settings With(string key, SettingValue value) => new(values.SetItem(key, value));

    /// <summary>
    /// Puts the layers over each other: defaults, then the files in the order given, then the environment, then the
    /// command line. A value of the wrong kind is left out with an error, so that what lies below it counts.
    /// </summary>
    /// <param name="files">Lowest first; see <see cref="SettingsFile.Find"/>.</param>
    /// <param name="environment">
    /// Environment variables. Only known keys count, spelled exactly (case too: a shell's <c>HOST</c> is not
    /// <c>Host</c>), with <c>__</c> for a colon.
    /// </param>
    /// <param name="commandLine">The texts after <c>-s</c>: <c>Key=Value</c>, a list as <c>Key=[a,b]</c>.</param>
    public static Staged<Settings> Read(
        IEnumerable<SettingsFile> files, IReadOnlyDictionary<string, string> environment, IEnumerable<string> commandLine)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var settings = Default;
        foreach (var file in files)
            foreach (var entry in file.Read(diagnostics))
                Set(entry, reportUnknown: file.IsOurs);
        foreach (var (name, value) in environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var key = name.Replace("__", ":", StringComparison.Ordinal);
            if (KnownSettings.Find(key) is { } known && key.StartsWith(known.Key, StringComparison.Ordinal))
                Set(new(key, new(Items(value), new("environment"))), reportUnknown: true);
        }
        foreach (var text in commandLine)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at > 0)
                Set(new(text[..at].Trim(), new(Items(text[(at + 1)..]), new("command line"))), reportUnknown: true);
            else
                diagnostics.Add(Codes.SettingWithoutValue.At(new("command line"), "-s " + text));
        }
        return new(settings, diagnostics.ToImmutable());

        void Set(SettingsEntry entry, bool reportUnknown)
        {
            var known = KnownSettings.Find(entry.Key);
            var nested = known is not null && entry.Key.Length > known.Key.Length;
            if (known is null || (nested && known != KnownSettings.Theme))
            {
                if (reportUnknown)
                    diagnostics.Add(Codes.SettingUnknown.At(entry.Value.Spot, entry.Key, NearestKey.To(entry.Key, KnownSettings.All.Select(setting => setting.Key))));
            }
            else if (known.Standing == Standing.Ignored)
                diagnostics.Add(Codes.SettingIgnored.At(entry.Value.Spot, entry.Key));
            else if (!nested && !known.Accepts(entry.Value))
            {
                diagnostics.Add(Codes.SettingInvalid.At(entry.Value.Spot, entry.Key, entry.Value.Text, known.Kind));
                return;
            }
            // An unknown key is kept: a theme may know it.
            settings = settings.With(entry.Key, entry.Value);
        }
    }

    private static ImmutableArray<string> Items(string text) =>
        text is ['[', .. var inner, ']']
            ? [.. inner.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : [text];
}
