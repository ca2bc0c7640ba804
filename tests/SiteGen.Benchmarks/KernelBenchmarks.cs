using BenchmarkDotNet.Attributes;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Hosting;
using SiteGen.Markdown;
using SiteGen.Pipelines;
using SiteGen.Proposals;
using SiteGen.Publishing;
using SiteGen.Rendering;
using SiteGen.Searching;
using SiteGen.Topics;

namespace SiteGen.Benchmarks;

/// <summary>What a build does most often, on the largest proposal of the real seed (Chinese) and on all five.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class KernelBenchmarks
{
    private string markdown = "";
    private Proposal proposal = null!;
    private TaggedCompilation tagged = null!;
    private Catalogue catalogue = null!;
    private CompiledProposal compiled = null!;
    private Renderer renderer = null!;
    private Page page = null!;

    [GlobalSetup]
    public void Setup()
    {
        var root = RepositoryFolder();
        var path = Directory.GetFiles(Path.Combine(root, "seeds"), "*.txt")[0];
        var files = SeedStages.Normalize(SeedStages.Understand(new("seeds/seed.txt", File.ReadAllBytes(path)), "").Value!).Value;
        markdown = files.Where(file => file.Proposal is not null).MaxBy(file => file.Text.Length)!.Text;
        proposal = ProposalReader.Read("input/x.md", markdown).Value!;
        var proposals = files.Where(file => file.Proposal is not null).Select(file => ProposalReader.Read("input/x.md", file.Text).Value!);
        tagged = Tagging.Tag(Compiler.Compile([.. proposals], []).Value, TopicTable.Empty).Value;
        catalogue = Catalogue.Of(tagged.Compilation, []);
        compiled = tagged.Compilation.Proposals.MaxBy(it => it.Clauses.Length)!;
        var theme = InputFiles.Find([Path.Combine(root, "theme")]).Select(file => new ThemeFile(file.Path, File.ReadAllBytes(file.FullPath))).ToList();
        renderer = Renderer.Create(theme, new() { Title = "Proposals" }).Value;
        page = renderer.Proposal(catalogue, compiled).Value[0];
    }

    [Benchmark(Description = "read the Markdown of a proposal")]
    public object? Read() => ProposalReader.Read("input/x.md", markdown).Value;

    [Benchmark(Description = "write it")]
    public object Write() => ProposalWriter.Write(proposal);

    [Benchmark(Description = "find its citations")]
    public int Cite() => ProposalCitations.Of(proposal).Length;

    [Benchmark(Description = "render its page")]
    public object Render() => renderer.Proposal(catalogue, compiled).Value;

    [Benchmark(Description = "render the pages of its clauses")]
    public object Clauses() => renderer.Clauses(catalogue, compiled, RegisterState.Empty).Value;

    [Benchmark(Description = "check its page, as a build does")]
    public void Check() => new SiteLedger(new()).Enter(page);

    [Benchmark(Description = "check its page with an HTML parser")]
    public object Parse() => CheckedPage.Of(page);

    [Benchmark(Description = "index five proposals for the search")]
    public object Index() => SearchIndex.Build(new(tagged, renderer.RowNames, []));

    // BenchmarkDotNet runs from a folder of its own, deep below the repository.
    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? ".";
    }
}
