using SiteGen.Proposals;
using SiteGen.Redlining;
using SiteGen.Structure;
using SiteGen.Tests.Redlining.Scoring;
using Xunit;

namespace SiteGen.Tests.Redlining;

public class ReviewedTests
{
    private static readonly StructuredDocument Document = Understood.Of("MOD\tX/1/1\nRESOLUTION 7\nTitle\nconsidering\na)\tone;\nb)\ttwo;\nc)\tthree,");

    [Fact]
    public void A_reviewed_text_gives_the_redline_it_shows()
    {
        var redline = Reviewed.Read(Document, "seeds/x.critic.txt", "MOD\tX/1/1\nRESOLUTION 7\nTitle\nconsidering\na)\tone;\nb)\t{++two;++}\n{++c)\t++}three,").Value!;

        Assert.Equal("b)\t{++two;++}", Marks.Show(redline.Paragraphs[5]));
        Assert.Equal([Change.Kept, Change.Inserted, Change.Kept], redline.Paragraphs.Skip(4).Select(paragraph => paragraph.Mark));
        Assert.All(redline.Paragraphs[6].Runs.Runs.Where(run => run.Change != Change.Kept), run => Assert.Equal(Evidence.Reviewed, run.Ground!.Evidence));
    }

    [Fact]
    public void A_line_deleted_as_a_whole_loses_its_paragraph_mark_too()
    {
        var redline = Reviewed.Read(Document, "x", "MOD\tX/1/1\nRESOLUTION 7\nTitle\nconsidering\na)\tone;\n{--b)\ttwo;--}\n{--c--}{++b++})\tthree,".Replace("{--c--}{++b++}", "c")).Value!;

        Assert.Equal(Change.Deleted, redline.Paragraphs[5].Mark);
        Assert.Equal(Change.Kept, redline.Paragraphs[4].Mark);
    }

    [Fact]
    public void A_reviewed_text_with_other_words_is_refused_where_they_begin()
    {
        var finding = Assert.Single(Reviewed.Read(Document, "seeds/x.critic.txt", "MOD\tX/1/1\nRESOLUTION 7\nTitel").Diagnostics);

        Assert.Equal(("SG3004", 3, 4), (finding.Code.Id, finding.Spot.Line, finding.Spot.Column));
    }

    [Fact]
    public void A_marker_that_is_never_closed_is_an_error()
    {
        var finding = Assert.Single(Reviewed.Read(Document, "x", "MOD\tX/1/1\nRESOLUTION {--7\nTitle").Diagnostics);

        Assert.Equal(("SG3005", 2), (finding.Code.Id, finding.Spot.Line));
    }
}
