using System.Security;
using CsCheck;
using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Structure;
using SiteGen.Tests.Structure;
using Xunit;

namespace SiteGen.Tests.Reading.Word;

/// <summary>Random paragraphs with random revisions: both readings are what accepting and rejecting on the model gives.</summary>
public sealed class ReadingPropertyTests
{
    private enum Wrap
    {
        None,
        Inserted,
        Deleted,
        Moved,
        InsertedAndDeleted,
    }

    private sealed record Piece(Wrap Wrap, string Text);

    private sealed record Paragraph(Piece[] Pieces, Wrap Mark, bool IsNumbered);

    private const string List = "<abstractNum abstractNumId='1'><lvl ilvl='0'><start val='1'/><numFmt val='decimal'/><lvlText val='%1.'/></lvl></abstractNum><num numId='1'><abstractNumId val='1'/></num>";

    private static readonly Gen<Wrap> AnyWrap = Gen.Int[0, 7].Select(n => n > 4 ? Wrap.None : (Wrap)n);

    private static readonly Gen<Piece> AnyPiece = Gen.Select(AnyWrap, Gen.String[Gen.Char["ab 新文é<&"], 1, 4], (wrap, text) => new Piece(wrap, text));

    private static readonly Gen<Paragraph> AnyParagraph =
        Gen.Select(AnyPiece.Array[0, 4], AnyWrap, Gen.Bool, (pieces, mark, isNumbered) => new Paragraph(pieces, mark, isNumbered));

    [Fact]
    public void Both_readings_are_those_of_the_model() => AnyParagraph.Array[0, 8].Sample(
        paragraphs =>
        {
            paragraphs = [.. paragraphs, new([new(Wrap.None, "end")], Wrap.None, false)];
            var bytes = new WordFile { Body = string.Concat(paragraphs.Select(Xml)), Numbering = List }.Bytes();
            var document = Structurer.Read(SeedReader.Read("x.docx", bytes).Value!, "pp18").Value;
            var redlined = Redliner.Read(document).Value;

            Lossless.Holds(document);
            Assert.Equal(Expected(paragraphs, Proposals.Reading.Original), Marked.Lines(redlined, Proposals.Reading.Original));
            Assert.Equal(Expected(paragraphs, Proposals.Reading.Proposed), Marked.Lines(redlined, Proposals.Reading.Proposed));
        },
        iter: 200);

    private static bool Stands(Wrap wrap, Proposals.Reading reading) => wrap switch
    {
        Wrap.None => true,
        Wrap.Inserted => reading == Proposals.Reading.Proposed,
        Wrap.Deleted or Wrap.Moved => reading == Proposals.Reading.Original,
        _ => false,
    };

    private static string[] Expected(Paragraph[] paragraphs, Proposals.Reading reading)
    {
        var lines = new List<string>();
        var (text, number) = ("", 0);
        foreach (var paragraph in paragraphs)
        {
            text += string.Concat(paragraph.Pieces.Where(piece => Stands(piece.Wrap, reading)).Select(piece => piece.Text));
            if (Stands(paragraph.Mark, reading))
            {
                lines.Add(paragraph.IsNumbered ? $"{++number}.\t{text}" : text);
                text = "";
            }
        }
        return [.. lines];
    }

    private static string Xml(Paragraph paragraph)
    {
        var mark = paragraph.Mark switch
        {
            Wrap.None => "",
            Wrap.Inserted => "<ins/>",
            Wrap.Deleted => "<del/>",
            Wrap.Moved => "<moveFrom/>",
            _ => "<ins/><del author='B'/>",
        };
        var list = paragraph.IsNumbered ? "<numPr><ilvl val='0'/><numId val='1'/></numPr>" : "";
        return $"<p><pPr>{list}<rPr>{mark}</rPr></pPr>{string.Concat(paragraph.Pieces.Select(Xml))}</p>";
    }

    private static string Xml(Piece piece)
    {
        var text = SecurityElement.Escape(piece.Text);
        return piece.Wrap switch
        {
            Wrap.None => $"<r><t>{text}</t></r>",
            Wrap.Inserted => $"<ins><r><t>{text}</t></r></ins>",
            Wrap.Deleted => $"<del><r><delText>{text}</delText></r></del>",
            Wrap.Moved => $"<moveFrom><r><t>{text}</t></r></moveFrom>",
            _ => $"<ins><del author='B'><r><delText>{text}</delText></r></del></ins>",
        };
    }
}
