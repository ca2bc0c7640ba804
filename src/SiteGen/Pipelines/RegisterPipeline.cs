using System.Collections.Immutable;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Publishing;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>
/// Holds the addresses that were published. Its Process compares what this build has pages for with the registers in
/// <c>input/</c> and stops publication where one would be lost; its PostProcess makes the pages of addresses that are no
/// longer in use. The registers themselves are written once the site is in place (<see cref="PublishPipeline"/>).
/// </summary>
internal static class RegisterPipeline
{
    public const string Name = "Register";

    public static Pipeline Create() => new(Name)
    {
        Dependencies = [InputPipeline.Name, ProposalsPipeline.Name],
        Process = [Module.From(Compare)],
        PostProcess = [Module.From(context => context.Inputs.Concat(Answers(context)))],
    };

    /// <summary>What answers addresses that are no longer in use: pages, and the files of the host.</summary>
    private static IEnumerable<Document> Answers(IExecutionContext context)
    {
        var (register, renderer, host) = (RegisterOf(context), AssetsPipeline.RendererOf(context), context.Settings.Get(KnownSettings.Publish));
        // The hosts that read the file get it without being asked.
        var readsList = context.Settings.Get(KnownSettings.NetlifyRedirects) || host.ToLowerInvariant() is "netlify" or "cloudflare-pages";
        ImmutableArray<Page> lists = readsList ? HostRedirects.Of(register.Former, host, renderer.Settings.Root) : [];
        if (!context.Settings.Get(KnownSettings.MetaRefreshRedirects))
        {
            if (!readsList)
            {
                context.Report(Codes.RedirectsNeeded.At(context.Settings.SpotOf(KnownSettings.MetaRefreshRedirects.Key)));
            }
            var answered = HostRedirects.AnsweredBy(lists is [var list] ? list.Content.Span : default, renderer.Settings.Root);
            register = register with { Former = [.. register.Former.Where(line => !answered.Contains(line.Address))] };
        }
        return PagePipelines.Made(renderer.Former(register), context)
            .Concat(PagePipelines.Made(lists.AddRange(HostFiles.Of(host, renderer.Settings.Root, RegisterOf(context).Former)), context));
    }

    /// <summary>The registers after this build; for PostProcess, which may see every pipeline's Process.</summary>
    public static RegisterState RegisterOf(IExecutionContext context) =>
        (context.PipelineName == Name ? context.Inputs : context.Outputs.FromPipeline(Name))[0].Get<RegisterState>();

    /// <summary>True for a register under <c>input/</c>.</summary>
    public static bool IsOne(string path) =>
        path.EndsWith("/" + Minting.FileName, StringComparison.Ordinal) || path == Minting.FileName;

    /// <summary>Reads a register as it lies on the disk.</summary>
    public static Staged<ImmutableArray<Permalink>> Read(string path, ReadOnlySpan<byte> content) =>
        PermalinkFile.Read("input/" + path, Encoding.UTF8.GetString(content));

    private static IEnumerable<Document> Compare(IExecutionContext context)
    {
        var catalogue = context.Outputs.FromPipeline(ProposalsPipeline.Name)[0].Get<Catalogue>();
        var files = context.Outputs.FromPipeline(InputPipeline.Name).Where(file => IsOne(file.Id)).ToDictionary(file => file.Id, StringComparer.Ordinal);
        var read = files.Values.OrderBy(file => file.Id, StringComparer.Ordinal).Select(file => Read(file.Id, file.Content.Span)).ToList();
        Stopped.IfError(context, [.. read.SelectMany(lines => lines.Diagnostics)]);
        var minted = Minting.Of(catalogue.Compilation, catalogue.RowsOf);
        var day = context.Settings.Get(KnownSettings.PublishedAt);
        var known = SupersededLines.In([.. read.SelectMany(lines => lines.Value)], catalogue.Compilation.Superseded, minted, day);
        var (state, diagnostics) = Register.Update(known, minted, day);
        Stopped.IfError(context, [.. diagnostics, .. Minting.TooLong(minted)]);
        yield return new Document(Name).With(state);
        foreach (var (path, lines) in state.Files)
        {
            foreach (var changed in InputFolder.Changed(context, path, PermalinkFile.Write(lines), files.GetValueOrDefault(path)))
            {
                yield return changed;
            }
        }
    }
}
