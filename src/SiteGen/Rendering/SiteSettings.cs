using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>What <c>statiq.json</c> says of the site itself.</summary>
public sealed record SiteSettings
{
    /// <summary><c>SiteTitle</c>.</summary>
    public string Title { get; init; } = "SiteGen";

    /// <summary><c>SiteDescription</c>; empty if none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The UI language of the pages that exist once, and of <c>/</c>; a file <c>texts/{Language}.yml</c> must exist.</summary>
    public string Language { get; init; } = "en";

    /// <summary><c>Languages</c>: of the interface; <see cref="Language"/> is one of them whether named or not.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary><c>Host</c>: the site's host name; null leaves out every absolute address.</summary>
    public string? Host { get; init; }

    /// <summary><c>LinkRoot</c>: the path the site is served under, <c>/repository</c>; empty at the root of its host.</summary>
    public string LinkRoot { get; init; } = "";

    /// <summary><c>https</c>, or <c>http</c> where <c>LinksUseHttps</c> is false.</summary>
    public string Scheme { get; init; } = "https";

    /// <summary><c>PublishedAt</c>: the day the compilation stands for; null leaves the day out.</summary>
    public DateOnly? PublishedAt { get; init; }

    /// <summary><c>ClausePages</c>: which clauses and rows have a page of their own.</summary>
    public ClauseScope ClausePages { get; init; } = ClauseScope.All;

    /// <summary><c>GenerateSearchIndex</c>: whether there is a search page, and boxes that lead to it.</summary>
    public bool HasSearch { get; init; } = true;

    /// <summary><c>GenerateSitemap</c>: whether there is a map of the site where it has a <see cref="Host"/>.</summary>
    public bool HasSitemap { get; init; } = true;

    /// <summary>The absolute address of a page of the site; null without <see cref="Host"/>.</summary>
    public string? Absolute(string address) =>
        Host is null ? null : $"{Scheme}://{Host}{Root}{address}";

    /// <summary><see cref="LinkRoot"/> with a slash before and none behind; empty at the root.</summary>
    public string Root => LinkRoot.Trim('/') is { Length: > 0 } path ? "/" + path : "";
}

/// <summary>Which clauses, and which rows of dossiers, have a page of their own.</summary>
public enum ClauseScope
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>Those that a proposal adds, amends or deletes.</summary>
    Changed,

    /// <summary>None.</summary>
    None,
}
