using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Exporting.Word;

/// <summary>
/// Writes the text of one proposal: a paragraph for every provision, tables, footnotes where they are referred to.
/// Labels are text, followed by a tab, as in the documents themselves: Word would count them anew.
/// </summary>
internal sealed class ProvisionWriter
{
    // Word takes no longer name of a bookmark.
    private const int LongestBookmark = 40;
    private const int Indent = 567;

    private readonly WordParts parts;
    private readonly Hand hand;
    private readonly RunWriter runs;
    private readonly ImmutableArray<Provision> provisions;
    private readonly Dictionary<int, string> bookmarks;

    /// <summary>A writer for the text of a proposal.</summary>
    /// <param name="parts">The document.</param>
    /// <param name="hand">Who proposes.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="prefix">What the names of its bookmarks begin with.</param>
    public ProvisionWriter(WordParts parts, Hand hand, CompiledProposal proposal, string prefix)
    {
        this.parts = parts;
        this.hand = hand;
        provisions = proposal.Proposal.Provisions;
        runs = new(parts, hand, provisions);
        bookmarks = BookmarksOf(proposal, prefix);
    }

    /// <summary>The runs of the same hand.</summary>
    public RunWriter Runs => runs;

    /// <summary>Writes the whole text.</summary>
    public void Write(Markup to)
    {
        for (var at = 0; at < provisions.Length; at++)
        {
            var rows = RowsFrom(at);
            if (rows > 0)
            {
                WriteTable(to, at, rows);
                at += rows - 1;
            }
            else if (provisions[at].Kind != ProvisionKind.Footnote)
            {
                WriteParagraph(to, at);
            }
        }
        foreach (var note in provisions.Where(provision => provision.Kind == ProvisionKind.Footnote && !runs.IsMet(provision)))
        {
            Open(to, "FootnoteText", 0, Change.Kept, isHanging: false);
            runs.Write(to, Change.Kept, $"[{note.Label.Flat}] ");
            runs.Write(to, note.Text);
            to.Close();
        }
    }

    // Consecutive rows are a table. Rows that only a part of a reading has in cells of their own are two, the old and the new.
    private int RowsFrom(int at)
    {
        var end = at;
        while (end < provisions.Length && provisions[end].Kind == ProvisionKind.TableRow && !IsTorn(provisions[end]))
        {
            end++;
        }
        return end - at;
    }

    // A row whose mark goes while some of its words stay is no row of a table that Word could hold.
    private static bool IsTorn(Provision row) => row.Mark != Change.Kept && !row.Text.IsEmpty && row.Text.Runs.Any(run => run.Change != row.Mark);

    private void WriteParagraph(Markup to, int at)
    {
        var provision = provisions[at];
        var hasLabel = !provision.Label.IsEmpty;
        Open(to, StyleOf(provision.Kind), LevelOf(provision), provision.Mark, hasLabel);
        var bookmark = OpenBookmark(to, at);
        runs.Write(to, provision.Label);
        if (provision.Kind == ProvisionKind.Bullet && !hasLabel)
        {
            // As the documents have it: nothing but a tab says that the paragraph is an item.
            runs.Write(to, TabOf(provision.Text), "\t");
        }
        if (hasLabel && !provision.Text.IsEmpty)
        {
            runs.Write(to, TabOf(provision.Label), "\t");
        }
        CloseBookmark(to, bookmark);
        runs.Write(to, provision.Text);
        to.Close();
        // Neither the last mark of a text nor the mark before a table can go or come: an empty paragraph takes its place.
        var isLast = provisions.Skip(at + 1).All(next => next.Kind == ProvisionKind.Footnote);
        if (provision.Mark != Change.Kept && (isLast || RowsFrom(at + 1) > 0))
        {
            to.Empty("p");
        }
    }

    // The tab comes and goes with the words it belongs to, where one reading alone has them.
    private static Change TabOf(Redline words)
    {
        var stands = Enum.GetValues<Proposals.Reading>().Where(reading => words.Of(reading).Length > 0).ToArray();
        return stands is [var only] ? only == Proposals.Reading.Original ? Change.Deleted : Change.Inserted : Change.Kept;
    }

    private void Open(Markup to, string style, int level, Change mark, bool isHanging)
    {
        to.Open("p").Open("pPr").Empty("pStyle", ("val", style));
        if (hand.IsRightToLeft)
        {
            to.Empty("bidi");
        }
        if (isHanging)
        {
            to.Empty("ind", ("left", WordParts.Text(Indent * (level + 1))), ("hanging", WordParts.Text(Indent)));
        }
        else if (level > 0)
        {
            to.Empty("ind", ("left", WordParts.Text(Indent * level)));
        }
        if (mark != Change.Kept)
        {
            to.Open("rPr");
            runs.Mark(to, mark);
            to.Close();
        }
        to.Close();
    }

