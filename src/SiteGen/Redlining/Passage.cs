using System.Collections.Immutable;
using System.Text;
using SiteGen.Proposals;
using SiteGen.Redlining.Aligning;
using SiteGen.Structure;

namespace SiteGen.Redlining;

/// <summary>One amending proposal as the redline's search sees it: its lines in order, and what its reasons say.</summary>
/// <param name="Proposal">As recognized.</param>
/// <param name="Lines">Everything that can hold changes, in order; no reasons.</param>
/// <param name="Reasons">The text of the reasons, one paragraph a line.</param>
internal sealed record Passage(StructuredProposal Proposal, ImmutableArray<Line> Lines, string Reasons)
{
    /// <summary>What the base text says of the lines; null where there is none.</summary>
    public Fates? Fates { get; init; }

    /// <summary>The year of the text amended; null where none is printed.</summary>
    public int? BaseYear => Proposal.Instrument.Base;

    /// <summary>Lays a proposal out in lines.</summary>
    public static Passage Of(StructuredProposal proposal, SourceParagraphs source)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        var reasons = new StringBuilder();
        var inReasons = false;
        foreach (var block in proposal.Blocks)
        {
            inReasons = block.Kind == ProvisionKind.Reasons
                || (inReasons && block.Kind is not (ProvisionKind.Section or ProvisionKind.Annex or ProvisionKind.Footnote));
            foreach (var line in Line.Of(block, RoleOf(block.Kind), source))
            {
                if (inReasons)
                {
                    reasons.Append(line.Text).Append('\n');
                }
                else
                {
                    lines.Add(line);
                }
            }
        }
        return new(proposal, lines.ToImmutable(), reasons.ToString());
    }

    private static LineRole RoleOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Section or ProvisionKind.Annex or ProvisionKind.Heading => LineRole.Heading,
        ProvisionKind.Clause or ProvisionKind.Bullet or ProvisionKind.Paragraph => LineRole.Item,
        _ => LineRole.Fixed,
    };
}
