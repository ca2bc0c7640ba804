using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Markdown;
using SiteGen.Redlining.Aligning;
using static SiteGen.Pipelines.SeedStages;

namespace SiteGen.Pipelines;

/// <summary>A seed of this build.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Files">How many Markdown files come of it; 0 if it could not be read.</param>
internal sealed record ReadSeed(string Name, int Files);

/// <summary>
/// From <c>seeds/</c> to <c>input/</c>: what a seed gives is written as Markdown, never over a person's edit.
/// Its Process gives a document for every seed (read or not) and one for every Markdown file that comes of them.
/// </summary>
internal static class SeedsPipeline
{
    public const string Name = "Seeds";

    /// <summary>The folder of the seeds, in the root.</summary>
    public const string Folder = "seeds";

    public static Pipeline Create(Folders folders, SeedCache? cache) => new(Name)
    {
        Dependencies = [InputPipeline.Name],
        Input = [Module.From(context => Find(context, folders))],
        Process =
        [
            Module.ForEach((seed, context) => Recognize(seed, context, cache)), Module.From(WithBases),
            Module.ForEach((seed, context) => Task.FromResult(Understand(seed, context, cache))), Module.From(Decide),
        ],
        Output = [Module.From(context => Write(context, folders.Inputs[^1]))],
    };

    private static IEnumerable<Document> Find(IExecutionContext context, Folders folders)
    {
        var files = InputFiles.Find([Path.Combine(folders.Root, Folder)]).ToDictionary(file => $"{Folder}/{file.Path}", file => file.FullPath, StringComparer.Ordinal);
        foreach (var (path, fullPath) in files.Where(file => !SeedCompanions.IsOne(file.Key) && !SeedCompanions.IsOfPage(file.Key, files.Keys)))
        {
            var read = SeedCompanions.Find(path, fullPath, SitePaths.LimitsOf(context.Settings));
            if (context.Report(read) is { } seed)
            {
                yield return new Document(path) { Source = fullPath }.With(seed);
            }
            else if (!read.Diagnostics.IsEmpty)
            {
                yield return new Document(path) { Source = fullPath };
            }
        }
    }

    private static Document Recognize(Document document, IExecutionContext context, SeedCache? cache)
    {
        // One that could not be opened goes on, so that it is named on the pages.
        if (document.Find<Seed>() is not { } seed)
        {
            return document;
        }
        var conference = context.Settings.Get(KnownSettings.Conference);
        return cache?.Find(SeedCache.KeyOf(seed, conference)) is { } remembered ? document.With(remembered) : document.With(new Prepared(Prepare(seed, conference)));
    }

    /// <summary>Gives every seed the base texts there are: those of <c>input/</c>, then those that other seeds hold.</summary>
    private static IEnumerable<Document> WithBases(IExecutionContext context)
    {
        var files = context.Outputs.FromPipeline(InputPipeline.Name).Where(file => InputPaths.IsBase(file.Id)).OrderBy(file => file.Id, StringComparer.Ordinal).ToList();
        var written = files.Select(file => context.Report(BaseReader.Read("input/" + file.Id, Encoding.UTF8.GetString(file.Content.Span)))).OfType<BaseText>();
        var holders = context.Inputs.Where(seed => seed.Find<Prepared>()?.Seed.Value.Bases.IsEmpty == false).ToList();
        var bases = new BaseTexts([.. written, .. holders.SelectMany(seed => seed.Get<Prepared>().Seed.Value.Bases)]);
        var print = new BasesPrint(ProgramPrint.Of(string.Join('\n', files.Select(file => file.Id + ProgramPrint.Of(Encoding.UTF8.GetString(file.Content.Span)))
            .Concat(holders.Select(seed => SeedCache.KeyOf(seed.Get<Seed>(), ""))))));
        return context.Inputs.Select(seed => seed.With(bases).With(print));
    }

