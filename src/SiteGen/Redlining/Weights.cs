using System.Collections.Immutable;

namespace SiteGen.Redlining;

/// <summary>
/// What each oddity costs, as minus the natural logarithm of its probability. The numbers were set on the documents
/// in <c>tests/SiteGen.Tests/Redlining/Documents/development</c>; <c>docs/redline.md</c> says what they reach.
/// </summary>
internal sealed record Weights
{
    /// <summary>The habits of end marks in this document.</summary>
    public EndCosts Ends { get; init; } = EndCosts.Usual;

    /// <summary>What end marks count, as a share of what they cost by themselves.</summary>
    public double EndMarks { get; init; } = 1;

    /// <summary>Which changes are looked for inside lines; what a kind is worth shows when it is left out.</summary>
    public EditKinds Inside { get; init; } = EditKinds.All;

    /// <summary>A paragraph is inserted.</summary>
    public double Insert { get; init; } = 2.6;

    /// <summary>A paragraph is deleted: rarer than inserted.</summary>
    public double Delete { get; init; } = 3.3;

    /// <summary>One more inserted paragraph in a row.</summary>
    public double InsertNext { get; init; } = 0.9;

    /// <summary>One more deleted paragraph in a row.</summary>
    public double DeleteNext { get; init; } = 1.2;

    /// <summary>A paragraph without a label is inserted or deleted: nothing but its words can show it.</summary>
    public double PlainChange { get; init; } = 1.5;

    /// <summary>An insertion runs over a paragraph mark: typed between an old label and its text.</summary>
    public double Span { get; init; } = 0.7;

    /// <summary>A deletion runs over a paragraph mark.</summary>
    public double DeletedSpan { get; init; } = 1.6;

    /// <summary>A span whose end is missing: such an explanation is kept only so that there always is one.</summary>
    public double OpenSpan { get; init; } = 14;

    /// <summary>A whole section with its heading is inserted.</summary>
    public double InsertSection { get; init; } = 3.4;

    /// <summary>A whole section with its heading is deleted.</summary>
    public double DeleteSection { get; init; } = 4.6;

    /// <summary>A line of such a section of whose words nothing shows it.</summary>
    public double SilentLine { get; init; } = 0.3;

    /// <summary>A paragraph gains a label: a list of one becomes a list, or one paragraph becomes two.</summary>
    public double GainLabel { get; init; } = 2.4;

    /// <summary>A paragraph loses its label.</summary>
    public double LoseLabel { get; init; } = 2.6;

    /// <summary>A kept label means one thing in the old reading and another in the new: i) the roman, i) the letter.</summary>
    public double TwoMeanings { get; init; } = 2.0;

    /// <summary>A double label in the order that is not the habit.</summary>
    public double LabelOrder { get; init; } = 2.7;

    /// <summary>A double end mark in the order that is not the habit.</summary>
    public double EndOrder { get; init; } = 1.8;

    /// <summary>A pair against the order that an editor settled.</summary>
    public double SettledOrder { get; init; } = 4;

    /// <summary>Two end marks of which neither is a change.</summary>
    public double EndSlip { get; init; } = 6.5;

    /// <summary>The readings' end marks differ, and yet they go on alike.</summary>
    public double EndForNothing { get; init; } = 2.0;

    /// <summary>The same label again: seldom a slip, mostly an old item and a new one.</summary>
    public double Again { get; init; } = 7.5;

    /// <summary>A label that is right in the old reading and was not counted on in the new.</summary>
    public double NotCountedOn { get; init; } = 5.0;

    /// <summary>A label that was wrong in the old reading and is right in the new without having been touched.</summary>
    public double RightByChance { get; init; } = 3.0;

    /// <summary>A label two places on: a slip that documents have.</summary>
    public double Slip { get; init; } = 4.5;

    /// <summary>A label that has nothing to do with the one before.</summary>
    public double OutOfSequence { get; init; } = 10.0;

    /// <summary>A list that does not begin with its first label.</summary>
    public double WrongStart { get; init; } = 6.0;

    /// <summary>A dotted label under another number than its own.</summary>
    public double WrongParent { get; init; } = 2.5;

    /// <summary>A list that begins again behind an unlabelled paragraph.</summary>
    public double Restart { get; init; } = 0.7;

    /// <summary>A bis.</summary>
    public double Bis { get; init; } = 0.3;

    /// <summary>A sub-list under a paragraph that does not end in a colon.</summary>
    public double ListWithoutOpening { get; init; } = 2.5;

    /// <summary>A second unlabelled paragraph.</summary>
    public double PlainAfterPlain { get; init; } = 0.4;

    /// <summary>An unlabelled paragraph behind a list.</summary>
    public double PlainAfterItem { get; init; } = 1.5;

    /// <summary>A heading with nothing under it in one reading.</summary>
    public double EmptySection { get; init; } = 4.0;

    /// <summary>The old half stands first in double labels: the habit of most, of programs by default.</summary>
    public double UsualLabelOrder { get; init; } = 0.75;

    /// <summary>The old half stands first in double end marks.</summary>
    public double UsualEndOrder { get; init; } = 0.88;

    /// <summary>What a mention of something younger than the base text counts, as a share of its own weight.</summary>
    public double Later { get; init; } = 1;

