using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using Xunit;

namespace SiteGen.Tests.Hosting;

public sealed class SettingsTests
{
    private static SettingsFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static Staged<Settings> Read(params SettingsFile[] files) => Settings.Read(files, ImmutableDictionary<string, string>.Empty, []);

    private static Staged<Settings> Environment(string name, string value) =>
        Settings.Read([], ImmutableDictionary<string, string>.Empty.Add(name, value), []);

    private static Staged<Settings> CommandLine(params string[] settings) => Settings.Read([], ImmutableDictionary<string, string>.Empty, settings);

    private static string Only(Staged<Settings> read) => Assert.Single(read.Diagnostics).ToString();

    [Fact]
    public void Each_layer_goes_over_the_one_before()
    {
        // From below; each time the layers up to and with this one.
        (string Name, string Text)[] layers =
        [
            ("appsettings.json", """{ "SiteTitle": "appsettings.json" }"""), ("appsettings.yml", "SiteTitle: appsettings.yml"),
            ("appsettings.yaml", "SiteTitle: appsettings.yaml"), ("settings.json", """{ "SiteTitle": "settings.json" }"""),
            ("settings.yml", "SiteTitle: settings.yml"), ("settings.yaml", "SiteTitle: settings.yaml"),
            ("statiq.json", """{ "SiteTitle": "statiq.json" }"""), ("statiq.yml", "SiteTitle: statiq.yml"),
            ("statiq.yaml", "SiteTitle: statiq.yaml"),
        ];
        using var site = new Folder();
        Assert.Equal("Proposals", Title());
        foreach (var (name, text) in layers.Reverse())
        {
            // The highest file is written first and must keep winning.
            site.Write(name, text);
            Assert.Equal("statiq.yaml", Title());
        }
        foreach (var (name, _) in layers.Reverse())
        {
            Assert.Equal(name, Title());
            site.Delete(name);
        }

        string Title() => SettingsFile.ReadAll(site.Path, ImmutableDictionary<string, string>.Empty, []).Value.Get(KnownSettings.SiteTitle);
    }

    [Fact]
    public void The_environment_goes_over_files_and_the_command_line_over_both()
    {
        var environment = ImmutableDictionary<string, string>.Empty.Add("SiteTitle", "environment");
        var file = File("statiq.yaml", "SiteTitle: file");

        Assert.Equal("environment", Settings.Read([file], environment, []).Value.Get(KnownSettings.SiteTitle));
        Assert.Equal("typed", Settings.Read([file], environment, ["SiteTitle=typed"]).Value.Get(KnownSettings.SiteTitle));
        Assert.Equal("last", Settings.Read([file], environment, ["SiteTitle=typed", "sitetitle=last"]).Value.Get(KnownSettings.SiteTitle));
    }

    [Fact]
    public void Settings_of_a_theme_lie_below_all_of_the_site()
    {
        using var site = new Folder();
        site.Write("themes/blue/statiq.json", """{ "SiteTitle": "theme", "SiteDescription": "theme", "Theme": { "Accent": "blue" } }""");
        site.Write("themes/blue/themesettings.yml", "SiteDescription: below");
        site.Write("appsettings.json", """{ "SiteTitle": "site", "ThemePaths": "themes/blue" }""");

        var settings = SettingsFile.ReadAll(site.Path, ImmutableDictionary<string, string>.Empty, []).Value;

        Assert.Equal("site", settings.Get(KnownSettings.SiteTitle));
        Assert.Equal("theme", settings.Get(KnownSettings.SiteDescription));
        Assert.Equal("blue", settings["theme:accent"]);
    }

    [Fact]
    public void A_list_is_replaced_whole_by_the_layer_above() =>
        Assert.Equal(["c"], Read(File("settings.json", """{ "InputPaths": ["a", "b"] }"""), File("statiq.json", """{ "InputPaths": ["c"] }""")).Value.Get(KnownSettings.InputPaths));

    [Theory]
    [InlineData("InputPaths=[a, b]", "a|b")]
    [InlineData("InputPaths=a", "a")]
    [InlineData("InputPaths=a=b", "a=b")]
    public void A_list_on_the_command_line_stands_in_brackets(string setting, string items) =>
        Assert.Equal(items, string.Join('|', CommandLine(setting).Value.Get(KnownSettings.InputPaths)));

