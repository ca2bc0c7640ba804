using SiteGen.Facts;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Structure;

public sealed class LineTableTests
{
    public static TheoryData<string, string, string, string> Lines { get; } =
    [
        .. File.ReadAllLines(Path.Combine(Golden.Root, "Structure", "lines.tsv")).Where(line => line[0] != '#').Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new TheoryDataRow<string, string, string, string>(cells[0], cells[1], cells[2].Replace("\\t", "\t", StringComparison.Ordinal), cells[3])),
    ];

    [Theory, MemberData(nameof(Lines))]
    public void A_line_is_what_the_table_says(string kind, string language, string line, string what) =>
        Assert.Equal(what, Read(kind, language, line) is { Length: > 0 } read ? read : "-");

    private static string? Read(string kind, string language, string line)
    {
        var folded = Folding.Of(line);
        return kind switch
        {
            "head" => HeadLines.Read(folded) is { } head ? $"{head.Action.Mark()} {head.Id?.Text ?? (head.Action == ProposalAction.Noc ? "" : "-")}".TrimEnd() : null,
            "heading" => InstrumentHeadings.Read(folded) is { } heading && string.IsNullOrWhiteSpace(folded.Plain[heading.End..])
                ? $"{heading.Kind} {heading.Number}{(heading.IsNew ? " new" : "")}" : null,
            "opening" => OpeningLines.Read(folded) is { } opening ? string.Join(' ', opening.Years.Select(year => $"{year}").Prepend(opening.Organ)) : null,
            "section" => Section(language, line),
            "label" => LabelScan.At(folded, 0) is { } label
                ? (label.Trust == LabelTrust.Sure ? "" : "seq ") + (label.IsDouble ? "double" : label.Readings[0].Token) : null,
            "reasons" => LineRules.ReasonsEnd(folded) > 0 ? "yes" : null,
            "annex" => LineRules.IsAnnex(folded) ? "yes" : null,
            "note" => LineRules.IsNote(folded) ? "yes" : null,
            "furniture" => LineRules.Furniture(folded),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind of line"),
        };
    }

    private static string? Section(string language, string line)
    {
        var place = new SectionPlace("section", Line(1, "a)\ttext;"), InAnnex: false, ProvisionKind.Clause);
        return SectionRule.Of(language).Find(Line(0, line), place) is { } found
            ? SectionHeadings.Read(Folding.Of(line).Plain[..found.End], language)!.Token : null;
    }

    private static SourceLine Line(int at, string text) => new(at, new SourceParagraph(at + 1, Redline.Kept(text)), []);
}
