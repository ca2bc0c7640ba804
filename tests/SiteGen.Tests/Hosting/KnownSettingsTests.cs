using System.Text;
using SiteGen.Hosting;
using Xunit;

namespace SiteGen.Tests.Hosting;

public sealed class KnownSettingsTests
{
    private static string Docs(string name) =>
        File.ReadAllText(Path.Combine(Golden.Root, "..", "..", "docs", name));

    /// <summary>The table as docs/settings.md has it.</summary>
    private static string Table()
    {
        var table = new StringBuilder("| key | whose | value | default | meaning |\n|---|---|---|---|---|\n");
        foreach (var setting in KnownSettings.All.Where(setting => setting.Standing != Standing.Ignored))
        {
            var whose = setting.Standing == Standing.Own ? "SiteGen" : "Statiq";
            var standard = setting.DefaultText.Length == 0 ? "" : $"`{setting.DefaultText}`";
            table.Append(null, $"| `{setting.Key}` | {whose} | {setting.Kind} | {standard} | {setting.Meaning} |\n");
        }
        return table.ToString();
    }

    [Fact]
    public void The_documentation_has_the_table_of_keys() => Assert.Contains(Table(), Docs("settings.md"), StringComparison.Ordinal);

    [Fact]
    public void The_documentation_names_every_key_that_has_no_effect() =>
        Assert.All(KnownSettings.All.Where(setting => setting.Standing == Standing.Ignored),
            setting => Assert.Contains($"`{setting.Key}`", Docs("statiq.md"), StringComparison.Ordinal));

    [Fact]
    public void Editors_are_given_the_same_table_as_a_schema() => Golden.MatchesDocument(SettingsSchema.FileName, SettingsSchema.Text);

    [Fact]
    public void Every_default_is_a_value_of_its_own_kind() =>
        Assert.All(KnownSettings.All.Where(setting => setting.DefaultText.Length > 0), setting =>
        {
            var read = Settings.Read([], System.Collections.Immutable.ImmutableDictionary<string, string>.Empty, [$"{setting.Key}={setting.DefaultText}"]);
            Assert.Empty(read.Diagnostics);
            Assert.Equal(Settings.Default[setting.Key], read.Value[setting.Key]);
        });

    [Fact]
    public void Defaults_that_Statiq_has_too() =>
        Assert.Equal(
            ["input", "output", "cache", "temp", "theme", "Unwritten", "true", "true", "true", "false", "false", "false"],
            new[] { "InputPaths", "OutputPath", "CachePath", "TempPath", "ThemePaths", "CleanMode", "UseCache", "GenerateSitemap", "MetaRefreshRedirects", "NetlifyRedirects", "Strict", "Excluded" }
                .Select(key => Settings.Default[key]));
}
