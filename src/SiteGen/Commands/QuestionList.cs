using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Pipelines;
using SiteGen.Redlining;
using SiteGen.Redlining.Aligning;

namespace SiteGen.Commands;

/// <summary><c>read --ask</c>: the questions, each with its two answers as lines that can be copied into the file of answers.</summary>
internal static class QuestionList
{
    public static Staged<string> Of(SeedStages.Seed seed, BaseTexts bases)
    {
        var structured = SeedStages.Recognize(seed, "");
        if (structured.Value is not { } document)
        {
            return new("", structured.Diagnostics);
        }
        var answers = SeedStages.AnswersOf(seed);
        var questions = Questions.For(document, answers.Value, bases);
        var text = new StringBuilder();
        if (questions.IsEmpty)
        {
            text.Append("Nothing is unsure enough to ask.\n");
        }
        else
        {
            text.Append("Put one of the two lines under each question into ").Append(Answers.PathOf(seed.Path)).Append("; the likelier one stands first.\n");
        }
        foreach (var question in questions)
        {
            text.Append('\n').Append(question.Text).Append('\n')
                .Append("  ").Append(question.Likelier).Append('\n')
                .Append("  ").Append(question.Other).Append('\n');
        }
        return new(text.ToString(), [.. structured.Diagnostics, .. answers.Diagnostics]);
    }
}
