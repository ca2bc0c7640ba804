using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Where files stand under <c>input/</c>, with slashes.</summary>
public static class InputPaths
{
    /// <summary>A proposal's file, in its resolution's folder: <c>pp18/r130/b-67-4.md</c>.</summary>
    public static string Of(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return $"{proposal.Conference}/{proposal.Instrument.Slug}/{proposal.Id.Slug}.md";
    }

    /// <summary>A contribution's file: <c>pp18/d/b-67.md</c>.</summary>
    public static string Of(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        return $"{contribution.Conference}/d/{contribution.Slug}.md";
    }

    /// <summary>True for a base text, which stands beside the proposals that amend it: <c>pp18/r130/base.md</c>, <c>pp18/r130/base.fr.md</c>.</summary>
    public static bool IsBase(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name == "base.md" || (name.StartsWith("base.", StringComparison.Ordinal) && Words.Languages.Contains(name["base.".Length..].Replace(".md", "", StringComparison.Ordinal)));
    }
}
