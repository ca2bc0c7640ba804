using System.Collections.Immutable;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Hosting;

namespace SiteGen.Pipelines;

/// <summary>
/// Keeps what each publication changed. The file is written once the site is in place, like the registers of addresses
/// (<see cref="PublishPipeline"/>), and by the same rule (setting <c>Register</c>).
/// </summary>
internal static class HistoryPipeline
{
    public const string Name = "History";

    public static Pipeline Create() => new(Name)
    {
        Dependencies = [InputPipeline.Name, ProposalsPipeline.Name],
        Process = [Module.From(Changed)],
    };

    /// <summary>The history with this publication. A history that cannot be read stops publication: it would be lost.</summary>
    public static ImmutableArray<HistoryLine> Of(Compilation compilation, IExecutionContext context)
    {
        var read = FileOf(context) is { } file
            ? HistoryFile.Read("input/" + HistoryFile.Path, Encoding.UTF8.GetString(file.Content.Span)) : ImmutableArray<HistoryLine>.Empty;
        Stopped.IfError(context, read.Diagnostics);
        return context.Report(History.Update(read.Value, compilation, context.Settings.Get(KnownSettings.PublishedAt)));
    }

    private static IEnumerable<Document> Changed(IExecutionContext context)
    {
        var lines = context.Outputs.FromPipeline(ProposalsPipeline.Name)[0].Get<Rendering.Catalogue>().History;
        var file = FileOf(context);
        return lines.IsEmpty ? [] : InputFolder.Changed(context, HistoryFile.Path, HistoryFile.Write(lines), file);
    }

    private static Document? FileOf(IExecutionContext context) =>
        context.Outputs.FromPipeline(InputPipeline.Name).FirstOrDefault(document => document.Id == HistoryFile.Path);
}
