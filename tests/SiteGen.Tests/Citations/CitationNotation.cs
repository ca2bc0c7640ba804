using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Citations;

namespace SiteGen.Tests.Citations;

/// <summary>
/// Citations as tables write them: <c>⟦…⟧</c> around the words, and for each what it points to,
/// <c>[SOURCE:]target[@revision][#part]</c>, several possible ones divided by <c>|</c>; <c>p:</c> a proposal, <c>d:</c> a document.
/// </summary>
internal static class CitationNotation
{
    /// <summary>The text with its citations marked.</summary>
    public static string Marked(string text, ImmutableArray<Citation> citations)
    {
        var marked = new StringBuilder(text);
        foreach (var citation in citations.Reverse())
        {
            marked.Insert(citation.End, '⟧').Insert(citation.Start, '⟦');
        }
        return marked.ToString();
    }

    /// <summary>What each citation points to, divided by spaces; <c>-</c> where there is none.</summary>
    public static string Targets(ImmutableArray<Citation> citations) =>
        citations.IsEmpty ? "-" : string.Join(' ', citations.Select(citation => string.Join('|', citation.References.Select(Of))));

    private static string Of(Reference reference) => string.Create(CultureInfo.InvariantCulture,
        $"{Kind(reference)}{reference.Target}{(reference.Revision is { } year ? $"@{year}" : "")}{(reference.Part.Length > 0 ? "#" + reference.Part : "")}");

    private static string Kind(Reference reference) => reference.Kind switch
    {
        ReferenceKind.Proposal => "p:",
        ReferenceKind.Document => "d:",
        _ => reference.Source.Length > 0 ? reference.Source + ":" : "",
    };
}
