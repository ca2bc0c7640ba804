using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Searching;

/// <summary>Words that are looked for together.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Words">Its words, where it has none of a script without spaces; else empty.</param>
/// <param name="IsExact">True if it was quoted: no other forms of its words.</param>
public sealed record SearchTerm(string Text, ImmutableArray<string> Words, bool IsExact)
{
    /// <summary>True if it is looked for letter by letter.</summary>
    public bool IsDense => Words.IsEmpty;
}

/// <summary>One of these terms must stand in a text, or none may.</summary>
public sealed record SearchClause(ImmutableArray<SearchTerm> Terms, bool IsNot);

/// <summary>What is asked, read from what was typed: words, <c>"phrases"</c>, <c>-without</c>, <c>this OR that</c>.</summary>
/// <param name="Clauses">All of them must hold.</param>
/// <param name="Text">All words that are looked for, folded, as one text.</param>
public sealed record SearchQuery(ImmutableArray<SearchClause> Clauses, string Text)
{
    /// <summary>Words of fewer letters are never taken for mistyped.</summary>
    public const int ShortestTypo = 5;

    private const string Quotes = "\"“”„«»";

    /// <summary>The clauses that must stand in a text.</summary>
    public IEnumerable<SearchClause> Wanted => Clauses.Where(clause => !clause.IsNot);

    /// <summary>Reads a query. What has no letter, digit or character in it is left out.</summary>
    public static SearchQuery Parse(string typed)
    {
        typed = Glued(typed);
        var clauses = new List<SearchClause>();
        var joins = false;
        for (var at = 0; at < typed.Length;)
        {
            if (char.IsWhiteSpace(typed[at]))
            {
                at++;
                continue;
            }
            var not = typed[at] == '-' && at + 1 < typed.Length && !char.IsWhiteSpace(typed[at + 1]) && !char.IsAsciiDigit(typed[at + 1]);
            at += not ? 1 : 0;
            var quoted = Quotes.Contains(typed[at], StringComparison.Ordinal);
            var start = quoted ? ++at : at;
            while (at < typed.Length && !(quoted ? Quotes.Contains(typed[at], StringComparison.Ordinal) : char.IsWhiteSpace(typed[at])))
            {
                at++;
            }
            var word = typed[start..at];
            at += quoted ? 1 : 0;
            if (word == "OR" && !quoted && !not)
            {
                joins = clauses.Count > 0;
                continue;
            }
            ImmutableArray<SearchTerm> terms = [.. Terms(word, quoted)];
            if (!terms.IsEmpty)
            {
                if (joins && !not && !clauses[^1].IsNot)
                {
                    clauses[^1] = clauses[^1] with { Terms = clauses[^1].Terms.AddRange(terms) };
                }
                else
                {
                    clauses.Add(new(terms, not));
                }
            }
            joins = false;
        }
        return Of(clauses);
    }

    /// <summary>A character of a script without spaces is no word: one that stands alone belongs to its neighbour (<c>第 130 号</c>).</summary>
    private static string Glued(string typed)
    {
        var pieces = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var glued = new StringBuilder(typed.Length);
        for (var at = 0; at < pieces.Length; at++)
        {
            var joins = at > 0 && (IsLone(pieces[at - 1]) || IsLone(pieces[at]));
            glued.Append(at == 0 || joins ? "" : " ").Append(pieces[at]);
        }
        return glued.ToString();
    }

    private static bool IsLone(string piece) => piece.Length == 1 && SearchFolding.IsDense(piece[0]);

    /// <summary>The query of these clauses.</summary>
    public static SearchQuery Of(IReadOnlyCollection<SearchClause> clauses) => new(
        [.. clauses],
        SearchFolding.Of(string.Join(' ', clauses.Where(clause => !clause.IsNot).Select(clause => clause.Terms[0].Text))).Key);

    /// <summary>A term of a text; null if it has nothing to look for.</summary>
    public static SearchTerm? Term(string text, bool isExact) => OfKey(SearchFolding.Of(text.ReplaceLineEndings(" ")).Key, isExact);

    // What is looked for letter by letter may be any piece of a text, also one that begins or ends inside a number.
    private static IEnumerable<SearchTerm> Terms(string text, bool isExact) =>
        Searching.Words.HasDense(text)
            ? SearchFolding.OfPiece(text).Select(key => OfKey(key, isExact)).OfType<SearchTerm>()
            : Term(text, isExact) is { } term ? [term] : [];

    private static SearchTerm? OfKey(string key, bool isExact)
    {
        if (Searching.Words.HasDense(key))
        {
            return new(key, [], isExact);
        }
        ImmutableArray<string> words = [.. Searching.Words.In(key).Select(word => key[word.Start..word.End])];
        return words.IsEmpty ? null : new(key, words, isExact);
    }
}
