using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Proposals;

namespace SiteGen.Citations;

/// <summary>Reads proposals, documents, and parts of the text in which the words stand.</summary>
internal static class DocumentReader
{
    /// <summary><c>B/67/4, considering c)</c>.</summary>
    public static ImmutableArray<Found>? ReadProposal(ReadText text, Match match)
    {
        var at = text.Symbols.IndexOf('i', match.Index, match.Length);
        if (ProposalId.Parse(text.Tokens[at].Value) is not { } id || !id.Sources.All(IsSource)
            || !Parts.IsTogether(text, ReadText.Span(match, "part")))
        {
            return null;
        }
        var parts = Parts.Read(text, ReadText.Span(match, "part"));
        return [new(match.Index, match.Index + match.Length - 1, [.. parts.Select(part => new Reference(ReferenceKind.Proposal, id.Slug, null, part))])];
    }

    /// <summary><c>B/67</c>, <c>Document 67</c>.</summary>
    public static ImmutableArray<Found>? ReadDocument(ReadText text, Match match)
    {
        var last = match.Index + match.Length - 1;
        if (ReadText.Span(match, "id") is not var (at, _))
        {
            var number = text.Tokens[text.Symbols.IndexOf('N', match.Index, match.Length)].Value;
            return number.All(char.IsAsciiDigit) && number.Length < 4
                ? [new(match.Index, last, [new(ReferenceKind.Document, number)])] : null;
        }
        var name = text.Tokens[at].Value;
        var document = ProposalId.Parse(name + "/1");
        var isYear = document is { Document: ['1', '9', _, _, ..] or ['2', '0', _, _, ..] };
        return document is not null && !isYear && document.Sources.All(Grammar.Instance.KnownSources.Contains)
            ? [new(match.Index, last, [new(ReferenceKind.Document, document.DocumentSlug)])] : null;
    }

    /// <summary><c>附件1</c>, <c>considering c) above</c>.</summary>
    public static ImmutableArray<Found>? ReadOwn(ReadText text, Match match)
    {
        var last = match.Index + match.Length - 1;
        if (text.Context.Manner == Manner.Mail)
        {
            return null;
        }
        if (ReadText.Span(match, "annex", "annex2", "annex3") is not { } annex)
        {
            var parts = Parts.Read(text, ReadText.Span(match, "part", "part2"));
            return [new(match.Index, last, [.. parts.Select(part => new Reference(ReferenceKind.OwnText, "", null, part))])];
        }
        var behind = last + 1;
        while (text.SymbolAt(behind) is 'o' or 'f')
        {
            behind++;
        }
        // An annex of something else, or a row of them.
        var isOther = behind > last + 1 && text.SymbolAt(behind) is 'J' or 'I' or 'E' or 'i' or 'j';
        return isOther ? null : [new(match.Index, last, [new(ReferenceKind.OwnText, "", null, Parts.Annex(text, annex))])];
    }

    private static bool IsSource(string symbol) =>
        Grammar.Instance.KnownSources.Contains(symbol) || symbol.Length > 1 && !Grammar.Instance.NotSources.Contains(symbol);
}
