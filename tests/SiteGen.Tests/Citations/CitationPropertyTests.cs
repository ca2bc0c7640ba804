using CsCheck;
using SiteGen.Citations;
using Xunit;

namespace SiteGen.Tests.Citations;

public sealed class CitationPropertyTests
{
    private static readonly CitationContext[] Contexts =
        [new("en", "PP"), new(null, null, null, Manner.Mail), new("zh", "PP", null, Manner.Mail), new("ar", "WTDC"), new("ru", "PP", 2018, Manner.Mail)];

    private static readonly Gen<CitationContext> AnyContext = Gen.Int[0, Contexts.Length - 1].Select(at => Contexts[at]);

    // Pieces that citations are made of, and what stands around them.
    private static readonly Gen<string> Soup = Gen.OneOf(
        AnyOf("Resolution ", "Res.", "res ", "Resolutions ", "130", " 45", "(Rev. ", "Busan, ", "2014", ")", "（", "）", "第", "号", "决议", "、", "和",
            "《公约》", "款", "B/67/4", "B/67", ", ", "considering ", "further ", "c)", "(b)", "instructs ", "the Council ", "WTDC", "-17", "UNGA ", "68/243",
            "A/RES/70/125", "附件", "Annex 1", " of ", "this resolution", "Резолюции ", "решает ", "в)", "القرار ", " و", "5", "المادة ", "من الدستور", "\n", "\n\n", "> ",
            "No. ", "Q", "22-1/1", "课题", "ITU-T ", "D.262", "C5", "行动方面", "action line ", "Brazil", "'s ", "MOD ", "上述", "铭记", "一段", "-", "/", ".", "\u00AD", "\uFEFF"),
        Gen.String[0, 6]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Scanning_never_fails_and_citations_lie_in_the_text_one_behind_the_other() =>
        Gen.Select(Soup, AnyContext).Sample((text, context) =>
        {
            var end = 0;
            foreach (var citation in CitationScanner.Scan(text, context))
            {
                Assert.True(citation.Start >= end && citation.Length > 0 && citation.End <= text.Length);
                Assert.NotEmpty(citation.References);
                Assert.All(citation.References, reference => Assert.True(
                    reference.Kind == ReferenceKind.OwnText ? reference.Target.Length == 0 && reference.Part.Length > 0 : reference.Target.Length > 0));
                end = citation.End;
            }
        });

    [Fact]
    public void Targets_and_parts_fit_into_addresses() =>
        Gen.Select(Soup, AnyContext).Sample((text, context) => Assert.All(
            CitationScanner.Scan(text, context).SelectMany(citation => citation.References),
            reference => Assert.Matches("^[a-z0-9-]*$", reference.Target)));

    [Fact]
    public void What_stands_in_another_paragraph_changes_nothing() =>
        Gen.Select(Soup, Soup, AnyContext).Sample((text, other, context) =>
        {
            var alone = CitationScanner.Scan(text, context);
            var after = CitationScanner.Scan(other + ".\n\n" + text, context).Where(citation => citation.Start >= other.Length + 3);
            Assert.Equal(alone, after.Select(citation => citation with { Start = citation.Start - other.Length - 3 }));
        });

    // Work in proportion to the square of the length would not end.
    [Theory]
    [InlineData("第1、")]
    [InlineData("Resolutions 1, ")]
    [InlineData("Resolution 1 (")]
    [InlineData("considering further ")]
    [InlineData("A/A/A/A/")]
    [InlineData("a.a.a.a@")]
    [InlineData("《公约》")]
    [InlineData("((((")]
    [InlineData("proposal of ")]
    [InlineData("قرار و")]
    public void Hostile_text_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000)) + ". See B/67/4.";

        Assert.Equal("b-67-4", CitationScanner.Scan(text, Contexts[1])[^1].References[0].Target);
    }

    private static Gen<string> AnyOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]);
}