    /// <summary>The most that such mentions count in one line.</summary>
    public double LaterAtMost { get; init; } = 2.6;

    /// <summary>What a revision no younger than the base, left as it was, counts against a line's being new.</summary>
    public double Untouched { get; init; } = 1.2;

    /// <summary>What it counts for the line's being deleted.</summary>
    public double UntouchedDeleted { get; init; } = 0.4;

    /// <summary>What one rare word shared with the reasons counts.</summary>
    public double SharedWord { get; init; } = 0.6;

    /// <summary>The most that the reasons count for one line.</summary>
    public double SharedAtMost { get; init; } = 4.0;

    /// <summary>The share of that which counts against deletion.</summary>
    public double SharedDeleted { get; init; } = 0.5;

    /// <summary>What an old and a new revision inside a line count against its being changed as a whole.</summary>
    public double Mixed { get; init; } = 4.0;

    /// <summary>A mention that weighs so much makes the phrase around it an insertion.</summary>
    public double LaterPhrase { get; init; } = 1.5;

    /// <summary>Words shared with the reasons that make a phrase of a kept line an insertion.</summary>
    public double SharedPhrase { get; init; } = 1.2;

    /// <summary>The most that the rest of the line may share, as a part of what the phrase does.</summary>
    public double SharedElsewhere { get; init; } = 0.5;

    /// <summary>A proposal follows the habit of its document.</summary>
    public double SameHabit { get; init; } = 0.85;

    /// <summary>
    /// The costs where the base text shows what is inserted: what is odd there is not an insertion misread, and a
    /// closing mark was not typed before an item that follows.
    /// </summary>
    public Weights WithBase() => this with { Delete = 2.4, DeleteNext = 0.9, DeletedSpan = 2.5, Ends = Ends.Strict() };
}

/// <summary>What an end mark costs in each place, by class.</summary>
/// <param name="BetweenItems">Where another item follows.</param>
/// <param name="ClosingSection">Where the section ends.</param>
/// <param name="ClosingText">Where the text ends.</param>
internal sealed record EndCosts(
    ImmutableArray<double> BetweenItems, ImmutableArray<double> ClosingSection, ImmutableArray<double> ClosingText)
{
    // In the order of EndClass: none, between, closing, final, opening.
    private static readonly double[] UsualBetween = [0.6, 20, 0.5, 0.4, 0.3];
    private static readonly double[] UsualClosing = [0.6, 0.4, 15, 0.5, 0.1];
    private static readonly double[] UsualFinal = [0.6, 0.3, 1.5, 15, 0.1];

    /// <summary>The habits that most documents have.</summary>
    public static EndCosts Usual { get; } = Of(UsualBetween, UsualClosing, UsualFinal);

    /// <summary>What it costs that an item follows an end mark; a paragraph that is no item may end as it likes.</summary>
    public double Between(EndClass end, bool isItem) => isItem ? BetweenItems[(int)end] : 0;

    /// <summary>What it costs that the section ends with an end mark.</summary>
    public double Closing(EndClass end) => ClosingSection[(int)end];

    /// <summary>What it costs that the text ends with an end mark.</summary>
    public double Final(EndClass end) => ClosingText[(int)end];

    /// <summary>The same where end marks are known to be right: an item behind a closing or final mark is as odd as the usual habits say.</summary>
    public EndCosts Strict() => this with
    {
        BetweenItems = [.. BetweenItems.Zip(Usual.BetweenItems, Math.Max)],
    };

    /// <summary>Learns from the single end marks of a document; where it shows little, the usual habits count.</summary>
    public static EndCosts Learn(IEnumerable<Passage> passages)
    {
        double[] between = [.. UsualBetween], closing = [.. UsualClosing], final = [.. UsualFinal];
        foreach (var passage in passages)
        {
            var lines = passage.Lines.Where(line => line.Role != LineRole.Fixed).ToArray();
            for (var at = 0; at < lines.Length; at++)
            {
                if (lines[at].Role != LineRole.Item || lines[at].Ends.Second is not null)
                {
                    continue;
                }
                var next = at + 1 == lines.Length ? final
                    : lines[at + 1].Role == LineRole.Heading ? closing
                    : lines[at].Labels.IsEmpty || lines[at + 1].Labels.IsEmpty ? null : between;
                if (next is not null && (lines[at].Ends.First != EndClass.Opening || next != between))
                {
                    // Half a count: some of these lines are themselves changes.
                    next[(int)lines[at].Ends.First] += 0.5;
                }
            }
        }
        return Of(between, closing, final);
    }

    /// <summary>The same at a share of its weight.</summary>
    public EndCosts Times(double share) => new(
        [.. BetweenItems.Select(cost => cost * share)], [.. ClosingSection.Select(cost => cost * share)], [.. ClosingText.Select(cost => cost * share)]);

    private static EndCosts Of(double[] between, double[] closing, double[] final) => new(Costs(between), Costs(closing), Costs(final));

    private static ImmutableArray<double> Costs(double[] counts)
    {
        // Against the commonest, so that a list without any oddity costs nothing.
        var most = counts.Max();
        return [.. counts.Select(count => Math.Log(most / count))];
    }
}
