using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>A proposal's title on one line.</summary>
internal static class Titles
{
    /// <summary>
    /// The lines of the title in the proposed reading, joined; empty if there is none. The line in brackets that tells
    /// where a text was adopted and revised, <c>(Johannesburg, 2008; Dubai, 2012)</c>, is no part of its name.
    /// </summary>
    public static string Of(IEnumerable<Provision> provisions)
    {
        var lines = provisions.Where(provision => provision.Kind == ProvisionKind.Title)
            .Select(provision => provision.Text.Of(Proposals.Reading.Proposed)).ToList();
        return Lines.Join(lines.Where((line, at) => at == 0 || !IsHistory(line.Trim())));
    }

    private static bool IsHistory(string line) =>
        line is ['(' or '（', .., ')' or '）'] && line.Count(char.IsAsciiDigit) >= 4;
}
