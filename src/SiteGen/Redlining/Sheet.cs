using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>The marks on one paragraph while they are being made: a change and its ground for each character.</summary>
internal sealed class Sheet(string text)
{
    private readonly Change[] _changes = new Change[text.Length];
    private readonly Ground?[] _grounds = new Ground?[text.Length];

    /// <summary>The paragraph mark.</summary>
    public Change Mark { get; private set; }

    /// <summary>Why the paragraph mark is changed.</summary>
    public Ground? MarkGround { get; private set; }

    /// <summary>The change of one character.</summary>
    public Change this[int at] => _changes[at];

    /// <summary>Marks a stretch; what is marked already stays.</summary>
    public void Paint(int start, int end, Change change, Ground ground)
    {
        for (var at = start; at < end; at++)
        {
            if (_changes[at] == Change.Kept)
            {
                (_changes[at], _grounds[at]) = (change, ground);
            }
        }
    }

    /// <summary>Marks the paragraph mark.</summary>
    public void PaintMark(Change change, Ground ground) => (Mark, MarkGround) = (change, ground);

    /// <summary>The paragraph as runs.</summary>
    public RedlinedParagraph Finish()
    {
        var runs = ImmutableArray.CreateBuilder<Proposals.Run>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && _changes[end] == _changes[start] && _grounds[end] == _grounds[start])
            {
                end++;
            }
            runs.Add(new(_changes[start], text[start..end], _grounds[start]));
            start = end;
        }
        return new(Redline.Of(runs), Mark, MarkGround);
    }
}