    private void WriteTable(Markup to, int first, int count)
    {
        var rows = provisions.Skip(first).Take(count).SelectMany(Rows).ToList();
        var columns = Math.Max(2, rows.Max(row => row.Cells.Count));
        to.Open("tbl").Open("tblPr");
        if (hand.IsRightToLeft)
        {
            to.Empty("bidiVisual");
        }
        to.Empty("tblW", ("w", "5000"), ("type", "pct")).Open("tblBorders");
        foreach (var side in new[] { "top", "left", "bottom", "right", "insideH", "insideV" })
        {
            to.Empty(side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "808080"));
        }
        to.Close().Close().Open("tblGrid");
        for (var column = 0; column < columns; column++)
        {
            to.Empty("gridCol", ("w", WordParts.Text(9638 / columns)));
        }
        to.Close();
        foreach (var (mark, cells) in rows)
        {
            WriteRow(to, mark, cells, columns);
        }
        to.Close();
        if (first + count == provisions.Length || provisions[first + count].Kind == ProvisionKind.Footnote)
        {
            to.Empty("p");
        }
    }

    private void WriteRow(Markup to, Change mark, List<Redline> cells, int columns)
    {
        to.Open("tr");
        if (mark != Change.Kept)
        {
            to.Open("trPr");
            runs.Mark(to, mark);
            to.Close();
        }
        for (var at = 0; at < cells.Count; at++)
        {
            to.Open("tc").Open("tcPr");
            if (at == cells.Count - 1 && cells.Count < columns)
            {
                to.Empty("gridSpan", ("val", WordParts.Text(columns - at)));
            }
            to.Close();
            Open(to, "Normal", 0, Change.Kept, isHanging: false);
            runs.Write(to, cells[at]);
            to.Close().Close();
        }
        to.Close();
    }

    private static IEnumerable<(Change Mark, List<Redline> Cells)> Rows(Provision row)
    {
        var line = Redline.Of([.. Of(row.Label), .. Of(row.Text)]);
        return Of(line).Any(run => run.Change != row.Mark && run.Change != Change.Kept && run.Text.Contains('\t', StringComparison.Ordinal))
            ? [(Change.Deleted, Cells(Reading(line, Proposals.Reading.Original, Change.Deleted))), (Change.Inserted, Cells(Reading(line, Proposals.Reading.Proposed, Change.Inserted)))]
            : [(row.Mark, Cells(line))];
    }

    private static Redline Reading(Redline line, Proposals.Reading reading, Change change) =>
        Redline.Of(line.Runs.Where(run => run.Change.StandsIn(reading)).Select(run => run with { Change = change }));

    private static List<Redline> Cells(Redline line)
    {
        var cells = new List<List<Run>> { new() };
        foreach (var run in Of(line))
        {
            var pieces = run.Footnote is null ? run.Text.Split('\t') : [run.Text];
            for (var at = 0; at < pieces.Length; at++)
            {
                if (at > 0)
                {
                    cells.Add([]);
                }
                cells[^1].Add(run with { Text = pieces[at] });
            }
        }
        return cells.ConvertAll(cell => Redline.Of(cell));
    }

    private static ImmutableArray<Run> Of(Redline redline) => redline.IsEmpty ? [] : redline.Runs;

    private string? OpenBookmark(Markup to, int at)
    {
        if (!bookmarks.TryGetValue(at, out var name))
        {
            return null;
        }
        var id = parts.NextId();
        to.Empty("bookmarkStart", ("id", id), ("name", name));
        return id;
    }

    private static void CloseBookmark(Markup to, string? id)
    {
        if (id is not null)
        {
            to.Empty("bookmarkEnd", ("id", id));
        }
    }

    private static Dictionary<int, string> BookmarksOf(CompiledProposal proposal, string prefix)
    {
        var names = new Dictionary<int, string>();
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var clause in proposal.Clauses)
        {
            var name = prefix + clause.Token.Replace('-', '_');
            if (clause.Provisions is [var first, ..] && name.Length <= LongestBookmark && given.Add(name))
            {
                names.TryAdd(first, name);
            }
        }
        return names;
    }

    private static int LevelOf(Provision provision) => provision.Kind is ProvisionKind.Clause or ProvisionKind.Bullet or ProvisionKind.Paragraph
        ? Math.Min(provision.Level, 8) : 0;

    private static string StyleOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Number => "ResNo",
        ProvisionKind.Title => "ResTitle",
        ProvisionKind.Section => "Call",
        ProvisionKind.Clause or ProvisionKind.Bullet => "Clause",
        ProvisionKind.Annex => "AnnexNo",
        ProvisionKind.Heading => "Heading2",
        ProvisionKind.Reasons => "Reasons",
        _ => "Normal",
    };
}
