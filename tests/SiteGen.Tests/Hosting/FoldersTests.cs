using SiteGen.Hosting;
using Xunit;

namespace SiteGen.Tests.Hosting;

public sealed class FoldersTests
{
    [Fact]
    public void A_leading_underscore_hides_a_file_and_a_folder_with_all_in_it()
    {
        using var site = new Folder();
        foreach (var path in new[] { "b.md", "a.md", "_a.md", "x/_b.md", "x/c_.md", "_x/d.md", "x/_y/z/e.md", "B.md", "x.md", "中.md", ".dot" })
            site.Write(path, "");

        Assert.Equal([".dot", "B.md", "a.md", "b.md", "x.md", "x/c_.md", "中.md"], InputFiles.Find([site.Path]).Select(file => file.Path));
    }

    [Fact]
    public void A_file_of_a_later_folder_hides_the_same_of_an_earlier_one()
    {
        using var site = new Folder();
        site.Write("theme/input/a.md", "");
        site.Write("theme/input/b.md", "");
        site.Write("input/a.md", "");
        string[] folders = [Path.Combine(site.Path, "theme/input"), Path.Combine(site.Path, "input"), Path.Combine(site.Path, "missing")];

        Assert.Equal(
            [Path.Combine(site.Path, "input/a.md"), Path.Combine(site.Path, "theme/input/b.md")],
            InputFiles.Find(folders).Select(file => file.FullPath));
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed()
    {
        using var site = new Folder();
        site.Write("a.md", "");
        Directory.CreateSymbolicLink(Path.Combine(site.Path, "loop"), site.Path);

        Assert.Equal("a.md", Assert.Single(InputFiles.Find([site.Path])).Path);
    }

    [Fact]
    public void Input_folders_of_themes_come_before_those_of_the_site()
    {
        var (folders, diagnostics) = Folders.Of("/site", Settings.Default.With("ThemePaths", "theme", "/shared/blue").With("InputPaths", "input", "more"));

        Assert.Empty(diagnostics);
        Assert.Equal(["/site/theme/input", "/shared/blue/input", "/site/input", "/site/more"], folders.Inputs);
        Assert.Equal("/site/output", folders.Output);
    }

    [Theory]
    [InlineData("OutputPath", ".", "theme")]
    [InlineData("OutputPath", "..", "theme")]
    [InlineData("OutputPath", "input", "input")]
    [InlineData("OutputPath", "input/out", "input")]
    [InlineData("CachePath", "theme", "theme")]
    [InlineData("TempPath", "/", "theme")]
    public void A_folder_that_is_written_to_may_not_hold_or_lie_in_one_that_is_read(string key, string value, string overwritten) =>
        Assert.Equal(
            $"{key}: error SG8007: {key} is \"{value}\", which would overwrite \"{overwritten}\"; choose a folder of its own",
            Assert.Single(Folders.Of("/site", Settings.Default.With(key, value)).Diagnostics).ToString());

    [Fact]
    public void A_name_that_only_begins_like_another_is_a_folder_of_its_own() =>
        Assert.Empty(Folders.Of("/site", Settings.Default.With("OutputPath", "input-site")).Diagnostics);
}
