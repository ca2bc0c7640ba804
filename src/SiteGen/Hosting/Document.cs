using System.Collections.Immutable;

namespace SiteGen.Hosting;

/// <summary>
/// What travels through a pipeline. It never changes; a changed one is made with <c>with</c> or <c>With</c>, and
/// keeps its <see cref="Id"/>.
/// </summary>
/// <param name="Id">Names the document through all its changes: mostly its source path. Never random, so that builds agree.</param>
public sealed record Document(string Id)
{
    /// <summary>The file it was read from, absolute; null if it was made up on the way.</summary>
    public string? Source { get; init; }

    /// <summary>Where it goes, relative to the output folder, with slashes; null if it is not written.</summary>
    public string? Destination { get; init; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What is known about it. Keys ignore case, whatever comparer the dictionary comes with.</summary>
    public ImmutableDictionary<string, object> Metadata
    {
        get;
        init => field = value.WithComparers(StringComparer.OrdinalIgnoreCase);
    } = ImmutableDictionary.Create<string, object>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The document with one more fact.</summary>
    public Document With(string key, object value) => this with { Metadata = Metadata.SetItem(key, value) };

    /// <summary>The document carrying a typed value (a record of some stage) under the name of its type.</summary>
    public Document With<T>(T value) where T : notnull => With(KeyOf<T>(), value);

    /// <summary>The fact under the key; the type's default if there is none or it is of another type.</summary>
    public T? Get<T>(string key) => Metadata.TryGetValue(key, out var value) && value is T typed ? typed : default;

    /// <summary>The typed value it carries.</summary>
    /// <exception cref="KeyNotFoundException">It carries none.</exception>
    public T Get<T>() where T : notnull =>
        Metadata.TryGetValue(KeyOf<T>(), out var value) && value is T typed
            ? typed
            : throw new KeyNotFoundException($"the document {Id} carries no {typeof(T).Name}");

    /// <summary>The typed value it carries; null if it carries none.</summary>
    public T? Find<T>() where T : class => Get<T>(KeyOf<T>());

    /// <summary>The fact under the key as text; where the document says nothing, what the settings say; else null.</summary>
    public string? Text(string key, Settings settings) =>
        Metadata.TryGetValue(key, out var value) ? Convert.ToString(value, null) : settings[key];

    private static string KeyOf<T>() => typeof(T).FullName!;
}
