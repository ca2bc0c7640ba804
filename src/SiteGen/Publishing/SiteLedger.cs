using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>What is remembered of a page once it has been made: enough to check the whole site without its bytes.</summary>
/// <param name="Path">Its path in the output folder.</param>
/// <param name="Length">Of its bytes.</param>
/// <param name="Ids">Every id and anchor name.</param>
/// <param name="Targets">Every place of the site that it leads to or loads, each once.</param>
/// <param name="Verdict">Whether it must be looked at again when the whole site is known.</param>
internal sealed record PageFacts(string Path, long Length, ImmutableArray<string> Ids, ImmutableArray<Place> Targets, PageVerdict Verdict);

/// <summary>Whether a page was in order as far as it can be known without the others.</summary>
internal enum PageVerdict
{
    /// <summary>Only its links are left to be checked.</summary>
    Plain,

    /// <summary>It may hold a mistake.</summary>
    Doubtful,
}

/// <summary>A place of the site that pages lead to. One object stands for all links to it.</summary>
/// <param name="Path">The path in the output folder.</param>
/// <param name="Fragment">The id on that page; empty for the page as a whole.</param>
internal sealed record Place(string Path, string Fragment);

/// <summary>
/// Checks a site whose pages are made one by one: each is read once, when it is made, and every link is followed when
/// all are there. It comes to the same findings as <see cref="SiteCheck"/> does with whole pages. Pages may be
/// entered from several threads.
/// </summary>
internal sealed class SiteLedger(SiteRoot root)
{
    private readonly ConcurrentDictionary<string, PageFacts> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> twice = [];
    private readonly ConcurrentDictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Target, Place> places = [];
    private readonly ConcurrentDictionary<Place, Place> known = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentBag<PlainNotes> notes = [];

    /// <summary>Every file of the site so far.</summary>
    public ICollection<PageFacts> Pages => pages.Values;

    /// <summary>The page of that path; null if there is none.</summary>
    public PageFacts? Find(string path) => pages.GetValueOrDefault(path);

    /// <summary>Reads a page and remembers what the check needs.</summary>
    public PageFacts Enter(Page page)
    {
        var facts = FactsOf(page);
        if (!pages.TryAdd(page.Path, facts))
        {
            twice.Enqueue(page.Path);
        }
        return facts;
    }

    /// <summary>Remembers a page that was read in an earlier build. Its places need not be those of this ledger.</summary>
    public void EnterAgain(PageFacts page)
    {
        foreach (var place in page.Targets)
        {
            known.TryAdd(place, place);
        }
        if (!pages.TryAdd(page.Path, page))
        {
            twice.Enqueue(page.Path);
        }
    }

    /// <summary>What is wrong with the site, in the order of the pages' paths.</summary>
    /// <param name="bytesOf">The bytes of a page, for those that must be looked at again.</param>
    public ImmutableArray<Diagnostic> Check(Func<string, ReadOnlyMemory<byte>> bytesOf)
    {
        var ids = new ConcurrentDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var broken = places.Values.Concat(known.Keys).Where(place => !Leads(place)).ToHashSet(ReferenceEqualityComparer.Instance);
        var again = pages.Values.Where(page => page.Verdict == PageVerdict.Doubtful || (broken.Count > 0 && page.Targets.Any(broken.Contains)))
            .OrderBy(page => page.Path, StringComparer.Ordinal).Select(page => new Page(page.Path, bytesOf(page.Path))).ToList();
        return SiteCheck.InOrder([.. SiteCheck.Paths([.. pages.Keys, .. twice]), .. SiteCheck.Look(again, root, pages.ContainsKey, IdsOf)]);

        bool Leads(Place place) =>
            pages.TryGetValue(place.Path, out var page) && (place.Fragment.Length == 0 || !IsHtml(place.Path) || IdsOf(page.Path)!.Contains(place.Fragment));

        HashSet<string>? IdsOf(string path) =>
            IsHtml(path) && pages.TryGetValue(path, out var page) ? ids.GetOrAdd(path, _ => page.Ids.ToHashSet(StringComparer.Ordinal)) : null;
    }

    private static bool IsHtml(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private PageFacts FactsOf(Page page)
    {
        if (!IsHtml(page.Path))
        {
            // A style sheet has addresses of its own; of other files only the path counts.
            var verdict = page.Path.EndsWith(".css", StringComparison.Ordinal) ? PageVerdict.Doubtful : PageVerdict.Plain;
            return new(page.Path, page.Content.Length, [], [], verdict);
        }
        var noted = notes.TryTake(out var free) ? free : new PlainNotes();
        var text = ArrayPool<char>.Shared.Rent(page.Content.Length);
        var length = Encoding.UTF8.GetChars(page.Content.Span, text);
        var facts = PlainScan.IsPlain(text.AsSpan(0, length), noted) ? FactsOf(page, noted.Ids, noted.Links, noted.Resources) : Doubtful(page);
        ArrayPool<char>.Shared.Return(text);
        notes.Add(noted);
        return facts;
    }

    private PageFacts Doubtful(Page page)
    {
        var look = CheckedPage.Of(page);
        var facts = FactsOf(page, look.Ids, look.Links.Select(link => link.Address), look.Resources.Select(resource => resource.Address));
        return look.Findings.IsEmpty ? facts : facts with { Verdict = PageVerdict.Doubtful };
    }

    private PageFacts FactsOf(Page page, IReadOnlyCollection<string> ids, IEnumerable<string> links, IEnumerable<string> resources)
    {
        var verdict = PageVerdict.Plain;
        var targets = new HashSet<Place>(ReferenceEqualityComparer.Instance);
        foreach (var address in links)
        {
            Follow(root.Resolve(page.Path, address));
        }
        foreach (var address in resources)
        {
            var target = root.Resolve(page.Path, address);
            Follow(target);
            verdict = target.Kind == TargetKind.External ? PageVerdict.Doubtful : verdict;
        }
        return new(page.Path, page.Content.Length, [.. ids.Select(Known)], [.. targets], verdict);

        void Follow(Target target)
        {
            if (target.Kind == TargetKind.OutsideRoot)
            {
                verdict = PageVerdict.Doubtful;
            }
            else if (target.Kind == TargetKind.Internal && (target.Path != page.Path || target.Fragment is not ("" or "top")))
            {
                targets.Add(PlaceOf(target));
            }
        }
    }

    /// <summary>The one object of a place. An empty fragment and #top are the top of every page.</summary>
    public Place PlaceOf(Target target)
    {
        var plain = target.Fragment is "top" ? target with { Fragment = "" } : target;
        return places.GetOrAdd(plain, static found => new(found.Path, found.Fragment));
    }

    // Tokens are the same on many pages; one string serves them all.
    private string Known(string word) => words.GetOrAdd(word, word);
}
