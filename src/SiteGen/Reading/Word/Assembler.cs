using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Reading.Word;

/// <summary>
/// Puts paragraphs and rows in a row as a source has them, each with the automatic labels of both readings. A reading
/// knows no paragraph whose mark it does not have: such paragraphs run on into the next that has one, which says what
/// the whole is. A label is known only when that one has come.
/// </summary>
internal sealed class Assembler(Styles styles, Numbering numbering)
{
    // More than this no conference has printed; what has more is made to fill the memory.
    private const int MostParagraphs = 500_000;

    private readonly ListCounter after = new(styles, numbering);
    private readonly ListCounter before = new(styles, numbering);
    private readonly List<WordParagraph> waiting = [];
    private readonly List<WordBlock> boxes = [];
    private readonly ImmutableArray<SourceParagraph>.Builder done = ImmutableArray.CreateBuilder<SourceParagraph>();

    /// <summary>True where there is more than a document can have.</summary>
    public bool IsFull => done.Count + waiting.Count > MostParagraphs;

    /// <summary>The finished paragraphs; nothing may wait.</summary>
    public ImmutableArray<SourceParagraph> Finished => done.ToImmutable();

    /// <summary>Adds what comes next.</summary>
    public void Add(WordBlock block)
    {
        switch (block)
        {
            case WordParagraph paragraph:
                waiting.Add(paragraph);
                boxes.AddRange(paragraph.Boxes);
                if (paragraph.Mark.Change == Change.Kept)
                {
                    Finish();
                }
                break;
            case WordRow row:
                End();
                done.Add(new(done.Count + 1, Redline.Of(RowRuns(row)), row.Mark.Change ?? Change.Kept) { Role = ParagraphRole.TableRow });
                Finish();
                break;
            default:
                break;
        }
    }

    /// <summary>The text ends, or a table begins: the last mark cannot go, for there is no paragraph to run on into.</summary>
    public void End()
    {
        if (waiting.Count > 0)
        {
            Finish();
            done[^1] = new(done[^1].Line, done[^1].Runs) { Role = done[^1].Role };
        }
    }

    /// <summary>Adds a footnote: its paragraphs are one, divided by spaces.</summary>
    public void AddNote(NoteReference note, IReadOnlyList<WordBlock> blocks)
    {
        var runs = Redline.Of(CellRuns(blocks, note.Revision));
        // The note's own number is not in it, what stands behind the number is.
        runs = runs.IsEmpty ? runs : Redline.Of([runs.Runs[0] with { Text = runs.Runs[0].Text.TrimStart(' ', '\t') }, .. runs.Runs[1..]]);
        done.Add(new(done.Count + 1, runs, note.Revision.Change ?? Change.Kept) { Footnote = note.Name });
        Finish();
    }

    private void Finish()
    {
        if (waiting.Count > 0)
        {
            FinishWaiting();
        }
        // Boxes hang on a paragraph but stand in none: they come behind what runs on.
        var hanging = boxes.ToArray();
        boxes.Clear();
        foreach (var block in hanging)
        {
            Add(block);
        }
        if (hanging.Length > 0)
        {
            End();
        }
    }

    private void FinishWaiting()
    {
        var paragraphs = waiting.ToArray();
        waiting.Clear();
        var new_ = Labels(paragraphs, Proposals.Reading.Proposed, after);
        var old = Labels(paragraphs, Proposals.Reading.Original, before);
        var runs = new List<Run>();
        for (var at = 0; at < paragraphs.Length; at++)
        {
            runs.AddRange(LabelRuns(old[at], new_[at]));
            runs.AddRange(paragraphs[at].Runs);
            // What one author put in and another took out divides nothing.
            if (paragraphs[at].Mark.Change is { } mark || at == paragraphs.Length - 1)
            {
                done.Add(new(done.Count + 1, Redline.Of(runs), paragraphs[at].Mark.Change ?? Change.Kept)
                {
                    Role = StyleRoles.Of(styles.Names(paragraphs[at].After.Style)),
                });
                runs.Clear();
            }
        }
    }

