using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace SiteGen.Hosting;

/// <summary>
/// Every key of the settings with its default: the one table. <c>docs/settings.md</c> says the same, and a test holds
/// it to that.
/// </summary>
public static class KnownSettings
{
    /// <summary>Host name.</summary>
    public static readonly Setting<string> Host = Text(Standing.Statiq, "Host", "",
        "Host name of the published site (`example.org`). Without it there is no canonical address, cite-as, sitemap or feed.");

    /// <summary>First part of every address.</summary>
    public static readonly Setting<string> LinkRoot = Text(Standing.Statiq, "LinkRoot", "",
        "What every address begins with when the site is not at the top of its host (`/proposals`).");

    /// <summary>Scheme of full addresses.</summary>
    public static readonly Setting<bool> LinksUseHttps = Flag(Standing.Statiq, "LinksUseHttps", true,
        "Whether full addresses begin with `https:`. Statiq's default is false.");

    /// <summary>Name of the site.</summary>
    public static readonly Setting<string> SiteTitle = Text(Standing.Statiq, "SiteTitle", "Proposals",
        "The name of the site.");

    /// <summary>What the site is.</summary>
    public static readonly Setting<string> SiteDescription = Text(Standing.Statiq, "SiteDescription", "",
        "What the site is, in one sentence.");

    /// <summary>Input folders.</summary>
    public static readonly Setting<ImmutableArray<string>> InputPaths = List(Standing.Statiq, "InputPaths", ["input"],
        "Folders of the Markdown and data. A file in a later folder hides the same file in an earlier one. Option `-i`.");

    /// <summary>Output folder.</summary>
    public static readonly Setting<string> OutputPath = Text(Standing.Statiq, "OutputPath", "output",
        "Where the site is written. Option `-o`.");

    /// <summary>Cache folder.</summary>
    public static readonly Setting<string> CachePath = Text(Standing.Statiq, "CachePath", "cache",
        "What is kept between builds to save time. Deleting it is safe.");

    /// <summary>Folder of one build.</summary>
    public static readonly Setting<string> TempPath = Text(Standing.Statiq, "TempPath", "temp",
        "What is needed during one build.");

    /// <summary>Theme folders.</summary>
    public static readonly Setting<ImmutableArray<string>> ThemePaths = List(Standing.Statiq, "ThemePaths", ["theme"],
        "Folders of templates, style and scripts. Later hides earlier.");

    /// <summary>What is deleted in the output folder.</summary>
    public static readonly Setting<CleanMode> CleanMode = Choice(Standing.Statiq, "CleanMode", Hosting.CleanMode.Unwritten,
        "What happens to what an earlier build wrote: `Unwritten` deletes what this build did not write again, `Self` deletes it all first, `Full` empties the folder first (never if it holds files of somebody else), `None` deletes nothing. Option `--clean-mode`.");

    /// <summary>Whether to use what earlier builds kept.</summary>
    public static readonly Setting<bool> UseCache = Flag(Standing.Statiq, "UseCache", true,
        "Whether a build uses what earlier builds kept. Option `--nocache` turns it off.");

    /// <summary>Warnings count as errors.</summary>
    public static readonly Setting<bool> Strict = Flag(Standing.Statiq, "Strict", false,
        "Whether a warning, too, makes the exit code 1. Option `--strict`.");

    /// <summary>Left out of the site.</summary>
    public static readonly Setting<bool> Excluded = Flag(Standing.Statiq, "Excluded", false,
        "In a file's front matter: leave it out of the site.");

    /// <summary>Whether there is a sitemap.</summary>
    public static readonly Setting<bool> GenerateSitemap = Flag(Standing.Statiq, "GenerateSitemap", true,
        "Whether `sitemap.xml` is written (with a `Host` only).");

    /// <summary>Whether there is a search index.</summary>
    public static readonly Setting<bool> GenerateSearchIndex = Flag(Standing.Statiq, "GenerateSearchIndex", true,
        "Whether the data of the search page is written. Statiq's default is false.");

    /// <summary>Redirects as pages.</summary>
    public static readonly Setting<bool> MetaRefreshRedirects = Flag(Standing.Statiq, "MetaRefreshRedirects", true,
        "Whether an address that moved is a small page that leads on. With `false` there is none where the host answers by `_redirects` (docs/publish.md); elsewhere there is one all the same, and a warning.");

