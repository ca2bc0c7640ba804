using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Redlining.Aligning;
using SiteGen.Structure;

namespace SiteGen.Redlining;

/// <summary>A question with two answers, each of them one line of the file of answers.</summary>
/// <param name="Proposal">Where it is asked.</param>
/// <param name="Line">The line that shows best what is meant, from 1.</param>
/// <param name="Shown">The text in question: <c>bc)</c>, <c>；，</c>, the beginning of a paragraph.</param>
/// <param name="Likelier">The answer that the text itself speaks for.</param>
/// <param name="Other">The other one.</param>
/// <param name="Likely">How likely the first is, from 0.5 to 1.</param>
/// <param name="Characters">How many characters the answer settles that are unsure now.</param>
/// <param name="Places">In how many places.</param>
/// <param name="At">The character in its paragraph by which the question can be answered.</param>
public sealed record Question(
    string Proposal, int Line, string Shown, Answer Likelier, Answer Other, double Likely, int Characters, int Places, int At)
{
    /// <summary>The question as it is asked.</summary>
    public string Text
    {
        get
        {
            var where = $"In {Proposal}, line {Line}";
            var settles = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"settles {Characters:N0} character{(Characters == 1 ? "" : "s")} in {Places} place{(Places == 1 ? "" : "s")}");
            return Likelier.Kind switch
            {
                AnswerKind.Labels => $"{where}: which half of the label \"{Shown}\" is old? All double labels of the proposal follow; {settles}.",
                AnswerKind.Ends => $"{where}: which of the end marks \"{Shown}\" is old? All double end marks of the proposal follow; {settles}.",
                AnswerKind.Wordings => $"{where}: which wording of \"{Shown}\" is old? All wordings of the proposal follow; {settles}.",
                _ when Likelier.Value == "kept" || Other.Value == "kept" => $"{where}: is \"{Shown}\" in both texts, or is it {(Likelier.Value == "kept" ? Other : Likelier).Value}? It {settles}.",
                _ => $"{where}: is \"{Shown}\" new or old text? It {settles}.",
            };
        }
    }
}

/// <summary>Works out the fewest questions that settle the most unsure text: <c>sitegen read FILE --ask</c>.</summary>
public static class Questions
{
    /// <summary>What is less sure of its direction than this counts as unsure.</summary>
    public const double Sure = 0.9;

    /// <summary>A question that settles less is not worth an editor's time.</summary>
    private const int FewestCharacters = 12;

    /// <summary>A line that may be changed with this likelihood is worth asking for.</summary>
    private const double Doubt = 0.12;

    /// <summary>So many of the longest unsure lines are tried as questions of their own.</summary>
    private const int LinesTried = 3;

    /// <summary>The questions for a document, proposal by proposal, the one that settles most first.</summary>
    /// <param name="document">The source, structured.</param>
    /// <param name="answers">What is settled already.</param>
    /// <param name="most">The most questions for one proposal.</param>
    public static ImmutableArray<Question> For(StructuredDocument document, Answers answers, int most = 3) => For(document, answers, BaseTexts.None, most);

    /// <summary>The questions that remain where base texts are at hand.</summary>
    /// <param name="document">The source, structured.</param>
    /// <param name="answers">What is settled already.</param>
    /// <param name="bases">The texts amended.</param>
    /// <param name="most">The most questions for one proposal.</param>
    public static ImmutableArray<Question> For(StructuredDocument document, Answers answers, BaseTexts bases, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(answers);
        var questions = ImmutableArray.CreateBuilder<Question>();
        var first = Inference.Of(document, answers, bases, new());
        for (var proposal = 0; proposal < first.Explanations.Length; proposal++)
        {
            var (inference, told) = (first, answers);
            for (var asked = 0; asked < most; asked++)
            {
                if (Best(inference, told, proposal) is not { Characters: >= FewestCharacters } best)
                {
                    break;
                }
                questions.Add(best);
                // The next question is asked as if this one had the likelier answer.
                told = told.With(best.Likelier);
                inference = inference.With(proposal, told);
            }
        }
        return questions.ToImmutable();
    }

    private static Question? Best(Inference inference, Answers told, int proposal)
    {
        var now = Unsure(inference, proposal);
        return Candidates(inference, proposal)
            .Select(candidate => Weighed(inference, told, candidate, proposal, now))
            .Where(question => question.Characters > 0)
            .OrderByDescending(question => question.Characters).ThenBy(question => question.Line).FirstOrDefault();
    }

    // What an answer settles is what is unsure now and no longer then, over both answers as likely as they are.
    private static Question Weighed(Inference inference, Answers told, Question candidate, int proposal, (int Characters, int Places) now)
    {
        var one = Unsure(inference.With(proposal, told.With(candidate.Likelier)), proposal);
        var other = Unsure(inference.With(proposal, told.With(candidate.Other)), proposal);
        var left = (candidate.Likely * one.Characters) + ((1 - candidate.Likely) * other.Characters);
        var places = (candidate.Likely * one.Places) + ((1 - candidate.Likely) * other.Places);
        return candidate with { Characters = now.Characters - (int)Math.Round(left), Places = Math.Max(1, now.Places - (int)Math.Round(places)) };
    }

    private static (int Characters, int Places) Unsure(Inference inference, int proposal)
    {
        var explanation = inference.Explanations[proposal];
        var lengths = explanation.Changes()
            .Where(change => change.Certainty.Place >= Redliner.SurePlace && change.Certainty.Direction < Sure)
            .Select(change => change.Stroke.End - change.Stroke.Start)
            .Concat(Doubtful(explanation).Select(line => explanation.Lines[line.At].Body.Length))
            .Concat(Inside(inference, proposal)
                .Where(inside => inside.Edit.Certainty.Direction < Sure)
                .SelectMany(inside => inside.Edit.Strokes).Select(stroke => stroke.End - stroke.Start)).ToArray();
        return (lengths.Sum(), lengths.Length);
    }

