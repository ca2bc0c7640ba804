using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The theme that comes with SiteGen, and the sample compilation rendered with it.</summary>
internal static class SampleSite
{
    /// <summary>A register with an address that moved, one that can mean two clauses, and one that was withdrawn.</summary>
    public static RegisterState Register { get; } = RegisterState.Empty with
    {
        Former =
        [
            new("/pp18/p/b-67-4/con-w/", "cc", PermalinkState.Moved, ["/pp18/p/b-67-4/con-a/"], "2018-11-02", "label corrected"),
            new("/pp18/p/b-67-4/con-y/", "aa", PermalinkState.Moved, ["/pp18/p/b-67-4/con-a/", "/pp18/p/b-67-4/con-b/"], "2018-11-02", SiteGen.Compiling.Register.WasProvisional),
            new("/pp18/p/b-67-4/con-z/", "bb", PermalinkState.Withdrawn, ["/pp18/p/b-67-4/con/"], "2018-11-02", "Brazil withdrew it."),
        ],
    };

    private static readonly Lazy<ImmutableArray<Page>> Rendered = new(() =>
    {
        var (pages, diagnostics) = Renderer().All(SampleCompilation.Brazil(), Register);
        Assert.Empty(diagnostics);
        return pages;
    });

    public static SiteSettings Settings { get; } = new()
    {
        Title = "PP-18 proposals",
        Description = "Proposals to the ITU Plenipotentiary Conference, side by side with the resolutions they change.",
        PublishedAt = new DateOnly(2018, 10, 1),
    };

    public static ImmutableArray<Page> Pages => Rendered.Value;

    public static string Html(string path) => Encoding.UTF8.GetString(Pages.Single(page => page.Path == path).Content.Span);

    public static Renderer Renderer() => Renderer(Theme(), Settings);

    public static Renderer Renderer(IReadOnlyList<ThemeFile> theme, SiteSettings settings)
    {
        var (renderer, diagnostics) = SiteGen.Rendering.Renderer.Create(theme, settings);
        Assert.Empty(diagnostics);
        return renderer;
    }

    public static IReadOnlyList<ThemeFile> Theme([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../theme"));
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => new ThemeFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllBytes(path))),
        ];
    }

    /// <summary>Writes the pages below a folder.</summary>
    public static void WriteTo(string folder)
    {
        foreach (var page in Pages)
        {
            var path = Path.Combine(folder, page.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, page.Content.ToArray());
        }
    }
}
