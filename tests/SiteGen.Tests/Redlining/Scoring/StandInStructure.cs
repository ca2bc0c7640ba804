using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Structure;

namespace SiteGen.Tests.Redlining.Scoring;

/// <summary>A plain reading of flattened lines, so that the redline can be tested without the structure's own rules.</summary>
public static class StandInStructure
{
    private static readonly Regex Head = new(@"^\s*(MOD|ADD|SUP|NOC|\(MOD\))[\t ]+(\S+/\S+/\d+)", RegexOptions.NonBacktracking);
    private static readonly Regex Bookmark = new(@"\[bookmark: \w+\]|\[footnoteRef:\d+\]\d?|\[\d+: ?\d*.*?\]", RegexOptions.None, TimeSpan.FromSeconds(1));
    private static readonly Regex ReasonsWord = new(@"^(理由|Reasons?|Motifs|Motivos|Основания|الأسباب)\s*[:：]", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    private static readonly Regex Year = new("(19|20)[0-9]{2}", RegexOptions.NonBacktracking);

    public static StructuredDocument Of(string text, string language)
    {
        var paragraphs = text.Split('\n').Select((line, at) => new SourceParagraph(at + 1, Redline.Kept(line))).ToImmutableArray();
        var source = new SourceDocument("seeds/x.txt", "", "utf-8", paragraphs);
        var heads = paragraphs.Select((paragraph, at) => (Match: Head.Match(paragraph.Text), At: at)).Where(head => head.Match.Success).ToArray();
        var proposals = heads.Select((head, at) =>
            Proposal(source, head.Match, head.At, at + 1 < heads.Length ? heads[at + 1].At : paragraphs.Length, language)).ToImmutableArray();
        return new(source, proposals, []);
    }

    private static StructuredProposal Proposal(SourceDocument source, Match head, int start, int end, string language)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var (kind, year) = (ProvisionKind.Number, (int?)null);
        for (var at = start + 1; at < end; at++)
        {
            var text = source.Paragraphs[at].Text;
            if (text.Trim().Length == 0 || text.StartsWith("____", StringComparison.Ordinal))
            {
                continue;
            }
            kind = Next(kind, text);
            if (kind == ProvisionKind.Number && Year.Matches(text) is { Count: > 0 } years)
            {
                year = years.Min(match => int.Parse(match.Value));
            }
            blocks.Add(new(kind, 0, Pieces(at, text)));
        }
        var action = Actions.Parse(head.Groups[1].Value)!.Value;
        return new(new(head.Groups[2].Value), action, [new(PieceKind.Text, start, 0, source.Paragraphs[start].Text.Length)],
            new("PP", "resolution", "1", action == ProposalAction.Add, year), "pp18", language, blocks.ToImmutable());
    }

    private static ProvisionKind Next(ProvisionKind before, string line)
    {
        var text = Bookmark.Replace(line, "").Trim();
        if (ReasonsWord.IsMatch(text))
        {
            return ProvisionKind.Reasons;
        }
        return before switch
        {
            ProvisionKind.Number => blank(line) ? ProvisionKind.Title : ProvisionKind.Number,
            ProvisionKind.Title when Year.IsMatch(text) && text.EndsWith("),", StringComparison.Ordinal) || text.EndsWith("），", StringComparison.Ordinal) || text.EndsWith(")،", StringComparison.Ordinal) => ProvisionKind.Opening,
            ProvisionKind.Title => ProvisionKind.Title,
            ProvisionKind.Reasons => ProvisionKind.Paragraph,
            _ => text.Length < 90 && !text.Contains('\t') && text[^1] is not ('；' or '，' or '。' or '：' or ';' or ',' or '.' or ':' or '؛' or '،')
                ? ProvisionKind.Section : text.IndexOf('\t') is > 0 and < 14 ? ProvisionKind.Clause : ProvisionKind.Paragraph,
        };

        static bool blank(string line) => !Regex.IsMatch(line, @"^\s*(\[bookmark: \w+\])*\s*(第|R[EÉ]SOL|DECISI|РЕЗОЛ|РЕШЕН|القرار|Resol|DRAFT)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    }

    private static ImmutableArray<Piece> Pieces(int paragraph, string text)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var at = 0;
        foreach (Match noise in Bookmark.Matches(text))
        {
            if (noise.Index > at)
            {
                pieces.Add(new(PieceKind.Text, paragraph, at, noise.Index - at));
            }
            pieces.Add(new(PieceKind.Noise, paragraph, noise.Index, noise.Length, "bookmark"));
            at = noise.Index + noise.Length;
        }
        if (at < text.Length)
        {
            pieces.Add(new(PieceKind.Text, paragraph, at, text.Length - at));
        }
        return pieces.ToImmutable();
    }
}
