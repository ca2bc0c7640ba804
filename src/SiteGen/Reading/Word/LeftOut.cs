using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Reading.Word;

/// <summary>What a Word file has beside its text; it is named once and otherwise left alone.</summary>
internal sealed class LeftOut
{
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Something was met that is left out.</summary>
    /// <param name="name">In the plural: <c>images</c>.</param>
    public void Add(string name) => names.Add(name);

    /// <summary>What there is to say of it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics(string path) =>
        names.Count == 0 ? [] : [Codes.LeftOut.At(new(path), string.Join(", ", names))];
}
