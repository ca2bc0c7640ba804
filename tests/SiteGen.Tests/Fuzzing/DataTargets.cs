using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Mailing;
using SiteGen.Redlining;
using SiteGen.Rendering;
using SiteGen.Tests.Mailing;
using SiteGen.Tests.Rendering;
using SiteGen.Topics;
using Xunit;

namespace SiteGen.Tests.Fuzzing;

/// <summary>What a publisher writes beside the documents, and the e-mails that people paste.</summary>
internal static class DataTargets
{
    private const string Settings = """
        { // a comment
          "Host": "proposals.example.org", "SiteTitle": "Proposals", "CleanMode": "Unwritten", "Languages": ["en", "zh"],
          "Theme": { "Accent": "#123456", "Nested": { "Deep": [1, 2, {"x": null}] } }, "PublishedAt": "2018-10-29", "Strict": false,
        }
        """;

    private const string SettingsYaml = "Host: proposals.example.org\nSiteTitle: 'Proposals'\nLanguages: [en, zh]\nTheme:\n  Accent: \"#123456\"\n  List:\n    - a\n    - {b: c}\nStrict: false\n";

    private const string Reviews = "order B/67/4: old-new\nline 43: deleted\nline 44: '{--a--}{++b++}'\n";

    private static readonly string[] Yaml =
    [
        "---\n", "...\n", "&a ", "*a", "!!binary ", "!x ", "? ", ": ", "- ", "[", "]", "{", "}", "|\n", ">\n", "'", "\"", "# ", "%YAML 9.9\n", "%TAG ! x\n", "<<: ", "~", "\t", "  ", "    ", "\"\\U0010FFFF\"", "\"\\xZZ\"", "@", "`", "id: x\n", "name:\n", "terms:\n", "en: ", "zh: ", "one: ", "other: {0}\n",
    ];

