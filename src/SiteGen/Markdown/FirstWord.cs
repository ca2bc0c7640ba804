using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>The word a reader of the written line would meet first: the label, or the text up to its first inner blank.</summary>
internal static class FirstWord
{
    /// <summary>The first word of the provision's line.</summary>
    public static Redline Of(Provision provision)
    {
        if (!provision.Label.IsEmpty)
        {
            return provision.Label;
        }
        // Blanks at the edges of a text are written as entities, which do not end a word.
        var runs = new List<Run>();
        for (var i = 0; !provision.Text.IsEmpty && i < provision.Text.Runs.Length; i++)
        {
            var run = provision.Text.Runs[i];
            var atStart = i == 0 ? run.Text.Length - run.Text.AsSpan().TrimStart().Length : 0;
            var atEnd = i == provision.Text.Runs.Length - 1 ? run.Text.AsSpan().TrimEnd().Length : run.Text.Length;
            var space = run.Footnote is null ? run.Text.IndexOf(' ', atStart) : -1;
            var inner = space >= 0 && space < atEnd;
            runs.Add(inner ? run with { Text = run.Text[..space] } : run);
            if (inner)
            {
                break;
            }
        }
        return Redline.Of(runs);
    }
}
