using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>A change found inside a line: its strokes and how sure they are.</summary>
/// <param name="Strokes">In order.</param>
/// <param name="Certainty">Of all of them.</param>
internal sealed record Edit(ImmutableArray<Stroke> Strokes, Certainty Certainty);

/// <summary>
/// Two revisions in one bracket: <c>（2006年，安塔利亚，2018年，迪拜，修订版）</c>, <c>（20122016年，迪拜哈马马特，修订版）</c>,
/// <c>(Rev. DubaiBucharest, 20182022)</c>. Each part is kept, deleted or inserted such that both readings are
/// well-formed, the older year stands in the old one with the place where it belongs, and least is changed.
/// </summary>
internal static class RevisionPairs
{
    // A stretch of more parts than this is no bracket.
    private const int MostParts = 24;

    /// <summary>The edits of a text.</summary>
    public static IEnumerable<Edit> Of(string text)
    {
        foreach (var tokens in RevisionTokens.Of(text))
        {
            if (tokens.Length <= MostParts && Pair.Of(text, tokens) is { } pair && Split(text, tokens, pair) is { IsEmpty: false } strokes)
            {
                yield return new(strokes, pair.Certainty);
            }
        }
    }

    private static ImmutableArray<Stroke> Split(string text, ImmutableArray<RevisionToken> tokens, Pair pair)
    {
        var style = BracketStyle.Of(text, tokens);
        var layer = new Dictionary<State, (double Cost, ImmutableList<Change> Changes)> { [default] = (0, []) };
        foreach (var token in tokens)
        {
            var next = new Dictionary<State, (double Cost, ImmutableList<Change> Changes)>();
            foreach (var (state, (cost, changes)) in layer)
            {
                foreach (var change in pair.Choices(token))
                {
                    if (state.Step(token.Part, change, style) is not { } moved)
                    {
                        continue;
                    }
                    var total = cost + (change == Change.Kept ? 0 : token.End - token.Start)
                        + (changes.Count > 0 && changes[^1] != change ? 0.4 : 0) + (state.Last == Change.Inserted && change == Change.Deleted ? 0.1 : 0);
                    if (!next.TryGetValue(moved, out var known) || total < known.Cost)
                    {
                        next[moved] = (total, changes.Add(change));
                    }
                }
            }
            layer = next;
        }
        var ended = layer.Where(pairOf => pairOf.Key.CanEnd(style)).OrderBy(pairOf => pairOf.Value.Cost).ToArray();
        return ended.Length == 0 ? [] : Strokes(tokens, ended[0].Value.Changes);
    }

    private static ImmutableArray<Stroke> Strokes(ImmutableArray<RevisionToken> tokens, ImmutableList<Change> changes)
    {
        var strokes = ImmutableArray.CreateBuilder<Stroke>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (changes[at] == Change.Kept)
            {
                continue;
            }
            if (strokes.Count > 0 && strokes[^1].End == tokens[at].Start && strokes[^1].Change == changes[at])
            {
                strokes[^1] = strokes[^1] with { End = tokens[at].End };
            }
            else
            {
                strokes.Add(new(tokens[at].Start, tokens[at].End, changes[at]));
            }
        }
        return strokes.ToImmutable();
    }

    /// <summary>How far both readings of a bracket have come.</summary>
    private readonly record struct State(Progress Old, Progress New, Change Last)
    {
        public State? Step(RevisionPart part, Change change, BracketStyle style)
        {
            var old = change == Change.Inserted ? Old : Old.Step(part, style);
            var proposed = change == Change.Deleted ? New : New.Step(part, style);
            return old is null || proposed is null ? null : new(old.Value, proposed.Value, change);
        }

        public bool CanEnd(BracketStyle style) => style.CanEnd(Old.Part) && style.CanEnd(New.Part);
    }

    /// <summary>How far one reading has come: its last part, whether it is revised, whether a year waits for its word.</summary>
    private readonly record struct Progress(RevisionPart? Part, bool Revised, bool YearOpen)
    {
        public Progress? Step(RevisionPart part, BracketStyle style) =>
            !style.Follows(Part, part) || (part == RevisionPart.Revised && Revised) || (part == RevisionPart.YearWord && !YearOpen)
                ? null
                : new(part, Revised || part == RevisionPart.Revised, part == RevisionPart.Year || (YearOpen && part == RevisionPart.Space));
    }
}

