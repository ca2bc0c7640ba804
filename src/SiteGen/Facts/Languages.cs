using System.Collections.Immutable;

namespace SiteGen.Facts;

/// <summary>The six languages of the Union.</summary>
public static class Languages
{
    /// <summary>en fr es ru zh ar.</summary>
    public static ImmutableArray<string> All { get; } = ["en", "fr", "es", "ru", "zh", "ar"];
}