    private static IEnumerable<Document> Understand(Document document, IExecutionContext context, SeedCache? cache)
    {
        if (document.Find<Seed>() is not { } seed)
        {
            return Given(document.Id, [], 0);
        }
        var print = document.Get<BasesPrint>().Value;
        var conference = context.Settings.Get(KnownSettings.Conference);
        var remembered = document.Find<RememberedSeed>();
        if (remembered is not null && remembered.Bases != print)
        {
            cache?.Miss();
            remembered = null;
        }
        if (remembered is not null)
        {
            context.Report(new Staged<Seed>(seed, remembered.Diagnostics));
            return Given(document.Id, remembered.Files, remembered.Files.Length);
        }
        var prepared = document.Find<Prepared>()?.Seed ?? Prepare(seed, conference);
        var recognized = prepared.Value;
        var redlined = Redline(recognized, document.Get<BaseTexts>());
        var files = redlined.Value is null ? new Staged<ImmutableArray<GeneratedFile>>([], []) : Normalize(redlined.Value);
        ImmutableArray<Diagnostic> told = [.. prepared.Diagnostics, .. redlined.Diagnostics, .. files.Diagnostics];
        context.Report(new Staged<Seed>(seed, told));
        if (recognized.Document is not null && recognized.Bases.IsEmpty)
        {
            cache?.Keep(SeedCache.KeyOf(seed, conference), new(print, files.Value, told));
        }
        return Given(document.Id, files.Value, recognized.Document is null ? recognized.Bases.Length : files.Value.Length);
    }

    private static IEnumerable<Document> Given(string seed, ImmutableArray<GeneratedFile> files, int count) =>
        files.Select(file => new Document(file.Path) { Source = seed }.With(file))
            .Prepend(new Document(seed).With(new ReadSeed(Path.GetFileName(seed), count)));

    private sealed record Prepared(Staged<RecognizedSeed> Seed);

    private sealed record BasesPrint(string Value);

    /// <summary>Takes the strongest of what several seeds give, and compares it with what is there.</summary>
    private static IEnumerable<Document> Decide(IExecutionContext context)
    {
        var existing = context.Outputs.FromPipeline(InputPipeline.Name)
            .ToDictionary(document => document.Id, StringComparer.Ordinal);
        var given = context.Inputs.Where(document => GeneratedFileOf(document) is not null).ToLookup(document => document.Id, StringComparer.Ordinal);
        foreach (var document in context.Inputs)
        {
            if (GeneratedFileOf(document) is not { } file)
            {
                yield return document;
                continue;
            }
            var sources = given[file.Path].Select(source => (source.Source!, GeneratedFileOf(source)!)).ToList();
            if (sources[0].Item1 != document.Source)
            {
                continue;
            }
            var strongest = context.Report(Strength.Strongest(sources));
            var before = existing.TryGetValue(file.Path, out var found) ? Encoding.UTF8.GetString(found.Content.Span) : null;
            var decision = context.Report(Decision(strongest.File, before));
            if (decision == Verdict.Write && context.Settings.Get(KnownSettings.Register) == RegisterUse.Locked)
            {
                Stopped.IfError(context, [Codes.MarkdownLocked.At(new("input/" + file.Path), strongest.Seed)]);
            }
            var taken = new Document(file.Path) { Source = strongest.Seed }.With(strongest.File).With(new ReadBefore(found?.Content));
            yield return decision == Verdict.Write ? taken with { Content = Encoding.UTF8.GetBytes(strongest.File.Text) } : taken;
        }
    }

    private static Staged<Verdict> Decision(GeneratedFile file, string? before)
    {
        var decision = Generated.Decide("input/" + file.Path, before, file.Text);
        return new(decision.Verdict, decision.Diagnostics);
    }

    /// <summary>What a document of this pipeline's Process says of a Markdown file; null for a seed.</summary>
    private static GeneratedFile? GeneratedFileOf(Document document) => document.Find<GeneratedFile>();

    private static IEnumerable<Document> Write(IExecutionContext context, string folder)
    {
        foreach (var document in context.Inputs.Where(document => !document.Content.IsEmpty))
        {
            if (InputFolder.Write(folder, document.Id, document.Content.Span, document.Find<ReadBefore>()?.Content) is { } changed)
            {
                context.Report(changed);
            }
            yield return document;
        }
    }
}
