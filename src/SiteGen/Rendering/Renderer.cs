using System.Collections.Immutable;
using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Topics;

namespace SiteGen.Rendering;

/// <summary>
/// Makes the pages of the site. Pure: the same compilation, theme and settings give the same bytes, from any number
/// of threads. Where a template fails, the page is left out and the failure told as an error.
/// </summary>
public sealed class Renderer
{
    private const string Layout = "layout";

    private static readonly ImmutableArray<string> Needed =
        [Layout, "home", "conference", "dossier", "print", "proposal", "document", "topics", "topic", "notes", "references", "reference", "clause", "dossier-row", "moved", "withdrawn", "link", "search", "not-found", "components"];

    private readonly Theme theme;
    private readonly SheetMaker sheets;

    private Renderer(Theme theme, SiteSettings settings)
    {
        this.theme = theme;
        Settings = settings;
        sheets = new(Glosses.FromFacts(), settings, theme.Texts);
    }

    /// <summary>What the site says of itself.</summary>
    public SiteSettings Settings { get; }

    /// <summary>
    /// Compiles a theme's templates and texts. With an error among the diagnostics nothing may be published;
    /// the renderer then leaves out what it cannot make.
    /// </summary>
    public static Staged<Renderer> Create(IReadOnlyList<ThemeFile> theme, SiteSettings settings)
    {
        var (compiled, diagnostics) = Theme.Compile(theme, [settings.Language, .. settings.Languages.Except([settings.Language])], Needed);
        return new(new(compiled, settings), diagnostics);
    }

    /// <summary>Style sheet, scripts, what else the theme copies, and what the site says of itself to programs; the theme's own file wins.</summary>
    public ImmutableArray<Page> Assets() =>
        [.. theme.Assets.Value, .. SiteFiles.Of(Settings, theme.Texts).Where(file => !theme.Assets.Value.Any(asset => asset.Path == file.Path))];

    /// <summary>Every page and asset, in the order of their paths.</summary>
    public Staged<ImmutableArray<Page>> All(Catalogue catalogue) => All(catalogue, RegisterState.Empty);

    /// <summary>Every page and asset, also of addresses that are no longer in use, in the order of their paths.</summary>
    public Staged<ImmutableArray<Page>> All(Catalogue catalogue, RegisterState register)
    {
        var compilation = catalogue.Compilation;
        var parts = new List<Staged<ImmutableArray<Page>>>
        {
            Assets(), Addresses(catalogue), Home(catalogue), Topics(catalogue), Notes(catalogue), References(catalogue), Link(), Search(catalogue), NotFound(catalogue),
        };
        parts.AddRange(compilation.Conferences.Select(conference => Conference(catalogue, conference)));
        parts.AddRange(catalogue.Topics.Select(topic => Topic(catalogue, topic)));
        parts.AddRange(compilation.Dossiers.Select(dossier => Dossier(catalogue, dossier)));
        parts.AddRange(compilation.Dossiers.Select(dossier => Print(catalogue, dossier)));
        parts.AddRange(compilation.Contributions.Select(contribution => Document(catalogue, contribution)));
        parts.AddRange(compilation.Proposals.AsParallel().AsOrdered().Select(proposal => Proposal(catalogue, proposal)));
        parts.AddRange(compilation.Proposals.AsParallel().AsOrdered().Select(proposal => Clauses(catalogue, proposal, register)));
        parts.AddRange(compilation.Dossiers.AsParallel().AsOrdered().Select(dossier => Rows(catalogue, dossier, register)));
        parts.AddRange(catalogue.Citations.Instruments.AsParallel().AsOrdered().Select(cited => Reference(catalogue, cited)));
        parts.Add(Former(register));
        return new(
            [.. parts.SelectMany(part => part.Value).OrderBy(page => page.Path, StringComparer.Ordinal)],
            [.. parts.SelectMany(part => part.Diagnostics)]);
    }

    /// <summary><c>/</c>, once per UI language.</summary>
    public Staged<ImmutableArray<Page>> Home(Catalogue catalogue) => PerLanguage(texts => sheets.Home(catalogue, texts));

    /// <summary><c>/pp18/</c>, once per UI language.</summary>
    public Staged<ImmutableArray<Page>> Conference(Catalogue catalogue, Conference conference) =>
        PerLanguage(texts => sheets.Conference(catalogue, conference, texts));

