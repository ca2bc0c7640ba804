using System.Collections.Frozen;
using SiteGen.Proposals;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Word;

/// <summary>
/// Writes the runs of one proposal as Word's tracked changes. What is not sure is never shown as if it were: a comment
/// stands on every place whose direction is a guess, and on every place that was left unmarked for want of certainty.
/// </summary>
internal sealed class RunWriter
{
    private readonly WordParts parts;
    private readonly Hand hand;
    private readonly ExportWords words;
    private readonly FrozenDictionary<string, Provision> notes;
    private readonly FrozenDictionary<string, int> single;
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly bool isInNote;

    /// <summary>A writer for the text of a proposal.</summary>
    public RunWriter(WordParts parts, Hand hand, IReadOnlyList<Provision> provisions)
    {
        this.parts = parts;
        this.hand = hand;
        words = ExportWords.In(hand.Language);
        notes = provisions.Where(provision => provision.Kind == ProvisionKind.Footnote)
            .DistinctBy(provision => provision.Label.Flat).ToFrozenDictionary(provision => provision.Label.Flat);
        single = MovesOf(provisions);
    }

    /// <summary>A writer for the text of a footnote, in which Word has no comments: they stand at its mark.</summary>
    public RunWriter(WordParts parts, Hand hand)
        : this(parts, hand, []) => isInNote = true;

    /// <summary>True for a footnote whose mark was met; Word has no place for the others but in the text.</summary>
    public bool IsMet(Provision footnote) => met.Contains(footnote.Label.Flat) && notes.TryGetValue(footnote.Label.Flat, out var own) && ReferenceEquals(own, footnote);

    /// <summary>Writes a redline.</summary>
    public void Write(Markup to, Redline redline)
    {
        var runs = redline.IsEmpty ? [] : redline.Runs;
        for (var at = 0; at < runs.Length; at++)
        {
            var run = runs[at];
            var pair = RedlineHtml.IsUnsure(run) && run.Footnote is null && at + 1 < runs.Length && RedlineHtml.IsUnsure(runs[at + 1])
                && runs[at + 1].Change != run.Change && runs[at + 1].Footnote is null;
            if (isInNote || (Doubt(run, pair) ?? DoubtInNote(run)) is not { } doubt)
            {
                WriteRun(to, run);
                continue;
            }
            var comment = parts.Comment(doubt, hand);
            to.Empty("commentRangeStart", ("id", comment));
            WriteRun(to, run);
            if (pair)
            {
                WriteRun(to, runs[++at]);
            }
            to.Empty("commentRangeEnd", ("id", comment));
            Reference(to, comment);
        }
    }

    /// <summary>Writes text with one change.</summary>
    public void Write(Markup to, Change change, string text) => WriteRun(to, new(change, text));

    /// <summary>Writes the mark of a comment at the place it ends.</summary>
    public static void Reference(Markup to, string comment) => to.Open("r").Open("rPr").Empty("rStyle", ("val", "CommentReference")).Close()
        .Empty("commentReference", ("id", comment)).Close();

    /// <summary>Writes that what holds it (a paragraph mark, a row) is inserted or deleted.</summary>
    public void Mark(Markup to, Change change)
    {
        if (change != Change.Kept)
        {
            Open(to, change == Change.Deleted ? "del" : "ins");
            to.Close();
        }
    }

    /// <summary>Writes the properties of a run in this hand; nothing where there are none.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="hand">The hand.</param>
    /// <param name="style">A character style, or null.</param>
    public static void Properties(Markup to, Hand hand, string? style = null)
    {
        var language = WordLanguages.Latin(hand.Language);
        if (style is null && !hand.IsRightToLeft && hand.Language is "en")
        {
            return;
        }
        to.Open("rPr");
        if (style is not null)
        {
            to.Empty("rStyle", ("val", style));
        }
        if (hand.Language == "zh")
        {
            // Quotation marks and dashes are of no script: this says that they are Chinese here.
            to.Empty("rFonts", ("hint", "eastAsia"));
        }
        if (hand.IsRightToLeft)
        {
            to.Empty("rtl");
        }
        if (language is not null and not "en-GB")
        {
            to.Empty("lang", ("val", language));
        }
        to.Close();
    }

