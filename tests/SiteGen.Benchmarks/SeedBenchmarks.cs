using BenchmarkDotNet.Attributes;
using SiteGen.Markdown;
using SiteGen.Pipelines;

namespace SiteGen.Benchmarks;

/// <summary>The left half of the flow on the real seed (40 KB, five proposals, Chinese).</summary>
[MemoryDiagnoser]
public class SeedBenchmarks
{
    private readonly byte[] seed = File.ReadAllBytes(Directory.GetFiles(SeedFolder(), "*.txt")[0]);
    private string markdown = "";

    [GlobalSetup]
    public void Setup() => markdown = SeedStages.Normalize(SeedStages.Understand(new("seeds/seed.txt", seed), "").Value!)
        .Value.Where(file => file.Proposal is not null).MaxBy(file => file.Text.Length)!.Text;

    [Benchmark(Description = "read, structure, redline")]
    public object? Understand() => SeedStages.Understand(new("seeds/seed.txt", seed), "").Value;

    [Benchmark(Description = "the same and Markdown")]
    public object Normalize() => SeedStages.Normalize(SeedStages.Understand(new("seeds/seed.txt", seed), "").Value!).Value;

    [Benchmark(Description = "read the Markdown of its largest proposal")]
    public object? ReadMarkdown() => ProposalReader.Read("input/x.md", markdown).Value;

    // BenchmarkDotNet runs from a folder of its own, deep below the repository.
    private static string SeedFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder?.FullName ?? ".", "seeds");
    }
}
