using System.Collections.Immutable;
using System.Text;
using SiteGen.Proposals;
using SiteGen.Redlining;
using SiteGen.Redlining.Aligning;

namespace SiteGen.Tests.Redlining.Scoring;

/// <summary>The original reading of each amending proposal: of a document whose truth is known, its base texts.</summary>
public static class OriginalReading
{
    public static BaseTexts Of(TruthDocument truth)
    {
        var document = Understood.Of(truth.Flat);
        var critic = string.Join('\n', truth.Lines.Select(line => Marks.Show(line.Text, line.Changes)));
        var texts = Of(Reviewed.Read(document, "x.critic", critic).Value!);
        return new(
        [
            .. document.Proposals.Where(proposal => proposal.Action.Amends())
                .Zip(texts, (proposal, text) => new BaseText("base.txt", proposal.Instrument, proposal.Language, text)),
        ]);
    }

    public static IEnumerable<ImmutableArray<string>> Of(RedlinedDocument redline) =>
        redline.Document.Proposals.Where(proposal => proposal.Action.Amends())
            .Select(proposal => Paragraphs(Passage.Of(proposal, new(redline.Document.Source)), redline).ToImmutableArray());

    private static IEnumerable<string> Paragraphs(Passage passage, RedlinedDocument redline)
    {
        var text = new StringBuilder();
        foreach (var line in passage.Lines)
        {
            var paragraph = redline.Paragraphs[line.Paragraph];
            var changes = paragraph.Runs.Runs.SelectMany(run => Enumerable.Repeat(run.Change, run.Text.Length)).ToArray();
            for (var at = 0; at < line.Text.Length; at++)
            {
                text.Append(changes[line.At(at)] == Change.Inserted ? "" : line.Text[at]);
            }
            if (paragraph.Mark != Change.Inserted)
            {
                yield return text.ToString();
                text.Clear();
            }
        }
    }
}
