using System.Collections.Immutable;
using Scriban.Runtime;

namespace SiteGen.Rendering;

/// <summary>A page before its templates are applied.</summary>
/// <param name="Template">The template of its body: <c>proposal</c>.</param>
/// <param name="Address">Where it is: <c>/pp18/p/b-67-4/</c>.</param>
/// <param name="Title">Plain text, without the site's title.</param>
/// <param name="Description">Plain text, one sentence.</param>
/// <param name="Texts">The UI language.</param>
/// <param name="Model">What the template is given besides <c>site</c> and <c>page</c>.</param>
internal sealed record Sheet(string Template, string Address, string Title, string Description, Texts Texts, ScriptObject Model)
{
    /// <summary>The pages above it, from the home page down.</summary>
    public ImmutableArray<Way> Above { get; init; } = [];

    /// <summary>Its own short name at the end of the breadcrumbs; null where the title is short enough.</summary>
    public string? Crumb { get; init; }

    /// <summary>The page before it; null if none.</summary>
    public Way? Previous { get; init; }

    /// <summary>The page after it; null if none.</summary>
    public Way? Next { get; init; }

    /// <summary>The document the page is made from, where it is one.</summary>
    public Way? Source { get; init; }

    /// <summary>The file name of that document's seed; null where unknown.</summary>
    public string? SourceFile { get; init; }

    /// <summary>The address that search engines and mails should use; null for the page's own.</summary>
    public string? Canonical { get; init; }

    /// <summary>The address that the page leads on to by itself; null where it stays.</summary>
    public string? Refresh { get; init; }

    /// <summary>True if what the page shows also stands beside it as data.</summary>
    public bool HasData { get; init; }

    /// <summary>The address of a feed that tells what changes about it; null where there is none.</summary>
    public string? Feed { get; init; }

    /// <summary>What the page is, in the words of schema.org; null where it says nothing.</summary>
    public Html? LinkedData { get; init; }

    /// <summary>The line to cite it by; null where a page is not cited.</summary>
    public string? Citation { get; init; }

    /// <summary>The same line in the other languages of the interface.</summary>
    public ImmutableArray<(string Language, string Text)> Citations { get; init; } = [];

    /// <summary>Whole pages whose bodies its template is given as <c>parts</c>, each with <c>name</c> and <c>body</c>.</summary>
    public ImmutableArray<Sheet> Parts { get; init; } = [];

    /// <summary>The languages in which the same page exists, with addresses; empty if it exists once.</summary>
    public ImmutableArray<(string Language, string Address)> Alternates { get; init; } = [];
}

/// <summary>A link to another page: its words and its address.</summary>
internal sealed record Way(string Text, string Address, string? Language = null)
{
    /// <summary>As templates see it.</summary>
    public ScriptObject Model => new()
    {
        ["text"] = Text,
        ["address"] = Address,
        ["lang"] = Language is null ? null : Languages.Tag(Language),
        ["dir"] = Language is null ? null : Languages.Direction(Language),
    };
}