    /// <summary><c>/topics/</c>, once per UI language.</summary>
    public Staged<ImmutableArray<Page>> Topics(Catalogue catalogue) => PerLanguage(texts => sheets.Topics(catalogue, texts));

    /// <summary><c>/topics/ott/</c>, once per UI language.</summary>
    public Staged<ImmutableArray<Page>> Topic(Catalogue catalogue, Topic topic) =>
        PerLanguage(texts => sheets.Topic(catalogue, topic, texts));

    /// <summary><c>/notes/</c>, once per UI language.</summary>
    public Staged<ImmutableArray<Page>> Notes(Catalogue catalogue) => PerLanguage(texts => sheets.Notes(catalogue, texts));

    /// <summary><c>/search/</c>, once per UI language; none where the site has no search.</summary>
    public Staged<ImmutableArray<Page>> Search(Catalogue catalogue) =>
        Settings.HasSearch ? PerLanguage(texts => sheets.Search(catalogue, texts)) : ImmutableArray<Page>.Empty;

    /// <summary><c>/ref/</c>.</summary>
    public Staged<ImmutableArray<Page>> References(Catalogue catalogue) => Once(texts => sheets.References(catalogue, texts));

    /// <summary><c>/ref/pp-r130/</c>.</summary>
    public Staged<ImmutableArray<Page>> Reference(Catalogue catalogue, CitedInstrument cited) =>
        Once(texts => sheets.Reference(catalogue, cited, texts));

    /// <summary><c>/pp18/r130/</c>.</summary>
    public Staged<ImmutableArray<Page>> Dossier(Catalogue catalogue, Dossier dossier) =>
        Once(texts => sheets.Dossier(catalogue, dossier, texts));

    /// <summary><c>/pp18/r130/print/</c>.</summary>
    public Staged<ImmutableArray<Page>> Print(Catalogue catalogue, Dossier dossier) =>
        Once(texts => sheets.Print(catalogue, dossier, texts));

    /// <summary><c>/pp18/p/b-67-4/</c>.</summary>
    public Staged<ImmutableArray<Page>> Proposal(Catalogue catalogue, CompiledProposal proposal) =>
        Once(texts => sheets.Proposal(catalogue, proposal, texts));

    /// <summary><c>/pp18/p/b-67-4/con-c/</c> and all others of the proposal, as far as they have pages.</summary>
    public Staged<ImmutableArray<Page>> Clauses(Catalogue catalogue, CompiledProposal proposal, RegisterState register) =>
        Many(texts => sheets.Clauses(catalogue, proposal, register, texts));

    /// <summary><c>/pp18/r130/con-c/</c> and all others of the dossier.</summary>
    public Staged<ImmutableArray<Page>> Rows(Catalogue catalogue, Dossier dossier, RegisterState register) =>
        Many(texts => sheets.Rows(catalogue, dossier, register, texts));

    /// <summary>Pages of addresses that moved or were withdrawn.</summary>
    public Staged<ImmutableArray<Page>> Former(RegisterState register) =>
        Many(texts => register.Former.Select(line => sheets.Former(line, texts)));

    /// <summary><c>/pp18/d/b-67/</c>.</summary>
    public Staged<ImmutableArray<Page>> Document(Catalogue catalogue, Contribution contribution) =>
        Once(texts => sheets.Document(catalogue, contribution, texts));

    /// <summary>What each row of a proposal is called, in the words of its page.</summary>
    public ImmutableArray<string> RowNames(CompiledProposal proposal) =>
        theme.Texts is [var own, ..] ? sheets.RowNames(proposal, own) : [.. proposal.Clauses.Select(clause => clause.Token)];

    /// <summary>What a cited instrument is called in each language of the interface.</summary>
    public IEnumerable<(string Language, string Name)> ReferenceNames(CitedInstrument cited) =>
        theme.Texts.Select(texts => (texts.Language, ReferenceName.Of(cited.Target, texts).Name));

    /// <summary><c>/404.html</c>.</summary>
    public Staged<ImmutableArray<Page>> NotFound(Catalogue catalogue) => Once(texts => sheets.NotFound(catalogue, texts));

