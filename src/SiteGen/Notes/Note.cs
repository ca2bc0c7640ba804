using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Notes;

/// <summary>What a document itself gets wrong.</summary>
public enum NoteKind
{
    /// <summary>A label stands twice in one list.</summary>
    LabelTwice,

    /// <summary>A list leaves labels out.</summary>
    LabelMissing,

    /// <summary>The last paragraph of a section ends without any mark.</summary>
    EndMissing,

    /// <summary>A citation names a revision that no conference made.</summary>
    RevisionUnknown,

    /// <summary>A citation names an annex of its own text that is not there.</summary>
    AnnexMissing,

    /// <summary>A document's symbol is written as nobody else writes it.</summary>
    SymbolOdd,

    /// <summary>A proposal names itself, its document or its own clauses wrongly.</summary>
    OwnCitationWrong,

    /// <summary>A proposal quotes the base text otherwise than the others on the same text.</summary>
    BaseDiffers,

    /// <summary>It is not sure what changes, or which words are old and which new.</summary>
    PlaceDoubtful,
}

/// <summary>One thing that a document gets wrong, for its editor.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Proposal">The address part of the proposal it stands in: <c>b-67-4</c>.</param>
/// <param name="Conference">The address part of its conference.</param>
/// <param name="Token">The clause it stands in.</param>
/// <param name="Spot">The file, line and column; line 0 where the text was written by hand.</param>
/// <param name="Words">What fills the kind's sentence, in its order.</param>
public sealed record Note(
    NoteKind Kind, string Conference, string Proposal, string Token, Spot Spot, ImmutableArray<string> Words)
{
    /// <summary>Where it can be read: <c>/pp18/p/b-67-4/#con-c</c>.</summary>
    public string Address => $"/{Conference}/p/{Proposal}/#{Token}";
}