    // For each paragraph of the source the label that begins there in a reading: where the reading has the first words.
    private static AutomaticLabel?[] Labels(WordParagraph[] paragraphs, Proposals.Reading reading, ListCounter counter)
    {
        var labels = new AutomaticLabel?[paragraphs.Length];
        var first = -1;
        for (var at = 0; at < paragraphs.Length; at++)
        {
            var paragraph = paragraphs[at];
            first = first < 0 && paragraph.Runs.Exists(run => run.Text.Length > 0 && run.Change.StandsIn(reading)) ? at : first;
            if (paragraph.Mark.Change?.StandsIn(reading) == true || at == paragraphs.Length - 1)
            {
                labels[first < 0 ? at : first] = counter.Next(reading == Proposals.Reading.Proposed ? paragraph.After : paragraph.Before);
                first = -1;
            }
        }
        return labels;
    }

    private static IEnumerable<Run> LabelRuns(AutomaticLabel? old, AutomaticLabel? new_)
    {
        var ground = new Ground(Evidence.Tracked);
        if (old == new_)
        {
            return old is { } same ? [new(Change.Kept, same.Text + same.Suffix)] : [];
        }
        if (old is { } before && new_ is { } after && before.Suffix == after.Suffix)
        {
            return [new(Change.Deleted, before.Text, ground), new(Change.Inserted, after.Text, ground), new(Change.Kept, after.Suffix)];
        }
        return
        [
            .. old is { } gone ? [new Run(Change.Deleted, gone.Text + gone.Suffix, ground)] : (ReadOnlySpan<Run>)[],
            .. new_ is { } come ? [new Run(Change.Inserted, come.Text + come.Suffix, ground)] : (ReadOnlySpan<Run>)[],
        ];
    }

    private IEnumerable<Run> RowRuns(WordRow row)
    {
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (at > 0)
            {
                // A border that one of its cells brings or takes goes with it.
                var border = row.Cells[at].Mark.Change is Change.Kept ? row.Cells[at - 1].Mark : row.Cells[at].Mark;
                foreach (var run in Mark("\t", border.Under(row.Mark)))
                {
                    yield return run;
                }
            }
            foreach (var run in CellRuns(row.Cells[at].Blocks, row.Cells[at].Mark))
            {
                yield return run;
            }
        }
    }

    // In a cell, as in a footnote, a paragraph is a part of a line.
    private List<Run> CellRuns(IReadOnlyList<WordBlock> blocks, Revision cell)
    {
        var runs = new List<Run>();
        for (var at = 0; at < blocks.Count; at++)
        {
            var revision = cell;
            if (blocks[at] is WordParagraph paragraph)
            {
                var (old, new_) = (before.Next(paragraph.Before), after.Next(paragraph.After));
                runs.AddRange(LabelRuns(Spaced(old), Spaced(new_)));
                runs.AddRange(paragraph.Runs.Select(run => run with { Text = run.Text.Replace('\t', ' ') }));
                revision = paragraph.Mark;
                boxes.AddRange(paragraph.Boxes);
            }
            else if (blocks[at] is WordRow row)
            {
                runs.AddRange(RowRuns(row).Select(run => run with { Text = run.Text.Replace('\t', ' ') }));
                revision = row.Mark;
            }
            if (at < blocks.Count - 1 && runs.Count > 0)
            {
                runs.AddRange(Mark(" ", revision));
            }
        }
        return runs;
    }

    private static AutomaticLabel? Spaced(AutomaticLabel? label) => label is { Suffix: "\t" } found ? found with { Suffix = " " } : label;

    private static IEnumerable<Run> Mark(string text, Revision revision) =>
        revision.Change is { } change ? [new(change, text, revision.Ground)] : [];
}
