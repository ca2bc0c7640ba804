using System.Collections.Immutable;

namespace SiteGen.Citations;

/// <summary>Words in a text that name another text or provision.</summary>
/// <param name="Start">The first UTF-16 character of the words.</param>
/// <param name="Length">How many.</param>
/// <param name="References">What they may point to, the best first; one where they are unambiguous.</param>
public sealed record Citation(int Start, int Length, ImmutableArray<Reference> References)
{
    /// <summary>The character behind the words.</summary>
    public int End => Start + Length;

    /// <inheritdoc/>
    public bool Equals(Citation? other) =>
        other is not null && Start == other.Start && Length == other.Length && References.AsSpan().SequenceEqual(other.References.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, Length, References.Length);
}

/// <summary>What kind of text a reference points to.</summary>
public enum ReferenceKind
{
    /// <summary>An instrument of this or another organ, with an address under <c>/ref/</c>: <c>pp-r130</c>, <c>unga-68-243</c>.</summary>
    Instrument,

    /// <summary>A proposal: <c>b-67-4</c>.</summary>
    Proposal,

    /// <summary>A document: <c>b-67</c>, or its number alone where no source is named: <c>67</c>.</summary>
    Document,

    /// <summary>A part of the text in which the words stand; <see cref="Reference.Target"/> is empty.</summary>
    OwnText,
}

/// <summary>What a citation points to.</summary>
/// <param name="Kind">What kind of text.</param>
/// <param name="Target">The last part of its <c>/ref/</c> address, a proposal's or a document's slug; empty for the same text.</param>
/// <param name="Revision">The year of the revision named; null where none is.</param>
/// <param name="Part">The clause's token (<c>con-c</c>, <c>ins-tsb-1-ii</c>, <c>x1</c> for an annex); empty for the whole.</param>
public sealed record Reference(ReferenceKind Kind, string Target, int? Revision = null, string Part = "")
{
    /// <summary>The symbol of whose proposal on the target is meant ("Brazil's MOD to Res. 130": <c>B</c>); empty for the target itself.</summary>
    public string Source { get; init; } = "";
}
