using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Markdown;

/// <summary>Short forms for tests about the text of a file.</summary>
internal static class Reading
{
    public const string Front = """
        ---
        proposal: B/67/4
        action: MOD
        conference: pp18
        organ: PP
        kind: resolution
        number: 130
        base: 2014
        language: zh
        ---

        """;

    /// <summary>How many lines stand before the body.</summary>
    public const int FrontLines = 11;

    public static (ImmutableArray<Provision> Provisions, ImmutableArray<Diagnostic> Diagnostics) Body(string body)
    {
        var (proposal, diagnostics) = ProposalReader.Read("input/x.md", Front + "\n" + body);
        Assert.NotNull(proposal);
        return (proposal.Provisions, diagnostics);
    }

    /// <summary>The one provision of a body that has nothing to complain about.</summary>
    public static Provision One(string body)
    {
        var (provisions, diagnostics) = Body(body);
        Assert.Empty(diagnostics);
        return Assert.Single(provisions);
    }

    public static Proposal Of(params Provision[] provisions) => new()
    {
        Id = new("B/67/4"),
        Action = ProposalAction.Mod,
        Conference = "pp18",
        Instrument = new("PP", "resolution", "130", false, 2014),
        Language = "zh",
        Provisions = [.. provisions],
    };

    /// <summary>The body of the file that is written for these provisions.</summary>
    public static string Written(params Provision[] provisions)
    {
        var text = ProposalWriter.Write(Of(provisions));
        return text[(text.IndexOf("\n---\n\n", StringComparison.Ordinal) + 6)..];
    }

    public static Provision Clause(string label, params Run[] runs) =>
        new(ProvisionKind.Clause, 0, Redline.Kept(label), Redline.Of(runs));

    public static Provision Paragraph(params Run[] runs) => new(ProvisionKind.Opening, 0, Redline.Empty, Redline.Of(runs));

    public static Run Kept(string text) => new(Change.Kept, text);

    public static Run Deleted(string text) => new(Change.Deleted, text);

    public static Run Inserted(string text) => new(Change.Inserted, text);

    public static Redline Line(params Run[] runs) => Redline.Of(runs);
}
