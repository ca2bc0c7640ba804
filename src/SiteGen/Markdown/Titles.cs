using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>A proposal's title on one line.</summary>
internal static class Titles
{
    /// <summary>The lines of the title in the proposed reading, joined; empty if there is none.</summary>
    public static string Of(IEnumerable<Provision> provisions) => Lines.Join(
        provisions.Where(provision => provision.Kind == ProvisionKind.Title).Select(provision => provision.Text.Of(Proposals.Reading.Proposed)));
}
