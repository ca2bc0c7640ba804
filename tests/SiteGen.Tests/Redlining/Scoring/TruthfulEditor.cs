using SiteGen.Proposals;
using SiteGen.Redlining;
using SiteGen.Structure;

namespace SiteGen.Tests.Redlining.Scoring;

/// <summary>
/// An editor who knows the truth and answers the questions of <c>sitegen read --ask</c> as they come, at most so many
/// of a proposal; a question that the truth does not answer counts, and ends the asking for its proposal.
/// </summary>
public static class TruthfulEditor
{
    /// <summary>A line is new or old as a whole if so much of it is; the rest may be a slip of the truth's own marks.</summary>
    private const double Whole = 0.9;

    public static Answers Answer(StructuredDocument document, TruthDocument truth, int most, Action<string>? tell = null)
    {
        var answers = Answers.None;
        var done = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < most; round++)
        {
            foreach (var question in Questions.For(document, answers, 1).Where(question => !done.Contains(question.Proposal)).ToArray())
            {
                var value = ValueOf(question, truth);
                tell?.Invoke($"? {question.Text} likelier: {question.Likelier} ({question.Likely:0.00}); truth: {value ?? "does not say"}");
                if (value is null)
                {
                    done.Add(question.Proposal);
                    continue;
                }
                answers = answers.With(question.Likelier with { Value = value });
            }
        }
        return answers;
    }

    /// <summary>The true answer; null where there is none.</summary>
    public static string? ValueOf(Question question, TruthDocument truth)
    {
        var changes = truth.Lines[question.Line - 1].Changes;
        if (question.Likelier.Kind == AnswerKind.Line)
        {
            var body = changes[question.At..];
            return body.Count(change => change == Change.Inserted) >= Whole * body.Length ? "inserted"
                : body.Count(change => change == Change.Deleted) >= Whole * body.Length ? "deleted" : "kept";
        }
        var shown = changes[question.At..Math.Min(question.At + question.Shown.Length, changes.Length)].Where(change => change != Change.Kept).Distinct().ToArray();
        return shown.Length < 2 ? null : shown[0] == Change.Deleted ? SiteGen.Redlining.Answer.OldThenNew : SiteGen.Redlining.Answer.NewThenOld;
    }
}