    /// <summary>Redirects as a list for the host.</summary>
    public static readonly Setting<bool> NetlifyRedirects = Flag(Standing.Statiq, "NetlifyRedirects", false,
        "Whether redirects are also written to `_redirects`.");

    /// <summary>The conference of documents that name none.</summary>
    public static readonly Setting<string> Conference = Text(Standing.Own, "Conference", "",
        "The conference (`pp18`) of documents whose text names none.");

    /// <summary>Where the site will be published.</summary>
    public static readonly Setting<string> Publish = Text(Standing.Own, "Publish", "",
        "The kind of host: `github-pages`, `gitlab-pages`, `cloudflare-pages`, `netlify`, `nginx` or `file-share`. The build warns about its limits and writes the files it wants (docs/publish.md).");

    /// <summary>Which clauses and rows have a page of their own.</summary>
    public static readonly Setting<ClausePages> ClausePages = Choice(Standing.Own, "ClausePages", Hosting.ClausePages.All,
        "Which clauses of proposals and rows of base texts have a page of their own: `all`, `changed` or `none`. Where one has none, links lead to its place on the page of the proposal or of the resolution, and the 404 page answers its address (docs/addresses.md).");

    /// <summary>What a build does to the registers of addresses.</summary>
    public static readonly Setting<RegisterUse> Register = Choice(Standing.Own, "Register", RegisterUse.Write,
        "What a build does to the registers of addresses, `input/**/permalinks.tsv`: `Write` adds what it publishes, `Hold` holds what is there and writes nothing (as `preview` does), `Locked` fails if anything in `input/` would have to be written. Option `--locked`.");

    /// <summary>The day the compilation is of.</summary>
    public static readonly Setting<DateOnly?> PublishedAt = Date(Standing.Own, "PublishedAt",
        "The day the pages say the compilation is as of (`2018-10-29`). Never the clock: the same input gives the same bytes. What changed since the last such day goes to `input/history.tsv` and, with a `Host`, into feeds (docs/exports.md).");

    /// <summary>The largest file that is read.</summary>
    public static readonly Setting<int> LargestInput = Number(Standing.Own, "LargestInput", 200, 1, 2000,
        "The largest document, Markdown file or e-mail that is read, in million bytes. A larger one is left out with an error. (`read` looks at no settings and holds 200.)");

    /// <summary>The most XML that a Word file may unpack to.</summary>
    public static readonly Setting<int> LargestUnpacked = Number(Standing.Own, "LargestUnpacked", 300, 1, 2000,
        "The most XML that a Word file may unpack to, in million bytes; the memory that it takes grows with it.");

    /// <summary>The deepest nesting that is read.</summary>
    public static readonly Setting<int> DeepestNesting = Number(Standing.Own, "DeepestNesting", 250, 50, 500,
        "How many elements of a Word file may stand in each other; in an HTML page four times as many, since pages often leave them open.");

    /// <summary>The longest proposal.</summary>
    public static readonly Setting<int> MostProvisions = Number(Standing.Own, "MostProvisions", 10_000, 100, 1_000_000,
        "The most paragraphs of one proposal. A document with a longer one is left out with an error.");

    /// <summary>Languages of the interface.</summary>
    public static readonly Setting<ImmutableArray<string>> Languages = List(Standing.Own, "Languages", ["en"],
        "Languages of the interface; the theme has a file `texts/xx.yml` for each (it comes with en fr es ru zh ar).");

    /// <summary>The language of pages that exist once.</summary>
    public static readonly Setting<string> DefaultLanguage = Text(Standing.Own, "DefaultLanguage", "en",
        "The language of the interface on pages that exist once, and at `/`.");

    /// <summary>What a theme's templates expect.</summary>
    public static readonly Setting<int> ThemeModel = Number(Standing.Own, "ThemeModel", 1, 1, 1000,
        "The version of what templates are given that the theme's own templates were written for; it belongs into `themesettings.yml` in the theme's folder. The build warns where it gives another one (docs/theme.md).");

    /// <summary>Section of a theme's own keys.</summary>
    public static readonly Setting<string> Theme = Text(Standing.Own, "Theme", "",
        "Keys below it (`Theme:Accent`) belong to the theme and are not checked.");

