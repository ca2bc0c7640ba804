using System.Collections.Immutable;
using System.Text;
using SiteGen.Citations;
using SiteGen.Notes;
using SiteGen.Rendering;
using SiteGen.Tests.Compiling;
using SiteGen.Topics;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>The invented compilation with many contributors, rendered.</summary>
internal static class LighthouseSite
{
    private static readonly Lazy<Catalogue> Made = new(() =>
    {
        var table = TopicReader.Read(File.ReadAllText(Path.Combine(Golden.Root, "..", "..", "input", "topics.yml")), "input/topics.yml").Value;
        var tagged = Tagging.Tag(Lighthouses.Compilation, table).Value;
        var citations = CitationIndex.Of(tagged.Compilation);
        return Catalogue.Of(tagged, citations, OfficialTexts.Empty, NoteFinder.Of(tagged.Compilation, citations).Value, []);
    });

    private static readonly Lazy<ImmutableArray<Page>> Rendered = new(() =>
    {
        var (pages, diagnostics) = SampleSite.Renderer().All(Made.Value);
        Assert.Empty(diagnostics);
        return pages;
    });

    public static Catalogue Catalogue => Made.Value;

    public static ImmutableArray<Page> Pages => Rendered.Value;

    public static string Html(string path) => Encoding.UTF8.GetString(Pages.Single(page => page.Path == path).Content.Span);

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
