using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

/// <summary>What a stage gives: its value, and what it has to say about its input.</summary>
public readonly record struct Staged<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A value without anything to say.</summary>
    public static implicit operator Staged<T>(T value) => new(value, []);
}
