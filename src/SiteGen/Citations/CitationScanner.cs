using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Citations;

/// <summary>Finds the citations of a text by the grammar of <c>grammar.json</c>.</summary>
public static class CitationScanner
{
    /// <summary>The citations, in the order of the text; they never overlap. Each member of a list is one.</summary>
    public static ImmutableArray<Citation> Scan(string text, CitationContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var read = new ReadText(text, context);
        var rules = Grammar.Instance.Rules.Where(rule => rule.Written.Manner is null || context.Manner == Manner.Mail).ToArray();
        var next = rules.Select(rule => rule.Pattern.Match(read.Symbols)).ToArray();
        var citations = ImmutableArray.CreateBuilder<Citation>();
        var free = 0;
        while (next.Where(match => match.Success).MinBy(match => match.Index) is { Index: var start })
        {
            var (found, end) = ReadAt(start, read, rules, next);
            foreach (var (first, last, references) in found)
            {
                // An organ before a list may already belong to the citation before it.
                if (last >= free)
                {
                    citations.Add(Cite(read, Math.Max(first, free), last, references));
                    free = last + 1;
                }
            }
            for (var rule = 0; rule < rules.Length; rule++)
            {
                if (next[rule].Success && next[rule].Index < end)
                {
                    next[rule] = rules[rule].Pattern.Match(read.Symbols, end);
                }
            }
        }
        return citations.ToImmutable();
    }

    // Of the rules that match there the longest is tried first.
    private static (ImmutableArray<Found> Found, int End) ReadAt(int start, ReadText read, Rule[] rules, Match[] next)
    {
        var here = Enumerable.Range(0, rules.Length).Where(rule => next[rule].Success && next[rule].Index == start)
            .OrderByDescending(rule => next[rule].Length);
        foreach (var rule in here)
        {
            if (Read(rules[rule].Written.As, read, next[rule]) is { } found)
            {
                return (found, start + next[rule].Length);
            }
        }
        return ([], start + 1);
    }

    private static ImmutableArray<Found>? Read(string kind, ReadText read, Match match) => kind switch
    {
        "instrument" => InstrumentReader.Read(read, match),
        "symbol" => NumberedReader.ReadSymbol(read, match),
        "article" => ArticleReader.Read(read, match),
        "name" => ArticleReader.ReadName(read, match),
        "line" => NumberedReader.ReadLine(read, match),
        "question" => NumberedReader.ReadQuestion(read, match),
        "recommendation" => NumberedReader.ReadRecommendation(read, match),
        "sector" => NumberedReader.ReadSector(read, match),
        "proposal" => DocumentReader.ReadProposal(read, match),
        "document" => DocumentReader.ReadDocument(read, match),
        _ => DocumentReader.ReadOwn(read, match),
    };

    private static Citation Cite(ReadText read, int first, int last, ImmutableArray<Reference> references)
    {
        var start = read.Folded.Starts[read.Tokens[first].Start];
        return new(start, read.Folded.Starts[read.Tokens[last].End - 1] + 1 - start, references);
    }
}
