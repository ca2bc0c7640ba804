using System.Collections.Immutable;

namespace SiteGen.Citations;

/// <summary>An instrument that proposals cite: it has a page under <c>/ref/</c>.</summary>
/// <param name="Target">The last part of its address: <c>pp-r130</c>.</param>
/// <param name="Revisions">The revisions that are named, as years, in order; each is an anchor of the page.</param>
/// <param name="Citing">Every clause that cites it, in the order of the proposals and their texts.</param>
public sealed record CitedInstrument(string Target, ImmutableArray<int> Revisions, ImmutableArray<Citing> Citing)
{
    /// <summary>Its address. It belongs to the site, not to a dossier: no register holds it.</summary>
    public string Address => AddressOf(Target);

    /// <summary>The address of a target's page.</summary>
    public static string AddressOf(string target) => $"/ref/{target}/";
}