    private static IEnumerable<Question> Candidates(Inference inference, int proposal)
    {
        var explanation = inference.Explanations[proposal];
        var name = explanation.Passage.Proposal.Id.Text;
        if (explanation.HasDoubleLabels && FirstDouble(explanation, decision => decision.LabelOrder) is { } label)
        {
            var line = explanation.Lines[label];
            yield return OfOrder(name, AnswerKind.Labels, line, line.LabelStart, line.Text[line.LabelStart..line.LabelEnd],
                explanation.Share(habit => habit.Labels == HalfOrder.OldFirst));
        }
        if (explanation.HasDoubleEnds && FirstDouble(explanation, decision => decision.EndOrder) is { } end)
        {
            var line = explanation.Lines[end];
            var start = line.BodyStart + line.Ends.Start;
            yield return OfOrder(name, AnswerKind.Ends, line, start, line.Text[start..(line.BodyStart + line.Ends.End)],
                explanation.Share(habit => habit.Ends == HalfOrder.OldFirst));
        }
        foreach (var (line, edit) in Inside(inference, proposal)
            .Where(inside => inside.Edit.Strokes.Length == 2 && inside.Edit.Certainty.Direction < Sure).Take(1))
        {
            var (start, stop) = (edit.Strokes[0].Start, edit.Strokes[^1].End);
            var oldFirst = edit.Strokes[0].Change == Change.Deleted ? edit.Certainty.Direction : 1 - edit.Certainty.Direction;
            yield return OfOrder(name, AnswerKind.Wordings, line, start, line.Text[start..stop], oldFirst);
        }
        foreach (var question in OfLines(explanation, name).Concat(OfDoubts(explanation, name)))
        {
            yield return question;
        }
    }

    // Of what the base text settles nothing is asked.
    private static IEnumerable<(Line Line, Edit Edit)> Inside(Inference inference, int proposal)
    {
        var explanation = inference.Explanations[proposal];
        return Painter.InsideOf(explanation, inference.EditsOf(proposal), inference.Leanings[proposal])
            .Where(inside => !AlignedPainter.Paints(explanation.Passage, inside.Line, Answers.None));
    }

    /// <summary>Lines that stand unmarked and may well be changed as a whole.</summary>
    private static IEnumerable<(int At, double Changed)> Doubtful(Explanation explanation)
    {
        for (var at = 0; at < explanation.Lines.Length; at++)
        {
            var line = explanation.Lines[at];
            if (line.Role == LineRole.Item && !Strokes.ChangesMark(explanation.Decisions[at]) && line.BodyStart < line.Text.Length
                && explanation.Of(at, line.BodyStart, Change.Inserted).Place is var changed and >= Doubt)
            {
                yield return (at, changed);
            }
        }
    }

    private static IEnumerable<Question> OfDoubts(Explanation explanation, string name) => Doubtful(explanation)
        .OrderByDescending(doubt => doubt.Changed * explanation.Lines[doubt.At].Body.Length).ThenBy(doubt => doubt.At).Take(LinesTried)
        .Select(doubt =>
        {
            var line = explanation.Lines[doubt.At];
            var number = line.Paragraph + 1;
            var direction = explanation.Of(doubt.At, line.BodyStart, Change.Inserted).Direction >= 0.5 ? "inserted" : "deleted";
            return Of(name, line, line.BodyStart, Beginning(line.Text), 1 - doubt.Changed,
                new(AnswerKind.Line, "", number, "kept"), new(AnswerKind.Line, "", number, direction));
        });

    private static IEnumerable<Question> OfLines(Explanation explanation, string name) => explanation.Changes()
        .Where(change => Strokes.ChangesMark(explanation.Decisions[change.Line]) && change.Certainty.Direction < Sure)
        .OrderByDescending(change => change.Stroke.End - change.Stroke.Start).ThenBy(change => change.Line).Take(LinesTried)
        .Select(change =>
        {
            var line = explanation.Lines[change.Line];
            var number = line.Paragraph + 1;
            var (found, mirrored) = change.Stroke.Change == Change.Inserted ? ("inserted", "deleted") : ("deleted", "inserted");
            return Of(name, line, line.BodyStart, Beginning(line.Text), change.Certainty.Direction,
                new(AnswerKind.Line, "", number, found), new(AnswerKind.Line, "", number, mirrored));
        });

    private static int? FirstDouble(Explanation explanation, Func<Decision, HalfOrder> order)
    {
        for (var at = 0; at < explanation.Decisions.Length; at++)
        {
            if (order(explanation.Decisions[at]) != HalfOrder.Single)
            {
                return at;
            }
        }
        return null;
    }

    private static Question OfOrder(string name, AnswerKind kind, Line line, int at, string shown, double oldFirst) => Of(
        name, line, at, shown, oldFirst, new(kind, name, 0, Answer.OldThenNew), new(kind, name, 0, Answer.NewThenOld));

    private static Question Of(string name, Line line, int at, string shown, double likely, Answer one, Answer other) => likely >= 0.5
        ? new(name, line.Paragraph + 1, shown, one, other, likely, 0, 0, line.At(at))
        : new(name, line.Paragraph + 1, shown, other, one, 1 - likely, 0, 0, line.At(at));

    private static string Beginning(string text) => text.Length <= 40 ? text.Trim() : text[..40].Trim() + "…";
}
