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

    private Leanings(Weights weights, ReasonWords reasons, int baseYear, int newYear) =>
        (_weights, _reasons, BaseYear, NewYear) = (weights, reasons, baseYear, newYear);

    /// <summary>The year of the text amended; 0 if nothing says it.</summary>
    public int BaseYear { get; }

    /// <summary>The year of the conference that amends it.</summary>
    public int NewYear { get; }

    /// <summary>Reads a proposal's years and reasons.</summary>
    public static Leanings Of(Passage passage, Weights weights)
    {
        // The heading and the opening line give both years, the older one first by time.
        var years = passage.Lines.Where(line => line.Kind is ProvisionKind.Number or ProvisionKind.Opening)
            .SelectMany(line => Year.Matches(line.Text).Select(match => int.Parse(match.ValueSpan))).ToArray();
        var baseYear = passage.BaseYear ?? (years.Length > 0 ? years.Min() : 0);
        var newYear = years.Length > 0 ? years.Max() : 0;
        return new(weights, ReasonWords.Of(passage, passage.Lines), baseYear, newYear > baseYear ? newYear : baseYear + 4);
    }

    /// <summary>The same, once it is known which lines stay: a word is rare that few of those have.</summary>
    public Leanings Among(Passage passage, IEnumerable<Line> kept) => new(_weights, ReasonWords.Of(passage, kept), BaseYear, NewYear);

    /// <summary>What a text younger than the base shows.</summary>
    public IEnumerable<LaterMention> Later(string text, ImmutableArray<Edit> edits) =>
        BaseYear == 0 ? [] : LaterTexts.Of(text, BaseYear, NewYear, edits);

    /// <summary>How much a text shares with the reasons.</summary>
    public double Shared(string text) => _reasons.Shared(text);

    /// <summary>The leaning of each line. What is old is as likely kept as deleted, so that most of it speaks of insertion alone.</summary>
    public ImmutableArray<Leaning> Of(ImmutableArray<Line> lines)
    {
        var later = lines.Select(line => Later(line.Text, Edits.Certain(line.Text)).Sum(mention => mention.Weight)).ToArray();
        // Where many lines mention younger texts, mentioning them is no sign: the base is not what it seems.
        var share = later.Count(weight => weight >= _weights.LaterPhrase) / (double)Math.Max(1, lines.Length);
        var worth = Math.Log(Math.Max(0.3, share) / Math.Max(0.005, share - 0.1)) / Math.Log(0.3 / 0.005);
        return [.. lines.Select((line, at) => Of(line, Math.Min(_weights.LaterAtMost, later[at]) * worth * _weights.Later))];
    }

    private Leaning Of(Line line, double later)
    {
        var shared = Math.Clamp(_weights.SharedWord * Shared(line.Text), -_weights.SharedAtMost, _weights.SharedAtMost);
        return new(later + shared, -_weights.SharedDeleted * shared);
    }
}