    private static readonly string[] StatiqOnly =
    [
        "Analyzers", "CurrentDateTime", "DestinationExtension", "DestinationFileName", "DestinationPath", "ExcludedPaths",
        "FailureLogLevel", "IncludeInSitemap", "IndexFileName", "InputFiles", "Layout", "LinkHideExtensions",
        "LinkHideIndexPages", "LinkLowercase", "Order", "PageFileExtensions", "Published", "RedirectFrom", "RedirectTo",
        "ShouldOutput", "Title", "WatchPaths", "Xref",
    ];

    /// <summary>All keys: first those that do something in the order of this table, then those of Statiq that do not.</summary>
    public static ImmutableArray<Setting> All { get; } =
    [
        .. typeof(KnownSettings).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (Setting)field.GetValue(null)!),
        .. StatiqOnly.Select(key => Text(Standing.Ignored, key, "", "")),
    ];

    private static readonly FrozenDictionary<string, Setting> ByKey =
        All.ToFrozenDictionary(setting => setting.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The setting of the key; for a nested key (<c>Theme:Accent</c>) that of its first part; null if unknown.</summary>
    public static Setting? Find(string key) =>
        ByKey.GetValueOrDefault(key) ?? ByKey.GetValueOrDefault(key.Split(':')[0]);

    private static Setting<string> Text(Standing standing, string key, string standard, string meaning) =>
        new(key, standing, "one text", meaning, standard)
        {
            // What an ignored key must be is Statiq's business.
            Schema = standing == Standing.Ignored ? "{}" : """{ "type": "string" }""",
            Read = (value, out result) => (result = value.Text) is not null && (standing == Standing.Ignored || value.Items.Length == 1),
        };

    private static Setting<ImmutableArray<string>> List(Standing standing, string key, ImmutableArray<string> standard, string meaning) =>
        new(key, standing, "a text or a list of texts", meaning, standard)
        {
            Schema = """{ "type": ["string", "array"], "items": { "type": "string" } }""",
            Read = (value, out result) => !(result = value.Items).IsDefault,
        };

    private static Setting<int> Number(Standing standing, string key, int standard, int least, int most, string meaning) =>
        new(key, standing, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), meaning, standard)
        {
            Schema = string.Create(CultureInfo.InvariantCulture, $$"""{ "type": "integer", "minimum": {{least}}, "maximum": {{most}} }"""),
            Read = (value, out result) => int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out result) && result >= least && result <= most,
        };

    private static Setting<bool> Flag(Standing standing, string key, bool standard, string meaning) =>
        new(key, standing, "true or false", meaning, standard)
        {
            Schema = """{ "type": "boolean" }""",
            Read = (value, out result) => bool.TryParse(value.Text, out result),
        };

    // Patterns of JSON Schema know no "ignore case".
    private static string AnyCase(string name) =>
        string.Concat(name.Select(letter => $"[{char.ToUpperInvariant(letter)}{char.ToLowerInvariant(letter)}]"));

    private static Setting<T> Choice<T>(Standing standing, string key, T standard, string meaning) where T : struct, Enum =>
        new(key, standing, "one of " + string.Join(", ", Enum.GetNames<T>()), meaning, standard)
        {
            // Names to complete from, and any case of them, as the program takes it.
            Schema = $$"""{ "anyOf": [{ "enum": ["{{string.Join("\", \"", Enum.GetNames<T>())}}"] }, { "type": "string", "pattern": "^({{string.Join('|', Enum.GetNames<T>().Select(AnyCase))}})$" }] }""",
            // Enum.TryParse also takes numbers, which mean nothing to a reader.
            Read = (value, out result) => Enum.TryParse(value.Text, ignoreCase: true, out result)
                && Enum.GetNames<T>().Contains(value.Text, StringComparer.OrdinalIgnoreCase),
        };

    private static Setting<DateOnly?> Date(Standing standing, string key, string meaning) =>
        new(key, standing, "a date like 2018-10-29", meaning, null)
        {
            Schema = """{ "type": "string", "format": "date" }""",
            Read = (value, out result) =>
            {
                var read = DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
                result = read ? date : null;
                return read;
            },
        };
}

/// <summary>Which clauses and rows have a page of their own.</summary>
public enum ClausePages
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>Those that a proposal changes.</summary>
    Changed,

    /// <summary>None.</summary>
    None,
}

/// <summary>What a build does to the registers of addresses.</summary>
public enum RegisterUse
{
    /// <summary>Adds what it publishes.</summary>
    Write,

    /// <summary>Holds what is there, and writes nothing.</summary>
    Hold,

    /// <summary>Fails if anything in <c>input/</c> would have to be written.</summary>
    Locked,
}
