using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>Shortens a redline to what changes and a little of what stands around it.</summary>
internal static class Elision
{
    /// <summary>Kept text up to this length is not shortened.</summary>
    private const int Longest = 160;

    /// <summary>So much is left on either side of a change.</summary>
    private const int Around = 40;

    private const string Gap = " […] ";

    /// <summary>The redline with the middle of long kept runs left out; changed runs always stand whole.</summary>
    public static Redline Of(Redline redline) => redline.IsEmpty || !redline.IsChanged
        ? redline : new([.. redline.Runs.Select((run, at) => Shortened(run, at, redline.Runs.Length))]);

    private static Run Shortened(Run run, int at, int runs)
    {
        if (run.Change != Change.Kept || run.Footnote is not null || run.Text.Length <= Longest)
        {
            return run;
        }
        var head = at == 0 ? "" : run.Text[..Cut(run.Text, Around)];
        var tail = at == runs - 1 ? "" : run.Text[Cut(run.Text, run.Text.Length - Around)..];
        return run with { Text = head + Gap + tail };
    }

    /// <summary>Never between the halves of one character, nor inside a word of a script with spaces if one is near.</summary>
    private static int Cut(string text, int at)
    {
        var space = text.IndexOf(' ', at, Math.Min(16, text.Length - at));
        at = space >= 0 ? space : at;
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
