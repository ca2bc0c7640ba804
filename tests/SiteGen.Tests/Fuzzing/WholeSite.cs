using System.Collections.Immutable;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Exporting;
using SiteGen.Notes;
using SiteGen.Proposals;
using SiteGen.Publishing;
using SiteGen.Rendering;
using SiteGen.Searching;
using SiteGen.Tests.Rendering;
using SiteGen.Topics;
using Xunit;

namespace SiteGen.Tests.Fuzzing;

/// <summary>The right half of the flow at once: from proposals to checked pages.</summary>
internal static class WholeSite
{
    private static readonly Lazy<Renderer> Theme = new(SampleSite.Renderer);

    /// <summary>The theme that comes with the program, compiled once.</summary>
    public static Renderer Renderer => Theme.Value;

    /// <summary>Makes the site of these proposals. That it cannot be made, or has a fault, is a failure whatever they hold.</summary>
    public static ImmutableArray<Page> Of(ImmutableArray<Proposal> proposals, ImmutableArray<Contribution> contributions, TopicTable topics)
    {
        var compilation = Compiler.Compile(proposals, contributions).Value;
        var tagged = Tagging.Tag(compilation, topics).Value;
        var citations = CitationIndex.Of(tagged.Compilation);
        var notes = NoteFinder.Of(tagged.Compilation, citations).Value;
        var catalogue = Catalogue.Of(tagged, citations, OfficialTexts.Empty, notes, []);
        var minted = Minting.Of(catalogue.Compilation, catalogue.RowsOf);
        var register = Register.Update([], minted, null);
        var (pages, diagnostics) = Theme.Value.All(catalogue, register.Value);
        var index = SearchIndex.Build(new(tagged, Theme.Value.RowNames, [.. citations.Instruments.Select(instrument => instrument.Target)], SearchAddresses.ClausePage));
        Assert.Empty(diagnostics.Where(IsError));
        var exporter = new Exporter(Theme.Value.Settings);
        ImmutableArray<Page> all =
        [
            .. pages,
            .. index.Select(file => new Page(file.Path, file.Content)),
            .. catalogue.Compilation.Proposals.SelectMany(proposal => exporter.Of(catalogue, proposal)),
            .. catalogue.Compilation.Dossiers.SelectMany(dossier => exporter.Of(catalogue, dossier)),
            .. citations.Instruments.SelectMany(cited => exporter.Of(catalogue, cited, Theme.Value.ReferenceNames(cited))),
            .. catalogue.Compilation.Conferences.SelectMany(conference => exporter.Bulk(catalogue, conference).AddRange(exporter.Citations(catalogue, conference))),
        ];
        // Where addresses collide or are too long the build says so and publishes nothing.
        if (!register.Diagnostics.Any(IsError) && !Minting.TooLong(minted).Any())
        {
            Assert.Empty(SiteCheck.Check(all, new("", "")).Where(IsError));
        }
        return all;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Code.Severity == Severity.Error;
}
