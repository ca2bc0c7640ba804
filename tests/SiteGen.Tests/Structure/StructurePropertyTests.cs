using System.Text;
using CsCheck;
using SiteGen.Facts;
using SiteGen.Reading;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Structure;

public sealed class StructurePropertyTests
{
    // Lines that mean something to some rule, in all languages, and bits of the converter's tokens.
    private static readonly string[] Soup =
    [
        .. SectionWords.Verbs.Select(verb => verb.Example).Where((_, at) => at % 7 == 0),
        .. LineWords.All.Select(word => word.Example).Where((_, at) => at % 3 == 0),
        .. HeadingWords.All.Select(word => word.Example).Where((_, at) => at % 3 == 0),
        .. Openings.All.Select(opening => opening.Example).Where((_, at) => at % 5 == 0),
        .. LabelForms.Examples.Select(example => example.Printed + "\ttext;"),
        .. LabelForms.Examples.Select(example => example.Printed + " text,"),
        .. HeadingWords.HeadLines.Select(line => line.Example),
        "MOD", "NOC", "B/67/9", "", " ", "\t", "bc)\ttext；，", "1011\ttext", "\ttext", "cell\tcell\tcell", "[1: 1 \tnote]", "[1:  ",
        "word[footnoteRef:1]1 word [1: 1 \tnote [in] brackets] ", "[bookmark: _Toc1][bookmark: x]RESOLUTION 1", "[bookmark: ", "]", "[",
        "____________", "- 3 -", "\u00AD\u200F", "[Note: x]", "(Busan, 2014)", "\uD83D\uDE00 emoji", "a\u0301) text", "．．．", "؛", "أ )\tنص؛",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Soup.Length - 1].Select(at => Soup[at]);

    private static readonly Gen<string> Line = Gen.OneOf(
        Word, Word, Gen.Select(Word, Word, (one, other) => one + other),
        Gen.String[Gen.Char["ab1). \t:;,[]（）；，：。МODàж\u00A0\u200E\u00AD"], 0, 30]);

    private static readonly Gen<string> Document = Line.Array[0, 40].Select(lines => string.Join('\n', lines));

    [Fact]
    public void Nothing_is_lost_and_nothing_crashes_whatever_the_document() =>
        Document.Sample(text =>
        {
            if (SeedReader.Read("x.txt", Encoding.UTF8.GetBytes(text)).Value is { } source)
            {
                var staged = Structurer.Read(source, "pp18");
                Lossless.Holds(staged.Value);
                TextForm.Write(staged.Value);
            }
        }, iter: 3000);

    [Fact]
    public void A_million_nested_labels_take_no_more_than_their_length()
    {
        var text = "MOD\tB/67/1\nRESOLUTION 1 (Rev. Busan, 2014)\nconsidering\n" + string.Concat(Enumerable.Range(0, 20000).Select(n => $"{n % 9 + 1}{n % 7}{n % 5}\ttext:\n"));
        var source = SeedReader.Read("x.txt", Encoding.UTF8.GetBytes(text)).Value!;

        Lossless.Holds(Structurer.Read(source, "pp18").Value);
    }
}
