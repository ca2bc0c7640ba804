using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Rendering;

namespace SiteGen.Publishing;

/// <summary>
/// Checks the finished pages before anybody sees them: the HTML, every internal link and fragment, and that nothing
/// is loaded from elsewhere or forbidden by a strict content security policy. An error here stops publication.
/// </summary>
public static class SiteCheck
{
    /// <summary>What is wrong, in the order of the pages' paths. Pages are looked at side by side.</summary>
    public static ImmutableArray<Diagnostic> Check(IReadOnlyCollection<Page> pages, SiteRoot root)
    {
        var files = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var ids = new ConcurrentDictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        var looks = pages.AsParallel().AsOrdered().Select(page => Look(page, root, files.Contains, ids)).ToList();
        return InOrder([.. Paths([.. pages.Select(page => page.Path)]), .. Findings(looks, path => ids.GetValueOrDefault(path))]);
    }

    /// <summary>Every id of a page.</summary>
    public static IReadOnlyCollection<string> IdsOf(Page page) => [.. CheckedPage.Of(page).Ids];

    /// <summary>What is wrong with some pages of a site whose other pages are known.</summary>
    /// <param name="pages">Those to look at.</param>
    /// <param name="root">Where the site will stand.</param>
    /// <param name="isFile">True for the path of any file of the site.</param>
    /// <param name="idsOf">The ids of any page of the site; null for what is no page.</param>
    internal static IEnumerable<Diagnostic> Look(
        IReadOnlyCollection<Page> pages, SiteRoot root, Func<string, bool> isFile, Func<string, IReadOnlySet<string>?> idsOf)
    {
        var ids = new ConcurrentDictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        return Findings([.. pages.AsParallel().AsOrdered().Select(page => Look(page, root, isFile, ids))], path => ids.GetValueOrDefault(path) ?? idsOf(path));
    }

    /// <summary>By path, line, column and code.</summary>
    internal static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> findings) =>
    [
        .. findings.OrderBy(finding => finding.Spot.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Spot.Line).ThenBy(finding => finding.Spot.Column)
            .ThenBy(finding => finding.Code.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<Diagnostic> Findings(
        List<(IReadOnlyList<Diagnostic> Findings, IReadOnlyList<(Written Written, Target Target)> Fragments)> looks,
        Func<string, IReadOnlySet<string>?> idsOf) => looks.SelectMany(look => look.Findings.Concat(
            from place in look.Fragments
            let there = idsOf(place.Target.Path)
            where there is not null && !there.Contains(place.Target.Fragment)
            select Codes.FragmentToNothing.At(place.Written.Spot, place.Written.Address, place.Target.Fragment, place.Target.Path)));

    /// <summary>What is wrong with the paths themselves.</summary>
    internal static IEnumerable<Diagnostic> Paths(IReadOnlyCollection<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (!IsFit(path))
            {
                yield return Codes.PathUnfit.At(new(path), path);
            }
            if (!seen.Add(path))
            {
                yield return Codes.PathTwice.At(new(path), path);
            }
        }
    }

    /// <summary>True if a page of this path can be written below the output folder on every system.</summary>
    internal static bool IsFit(string path) => path.Length > 0
        && path.AsSpan().IndexOfAny(UnfitCharacters) < 0
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    // What Windows does not allow in a file's name, and the backslash that it takes for a slash.
    private static readonly SearchValues<char> UnfitCharacters = SearchValues.Create("\\:*?\"<>|\0");

    private static (IReadOnlyList<Diagnostic> Findings, IReadOnlyList<(Written Written, Target Target)> Fragments) Look(
        Page page, SiteRoot root, Func<string, bool> isFile, ConcurrentDictionary<string, IReadOnlySet<string>> ids)
    {
        if (page.Path.EndsWith(".css", StringComparison.Ordinal))
        {
            var style = Encoding.UTF8.GetString(page.Content.Span);
            return ([.. StyleAddresses(page.Path, style).SelectMany(written => Resource(page.Path, written, root, isFile))], []);
        }
        if (!page.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            return ([], []);
        }
        var look = CheckedPage.Of(page);
        ids[page.Path] = look.Ids;
        var findings = new List<Diagnostic>(look.Findings);
        var fragments = new List<(Written, Target)>();
        foreach (var written in look.Resources)
        {
            findings.AddRange(Resource(page.Path, written, root, isFile));
        }
        foreach (var written in look.Links)
        {
            var target = root.Resolve(page.Path, written.Address);
            findings.AddRange(Link(written, target, root, isFile));
            // An empty fragment and #top are the top of every page.
            if (target.Kind == TargetKind.Internal && target.Fragment is not ("" or "top"))
            {
                fragments.Add((written, target));
            }
        }
        return (findings, fragments);
    }

    private static IEnumerable<Diagnostic> Resource(string page, Written written, SiteRoot root, Func<string, bool> isFile)
    {
        var target = root.Resolve(page, written.Address);
        // data: is part of the page itself.
        return target.Kind == TargetKind.External
            ? written.Address.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase)
                ? [] : [Codes.ExternalResource.At(written.Spot, written.Address)]
            : Link(written, target, root, isFile);
    }

    private static IEnumerable<Diagnostic> Link(Written written, Target target, SiteRoot root, Func<string, bool> isFile) =>
        target.Kind switch
        {
            TargetKind.OutsideRoot => [Codes.LinkOutsideRoot.At(written.Spot, written.Address, root.LinkRoot)],
            TargetKind.Internal when !isFile(target.Path) =>
                [Codes.LinkToNothing.At(written.Spot, written.Address, target.Path)],
            _ => [],
        };

    private static IEnumerable<Written> StyleAddresses(string path, string style) =>
        from match in StyleAddress.Matches(style)
        let line = 1 + style.AsSpan(0, match.Index).Count('\n')
        let address = match.Groups["address"].Value
        where !address.StartsWith('#')
        select new Written(address, new(path, line));

    // url("../fonts/a.woff2"), url(a.svg), @import "b.css"
    private static readonly Regex StyleAddress = new(
        @"(?:url\(\s*|@import\s+)[""']?(?<address>[^""')\s;]+)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
