using SiteGen.Reading;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Structure;

public sealed class SeedStructureTests
{
    private static readonly string Path = System.IO.Path.Combine(Golden.Root, "..", "..", "seeds", "000_38fb6fcf335f3e03.txt");

    private static SourceDocument Source { get; } =
        SeedReader.Read("seeds/000_38fb6fcf335f3e03.txt", File.ReadAllBytes(Path)).Value!;

    [Fact]
    public void The_first_seed_has_five_proposals_with_every_part_in_its_place() =>
        Golden.Matches("seed.structure.txt", StructureDump.Of(Structurer.Read(Source, null)));

    [Fact]
    public void The_first_seed_reads_like_the_paper() =>
        Golden.Matches("seed.text.txt", TextForm.Write(Structurer.Read(Source, null).Value));

    [Fact]
    public void Every_character_of_the_first_seed_is_in_exactly_one_piece() =>
        Lossless.Holds(Structurer.Read(Source, null).Value);
}
