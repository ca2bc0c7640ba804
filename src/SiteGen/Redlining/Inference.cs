using System.Collections.Immutable;
using SiteGen.Structure;

namespace SiteGen.Redlining;

/// <summary>Everything that was worked out about a document, before it is put on paper: for each amending proposal one explanation.</summary>
internal sealed class Inference
{
    private readonly Edits _edits;
    private readonly ImmutableArray<SettledOrder> _settled;
    private readonly ImmutableArray<Explanation> _alone;
    private readonly Weights _weights;

    private Inference(
        ImmutableArray<Explanation> alone, ImmutableArray<Leanings> leanings, Edits edits, ImmutableArray<SettledOrder> settled, Weights weights)
    {
        (_alone, Leanings, _edits, _settled, _weights) = (alone, leanings, edits, settled, weights);
        Explanations = DocumentHabits.Settle(alone, weights);
    }

    /// <summary>One for each amending proposal, in order.</summary>
    public ImmutableArray<Explanation> Explanations { get; }

    /// <summary>What the words of each proposal say.</summary>
    public ImmutableArray<Leanings> Leanings { get; }

    /// <summary>The changes inside lines, with the order of wordings that holds in a proposal.</summary>
    public Edits EditsOf(int proposal) => _edits.With(_settled[proposal].Wordings);

    /// <summary>Explains every amending proposal of a document.</summary>
    public static Inference Of(StructuredDocument document, Answers answers, Weights weights)
    {
        var source = new SourceParagraphs(document.Source);
        var passages = document.Proposals.Where(proposal => Proposals.Actions.Amends(proposal.Action))
            .Select(proposal => Passage.Of(proposal, source)).ToImmutableArray();
        var learnt = weights with { Ends = EndCosts.Learn(passages).Times(weights.EndMarks) };
        var settled = passages.Select(passage => SettledIn(passage.Proposal.Id.Text, answers)).ToImmutableArray();
        var leanings = Believed(passages, settled, answers, learnt);
        var explanations = passages.Select((passage, at) => Explain(passage, leanings[at], settled[at], answers, learnt)).ToImmutableArray();
        return new(explanations, leanings, Edits.Learn(document.Source, passages, learnt), settled, learnt);
    }

    // Once without any words, to see whether the words stand where the changes do.
    private static ImmutableArray<Leanings> Believed(
        ImmutableArray<Passage> passages, ImmutableArray<SettledOrder> settled, Answers answers, Weights weights)
    {
        var leanings = Redlining.Leanings.Of(passages, weights);
        var silent = weights with { Later = 0, SharedWord = 0 };
        var mute = Redlining.Leanings.Of(passages, silent);
        var blind = DocumentHabits.Settle([.. passages.Select((passage, at) => Explain(passage, mute[at], settled[at], answers, silent))], silent);
        var trust = Trust.InLater(blind, leanings);
        return [.. leanings.Select(one => one.Believed(trust))];
    }

    /// <summary>The same with one proposal explained anew, because more of it is settled.</summary>
    public Inference With(int proposal, Answers answers)
    {
        var passage = _alone[proposal].Passage;
        var settled = SettledIn(passage.Proposal.Id.Text, answers);
        return new(
            _alone.SetItem(proposal, Explain(passage, Leanings[proposal], settled, answers, _weights)),
            Leanings, _edits, _settled.SetItem(proposal, settled), _weights);
    }

    private static SettledOrder SettledIn(string proposal, Answers answers) => new(
        answers.Order(AnswerKind.Labels, proposal), answers.Order(AnswerKind.Ends, proposal), answers.Order(AnswerKind.Wordings, proposal));

    private static Explanation Explain(Passage passage, Leanings leanings, SettledOrder settled, Answers answers, Weights weights)
    {
        var lines = passage.Lines.Where(line => line.Role != LineRole.Fixed).ToImmutableArray();
        var leaning = leanings.Of(lines);
        for (var at = 0; at < lines.Length; at++)
        {
            if (answers.Whole(lines[at].Paragraph + 1) is { } change)
            {
                leaning = leaning.SetItem(at, Leaning.Settled(change));
            }
        }
        return Explanation.Of(passage, lines, leaning, settled, weights);
    }
}
