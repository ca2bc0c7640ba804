using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>What the words of a proposal's lines say about which of them are new and which are old.</summary>
internal sealed class Leanings
{
    private static readonly Regex Year = new("(?:19|20)[0-9]{2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly Weights _weights;
    private readonly ReasonWords _reasons;

    private readonly double _trust;

    private Leanings(Weights weights, ReasonWords reasons, int baseYear, int newYear, double trust) =>
        (_weights, _reasons, BaseYear, NewYear, _trust) = (weights, reasons, baseYear, newYear, trust);

    /// <summary>The year of the text amended; 0 if nothing says it.</summary>
    public int BaseYear { get; }

    /// <summary>The year of the conference that amends it.</summary>
    public int NewYear { get; }

    /// <summary>Reads the years and reasons of a document's proposals.</summary>
    public static ImmutableArray<Leanings> Of(ImmutableArray<Passage> passages, Weights weights) =>
        [.. passages.Select(passage => Of(passage, weights))];

    /// <summary>The same, its mentions of younger texts believed so far, from 0 to 1.</summary>
    public Leanings Believed(double trust) => new(_weights, _reasons, BaseYear, NewYear, trust);

    /// <summary>The same, once it is known which lines stay: a word is rare that few of those have.</summary>
    public Leanings Among(Passage passage, IEnumerable<Line> kept) => new(_weights, ReasonWords.Of(passage, kept), BaseYear, NewYear, _trust);

    /// <summary>What a text younger than the base shows.</summary>
    public IEnumerable<LaterMention> Later(Line line) =>
        LaterIn(line).Select(mention => mention with { Weight = mention.Weight * _trust * _weights.Later });

    /// <summary>True if a text names something younger than the base that no edit in it explains, whatever that is worth.</summary>
    public bool MentionsLater(Line line) => LaterIn(line).Any(mention => mention.Weight >= _weights.LaterPhrase);

    /// <summary>How much a text shares with the reasons.</summary>
    public double Shared(string text) => _reasons.Shared(text);

    /// <summary>The leaning of each line. What is old is as likely kept as deleted, so that most of it speaks of insertion alone.</summary>
    public ImmutableArray<Leaning> Of(ImmutableArray<Line> lines)
    {
        // What a replaced wording mentions is accounted for: the line itself is as old as its other half.
        var later = lines.Select(line => Replaced.Of(line, this, new(OldFirst: true, 1), _weights).Any()
            ? 0 : Later(line).Sum(mention => mention.Weight)).ToArray();
        return [.. lines.Select((line, at) => Of(line, Math.Min(_weights.LaterAtMost, later[at])))];
    }

    private static Leanings Of(Passage passage, Weights weights)
    {
        var (before, after) = YearsOf(passage);
        return new(weights, ReasonWords.Of(passage, passage.Lines), before, after, 1);
    }

    // The heading and the opening line give both years, the older one first by time.
    private static (int Base, int New) YearsOf(Passage passage)
    {
        var years = passage.Lines.Where(line => line.Kind is ProvisionKind.Number or ProvisionKind.Opening)
            .SelectMany(line => Year.Matches(line.Text).Select(match => int.Parse(match.ValueSpan))).ToArray();
        var before = passage.BaseYear ?? (years.Length > 0 ? years.Min() : 0);
        var after = years.Length > 0 ? years.Max() : 0;
        return (before, after > before ? after : before + 4);
    }

    private ImmutableArray<LaterMention> LaterIn(Line line) => BaseYear == 0 ? [] : line.Later(BaseYear, NewYear);

    private Leaning Of(Line line, double later)
    {
        var shared = Math.Clamp(_weights.SharedWord * Shared(line.Text), -_weights.SharedAtMost, _weights.SharedAtMost);
        // What is new as a whole has nothing old in it, and the other way round.
        var mixed = line.Certain.IsEmpty ? 0 : _weights.Mixed;
        // Words beside a word of deleting speak of nothing else; words beside others may speak of what stays.
        var dropped = shared < 0 ? shared : _weights.SharedDeleted * shared;
        // Who writes anew cites what is in force by then; what goes is left as it was.
        var untouched = BaseYear == 0 || LaterTexts.Untouched(line.Text, BaseYear, line.Certain) == 0 ? 0 : _trust;
        return new(later + shared - mixed - (untouched * _weights.Untouched), -dropped - mixed + (untouched * _weights.UntouchedDeleted));
    }
}
