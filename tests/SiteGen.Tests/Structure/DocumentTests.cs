using SiteGen.Reading;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Structure;

/// <summary>Invented documents by several hands, in six languages: a new case is a new file.</summary>
public sealed class DocumentTests
{
    private static readonly string Folder = Path.Combine(Golden.Root, "Documents");

    public static TheoryData<string> Documents { get; } =
        [.. Directory.GetFiles(Folder, "*.seed.txt").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static SourceDocument Read(string name) =>
        SeedReader.Read(name, File.ReadAllBytes(Path.Combine(Folder, name))).Value!;

    [Theory, MemberData(nameof(Documents))]
    public void Each_line_of_a_document_is_what_the_golden_file_says(string name) =>
        Golden.Matches($"documents/{name.Replace(".seed.txt", ".structure.txt", StringComparison.Ordinal)}", StructureDump.Of(Structurer.Read(Read(name), null)));

    [Theory, MemberData(nameof(Documents))]
    public void A_document_as_text_reads_like_the_paper(string name) =>
        Golden.Matches($"documents/{name.Replace(".seed.txt", ".text.txt", StringComparison.Ordinal)}", TextForm.Write(Structurer.Read(Read(name), null).Value));

    [Theory, MemberData(nameof(Documents))]
    public void No_character_of_a_document_is_lost(string name) => Lossless.Holds(Structurer.Read(Read(name), null).Value);
}
