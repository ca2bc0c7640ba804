using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Scriban.Runtime;
using SiteGen.Commands;
using SiteGen.Compiling;
using SiteGen.Rendering;

namespace SiteGen.Tests.Rendering;

/// <summary>The names that templates are given, as the code gives them on the sample pages and as <c>docs/theme.md</c> lists them.</summary>
internal static partial class TemplateNames
{
    // An address in use that named another clause before.
    private static readonly RegisterState Register = SampleSite.Register with
    {
        Earlier = new Dictionary<string, Permalink>(StringComparer.Ordinal)
        {
            ["/pp18/p/b-67-4/con-a/"] = new("/pp18/p/b-67-4/con-a/", "dd", PermalinkState.Permanent, ["/pp18/p/b-67-4/con-b/"], "2018-11-02", "was provisional"),
            ["/pp18/r130/con-a/"] = new("/pp18/r130/con-a/", "-", PermalinkState.Permanent, ["/pp18/r130/con-b/"], "2018-11-02", "was provisional"),
        }.ToFrozenDictionary(StringComparer.Ordinal),
    };

    /// <summary>By template: the names at its top, and all names at any depth; <c>layout</c> has those of <c>site</c> and <c>page</c>.</summary>
    public static ILookup<string, (bool IsTop, string Name)> Given { get; } = Sheets().SelectMany(sheet => sheet)
        .SelectMany(pair => Names(pair.Model, isTop: true).Select(name => (pair.Template, name))).Distinct()
        .ToLookup(pair => pair.Template, pair => pair.name, StringComparer.Ordinal);

    /// <summary>By row of the table, bold word of the list, or <c>every</c> for what every template knows: the names there.</summary>
    public static ILookup<string, string> Listed { get; } = Document();

    private static IEnumerable<IEnumerable<(string Template, ScriptObject Model)>> Sheets()
    {
        var hosted = SampleSite.Settings with { Host = "example.org", Languages = SiteGen.Facts.Languages.All };
        foreach (var settings in new[] { SampleSite.Settings, hosted })
        {
            var theme = Theme.Compile(SampleSite.Theme(), [settings.Language, .. settings.Languages.Except([settings.Language])], []).Value;
            var maker = new SheetMaker(Glosses.FromFacts(), settings, theme.Texts);
            foreach (var catalogue in new[] { SampleCompilation.Brazil(), ComponentPages.Sample, LighthouseSite.Catalogue })
            {
                yield return Of(maker, catalogue, Register, theme.Texts[0]).SelectMany(sheet => new[]
                {
                    (sheet.Template, sheet.Model),
                    ("layout", new ScriptObject { ["site"] = maker.SiteModel(sheet), ["page"] = maker.PageModel(sheet), ["body"] = null }),
                    (sheet.Template, sheet.Parts.IsEmpty ? [] : new ScriptObject { ["parts"] = new ScriptArray { new ScriptObject { ["name"] = null, ["body"] = null } } }),
                });
            }
        }
    }

    private static IEnumerable<Sheet> Of(SheetMaker maker, Catalogue catalogue, RegisterState register, Texts texts)
    {
        var compilation = catalogue.Compilation;
        return
        [
            maker.Home(catalogue, texts), maker.Topics(catalogue, texts), maker.Notes(catalogue, texts), maker.References(catalogue, texts),
            maker.Link(texts), maker.Search(catalogue, texts), maker.NotFound(catalogue, texts), maker.Components(ComponentPages.Sample, texts),
            .. compilation.Conferences.Select(conference => maker.Conference(catalogue, conference, texts)),
            .. catalogue.Topics.Select(topic => maker.Topic(catalogue, topic, texts)),
            .. compilation.Dossiers.Select(dossier => maker.Dossier(catalogue, dossier, texts)),
            .. compilation.Dossiers.Select(dossier => maker.Print(catalogue, dossier, texts)),
            .. compilation.Contributions.Select(contribution => maker.Document(catalogue, contribution, texts)),
            .. compilation.Proposals.Select(proposal => maker.Proposal(catalogue, proposal, texts)),
            .. compilation.Proposals.SelectMany(proposal => maker.Clauses(catalogue, proposal, register, texts)),
            .. compilation.Dossiers.SelectMany(dossier => maker.Rows(catalogue, dossier, register, texts)),
            .. catalogue.Citations.Instruments.Select(cited => maker.Reference(catalogue, cited, texts)),
            .. register.Former.Select(line => maker.Former(line, texts)),
        ];
    }

    private static IEnumerable<(bool IsTop, string Name)> Names(object? value, bool isTop) => value switch
    {
        ScriptObject model => model.SelectMany(pair => Names(pair.Value, isTop: false).Prepend((isTop, pair.Key))),
        ScriptArray list => list.SelectMany(item => Names(item, isTop: false)),
        _ => [],
    };

    private static ILookup<string, string> Document([CallerFilePath] string here = "")
    {
        var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/theme.md"));
        var places = new List<(string Place, string Text)>();
        foreach (var line in text[text.IndexOf("\n## Templates", StringComparison.Ordinal)..text.IndexOf("\n## Languages", StringComparison.Ordinal)].Split('\n'))
        {
            if (Row().Match(line) is { Success: true } row)
            {
                places.Add((row.Groups["name"].Value, row.Groups["text"].Value));
            }
            else if (Shape().Match(line) is { Success: true } shape)
            {
                places.Add((shape.Groups["name"].Value, shape.Groups["text"].Value));
            }
            else if (line.StartsWith("Every template knows", StringComparison.Ordinal))
            {
                places.Add(("every", line));
            }
        }
        return places.SelectMany(place => Name().Matches(place.Text).Select(match => (place.Place, match.Groups["name"].Value)))
            .Distinct().ToLookup(pair => pair.Place, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary><c>| `home` | `proposals` … |</c></summary>
    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \| (?<text>.*) \|$", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    /// <summary><c>- **entry**: `id` …</c></summary>
    [GeneratedRegex(@"^- \*\*(?<name>[a-z_]+)\*\*(?<text>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    /// <summary><c>`cited_by`</c></summary>
    [GeneratedRegex(@"`(?<name>[a-z][a-z_]*)`", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
