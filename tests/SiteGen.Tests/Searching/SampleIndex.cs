using System.Collections.Immutable;
using System.Text;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Markdown;
using SiteGen.Pipelines;
using SiteGen.Searching;
using SiteGen.Topics;

namespace SiteGen.Tests.Searching;

/// <summary>The seed and the invented documents of six languages, with an index of each form.</summary>
internal static class SampleIndex
{
    private static readonly Lazy<SearchSource> Made = new(Make);
    private static readonly Lazy<Dictionary<string, string>> MadeWhole = new(() => Files(IndexForm.Whole));
    private static readonly Lazy<Dictionary<string, string>> MadeLists = new(() => Files(IndexForm.Lists));

    public static SearchSource Source => Made.Value;

    /// <summary>The scripts by their paths.</summary>
    public static Dictionary<string, string> Scripts(IndexForm form) => (form == IndexForm.Whole ? MadeWhole : MadeLists).Value;

    private static readonly Lazy<Searcher> OfWhole = new(() => new(Scripts(IndexForm.Whole).GetValueOrDefault));
    private static readonly Lazy<Searcher> OfLists = new(() => new(Scripts(IndexForm.Lists).GetValueOrDefault));

    /// <summary>Reads an index once; it is not for several threads.</summary>
    public static Searcher Searcher(IndexForm form) => (form == IndexForm.Whole ? OfWhole : OfLists).Value;

    /// <summary>An index of some proposals, as scripts.</summary>
    public static Dictionary<string, string> Files(SearchSource source, IndexForm form) =>
        SearchIndex.Build(source, form).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);

    /// <summary>The source of some proposals.</summary>
    public static SearchSource Of(ImmutableArray<SiteGen.Proposals.Proposal> proposals)
    {
        var repository = Path.GetFullPath(Path.Combine(Golden.Root, "..", ".."));
        var topics = TopicReader.Read(File.ReadAllText(Path.Combine(repository, "input", "topics.yml")), "topics.yml").Value;
        var compilation = Compiler.Compile(proposals, []).Value;
        return new(Tagging.Tag(compilation, topics).Value, proposal => [.. proposal.Clauses.Select(clause => clause.Token)], ProposalCitations.Targets(compilation));
    }

    private static Dictionary<string, string> Files(IndexForm form) => Files(Source, form);

    private static SearchSource Make()
    {
        var repository = Path.GetFullPath(Path.Combine(Golden.Root, "..", ".."));
        var seeds = Directory.GetFiles(Path.Combine(repository, "seeds"), "*.txt")
            .Concat(Directory.GetFiles(Path.Combine(Golden.Root, "Documents"), "*.seed.txt")).Order(StringComparer.Ordinal);
        return Of([
            .. seeds.AsParallel().AsOrdered().SelectMany(path => SeedStages.Understand(new(Path.GetFileName(path), File.ReadAllBytes(path)), "pp18").Value is { } document
                ? Normalizer.Proposals(document).Value : []),
        ]);
    }
}
