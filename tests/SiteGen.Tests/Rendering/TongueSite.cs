using System.Collections.Immutable;
using System.Text;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The sample compilation with an interface in six languages.</summary>
internal static class TongueSite
{
    private static readonly Lazy<ImmutableArray<Page>> Six = new(() => Made("en"));

    /// <summary>English first, and every other language.</summary>
    public static ImmutableArray<Page> Pages => Six.Value;

    public static string Html(string path) => Encoding.UTF8.GetString(Pages.Single(page => page.Path == path).Content.Span);

    /// <summary>The same with another language at <c>/</c> and on the pages that exist once.</summary>
    public static ImmutableArray<Page> Made(string language)
    {
        var settings = SampleSite.Settings with { Language = language, Languages = SiteGen.Facts.Languages.All };
        var (pages, diagnostics) = SampleSite.Renderer(SampleSite.Theme(), settings).All(SampleCompilation.Brazil(), SampleSite.Register);
        Assert.Empty(diagnostics);
        return pages;
    }

    /// <summary>Writes pages below a folder.</summary>
    public static void Write(ImmutableArray<Page> pages, string folder)
    {
        foreach (var page in pages)
        {
            var path = Path.Combine(folder, page.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, page.Content.ToArray());
        }
    }
}