    private static readonly string[] Json =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\u", "\\ud800", "\\udc00", "null", "true", "1e400", "//", "/*", "*/", "\"Host\": ", "\"CleanMode\": ", "\"Theme\": {", "\"InputPaths\": [", "\"PublishedAt\": \"", "-", "0x1",
    ];

    private static readonly string[] Scriban =
    [
        "{{", "}}", "{{~", "~}}", "{{ if ", "{{ else }}", "{{ end }}", "{{ for x in page.crumbs }}", "{{ while true }}", "{{ include 'layout' }}", "{{ include 'not-found' }}", "{{ page }}", "{{ site.title }}", "{{ body }}", "{{ t 'nav.skip' }}", "{{ url '/' }}", "{{ url 'x' }}",
        "{{ func f }}", "{{ f }}", "{{ wrap ", "{{ capture x }}", "{{ import ", "{{ ret }}", "{{ break }}", "{{ x = 1 }}", "1..1000000", "((((", "))))", "[[[[", "{{ 'a' * 1000 }}", "| ", "{{ $0 }}", "{{ this }}", "{{ object.eval '1' }}", "{{ date.now }}", "{{ regex.match 'a' 'b' }}", "%}", "{%", "{{{", "@", "\\", "not ", "-", "!",
    ];

    private static readonly string[] Mail =
    [
        "Content-Type: text/html; charset=utf-8\n", "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n", "--b--\n", "Content-Type: message/rfc822\n\n", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "=3D", "=\n",
        "Subject: =?utf-8?B?5Zug?=\n", "=?x?Q?=", "Date: Thu, 99 Foo 9999 99:99:99 +9999\n", "From: \"a\" <b@c>, :;\n", "charset=x-unknown", "charset=utf-7", "format=flowed; delsp=yes", "> ", " \n", "Res. 130, considering c)", "第130号决议，考虑到 c)", "B/67/4", "<a href=x>", "<pre>", "<title>", "&#x41;", "<!--",
        "boundary=\"\"", "\n\n", "Content-Disposition: attachment\n", "multipart/alternative", "begin 644 x\n",
    ];

    private static readonly string[] Lines =
        ["/pp18/p/b-67-4/con-a/", "/", "//", "-", "permanent", "provisional", "moved", "withdrawn", "\t", "\t\t", "2018-11-16", "9999-99-99", "#", "\n", "deadbeef", "a+b", ",", "superseded", "\ufeff", "address\t", "{0}", "{number}", "https://example.org/", "javascript:"];

    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("json-settings", [Corpus.Of(Settings), Corpus.RepositoryFile("statiq.json")], Json, bytes => Set("statiq.json", bytes)) { Inputs = 1500 },
        new("yaml-settings", [Corpus.Of(SettingsYaml)], Yaml, bytes => Set("statiq.yml", bytes)) { Inputs = 1500 },
        new("topics", [Corpus.RepositoryFile("input/topics.yml")[..3000]], Yaml, Topic) { Inputs = 300 },
        new("answers", [Corpus.Of(Reviews)], [.. Yaml, "line ", "order ", "kept", "inserted", "old-new", "{--", "++}"], Answer) { Inputs = 1000 },
        new("texts", [Corpus.RepositoryFile("theme/texts/en.yml")[..3000]], Yaml, bytes => Texts.Read("theme/texts/en.yml", Encoding.UTF8.GetString(bytes))) { Inputs = 300 },
        new("template", [.. new[] { "not-found", "layout", "home", "moved" }.Select(name => Corpus.RepositoryFile($"theme/templates/{name}.scriban"))], Scriban, Template) { Inputs = 25 },
        new("eml", Corpus.Mails, Mail, Message) { Inputs = 250 },
        new("permalinks", Corpus.Registers, Lines, Permalinks) { Inputs = 300 },
        new("official-texts", [Corpus.RepositoryFile("input/official-texts.tsv")], Lines, bytes => OfficialTexts.Read(Encoding.UTF8.GetString(bytes), "input/official-texts.tsv")) { Inputs = 200 },
    ];

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Code.Severity == Severity.Error;

    private static void Set(string name, byte[] content)
    {
        var (settings, _) = SiteGen.Hosting.Settings.Read([new(name, content)], new Dictionary<string, string>(), []);
        SiteGen.Pipelines.SitePaths.SiteSettingsOf(settings);
        Folders.Of("/site", settings);
    }

    private static void Topic(byte[] content)
    {
        var (table, _) = TopicReader.Read(Encoding.UTF8.GetString(content), "input/topics.yml");
        Tagging.Tag(ExampleMails.Compilation, table);
    }

    private static void Answer(byte[] content) => Answers.Parse("seeds/x.review.yml", Encoding.UTF8.GetString(content));

    /// <summary>A theme whose page of what is not found, or its layout, is what somebody wrote.</summary>
    private static void Template(byte[] content)
    {
        foreach (var name in new[] { "templates/not-found.scriban", "templates/layout.scriban" })
        {
            var theme = SampleSite.Theme().Where(file => file.Path != name).Append(new(name, content)).ToList();
            var (renderer, diagnostics) = Renderer.Create(theme, SampleSite.Settings);
            if (!diagnostics.Any(IsError))
            {
                renderer.NotFound(SampleCompilation.Brazil());
            }
        }
    }

    private static void Message(byte[] content)
    {
        foreach (var preference in Enum.GetValues<Preference>())
        {
            if (MailReader.Read("x.eml", content, preference).Value is { } mail)
            {
                var linked = ExampleMails.Linked(mail);
                LinkedText.Of(linked, ExampleMails.Absolute);
                Assert.All(LinkedJson.Of(linked).Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
                LinkedHtml.Of(linked, ExampleMails.Absolute);
            }
        }
    }

    private static void Permalinks(byte[] content)
    {
        var (lines, _) = PermalinkFile.Read("input/permalinks.tsv", Encoding.UTF8.GetString(content));
        var (state, _) = Register.Update(lines, [new("/pp18/p/b-67-4/con-a/", "permalinks.tsv", "aa", PermalinkState.Permanent, "/pp18/p/b-67-4/con-a/")], null);
        var (pages, diagnostics) = WholeSite.Renderer.Former(state);
        Assert.Empty(diagnostics.Where(IsError));
        Assert.All(pages, page => Assert.True(SiteGen.Publishing.SiteCheck.IsFit(page.Path)));
        foreach (var file in state.Files.Values)
        {
            Assert.Equal(file.Select(line => line.Line).Order(), PermalinkFile.Read("x", PermalinkFile.Write(file)).Value.Select(line => line.Line).Order());
        }
    }
}