    private string? Doubt(Run run, bool hasOther)
    {
        var reason = (run.Change, run.Ground) switch
        {
            _ when RedlineHtml.IsUnsure(run) => words.Say(hasOther ? "side" : "alone", Percent(run.Ground!.Direction)),
            (Change.Kept, { } ground) => words.Say("doubtful", Percent(ground.Place)),
            _ => null,
        };
        return reason is null || run.Ground?.Or is not { } or ? reason : $"{reason} {words.Say("otherwise", or)}";
    }

    private string? DoubtInNote(Run run) => run.Footnote is { } name && !met.Contains(name) && notes.TryGetValue(name, out var note) && !note.Text.IsEmpty
        ? note.Text.Runs.Select(part => Doubt(part, hasOther: false)).FirstOrDefault(doubt => doubt is not null) : null;

    private static int Percent(double sure) => (int)Math.Floor(100 * sure);

    private void WriteRun(Markup to, Run run)
    {
        var move = run.Ground?.Move is { } name && single.TryGetValue(name, out var number) ? $"move{number}" : null;
        var element = (run.Change, move) switch
        {
            (Change.Deleted, null) => "del",
            (Change.Deleted, _) => "moveFrom",
            (Change.Inserted, null) => "ins",
            (Change.Inserted, _) => "moveTo",
            _ => null,
        };
        var range = move is null ? null : parts.NextId();
        if (range is not null)
        {
            Open(to, element + "RangeStart", range, move);
            to.Close();
        }
        if (element is not null)
        {
            Open(to, element);
        }
        if (run.Footnote is { } footnote)
        {
            WriteNoteMark(to, run, footnote);
        }
        else
        {
            WriteText(to, run.Text, element == "del" ? "delText" : "t");
        }
        if (element is not null)
        {
            to.Close();
        }
        if (range is not null)
        {
            to.Empty(element + "RangeEnd", ("id", range));
        }
    }

    private void WriteText(Markup to, string text, string element)
    {
        to.Open("r");
        Properties(to, hand);
        var at = 0;
        foreach (var part in text.Split('\t', '\n'))
        {
            if (at > 0)
            {
                to.Empty(text[at - 1] == '\t' ? "tab" : "br");
            }
            if (part.Length > 0)
            {
                to.Text(element, part, ("xml:space", "preserve"));
            }
            at += part.Length + 1;
        }
        to.Close();
    }

    // Word counts footnotes itself. A second mark of the same note, and the mark of a note that is not there, are raised text.
    private void WriteNoteMark(Markup to, Run run, string name)
    {
        if (notes.TryGetValue(name, out var note) && met.Add(name))
        {
            to.Open("r");
            Properties(to, hand, "FootnoteReference");
            to.Empty("footnoteReference", ("id", WordParts.Text(parts.Add(note, run.Change, hand)))).Close();
            return;
        }
        to.Open("r");
        Properties(to, hand, "FootnoteReference");
        to.Text(run.Change == Change.Deleted ? "delText" : "t", run.Text.Length > 0 ? run.Text : name, ("xml:space", "preserve")).Close();
    }

    private void Open(Markup to, string element, string? id = null, string? name = null)
    {
        to.Open(element, ("id", id ?? parts.NextId()), ("author", hand.Author));
        to.Attribute("date", hand.Date);
        to.Attribute("name", name);
    }

    // Word's moves have one place that goes and one that comes; anything else is a deletion and an insertion.
    private static FrozenDictionary<string, int> MovesOf(IEnumerable<Provision> provisions) => provisions
        .SelectMany(provision => new[] { provision.Label, provision.Text }).SelectMany(redline => redline.IsEmpty ? [] : redline.Runs)
        .Where(run => run.Ground?.Move is not null && run.Change != Change.Kept && run.Footnote is null)
        .GroupBy(run => run.Ground!.Move!, StringComparer.Ordinal)
        .Where(group => group.Count() == 2 && group.Select(run => run.Change).Distinct().Count() == 2)
        .Select((group, index) => (group.Key, index + 1)).ToFrozenDictionary(pair => pair.Key, pair => pair.Item2);
}
