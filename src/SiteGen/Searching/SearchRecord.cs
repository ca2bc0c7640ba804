using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Topics;

namespace SiteGen.Searching;

/// <summary>What the index is made from.</summary>
/// <param name="Tagged">The compilation with its topics.</param>
/// <param name="RowNames">What each row of a proposal is called, in order: <c>considering c)</c>.</param>
/// <param name="Cited">The instruments that have a page under <c>/ref/</c>, as citations call them: <c>unga-68-243</c>.</param>
/// <param name="Clauses">Where a clause stands: a pattern of <see cref="SearchAddresses"/>.</param>
public sealed record SearchSource(
    TaggedCompilation Tagged, Func<CompiledProposal, ImmutableArray<string>> RowNames, IReadOnlyCollection<string> Cited,
    string Clauses = SearchAddresses.ClausePage)
{
    /// <summary>Where a row of a dossier stands: a pattern of <see cref="SearchAddresses"/>.</summary>
    public string Rows { get; init; } = SearchAddresses.RowPage;
}

/// <summary>Where a text stands.</summary>
/// <param name="Proposal">Index into the compilation's proposals.</param>
/// <param name="Token">The row's anchor.</param>
/// <param name="Name">What the row is called.</param>
/// <param name="Part">heading, preamble, operative, annex, footnote or reasons.</param>
/// <param name="Topics">Ids of the topics that the row is on.</param>
public sealed record Occurrence(int Proposal, string Token, string Name, string Part, ImmutableArray<string> Topics);

/// <summary>A text that is found, with all the places where it stands.</summary>
/// <param name="Id">Its number in the index. Numbers are given out in lots, so that a clause more moves few others.</param>
/// <param name="Text">Its stretches.</param>
/// <param name="IsTitle">True for titles and headings of texts, which weigh more.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Occurrences">In the order of the compilation; at least one.</param>
/// <param name="Hits">The topics whose terms stand in it, and how.</param>
public sealed record SearchRecord(
    int Id, ImmutableArray<Stretch> Text, bool IsTitle, string Language, ImmutableArray<Occurrence> Occurrences,
    ImmutableArray<(string Topic, Standing Standing)> Hits);
