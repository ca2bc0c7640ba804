using System.Diagnostics;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Markdown;
using SiteGen.Rendering;
using SiteGen.Searching;
using SiteGen.Topics;

namespace SiteGen.Benchmarks.Searching;

/// <summary>Makes the index of an <c>input/</c> without the pages, and says what CPU it costs beside reading and compiling.</summary>
internal static class IndexOfInput
{
    /// <summary>Writes the index into the folder of a site.</summary>
    public static void Write(string input, string theme, string site)
    {
        var clock = new Cpu();
        var tagged = Tagged(input);
        Console.WriteLine($"read and compiled: {clock.Lap():F1} s of CPU");
        var renderer = Renderer.Create([.. Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new ThemeFile(Path.GetRelativePath(theme, path).Replace('\\', '/'), File.ReadAllBytes(path)))], new()).Value;
        var cited = ProposalCitations.Targets(tagged.Compilation);
        clock.Lap();
        var files = SearchIndex.Build(new(tagged, renderer.RowNames, cited));
        Console.WriteLine($"indexed: {clock.Lap():F1} s of CPU, {files.Length} files, {files.Sum(file => (long)file.Content.Length) / 1e6:F1} MB");
        foreach (var (path, content) in files)
        {
            var to = Path.Combine(site, path);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllBytes(to, content.ToArray());
        }
    }

    /// <summary>The compilation of an <c>input/</c> with its topics.</summary>
    public static TaggedCompilation Tagged(string input)
    {
        var proposals = Directory.EnumerateFiles(input, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) != "d").AsParallel().AsOrdered()
            .Select(path => ProposalReader.Read("input/" + Path.GetRelativePath(input, path).Replace('\\', '/'), File.ReadAllText(path)).Value)
            .OfType<Proposals.Proposal>();
        var topics = Path.Combine(input, "topics.yml");
        return Tagging.Tag(Compiler.Compile([.. proposals], []).Value, File.Exists(topics) ? TopicReader.Read(File.ReadAllText(topics), "topics.yml").Value : TopicTable.Empty).Value;
    }

    private sealed class Cpu
    {
        private TimeSpan last = Now();

        public double Lap()
        {
            var before = last;
            last = Now();
            return (last - before).TotalSeconds;
        }

        private static TimeSpan Now() => Process.GetCurrentProcess().TotalProcessorTime;
    }
}
