using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Notes;

/// <summary>Clauses with a place of low confidence: not sure that it changes, or which half is the old one. One note a clause.</summary>
internal static class DoubtRule
{
    /// <summary>Below this it may well be that nothing changes there.</summary>
    private const double SurePlace = 0.6;

    public static IEnumerable<Finding> Find(CompiledProposal proposal)
    {
        foreach (var clause in proposal.Clauses)
        {
            foreach (var index in clause.Provisions)
            {
                var provision = proposal.Proposal.Provisions[index];
                if (Doubtful(provision.Label) is { } label)
                {
                    yield return Found(index, -1, label.Run);
                    break;
                }
                if (Doubtful(provision.Text) is { } text)
                {
                    yield return Found(index, text.Offset, text.Run);
                    break;
                }
            }
        }
    }

    private static Finding Found(int provision, int offset, Run run) => new(
        NoteKind.PlaceDoubtful, provision, offset,
        [run.Text.Length <= 24 ? run.Text : run.Text[..24] + "…", Percent(run.Ground!.Place), Percent(run.Ground.Direction)]);

    private static (Run Run, int Offset)? Doubtful(Redline redline)
    {
        var offset = 0;
        foreach (var run in redline.IsEmpty ? [] : redline.Runs)
        {
            if (run is { Change: not Change.Kept, Ground: { } ground } && (ground.Direction < Ground.SureDirection || ground.Place < SurePlace))
            {
                return (run, offset);
            }
            offset += run.Footnote is null ? run.Text.Length : 0;
        }
        return null;
    }

    private static string Percent(double sure) =>
        ((int)Math.Floor(100 * sure)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
