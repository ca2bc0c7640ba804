using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Pipelines;
using SiteGen.Tests.Markdown;
using SiteGen.Topics;
using Xunit;

namespace SiteGen.Tests.Fuzzing;

/// <summary>The documents that members send, and the Markdown that people edit.</summary>
internal static class DocumentTargets
{
    private static readonly string[] Lines =
    [
        "MOD\tB/67/4\n", "ADD\tB/67/5#11111\n", "SUP\tB/67/3\n", "NOC\tB/67/9\n", "(MOD) ARB/91A3/1\n", "第130号决议（2014年，釜山，修订版）\n", "RESOLUTION 130 (REV. BUSAN, 2014)\n",
        "考虑到\n", "认识到\n", "做出决议\n", "责成秘书长\n", "considering\n", "resolves to instruct the Secretary-General\n", "instructs the Director\n", "Reasons:\n", "理由：\n", "ANNEX\n", "附件\n",
        "a)\t", "b)\t", "ii)\t", "1.1\t", "bbis)\t", "1之二\t", "–\t", "•\t", "1 ", "\t", "[^1]", "______________\n", "1\t见第1号决议\n", "2014年，釜山", "2018年，迪拜", "（Rev. Busan, 2014）", "；", "。", "，以及",
    ];

    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<ins>", "</ins>", "<del>", "</del>", "<s>", "<u>", "<ol>", "<ol type=i start=-5>", "<ul>", "<li value=9>", "</ol>", "<table>", "<tr>", "<td colspan=9>", "</table>",
        "<a href=#n1 id=r1>1</a>", "<p id=n1><a href=#r1>1</a>", "<sup>", "<div style='text-decoration:line-through'>", "<style>.x{display:none}", "</style>", "<script>", "</script>", "<svg><desc>",
        "<math><mi>", "<template>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "<meta charset=utf-16>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#x202e;", "&NotExists;", "<span class=msoIns>",
        "<iframe srcdoc='", "<plaintext>", "<textarea>", "<select>", "<b><i></b></i>", "<p hidden>", "<br>", "<pre>\n", "&nbsp;", "<caption>", "<frameset>", "<noscript>", "<h1>", "<?xml", "<x:y z='",
    ];

    private static readonly string[] WordTokens =
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>x</w:t>", "<w:ins w:id=\"1\">", "</w:ins>", "<w:del w:id=\"2\">", "</w:del>", "<w:delText>y</w:delText>", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "<w:pPr>", "</w:pPr>",
        "<w:rPr><w:ins/></w:rPr>", "<w:rPr><w:del/></w:rPr>", "<w:numPr><w:ilvl w:val=\"9\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:numId w:val=\"-1\"/>", "<w:pStyle w:val=\"A\"/>", "<w:basedOn w:val=\"A\"/>",
        "<w:moveFrom w:id=\"3\">", "</w:moveFrom>", "<w:moveTo w:id=\"4\">", "</w:moveTo>", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText> REF x </w:instrText>",
        "<w:footnoteReference w:id=\"1\"/>", "<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:footnote>", "<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>", "<w:sym w:char=\"DC00\"/>", "<w:sdt><w:sdtContent>", "<mc:AlternateContent><mc:Choice>",
        "<w:lvlText w:val=\"%1.%2.%9\"/>", "<w:start w:val=\"2147483647\"/>", "<w:numFmt w:val=\"chineseCounting\"/>", "<w:numFmt w:val=\"ordinalText\"/>", "<w:lvl w:ilvl=\"99\">", "<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:vanish/>", "&#x0;", "&#x202e;",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "<?x?>", "<!-- -->", "<![CDATA[", "xmlns=\"\"", "w:val=\"\"",
    ];

    private static readonly string[] Markdown =
    [
        "{++", "++}", "{--", "--}", "{==", "==}", "{>>", "<<}", "{~~", "~>", "~~}", "{>>inferred 0.50; or x<<}", "{++¶++}", "¶", "[^1]", "[^1]: ", "|", "| --- |\n", "- ", "  - ", "\n", "\n\n", "# ", "## ", "### ", "<!-- 9 -->", "<!--",
        "\\", "&#0;", "&amp;", "*", "**", "_", "`", "```\n", "[x](javascript:alert(1))", "![x](y)", "[x][y]", "<script>", "> ", "---\n", "1. ", "a) ", "    ", "\t", "***", "<http://x>", "~~", "$", "Reasons", "理由",
    ];

    private static readonly string[] Yaml =
    [
        "proposal: B/67/4\n", "action: MOD\n", "conference: pp18\n", "organ: PP\n", "kind: resolution\n", "number: 130\n", "base: 2014\n", "language: zh\n", "source: x\n", "evidence: inferred\n", "topics: [a, b]\n", "outcome:\n  result: merged\n  into: B/67/5\n",
        "---\n", "...\n", "&a ", "*a", "!!binary ", "!x ", "? ", ": ", "- ", "[", "]", "{", "}", "|\n", ">\n", "'", "\"", "# ", "%YAML 9.9\n", "%TAG ! x\n", "<<: ", "~", "null", "\t", "  ", "\"\\U0010FFFF\"", "\"\\xZZ\"", "@", "`",
    ];

    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("text", Corpus.Texts, Lines, bytes => Seed("seeds/x.txt", bytes)) { Inputs = 60 },
        new("html", [.. Corpus.Texts.Take(12).Select(Page), Page(Marked)], [.. Tags, .. Lines], bytes => Seed("seeds/x.html", bytes)) { Inputs = 80 },
        new("docx", Corpus.WordFiles, WordTokens, bytes => Seed("seeds/x.docx", bytes)) { Inputs = 120, Change = WordPackage.Change },
        new("markdown", Corpus.Proposals, Markdown, Proposal) { Inputs = 150 },
        new("front-matter", [.. Corpus.Proposals.Concat(Corpus.Contributions).Select(Head)], Yaml, Proposal) { Inputs = 600 },
        new("contribution", Corpus.Contributions, [.. Markdown, .. Yaml], Contribution) { Inputs = 200 },
        new("site", [.. Corpus.Proposals.OrderBy(file => file.Length).Take(2)], [.. Markdown, .. Lines], Site) { Inputs = 10 },
    ];

    private static byte[] Marked => Corpus.Of("MOD\tB/67/4\nRESOLUTION 130 (REV. BUSAN, 2014)\nconsidering\na)\t<ins>new</ins><del>old</del> text<sup><a id=r href=#n>1</a></sup>\n<p id=n><a href=#r>1</a> note");

    private static byte[] Page(byte[] text) => [.. "<!DOCTYPE html><html lang=zh><meta charset=utf-8><body><p>"u8, .. Corpus.Of(Encoding.UTF8.GetString(text).Replace("\n", "</p>\n<p>", StringComparison.Ordinal)), .. "</p>"u8];

    private static byte[] Head(byte[] file) => [.. file.AsSpan(0, file.AsSpan(4).IndexOf("---\n"u8) + 8), .. "\n# T\n\n## considering\n\n- a) x\n"u8];

    /// <summary>A seed: read, structured, redlined, written as Markdown, which reads back as it was.</summary>
    private static void Seed(string path, byte[] content)
    {
        var (document, diagnostics) = SeedStages.Understand(new(path, content), "pp18");
        if (document is null)
        {
            Assert.Contains(diagnostics, diagnostic => diagnostic.Code.Severity == Severity.Error || diagnostic.Code == Codes.BaseRead);
            return;
        }
        foreach (var file in SeedStages.Normalize(document).Value.Where(file => file.Content is not null))
        {
            var read = ProposalReader.Read(file.Path, file.Text);
            Assert.True(read.Value is not null, string.Join('\n', read.Diagnostics));
            RoundTripTests.AssertSame(file.Content!.Value, read.Value!, file.Text);
            Assert.Matches("^[a-z0-9/-]+\\.md$", file.Path);
        }
    }

    private static void Proposal(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        var (proposal, diagnostics) = ProposalReader.Read("input/x.md", text);
        BaseReader.Read("input/base.md", text);
        if (proposal is null)
        {
            Assert.Contains(diagnostics, diagnostic => diagnostic.Code.Severity == Severity.Error);
            return;
        }
        RoundTripTests.AssertSame(proposal, ProposalReader.Read("x.md", ProposalWriter.Write(proposal)).Value!, text);
    }

    private static void Contribution(byte[] content)
    {
        var (contribution, diagnostics) = ContributionReader.Read("input/pp18/d/x.md", Encoding.UTF8.GetString(content));
        Assert.True(contribution is not null || diagnostics.Any(diagnostic => diagnostic.Code.Severity == Severity.Error));
    }

    /// <summary>A proposal as the only one of a site, and beside a sound one of the same resolution.</summary>
    private static void Site(byte[] content)
    {
        if (ProposalReader.Read("input/x.md", Encoding.UTF8.GetString(content)).Value is { } proposal)
        {
            WholeSite.Of([proposal], [], TopicTable.Empty);
            WholeSite.Of([proposal, .. Corpus.Proposals.OrderBy(file => file.Length).Take(1).Select(file => ProposalReader.Read("input/y.md", Encoding.UTF8.GetString(file)).Value!)], [], TopicTable.Empty);
        }
    }
}
