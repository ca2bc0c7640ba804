using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>
/// The one form of a proposal that a file can say: grounds rounded to two decimals and left out where they are the
/// proposal's own, equal neighbours joined, a footnote's name without changes, no label before a row.
/// </summary>
public static class Canonical
{
    /// <summary>The proposal in that form; of that form itself it is the same again.</summary>
    public static Proposal Of(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal with { Provisions = [.. proposal.Provisions.Select(provision => Of(provision, proposal.Evidence))] };
    }

    private static Provision Of(Provision provision, Evidence own)
    {
        var label = Of(provision.Label, own);
        var text = Of(provision.Text, own);
        (label, text) = provision.Kind switch
        {
            ProvisionKind.Footnote => (Redline.Kept(label.Flat), text),
            // A row's first cell is text like the others.
            ProvisionKind.TableRow when !label.IsEmpty => (Redline.Empty, Redline.Of([.. label.Runs, .. text.IsEmpty ? [] : text.Runs])),
            _ => (label, text),
        };
        return provision with
        {
            Level = Math.Max(provision.Level, 0),
            Line = Math.Max(provision.Line, 0),
            Label = label,
            Text = text,
            MarkGround = Grounds.Canonical(provision.MarkGround, own),
        };
    }

    private static Redline Of(Redline redline, Evidence own) => redline.IsEmpty
        ? Redline.Empty
        : Redline.Of(redline.Runs.Select(run => run with { Ground = Grounds.Canonical(run.Ground, own) }));
}
