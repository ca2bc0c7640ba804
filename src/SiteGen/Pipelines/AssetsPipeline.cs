using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>Reads the theme, compiles it once for all pages, and gives its style sheet, scripts and copied files.</summary>
internal static class AssetsPipeline
{
    public const string Name = "Assets";

    public static Pipeline Create(Folders folders, PageDesk desk) => new(Name)
    {
        Input = [Module.From(_ => WithBuiltIn(InputFiles.Read(folders.Themes).Select(Read)))],
        Process = [Module.From(Compile)],
        PostProcess = [Module.From(context => Assets(context, desk))],
    };

    // A file of the site's own theme hides the built-in one of the same path; what it does not have comes from the program.
    private static IEnumerable<Document> WithBuiltIn(IEnumerable<Document> own)
    {
        var files = BuiltIn.Files("theme").ToDictionary(file => file.Path, file => new Document(file.Path) { Content = file.Content }, StringComparer.Ordinal);
        foreach (var file in own)
        {
            files[file.Id] = file;
        }
        return files.Values.OrderBy(file => file.Id, StringComparer.Ordinal);
    }

    private static Document Read((InputFile File, byte[] Content) found) =>
        new(found.File.Path) { Source = found.File.FullPath, Content = found.Content };

    /// <summary>The files of a site's theme, those that come with the program among them.</summary>
    public static IReadOnlyList<ThemeFile> Theme(Folders folders) =>
        [.. WithBuiltIn(InputFiles.Read(folders.Themes).Select(Read)).Select(file => new ThemeFile(file.Id, file.Content))];

    private static IEnumerable<Document> Compile(IExecutionContext context)
    {
        var files = context.Inputs.Select(file => new ThemeFile(file.Id, file.Content)).ToList();
        var renderer = Renderer.Create(files, SitePaths.SiteSettingsOf(context.Settings));
        Stopped.IfError(context, [.. renderer.Diagnostics, .. OfAnotherVersion(context)]);
        yield return new Document(Name) { Content = Encoding.UTF8.GetBytes(string.Join('\n', files.Select(file => ProgramPrint.Of(file.Path, file.Content.Span)))) }.With(renderer.Value);
    }

    // Templates that come with the program are of its version, whatever the settings say.
    private static IEnumerable<Diagnostic> OfAnotherVersion(IExecutionContext context)
    {
        var version = context.Settings.Get(KnownSettings.ThemeModel);
        var builtIn = BuiltIn.Files("theme").ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        var own = context.Inputs.FirstOrDefault(file => TemplateModel.IsAskedBy(file.Id)
            && !(builtIn.TryGetValue(file.Id, out var content) && file.Content.Span.SequenceEqual(content)));
        return version == TemplateModel.Version || own is null
            ? [] : [Codes.ThemeModelDiffers.At(new(Rendering.Theme.Folder + own.Id), version, TemplateModel.Version)];
    }

    /// <summary>The digests of the theme's files; for PostProcess.</summary>
    public static string PrintOf(IExecutionContext context) => Encoding.UTF8.GetString(context.Outputs.FromPipeline(Name)[0].Content.Span);

    private static ImmutableArray<Document> Assets(IExecutionContext context, PageDesk desk) =>
        desk.Take(new(Name, desk.KeysOf(context).Ground, () => RendererOf(context).Assets()), context);

    /// <summary>The compiled theme; for PostProcess, which may see every pipeline's Process.</summary>
    public static Renderer RendererOf(IExecutionContext context) =>
        context.Outputs.FromPipeline(Name)[0].Get<Renderer>();
}
