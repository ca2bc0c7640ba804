using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>Part of a run that is a link. Links of one redline stand in order and never overlap.</summary>
/// <param name="Run">The run's index.</param>
/// <param name="Start">The first character in the run's text.</param>
/// <param name="Length">How many.</param>
/// <param name="Tag">The opening tag.</param>
internal readonly record struct RunLink(int Run, int Start, int Length, string Tag);

/// <summary>The citations of a proposal's text as links of one page. A link that crosses runs is one link in each run.</summary>
/// <param name="proposal">The proposal.</param>
/// <param name="citations">Its citations.</param>
/// <param name="link">The way from the page to an address of the site.</param>
/// <param name="texts">The interface's words.</param>
internal sealed class TextLinks(CompiledProposal proposal, ImmutableArray<LinkedCitation> citations, Func<string, string> link, Texts texts)
{
    private readonly ILookup<int, LinkedCitation> byProvision = citations.ToLookup(citation => citation.Found.Provision);

    // Of a citation that crosses runs the first link is a stop for the keyboard; the others lead to the same.
    private const string NoStop = " tabindex=\"-1\"";

    /// <summary>The links of a provision's text, both readings in one.</summary>
    public ImmutableArray<RunLink> Whole(int provision)
    {
        var links = ImmutableArray.CreateBuilder<RunLink>();
        foreach (var citation in byProvision[provision])
        {
            var before = links.Count;
            foreach (var part in citation.Found.Citation.Parts)
            {
                var address = proposal.Proposal.Provisions[provision].Text.Runs[part.Run].Change switch
                {
                    Change.Deleted => citation.Original,
                    Change.Inserted => citation.Proposed,
                    _ => citation.Both,
                };
                if (address is not null)
                {
                    links.Add(new(part.Run, part.Start, part.Length, Tag(citation, address, links.Count > before ? NoStop : "")));
                }
            }
        }
        links.Sort((a, b) => (a.Run, a.Start).CompareTo((b.Run, b.Start)));
        return links.ToImmutable();
    }

    /// <summary>The links of one paragraph of one reading.</summary>
    public ImmutableArray<RunLink> Side(ClauseSide side, Proposals.Reading reading)
    {
        if (side.Text.IsEmpty)
        {
            return [];
        }
        var links = ImmutableArray.CreateBuilder<RunLink>();
        foreach (var (start, end, tag) in Stretches(side, reading))
        {
            var before = 0;
            for (var run = 0; run < side.Text.Runs.Length; run++)
            {
                if (side.Text.Runs[run].Footnote is not null)
                {
                    continue;
                }
                var length = side.Text.Runs[run].Text.Length;
                var (first, last) = (Math.Max(start, before), Math.Min(end, before + length));
                if (first < last)
                {
                    links.Add(new(run, first - before, last - first, start < before ? tag.Replace("<a ", $"<a{NoStop} ", StringComparison.Ordinal) : tag));
                }
                before += length;
            }
        }
        return links.ToImmutable();
    }

    /// <summary>Where the links stand in the characters of a paragraph, footnote marks left out.</summary>
    public IEnumerable<(int Start, int End, string Tag)> Stretches(ClauseSide side, Proposals.Reading reading)
    {
        var before = 0;
        for (var at = 0; at < side.Provisions.Length; at++)
        {
            var provision = proposal.Proposal.Provisions[side.Provisions[at]];
            // The label of a paragraph that joins the one before is words of the text.
            before += at > 0 ? provision.Label.Of(reading).Length : 0;
            foreach (var citation in byProvision[side.Provisions[at]])
            {
                var (one, address) = reading == Proposals.Reading.Original
                    ? (citation.Found.Citation.Original, citation.Original) : (citation.Found.Citation.Proposed, citation.Proposed);
                if (one is not null && address is not null)
                {
                    yield return (before + one.Start, before + one.End, Tag(citation, address));
                }
            }
            before += provision.Text.Of(reading).Length;
        }
    }

    private string Tag(LinkedCitation citation, string address, string stop = "")
    {
        var (modifier, title) = citation switch
        {
            { IsUnsure: true } => ("", ""),
            { Place: CitationPlace.Deleted } => (" citation--gone", proposal.Proposal.Action.Amends() ? texts.Plain("citation.only_base") : ""),
            { Place: CitationPlace.Inserted } => (" citation--new", proposal.Proposal.Action.Amends() ? texts.Plain("citation.only_proposed") : ""),
            { Place: CitationPlace.Revised, Found.Citation: { Original.References: [var was, ..], Proposed.References: [var becomes, ..] } } =>
                (" citation--revised", was.Revision is { } from && becomes.Revision is { } to && from != to
                    ? texts.Plain("citation.revised", Year(from), Year(to)) : texts.Plain("citation.other")),
            _ => ("", ""),
        };
        var words = title.Length > 0 ? $" title=\"{Html.Escape(title)}\"" : "";
        return $"<a{stop} class=\"citation{modifier}\" href=\"{Html.Escape(link(address))}\"{words}>";
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
