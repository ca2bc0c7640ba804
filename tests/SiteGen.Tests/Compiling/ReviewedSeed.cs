using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Proposals;

namespace SiteGen.Tests.Compiling;

/// <summary>
/// The five proposals of the seed with the redline of an editor, put together without the reader: which line is what
/// is written down here, so that these tests stand on their own.
/// </summary>
internal static class ReviewedSeed
{
    private static readonly int[] Numbers = [2, 28, 67, 72, 205];
    private static readonly int[] Titles = [3, 29, 68, 73, 74, 206];
    private static readonly int[] Openings = [4, 30, 69, 75, 207];
    private static readonly int[] Reasons = [25, 64, 70, 203, 243];

    private static readonly int[] Sections =
    [
        5, 9, 17, 19, 21, 23, 31, 35, 38, 42, 44, 53, 58, 62, 76, 89, 103, 118, 128, 133, 135, 144, 154, 162, 173, 187, 191, 193,
        198, 208, 217, 221, 227, 232, 235, 237, 239, 241,
    ];

    private static readonly (int From, int To, string Number, ProposalAction Action, Instrument Instrument)[] Parts =
    [
        (2, 26, "B/67/1", ProposalAction.Mod, new("PP", "resolution", "14", false, 2006)),
        (28, 65, "B/67/2", ProposalAction.Mod, new("PP", "resolution", "71", false, 2014)),
        (67, 70, "B/67/3", ProposalAction.Sup, new("PP", "resolution", "128", false, 2006)),
        (72, 203, "B/67/4", ProposalAction.Mod, new("PP", "resolution", "130", false, 2014)),
        (205, 253, "B/67/5", ProposalAction.Add, new("PP", "resolution", "B-1", true, null)),
    ];

    /// <summary>All five, in order.</summary>
    public static ImmutableArray<Proposal> Proposals { get; } = Read();

    public static Proposal Of(int sequence) => Proposals[sequence - 1];

    private static ImmutableArray<Proposal> Read()
    {
        var path = Path.Combine(Golden.Root, "Compiling", "seed.reviewed.jsonl");
        var lines = File.ReadLines(path).Select(Line.Of).ToDictionary(line => line.Number);
        return
        [
            .. Parts.Select(part => new Proposal
            {
                Id = new(part.Number), Action = part.Action, Conference = "pp18", Instrument = part.Instrument,
                Language = "zh", Source = "seed.txt", Evidence = Evidence.Reviewed,
                Title = string.Concat(Titles.Where(line => line >= part.From && line <= part.To).Select(line => lines[line].Runs.Of(SiteGen.Proposals.Reading.Proposed))),
                Provisions = Provisions([.. Enumerable.Range(part.From, part.To - part.From + 1).Where(lines.ContainsKey).Select(line => lines[line])]),
            }),
        ];
    }

    private static ImmutableArray<Provision> Provisions(ImmutableArray<Line> lines)
    {
        var provisions = new List<Provision>();
        var footnotes = new List<Provision>();
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line.Runs.Flat)))
        {
            var (body, footnote) = WithoutFootnote(line.Runs);
            if (footnote is not null)
            {
                footnotes.Add(footnote with { Line = line.Number });
            }
            provisions.AddRange(Provision(line.Number, body, line.Mark));
        }
        return [.. provisions, .. footnotes];
    }

    private static IEnumerable<Provision> Provision(int line, Redline runs, Change mark)
    {
        var kind = Numbers.Contains(line) ? ProvisionKind.Number
            : Titles.Contains(line) ? ProvisionKind.Title
            : Openings.Contains(line) ? ProvisionKind.Opening
            : Sections.Contains(line) ? ProvisionKind.Section
            : ProvisionKind.Paragraph;
        if (Reasons.Contains(line))
        {
            yield return new(ProvisionKind.Reasons, 0, Redline.Empty, Redline.Kept("理由："), Change.Kept, line);
            yield return new(kind, 0, Redline.Empty, Redline.Kept(runs.Flat["理由：\t".Length..]), mark, line);
            yield break;
        }
        var tab = runs.Flat.IndexOf('\t', StringComparison.Ordinal);
        if (kind != ProvisionKind.Paragraph || tab is < 0 or > 6)
        {
            yield return new(kind, 0, Redline.Empty, runs, mark, line);
            yield break;
        }
        var label = runs.Flat[..tab];
        var level = line is 60 or 61 or 210 or 211 ? 1 : line is 159 or 160 ? 2
            : label.Trim() is "i)" or "ii)" or "iii)" && line is not (85 or 98 or 100 or 127) ? 1 : 0;
        yield return new(
            label is "" or "•" ? ProvisionKind.Bullet : ProvisionKind.Clause, level,
            Cut(runs, runs.Flat.Length - runs.Flat.TrimStart(' ').Length, tab), Cut(runs, tab + 1, runs.Flat.Length), mark, line);
    }

    private static Redline Cut(Redline redline, int start, int end)
    {
        var cut = new List<Run>();
        var at = 0;
        foreach (var run in redline.Runs)
        {
            var from = Math.Clamp(start - at, 0, run.Text.Length);
            var to = Math.Clamp(end - at, from, run.Text.Length);
            cut.Add(run with { Text = run.Text[from..to] });
            at += run.Text.Length;
        }
        return Redline.Of(cut);
    }

    private static (Redline Body, Provision? Footnote) WithoutFootnote(Redline runs)
    {
        var match = Regex.Match(runs.Flat, @"\s*\[(?<name>\d+): [^\t]*\t?(?<text>.*)\]\s*$");
        if (!match.Success)
        {
            return (runs, null);
        }
        return (Cut(runs, 0, match.Index), new(
            ProvisionKind.Footnote, 0, Redline.Kept(match.Groups["name"].Value), Redline.Kept(match.Groups["text"].Value)));
    }

    private sealed record Line(int Number, Redline Runs, Change Mark)
    {
        private static readonly Regex Bookmark = new(@"\[bookmark: [^\]]*\]", RegexOptions.NonBacktracking);

        public static Line Of(string json)
        {
            using var document = JsonDocument.Parse(json);
            var runs = document.RootElement.GetProperty("segments").EnumerateArray()
                .Select(segment => new Run(ChangeOf(segment[0].GetString()!), Bookmark.Replace(segment[1].GetString()!, "")));
            return new(
                document.RootElement.GetProperty("line").GetInt32(), Redline.Of(runs),
                ChangeOf(document.RootElement.GetProperty("mark").GetString()!));
        }

        private static Change ChangeOf(string sign) => sign switch
        {
            "-" => Change.Deleted,
            "+" => Change.Inserted,
            _ => Change.Kept,
        };
    }
}
