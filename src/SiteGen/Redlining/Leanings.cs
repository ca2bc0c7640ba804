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

    private readonly double _worth;

    private Leanings(Weights weights, ReasonWords reasons, int baseYear, int newYear, double worth) =>
        (_weights, _reasons, BaseYear, NewYear, _worth) = (weights, reasons, baseYear, newYear, worth);

    /// <summary>The year of the text amended; 0 if nothing says it.</summary>
    public int BaseYear { get; }

    /// <summary>The year of the conference that amends it.</summary>
    public int NewYear { get; }

    /// <summary>Reads the years and reasons of a document's proposals.</summary>
    public static ImmutableArray<Leanings> Of(ImmutableArray<Passage> passages, Weights weights)
    {
        var years = passages.Select(YearsOf).ToArray();
        var worth = Worth(passages, years, weights);
        return [.. passages.Select((passage, at) => new Leanings(weights, ReasonWords.Of(passage, passage.Lines), years[at].Base, years[at].New, worth))];
    }

    /// <summary>The same, once it is known which lines stay: a word is rare that few of those have.</summary>
    public Leanings Among(Passage passage, IEnumerable<Line> kept) => new(_weights, ReasonWords.Of(passage, kept), BaseYear, NewYear, _worth);

    /// <summary>What a text younger than the base shows.</summary>
    public IEnumerable<LaterMention> Later(string text, ImmutableArray<Edit> edits) =>
        BaseYear == 0 ? [] : LaterTexts.Of(text, BaseYear, NewYear, edits)
            .Select(mention => mention with { Weight = mention.Weight * _worth * _weights.Later });

    /// <summary>How much a text shares with the reasons.</summary>
    public double Shared(string text) => _reasons.Shared(text);

    /// <summary>The leaning of each line. What is old is as likely kept as deleted, so that most of it speaks of insertion alone.</summary>
    public ImmutableArray<Leaning> Of(ImmutableArray<Line> lines)
    {
        // What a replaced wording mentions is accounted for: the line itself is as old as its other half.
        var later = lines.Select(line => Replaced.Of(line, this, new(OldFirst: true, 1), _weights).Any()
            ? 0 : Later(line.Text, Edits.Certain(line.Text)).Sum(mention => mention.Weight)).ToArray();
        return [.. lines.Select((line, at) => Of(line, Math.Min(_weights.LaterAtMost, later[at])))];
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

    // Where many lines mention younger texts, mentioning them is no sign: most of them must be kept, and the base is
    // not what it seems. 1 where few do, towards 0 where nearly all do; three of them are few in the shortest document.
    private static double Worth(ImmutableArray<Passage> passages, (int Base, int New)[] years, Weights weights)
    {
        var (items, young) = (0, 0);
        for (var at = 0; at < passages.Length; at++)
        {
            foreach (var line in passages[at].Lines.Where(line => line.Role == LineRole.Item))
            {
                items++;
                young += LaterTexts.Of(line.Text, years[at].Base, years[at].New, Edits.Certain(line.Text))
                    .Any(mention => mention.Weight >= weights.LaterPhrase) ? 1 : 0;
            }
        }
        var share = Math.Max(0, young - 3) / (double)Math.Max(1, items);
        return Math.Log(Math.Max(0.3, share) / Math.Max(0.005, share - 0.04)) / Math.Log(0.3 / 0.005);
    }

    private Leaning Of(Line line, double later)
    {
        var shared = Math.Clamp(_weights.SharedWord * Shared(line.Text), -_weights.SharedAtMost, _weights.SharedAtMost);
        // What is new as a whole has nothing old in it, and the other way round.
        var mixed = Edits.Certain(line.Text).IsEmpty ? 0 : _weights.Mixed;
        return new(later + shared - mixed, -(_weights.SharedDeleted * shared) - mixed);
    }
}
