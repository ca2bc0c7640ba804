using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Redlining.Aligning;

/// <summary>The marks on a clean document while it is being compared: runs of changed paragraphs, and paragraphs that come back.</summary>
internal sealed class CleanSheet(SourceDocument source)
{
    private readonly Dictionary<int, Redline> _runs = [];
    private readonly HashSet<int> _inserted = [];
    private readonly List<(int Before, string Text)> _deleted = [];

    /// <summary>True if anything was marked.</summary>
    public bool IsChanged => _runs.Count + _inserted.Count + _deleted.Count > 0;

    /// <summary>A whole paragraph is new.</summary>
    public void InsertWhole(int paragraph) => _inserted.Add(paragraph);

    /// <summary>A whole paragraph is gone; it stood before this one.</summary>
    public void AddDeleted(string text, int before) => _deleted.Add((before, text));

    /// <summary>Compares a line with its paragraph of the base text. What is no text of the line stays where it is.</summary>
    public void Compare(Line line, string original)
    {
        var text = source.Paragraphs[line.Paragraph].Text;
        var runs = new List<Proposals.Run>();
        var (at, place) = (0, 0);
        foreach (var run in TextComparison.Of(original, line.Text.TrimEnd()).Runs)
        {
            if (run.Change == Change.Deleted)
            {
                runs.Add(run);
                continue;
            }
            for (var end = at + run.Text.Length; at < end; at++)
            {
                runs.Add(new(Change.Kept, text[place..line.At(at)]));
                runs.Add(new(run.Change, text[line.At(at)..(line.At(at) + 1)]));
                place = line.At(at) + 1;
            }
        }
        runs.Add(new(Change.Kept, text[place..]));
        _runs[line.Paragraph] = Redline.Of(runs);
    }

    /// <summary>The document with its changes, each on this ground.</summary>
    public SourceDocument Finish(Ground ground)
    {
        var paragraphs = ImmutableArray.CreateBuilder<SourceParagraph>();
        var deleted = _deleted.ToLookup(gone => gone.Before, gone => gone.Text);
        for (var at = 0; at <= source.Paragraphs.Length; at++)
        {
            var line = at < source.Paragraphs.Length ? source.Paragraphs[at].Line : at + 1;
            paragraphs.AddRange(deleted[at].Select(text => new SourceParagraph(line, new([new(Change.Deleted, text, ground)]), Change.Deleted)));
            if (at < source.Paragraphs.Length)
            {
                paragraphs.Add(Of(source.Paragraphs[at], at, ground));
            }
        }
        return source with { Paragraphs = paragraphs.ToImmutable(), Form = SourceForm.Marked };
    }

    private SourceParagraph Of(SourceParagraph paragraph, int at, Ground ground)
    {
        var (runs, mark) = _inserted.Contains(at) ? (new([new(Change.Inserted, paragraph.Text)]), Change.Inserted)
            : (_runs.GetValueOrDefault(at, paragraph.Runs), paragraph.Mark);
        return runs.IsEmpty ? paragraph : new(
            paragraph.Line, Redline.Of(runs.Runs.Select(run => run.Change == Change.Kept ? run : run with { Ground = ground })), mark)
        {
            Role = paragraph.Role,
            Footnote = paragraph.Footnote,
        };
    }
}