/// <summary>What can follow what in this document's brackets: whether a year has a word behind it, a comma a space.</summary>
internal readonly record struct BracketStyle(bool YearHasWord, bool CommaHasSpace, bool RevisedHasSpace)
{
    /// <summary>The style that a stretch shows.</summary>
    public static BracketStyle Of(string text, ImmutableArray<RevisionToken> tokens)
    {
        var comma = tokens.Any(token => token.Part == RevisionPart.Comma && token.End < text.Length && text[token.End] is ' ' or '\u00a0');
        var revised = tokens.Any(token => token.Part == RevisionPart.Revised && token.End < text.Length && text[token.End] is ' ' or '\u00a0');
        return new(tokens.Any(token => token.Part == RevisionPart.YearWord), comma, revised);
    }

    /// <summary>True if a part may stand behind another in one reading; null is the start.</summary>
    public bool Follows(RevisionPart? before, RevisionPart part) => (before, part) switch
    {
        (null, RevisionPart.Year or RevisionPart.Place or RevisionPart.Revised) => true,
        (null, _) => false,
        (RevisionPart.Year, RevisionPart.YearWord) => true,
        (RevisionPart.Year, RevisionPart.Comma) => !YearHasWord,
        (RevisionPart.Year, RevisionPart.Space) => true,
        (RevisionPart.YearWord or RevisionPart.Place, RevisionPart.Comma) => true,
        (RevisionPart.Place, RevisionPart.Space) => true,
        (RevisionPart.Revised, RevisionPart.Space) => true,
        (RevisionPart.Revised, RevisionPart.Place or RevisionPart.Year) => !RevisedHasSpace,
        (RevisionPart.Comma, RevisionPart.Space) => true,
        (RevisionPart.Comma, RevisionPart.Year or RevisionPart.Place or RevisionPart.Revised) => !CommaHasSpace,
        (RevisionPart.Space, RevisionPart.Year or RevisionPart.Place or RevisionPart.Revised or RevisionPart.YearWord) => true,
        _ => false,
    };

    /// <summary>True if a reading may end with a part.</summary>
    public bool CanEnd(RevisionPart? last) => last switch
    {
        RevisionPart.YearWord or RevisionPart.Place or RevisionPart.Revised => true,
        RevisionPart.Year => !YearHasWord,
        _ => false,
    };
}

/// <summary>The two years of a bracket and the places that belong to them.</summary>
internal sealed class Pair
{
    private readonly int _oldYear;
    private readonly (int Start, int End)? _oldPlace;
    private readonly (int Start, int End)? _newPlace;
    private readonly string _text;

    private Pair(string text, int oldYear, (int, int)? oldPlace, (int, int)? newPlace, Certainty certainty)
    {
        (_text, _oldYear, _oldPlace, _newPlace, Certainty) = (text, oldYear, oldPlace, newPlace, certainty);
    }

    /// <summary>How sure it is that there are two, and which is the older.</summary>
    public Certainty Certainty { get; }

    /// <summary>The pair in a stretch; null if there is only one revision, or more than two.</summary>
    public static Pair? Of(string text, ImmutableArray<RevisionToken> tokens)
    {
        var years = tokens.Where(token => token.Part == RevisionPart.Year).Select(token => RevisionTokens.YearOf(text.AsSpan(token.Start, 4))).ToArray();
        var places = tokens.Where(token => token.Part == RevisionPart.Place).Select(token => (token.Start, token.End)).ToArray();
        if (years.Length != 2 || years[0] == years[1] || places.Length > 2)
        {
            return null;
        }
        var (old, now) = (Math.Min(years[0], years[1]), Math.Max(years[0], years[1]));
        // A bare pair of years is one only where nothing divides them.
        if (places.Length < 2)
        {
            return places.Length == 0 && tokens.Any(token => token.Part is RevisionPart.Comma or RevisionPart.Space) ? null
                : new(text, old, null, null, new(0.95, 0.93));
        }
        var (one, other) = (text[places[0].Start..places[0].End], text[places[1].Start..places[1].End]);
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
        {
            return new(text, old, places[0], places[1], new(0.95, 0.95));
        }
        var straight = (Meetings.Met(one, old) ? 1 : 0) + (Meetings.Met(other, now) ? 1 : 0);
        var crossed = (Meetings.Met(other, old) ? 1 : 0) + (Meetings.Met(one, now) ? 1 : 0);
        var sure = Math.Max(straight, crossed) == 2;
        var inOrder = straight > crossed || (straight == crossed && years[0] < years[1]);
        return new(text, old, inOrder ? places[0] : places[1], inOrder ? places[1] : places[0], sure ? new(0.99, 0.98) : new(0.95, 0.93));
    }

    /// <summary>What a part may be: years and places are fixed, what stands between them the search decides.</summary>
    public IReadOnlyList<Change> Choices(RevisionToken token)
    {
        if (token.Part == RevisionPart.Year)
        {
            return RevisionTokens.YearOf(_text.AsSpan(token.Start, 4)) == _oldYear ? Deleted : Inserted;
        }
        if (token.Part == RevisionPart.Place && _oldPlace is not null)
        {
            return token.Start == _oldPlace.Value.Start ? Deleted : Inserted;
        }
        return token.Part == RevisionPart.Place ? Kept : Any;
    }

    private static readonly Change[] Deleted = [Change.Deleted];

    private static readonly Change[] Inserted = [Change.Inserted];

    private static readonly Change[] Kept = [Change.Kept];

    private static readonly Change[] Any = [Change.Kept, Change.Deleted, Change.Inserted];
}
