using System.Text;
using SiteGen.Proposals;

namespace SiteGen.Reading.Html;

/// <summary>Collects the runs of one paragraph, white space folded as a browser folds it.</summary>
internal sealed class ParagraphBuilder
{
    // A label typed with the text is no longer than this.
    private const int LongestLabel = 10;

    private readonly List<Run> _runs = [];
    private readonly StringBuilder _text = new();
    private Change _change;
    private Change? _mark;

    /// <summary>True if nothing that is seen was added.</summary>
    public bool IsEmpty => _text.Length == 0 && _runs.Count == 0;

    /// <summary>True if so little was added that it can only be a label.</summary>
    public bool IsShort => _runs.Sum(run => run.Text.Length) + _text.Length <= LongestLabel;

    private char Last => _text.Length > 0 ? _text[^1] : _runs.Count > 0 ? _runs[^1].Text[^1] : ' ';

    /// <summary>Adds text as it stands in the page.</summary>
    public void Add(string text, Change change)
    {
        foreach (var letter in text)
        {
            if (letter is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                AddSpace(change);
            }
            else if (letter is not ('\u200b' or '\ufeff' or '\u00ad'))
            {
                AddSign(letter, change);
            }
        }
    }

    /// <summary>Adds one character that is not folded: a tab.</summary>
    public void AddSign(char sign, Change change)
    {
        Turn(change);
        _text.Append(sign);
    }

    /// <summary>Puts a tab where a label ends, in place of the spaces there.</summary>
    public void AddTab(Change change)
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\u00a0')
        {
            _text.Length--;
        }
        if (!IsEmpty && Last != '\t')
        {
            AddSign('\t', change);
        }
    }

    /// <summary>Adds the mark of a footnote.</summary>
    public void AddMark(string name, string printed, Change change)
    {
        Turn(change);
        Close();
        _runs.Add(new(change, printed, Footnote: name));
    }

    /// <summary>Says what happens to the paragraph mark.</summary>
    public void SetMark(Change change) => _mark = change;

    /// <summary>The paragraph, and begins a new one; null if nothing is in it.</summary>
    public (Redline Runs, Change Mark)? Take()
    {
        Close();
        var runs = Trim(_runs);
        var mark = _mark;
        _runs.Clear();
        (_change, _mark) = (Change.Kept, null);
        if (runs.IsEmpty)
        {
            return null;
        }
        // A paragraph that stands in one reading alone takes its mark along.
        var whole = runs.Runs.All(run => run.Change == runs.Runs[0].Change) ? runs.Runs[0].Change : Change.Kept;
        return (Tabbed(runs), mark ?? whole);
    }

    private void AddSpace(Change change)
    {
        // A space behind another is not seen, unless the first is not in the same readings.
        var folds = Last is ' ' or '\t' && (IsEmpty || LastChange == Change.Kept || LastChange == change);
        if (!folds)
        {
            AddSign(' ', change);
        }
    }

    private Change LastChange => _text.Length > 0 ? _change : _runs[^1].Change;

    private void Turn(Change change)
    {
        if (change != _change)
        {
            Close();
            _change = change;
        }
    }

    private void Close()
    {
        if (_text.Length > 0)
        {
            _runs.Add(new(_change, _text.ToString()));
            _text.Clear();
        }
    }

    private static Redline Trim(List<Run> runs)
    {
        while (runs.Count > 0 && runs[^1] is { Footnote: null } last)
        {
            var text = last.Text.TrimEnd(' ', '\u00a0', '\t');
            if (text.Length > 0)
            {
                runs[^1] = last with { Text = text };
                break;
            }
            runs.RemoveAt(runs.Count - 1);
        }
        while (runs.Count > 0 && runs[0] is { Footnote: null } first)
        {
            var text = first.Text.TrimStart(' ', '\u00a0', '\t');
            if (text.Length > 0)
            {
                runs[0] = first with { Text = text };
                break;
            }
            runs.RemoveAt(0);
        }
        return Redline.Of(runs);
    }

    // "a)&nbsp;&nbsp;&nbsp; text": where a page has no tabs, several spaces stand for the one behind a label.
    private static Redline Tabbed(Redline runs)
    {
        var first = runs.Runs[0];
        if (first.Footnote is not null)
        {
            return runs;
        }
        var start = 0;
        while (start < first.Text.Length && start <= LongestLabel && first.Text[start] is not (' ' or '\u00a0' or '\t'))
        {
            start++;
        }
        var end = start;
        while (end < first.Text.Length && first.Text[end] is ' ' or '\u00a0')
        {
            end++;
        }
        return end - start < 2 || start > LongestLabel ? runs : new(runs.Runs.SetItem(0, first with { Text = $"{first.Text[..start]}\t{first.Text[end..]}" }));
    }
}
