using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban;
using Scriban.Syntax;
using SiteGen.Diagnostics;

namespace SiteGen.Rendering;

/// <summary>The theme, compiled once: templates, texts, and files that are copied.</summary>
/// <param name="Templates">By name: <c>proposal</c>.</param>
/// <param name="Texts">One per UI language, the site's own first, the others in the order of the settings.</param>
/// <param name="Assets">Files of the site; made when they are asked for.</param>
internal sealed record Theme(
    FrozenDictionary<string, Template> Templates, ImmutableArray<Texts> Texts, Lazy<ImmutableArray<Page>> Assets)
{
    /// <summary>The folder that diagnostics name.</summary>
    public const string Folder = "theme/";

    private const string TemplateFolder = "templates/";
    private const string TextFolder = "texts/";

    /// <summary>
    /// Compiles and checks a theme, with the texts of the given languages, the site's own first. Where any error is
    /// told the theme must not be used.
    /// </summary>
    public static Staged<Theme> Compile(IReadOnlyList<ThemeFile> files, ImmutableArray<string> languages, IEnumerable<string> needed)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var texts = ReadTexts(files, languages, diagnostics);
        var templates = ReadTemplates(files, diagnostics);
        // A template that is there but broken has been told already.
        foreach (var name in needed.Where(name => !files.Any(file => file.Path == $"{TemplateFolder}{name}.scriban")))
        {
            diagnostics.Add(Codes.TemplateMissing.At(new(Folder + TemplateFolder), name + ".scriban"));
        }
        if (texts is [var own, ..])
        {
            foreach (var (name, template) in templates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                new TemplateCheck(own, templates, diagnostics).Visit(template.Page);
            }
        }
        return new(new(templates, texts, new(() => ThemeAssets.Of(files))), diagnostics.ToImmutable());
    }

    private static FrozenDictionary<string, Template> ReadTemplates(
        IReadOnlyList<ThemeFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path.StartsWith(TemplateFolder, StringComparison.Ordinal)))
        {
            var template = Template.Parse(file.Text, Folder + file.Path);
            // The first error is the cause; what follows is mostly its echo.
            diagnostics.AddRange(template.Messages.Where(message => message.Type == Scriban.Parsing.ParserMessageType.Error).Take(1)
                .Select(message => Codes.TemplateSyntax.At(SpotOf(message.Span), message.Message)));
            if (!template.HasErrors)
            {
                templates[file.Path[TemplateFolder.Length..^Path.GetExtension(file.Path).Length]] = template;
            }
        }
        return templates.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<Texts> ReadTexts(
        IReadOnlyList<ThemeFile> files, ImmutableArray<string> languages, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var all = new List<Texts>();
        foreach (var path in languages.Select(language => $"{TextFolder}{language}.yml"))
        {
            if (files.FirstOrDefault(file => file.Path == path) is not { } file)
            {
                diagnostics.Add(Codes.TextsMissing.At(new(Folder + path), Path.GetFileNameWithoutExtension(path)));
                continue;
            }
            var (texts, found) = Rendering.Texts.Read(Folder + path, file.Text);
            diagnostics.AddRange(found);
            if (texts is not null)
            {
                all.Add(texts);
            }
        }
        if (all.Find(texts => texts.Language == languages[0]) is not { } own)
        {
            return [];
        }
        var others = all.Where(texts => texts != own).ToList();
        foreach (var other in others)
        {
            diagnostics.AddRange(own.Keys.Where(key => !other.Has(key))
                .Select(key => Codes.TextUntranslated.At(new($"{Folder}{TextFolder}{other.Language}.yml"), key, own.Language)));
        }
        return [own, .. others.Select(other => other.FallingBackOn(own))];
    }

    /// <summary>A place in a template as diagnostics name it.</summary>
    public static Spot SpotOf(Scriban.Parsing.SourceSpan span) =>
        new(span.FileName ?? Folder, span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>Finds texts and templates that a template names and that are not there.</summary>
    private sealed class TemplateCheck(
        Texts texts, FrozenDictionary<string, Template> templates, ImmutableArray<Diagnostic>.Builder diagnostics) : ScriptVisitor
    {
        public override void Visit(ScriptFunctionCall? node)
        {
            if (node is { Target: ScriptVariable { Name: var function }, Arguments: [ScriptLiteral { Value: string name }, ..] })
            {
                if (function == "t" && !texts.Has(name))
                {
                    diagnostics.Add(Codes.TextMissing.At(SpotOf(node.Span), name, $"{Folder}{TextFolder}{texts.Language}.yml"));
                }
                else if (function == "include" && !templates.ContainsKey(name))
                {
                    diagnostics.Add(Codes.TemplateMissing.At(SpotOf(node.Span), name + ".scriban"));
                }
            }
            if (node is not null)
            {
                DefaultVisit(node);
            }
        }
    }
}
