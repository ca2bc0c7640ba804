using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SiteGen.Compiling;
using SiteGen.Exporting.Word;
using SiteGen.Proposals;
using SiteGen.Tests.Compiling;
using SiteGen.Tests.Markdown;
using Xunit;

namespace SiteGen.Tests.Exporting;

/// <summary>Word files that leave the site.</summary>
public sealed class WordExportTests
{
    internal static WordFrame Frame { get; } = new("Proposals", "MOD B/67/4 (PP-18)", null, new DateOnly(2018, 10, 1), "en");

    public static TheoryData<string> Invented => [.. ExportedProposals.All.Keys];

    [Theory, MemberData(nameof(Invented))]
    public void A_proposal_reads_back_as_the_same_Markdown(string id)
    {
        var proposal = ExportedProposals.All[id];

        var read = WordRoundTrip.Read(WordExport.Proposal(proposal, Frame), proposal.Proposal.Conference);

        Assert.Equal(WordRoundTrip.Markdown(proposal.Proposal), WordRoundTrip.Markdown(Assert.Single(read)));
    }

    [Theory, MemberData(nameof(Invented))]
    public void A_file_is_valid(string id) => Assert.Empty(Faults(WordExport.Proposal(ExportedProposals.All[id], Frame)));

    [Fact]
    public void A_dossier_is_one_valid_document_that_reads_back_as_all_its_proposals()
    {
        foreach (var dossier in Lighthouses.Compilation.Dossiers)
        {
            var proposals = dossier.Proposals.Select(slug => Lighthouses.Compilation.Proposals.First(proposal =>
                proposal.Proposal.Conference == dossier.Conference && proposal.Proposal.Id.Slug == slug)).ToList();
            var file = WordExport.Dossier(proposals, "Proposals to PP-18", Frame);

            Assert.Empty(Faults(file));
            // The language of a text of a few words is that of the document around it, which is of several here.
            Assert.Equal(
                proposals.Select(proposal => WordRoundTrip.Markdown(proposal.Proposal with { Language = "en" })),
                WordRoundTrip.Read(file, dossier.Conference).Select(proposal => WordRoundTrip.Markdown(proposal with { Language = "en" })));
        }
    }

    [Fact]
    public void The_same_proposal_gives_the_same_bytes()
    {
        var proposal = ExportedProposals.All.Values.First();

        Assert.Equal(WordExport.Proposal(proposal, Frame), WordExport.Proposal(proposal, Frame));
    }

    [Fact]
    public void Any_proposal_gives_a_valid_file() => AnyProposal.Valid.Sample(
        proposal => Assert.Empty(Faults(WordExport.Proposal(Compiled(proposal), Frame))), iter: 40, threads: 2);

    [Fact]
    public void Any_redline_has_the_same_two_readings_when_it_is_read_back() => AnyRedlines.Paragraphs.Sample(
        provisions =>
        {
            var proposal = Compiled(new Proposal
            {
                Id = new("B/67/4"),
                Action = ProposalAction.Mod,
                Conference = "pp18",
                Instrument = new("PP", "resolution", "130", false, 2014),
                Language = "en",
                Provisions = provisions,
            });
            var file = WordExport.Proposal(proposal, Frame);
            Assert.Empty(Faults(file));
            foreach (var reading in Enum.GetValues<Proposals.Reading>())
            {
                Assert.Equal(WordRoundTrip.Lines(provisions, reading), WordRoundTrip.Lines(file, reading));
            }
        }, iter: 100, threads: 2);

    [Fact]
    public void What_is_not_sure_has_a_comment()
    {
        var guess = new Ground(Evidence.Inferred, 0.9, 0.6, "{++old++}");
        var proposal = Compiled(SiteGen.Tests.Markdown.Reading.Of(SiteGen.Tests.Markdown.Reading.Clause("a)",
            new Run(Change.Kept, "the "), new Run(Change.Deleted, "old", guess), new Run(Change.Inserted, "new", guess), new Run(Change.Kept, " text;"))) with
        { Language = "en" });

        using var package = Opened(WordExport.Proposal(proposal, Frame));

        var comments = package.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Select(comment => comment.InnerText).ToList();
        Assert.Contains(comments, comment => comment.StartsWith("Not certain: one of the two is the old text, one the new; which is which is a guess (60%).", StringComparison.Ordinal));
        Assert.Contains(comments, comment => comment.StartsWith("The changes were worked out", StringComparison.Ordinal));
    }

    [Fact]
    public void Changes_are_in_the_hand_of_who_proposes_on_the_day_of_the_compilation()
    {
        using var package = Opened(WordExport.Proposal(ExportedProposals.All["seed B/67/4"], Frame));

        var changes = package.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.InsertedRun>().ToList();

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.Equal(("巴西", new DateTime(2018, 10, 1, 0, 0, 0, DateTimeKind.Utc)), (change.Author!.Value, change.Date!.Value.ToUniversalTime())));
    }

    internal static List<string> Faults(byte[] file)
    {
        using var package = Opened(file);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}")];
    }

    private static WordprocessingDocument Opened(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static CompiledProposal Compiled(Proposal proposal)
    {
        var (rows, _) = ClauseAlignment.Rows(proposal);
        return new(proposal, rows, Counting.Of(proposal, rows), []);
    }
}