    /// <summary><c>/components/</c>, once per UI language: every part of the theme in every state, for a preview; no build has it.</summary>
    /// <param name="sample">An invented compilation with a proposal whose changes were worked out.</param>
    public Staged<ImmutableArray<Page>> Components(Catalogue sample) => PerLanguage(texts => sheets.Components(sample, texts));

    /// <summary><c>/link/</c>, once per UI language.</summary>
    public Staged<ImmutableArray<Page>> Link() => PerLanguage(sheets.Link);

    /// <summary>
    /// <c>/assets/addresses.js</c>, <c>/assets/site-targets.js</c>: what the scripts know of the site's pages; and
    /// <c>/assets/words-zh.js</c>, the words of each language of the interface where there are several.
    /// </summary>
    public Staged<ImmutableArray<Page>> Addresses(Catalogue catalogue) => ImmutableArray.Create(
        [AddressScript.Of(sheets.Addresses(catalogue), catalogue.Compilation), TargetScript.Of(catalogue.Compilation, catalogue.Citations), .. sheets.WordScripts(catalogue)]);

    private Staged<ImmutableArray<Page>> Once(Func<Texts, Sheet> make) =>
        theme.Texts is [var own, ..] ? Compose(make(own)) : (Staged<ImmutableArray<Page>>)ImmutableArray<Page>.Empty;

    private Staged<ImmutableArray<Page>> Many(Func<Texts, IEnumerable<Sheet>> make)
    {
        if (theme.Texts is not [var own, ..])
        {
            return ImmutableArray<Page>.Empty;
        }
        var pages = make(own).Select(Compose).ToList();
        return new([.. pages.SelectMany(page => page.Value)], [.. pages.SelectMany(page => page.Diagnostics)]);
    }

    private Staged<ImmutableArray<Page>> PerLanguage(Func<Texts, Sheet> make)
    {
        var pages = theme.Texts.Select(texts => Compose(make(texts))).ToList();
        return new([.. pages.SelectMany(page => page.Value)], [.. pages.SelectMany(page => page.Diagnostics)]);
    }

    private Staged<ImmutableArray<Page>> Compose(Sheet sheet)
    {
        try
        {
            var (site, page) = (sheets.SiteModel(sheet), sheets.PageModel(sheet));
            if (!sheet.Parts.IsEmpty)
            {
                // Their links lead from the page that they stand in.
                sheet.Model["parts"] = new ScriptArray(sheet.Parts.Select(part => new ScriptObject
                {
                    ["name"] = part.Template,
                    ["body"] = new Html(Fill(part.Template, sheet, site, sheets.PageModel(part), part.Model)),
                }));
            }
            var body = Fill(sheet.Template, sheet, site, page, sheet.Model);
            var whole = Fill(Layout, sheet, site, page, new ScriptObject { ["body"] = new Html(body) });
            return ImmutableArray.Create(new Page(PathOf(sheet.Address), Encoding.UTF8.GetBytes(whole)));
        }
        catch (ScriptRuntimeException error)
        {
            return new([], [Codes.TemplateFailed.At(Theme.SpotOf(error.Span), sheet.Address, error.OriginalMessage)]);
        }
    }

    private string Fill(string template, Sheet sheet, ScriptObject site, ScriptObject page, ScriptObject model)
    {
        if (!theme.Templates.TryGetValue(template, out var compiled))
        {
            throw new ScriptRuntimeException(default, $"there is no template \"{template}\"");
        }
        var context = new EscapingContext(Functions(sheet), theme.Templates);
        context.PushGlobal(new ScriptObject { ["site"] = site, ["page"] = page });
        context.PushGlobal(model);
        return compiled.Render(context);
    }

    private ScriptObject Functions(Sheet sheet) => new()
    {
        ["include"] = new IncludeMarkup(),
        ["t"] = new TemplateFunction((span, arguments) => arguments is [string key, ..]
            ? sheet.Texts.Say(key, [.. arguments.Skip(1)])
            : throw new ScriptRuntimeException(span, "t needs the name of a text")),
        ["url"] = new TemplateFunction((span, arguments) => arguments is [string address]
            ? Links.From(sheet.Address, address, Settings)
            : throw new ScriptRuntimeException(span, "url needs an address that begins with /")),
    };

    private static string PathOf(string address) =>
        address.EndsWith('/') ? address[1..] + "index.html" : address[1..];
}