    [Fact]
    public void A_setting_without_a_value_is_an_error() =>
        Assert.Equal("command line: error SG8004: \"-s Strict\" sets nothing; write -s Key=Value", Only(CommandLine("Strict")));

    [Theory]
    [InlineData("HOST", "a.local")]
    [InlineData("PATH", "/bin")]
    [InlineData("Unknown", "x")]
    public void Other_environment_variables_are_no_settings(string name, string value)
    {
        var (settings, diagnostics) = Environment(name, value);

        Assert.Empty(settings.Keys);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Two_underscores_in_the_environment_are_a_colon() =>
        Assert.Equal("blue", Environment("Theme__Accent", "blue").Value["Theme:Accent"]);

    [Fact]
    public void Keys_ignore_case_and_nest_with_colons()
    {
        var (settings, diagnostics) = Read(File("statiq.json", """{ "sitetitle": "T", "Theme": { "Deep": { "List": [1, true, {"a": "b"}] } } }"""));

        Assert.Empty(diagnostics);
        Assert.Equal("T", settings.Get(KnownSettings.SiteTitle));
        Assert.Equal("[1,true]", settings["THEME:deep:list"]);
        Assert.Equal("b", settings["Theme:Deep:List:2:a"]);
    }

    [Fact]
    public void Json_and_yaml_say_the_same()
    {
        var json = Read(File("statiq.json", """{ "Strict": true, "InputPaths": ["a", "b"], "Theme": { "x": { "y": 1 } }, "Host": null }"""));
        var yaml = Read(File("statiq.yml", "Strict: true\nInputPaths: [a, b]\nTheme:\n  x:\n    y: 1\nHost: ~\n"));

        Assert.Equal(["InputPaths", "Strict", "Theme:x:y"], json.Value.Keys);
        Assert.Equal(json.Value.Keys, yaml.Value.Keys);
        Assert.All(json.Value.Keys, key => Assert.Equal(json.Value[key], yaml.Value[key]));
    }

    [Theory]
    [InlineData("statiq.json", "{\n  \"SiteTitle\": \"T\",\n  \"InputPath\": \"x\"\n}", "statiq.json:3:3", "InputPath", "InputPaths")]
    [InlineData("statiq.json", "{ \"标题\": 1, \"sitetitel\": \"x\" , \"Theme\": {}}", "statiq.json:1:12", "sitetitel", "SiteTitle")]
    [InlineData("settings.yml", "Theme:\n  own: 1\nStrickt: true\n", "settings.yml:3:1", "Strickt", "Strict")]
    [InlineData("settings.yml", "Host:\n  Name: x\n", "settings.yml:2:3", "Host:Name", "Host")]
    public void An_unknown_key_is_a_warning_with_the_nearest_known_one(string path, string text, string place, string key, string nearest)
    {
        var (settings, diagnostics) = Read(File(path, text));

        var found = Assert.Single(diagnostics, diagnostic => diagnostic.Spot.ToString() == place);
        Assert.Equal($"{place}: warning SG8002: nothing is called \"{key}\" in the settings; the nearest key is \"{nearest}\" (a theme's own keys belong under \"Theme\")", found.ToString());
        Assert.NotNull(settings[key]); // kept: a theme may know it
    }

    [Fact]
    public void Other_programs_keys_in_appsettings_are_no_surprise() =>
        Assert.Empty(Read(File("appsettings.json", """{ "Logging": { "LogLevel": "x" } }""")).Diagnostics);

    [Fact]
    public void Keys_of_Statiq_without_effect_are_accepted_and_said_to_have_none() =>
        Assert.Equal(
            "statiq.json:1:3: info SG8006: \"InputFiles\" is a key of Statiq that has no effect here; see docs/statiq.md",
            Only(Read(File("statiq.json", """{ "InputFiles": ["**/*.md"] }"""))));

    [Theory]
    [InlineData("Strict=maybe", "\"Strict\" cannot be \"maybe\"; it must be true or false")]
    [InlineData("CleanMode=1", "\"CleanMode\" cannot be \"1\"; it must be one of Unwritten, Self, Full, None")]
    [InlineData("PublishedAt=29.10.2018", "\"PublishedAt\" cannot be \"29.10.2018\"; it must be a date like 2018-10-29")]
    [InlineData("SiteTitle=[a,b]", "\"SiteTitle\" cannot be \"[a,b]\"; it must be one text")]
    public void A_value_of_the_wrong_kind_is_an_error_and_what_lies_below_counts(string setting, string message)
    {
        var below = File("statiq.json", """{ "Strict": true, "CleanMode": "self", "PublishedAt": "2018-10-29", "SiteTitle": "T" }""");

        var (settings, diagnostics) = Settings.Read([below], ImmutableDictionary<string, string>.Empty, [setting]);

        Assert.Equal($"command line: error SG8003: {message}", Assert.Single(diagnostics).ToString());
        Assert.True(settings.Get(KnownSettings.Strict));
        Assert.Equal(CleanMode.Self, settings.Get(KnownSettings.CleanMode));
        Assert.Equal(new DateOnly(2018, 10, 29), settings.Get(KnownSettings.PublishedAt));
        Assert.Equal("T", settings.Get(KnownSettings.SiteTitle));
    }

    [Theory]
    [InlineData("{\n  \"SiteTitle\": \"T\"\n  \"Host\": \"x\"\n}", "statiq.json:3:3")]
    [InlineData("{ \"标题\": x }", "statiq.json:1:9")]
    [InlineData("[1]", "statiq.json:1:1")]
    [InlineData("", "statiq.json:1:1")]
    [InlineData("{ \"Host\": \"\\ud800\" }", "statiq.json:1:11")]
    [InlineData("{} {}", "statiq.json:1:4")]
    public void Broken_json_is_one_error_with_its_place_and_no_key_of_it_counts(string json, string place)
    {
        var (settings, diagnostics) = Read(File("statiq.json", json));

        Assert.StartsWith($"{place}: error SG8001: this settings file cannot be read: ", Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Empty(settings.Keys);
    }

    [Theory]
    [InlineData("Host: [a\nStrict: true\n", "statiq.yml:1:7: error SG8001: this settings file cannot be read: it is not YAML")]
    [InlineData("Strict: true\nHost: \"a\n", "statiq.yml:2:")]
    [InlineData("Host: a\nHost: b\n", "statiq.yml:2:1")]
    [InlineData("- a\n", "statiq.yml:1:1")]
    [InlineData("Theme: &a\n  b: *a\n", "statiq.yml:1:8")]
    [InlineData("Theme:\n  a: &a [1]\n  b: *a\n", "statiq.yml:2:6")]
    public void Broken_yaml_is_one_error_with_its_place(string yaml, string place) =>
        Assert.StartsWith(place, Only(Read(File("statiq.yml", yaml))), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error() =>
        Assert.Equal(
            "statiq.json: error SG8001: this settings file cannot be read: it is not UTF-8; mend it, none of its keys is used until then",
            Only(Read(new SettingsFile("statiq.json", new byte[] { (byte)'{', 0xff }))));

    [Fact]
    public void A_byte_order_mark_comments_and_a_last_comma_are_welcome()
    {
        var (settings, diagnostics) = Read(File("statiq.json", "\uFEFF{ // so\n \"SiteTitle\": \"T\", }"));

        Assert.Empty(diagnostics);
        Assert.Equal("T", settings.Get(KnownSettings.SiteTitle));
    }

    [Fact]
    public void A_key_that_stands_twice_in_a_file_is_a_warning_and_the_last_counts()
    {
        var read = Read(File("statiq.json", "{ \"SiteTitle\": \"a\",\n\"sitetitle\": \"b\" }"));

        Assert.StartsWith("statiq.json:2:1: warning SG8005: ", Only(read), StringComparison.Ordinal);
        Assert.Equal("b", read.Value.Get(KnownSettings.SiteTitle));
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("Host", "Host", 0)]
    [InlineData("ab", "ba", 2)]
    public void Distance_is_what_must_be_changed(string one, string other, int distance) =>
        Assert.Equal(distance, NearestKey.Distance(one, other));
}
