using System.Text;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Rendering;
using SiteGen.Tests.Commands;
using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>
/// A theme of a site's own, in <c>Samples/theme</c>: its templates use nearly every value of the page of a proposal.
/// Where its page changes, so may those of all sites with templates of their own: <see cref="TemplateModel.Version"/>.
/// </summary>
public sealed class OverridingThemeTests
{
    private const string Written = "<h1>{{ page.title }} of our own</h1>";

    private static readonly string Samples = Path.Combine(Golden.Root, "Rendering", "Samples", "theme");

    [Fact]
    public void Templates_of_ones_own_are_given_what_they_were_written_for()
    {
        var own = Directory.EnumerateFiles(Samples, "*.scriban", SearchOption.AllDirectories)
            .Select(path => new ThemeFile(Path.GetRelativePath(Samples, path).Replace('\\', '/'), File.ReadAllBytes(path))).ToList();
        IReadOnlyList<ThemeFile> theme = [.. SampleSite.Theme().Where(file => !own.Exists(mine => mine.Path == file.Path)), .. own];
        var renderer = SampleSite.Renderer(theme, SampleSite.Settings with { Host = "example.org", Languages = SiteGen.Facts.Languages.All });
        var sample = ComponentPages.Sample;
        var proposal = sample.Compilation.Proposals.First(one => one.Proposal.Evidence == SiteGen.Proposals.Evidence.Inferred);

        var (pages, diagnostics) = renderer.Proposal(sample, proposal);

        Assert.Empty(diagnostics);
        Golden.Matches("pages/overriding-theme.html", Encoding.UTF8.GetString(Assert.Single(pages).Content.Span));
    }

    [Fact]
    public async Task Templates_written_for_another_version_are_warned_of_with_the_place_that_says_what_changed()
    {
        using var site = SmallSite.Create();
        site.Write("theme/templates/topics.scriban", Written);
        site.Write("theme/themesettings.yml", $"ThemeModel: {TemplateModel.Version + 1}\n");

        var (exitCode, _, error) = await site.RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains($"theme/templates/topics.scriban: warning {Codes.ThemeModelDiffers.Id}: templates of this theme were written for version {TemplateModel.Version + 1}", error, StringComparison.Ordinal);
        Assert.Contains("docs/theme.md", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme/templates/topics.scriban", TemplateModel.Version)]
    [InlineData("theme/css/90-own.css", TemplateModel.Version + 1)]
    public async Task Nobody_is_warned_whose_templates_are_of_this_version_or_the_programs_own(string file, int version)
    {
        using var site = SmallSite.Create();
        site.Write(file, file.EndsWith(".css", StringComparison.Ordinal) ? "em { color: inherit; }\n" : Written);
        site.Write("theme/themesettings.yml", $"ThemeModel: {version}\n");

        var (_, _, error) = await site.RunAsync();

        Assert.DoesNotContain(Codes.ThemeModelDiffers.Id, error, StringComparison.Ordinal);
    }
}
