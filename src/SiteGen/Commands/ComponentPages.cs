using System.Collections.Immutable;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Pipelines;
using SiteGen.Proposals;
using SiteGen.Rendering;

namespace SiteGen.Commands;

/// <summary>
/// The pages that show every part of the theme in every state, for whoever changes it. They are made of an invented
/// compilation with the site's own theme whenever they are asked for, and are never part of the site.
/// </summary>
internal static class ComponentPages
{
    /// <summary>Below the address of the preview.</summary>
    public const string Address = "components/";

    private static readonly Lazy<Catalogue> Invented = new(() => Catalogue.Of(
        Compiler.Compile([.. BuiltIn.Files("preview").Select(ReadProposal)], []).Value, []));

    /// <summary>The invented compilation.</summary>
    public static Catalogue Sample => Invented.Value;

    /// <summary>The pages by their addresses, one a language of the interface.</summary>
    public static IReadOnlyDictionary<string, Func<ReadOnlyMemory<byte>>> Of(Site site)
    {
        var settings = SitePaths.SiteSettingsOf(site.Settings);
        return settings.Languages.Except([settings.Language]).Select(language => $"{language}/{Address}").Append(Address)
            .ToDictionary(path => "/" + path, path => (Func<ReadOnlyMemory<byte>>)(() => Make(site, settings, path)), StringComparer.Ordinal);
    }

    private static ReadOnlyMemory<byte> Make(Site site, SiteSettings settings, string path)
    {
        var (renderer, broken) = Renderer.Create(AssetsPipeline.Theme(site.Folders), settings);
        var (pages, failed) = broken.Any(IsError) ? new Staged<ImmutableArray<Page>>([], broken) : renderer.Components(Sample);
        return pages.FirstOrDefault(page => page.Path == path + "index.html")?.Content ?? Told(failed);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Code.Severity == Severity.Error;

    /// <summary>What is wrong with the theme, instead of the page.</summary>
    private static byte[] Told(ImmutableArray<Diagnostic> diagnostics) => Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang=\"en\"><title>Components</title><body><pre>{Html.Escape(string.Join('\n', diagnostics))}</pre></body></html>");

    private static Proposal ReadProposal(BuiltInFile file) =>
        ProposalReader.Read($"input/{file.Path}", Encoding.UTF8.GetString(file.Content)).Value!;
}
