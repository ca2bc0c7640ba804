using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Markdown.Inlines;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Reads the inside of one provision: what <see cref="RedlineWriter"/> writes.</summary>
internal static class LineReader
{
    /// <summary>The provision, with what the form says of it where the remark says nothing.</summary>
    /// <param name="inlines">Its inlines.</param>
    /// <param name="form">Its form.</param>
    /// <param name="level">The level that the form says.</param>
    /// <param name="remark">The remark before it.</param>
    /// <param name="context">What the file is and what was read so far.</param>
    public static Provision Read(List<Inline> inlines, Form form, int level, Remark remark, ReadingContext context)
    {
        var name = form == Form.Footnote ? ((FootnoteMark)inlines[0]).Name : null;
        var (atoms, grounds) = Atoms.Read(name is null ? inlines : inlines.Skip(1), context.SpotOf, context.Diagnostics);
        if (name is not null && atoms is [{ Kind: AtomKind.Raw } first, ..])
        {
            atoms[0] = first with { Text = first.Text[1..] };
        }
        if (form == Form.Row)
        {
            TrimRow(atoms);
        }
        var (mark, markGround) = TakeMark(atoms, grounds, context);
        TrimEdges(atoms);
        var runs = atoms.ConvertAll(atom => (Atom: atom, Run: RunOf(atom, grounds, form, context.Evidence)));
        var (label, text) = Split(runs, form, remark.Labelled);
        var kind = remark.Kind ?? context.Expectation.KindOf(form, label, text);
        context.Expectation.Pass(form, kind);
        if (name is not null)
        {
            label = Redline.Kept(name);
        }
        return new(kind, remark.Level ?? level, label, text, mark, remark.Line)
        {
            MarkGround = Grounds.Canonical(markGround, context.Evidence),
        };
    }

    private static Run RunOf(Atom atom, Dictionary<int, Ground> grounds, Form form, Evidence own)
    {
        var ground = Grounds.Canonical(grounds.GetValueOrDefault(atom.Markup), own);
        var text = atom.Kind == AtomKind.Border && form == Form.Row ? "\t" : atom.Text;
        return new(atom.Change, text, ground, atom.Footnote);
    }

    private static (Change Mark, Ground? Ground) TakeMark(List<Atom> atoms, Dictionary<int, Ground> grounds, ReadingContext context)
    {
        (Change, Ground?) mark = (Change.Kept, null);
        if (atoms is [.., { Kind: AtomKind.Sign, Markup: >= 0 } last])
        {
            atoms.RemoveAt(atoms.Count - 1);
            mark = (last.Change, grounds.GetValueOrDefault(last.Markup));
        }
        foreach (var inside in atoms.Where(atom => atom is { Kind: AtomKind.Sign, Markup: >= 0 }))
        {
            context.Diagnostics.Add(Codes.MarkInside.At(context.SpotOf(inside.Offset)));
        }
        return mark;
    }

    // The outer borders go, and blanks beside any border with them.
    private static void TrimRow(List<Atom> atoms)
    {
        for (var i = 0; i < atoms.Count; i++)
        {
            if (atoms[i].Kind != AtomKind.Raw)
            {
                continue;
            }
            var text = atoms[i].Text;
            text = i == 0 || atoms[i - 1].Kind == AtomKind.Border ? text.TrimStart(' ') : text;
            text = i == atoms.Count - 1 || atoms[i + 1].Kind == AtomKind.Border ? text.TrimEnd(' ') : text;
            atoms[i] = atoms[i] with { Text = text };
        }
        atoms.RemoveAll(atom => atom is { Kind: AtomKind.Raw, Text: "" });
        if (atoms is [{ Kind: AtomKind.Border }, ..])
        {
            atoms.RemoveAt(0);
        }
        if (atoms is [.., { Kind: AtomKind.Border, Markup: < 0 }])
        {
            atoms.RemoveAt(atoms.Count - 1);
        }
    }

    private static void TrimEdges(List<Atom> atoms)
    {
        if (atoms is [{ Kind: AtomKind.Raw, Markup: < 0 } first, ..])
        {
            atoms[0] = first with { Text = first.Text.TrimStart(' ') };
        }
        if (atoms is [.., { Kind: AtomKind.Raw, Markup: < 0 } last])
        {
            atoms[^1] = last with { Text = last.Text.TrimEnd(' ') };
        }
    }

    // The label is everything before the first blank that is not escaped, wherever that stands.
    private static (Redline Label, Redline Text) Split(List<(Atom Atom, Run Run)> runs, Form form, bool? labelled)
    {
        var whole = Redline.Of(runs.Select(pair => pair.Run));
        var at = runs.FindIndex(pair => pair.Atom.Kind == AtomKind.Raw && pair.Run.Text.Contains(' ', StringComparison.Ordinal));
        if (labelled == false || (labelled is null && form != Form.Item))
        {
            return (Redline.Empty, whole);
        }
        if (at < 0)
        {
            return labelled == true || LabelShapes.Fit(whole) ? (whole, Redline.Empty) : (Redline.Empty, whole);
        }
        var run = runs[at].Run;
        var blank = run.Text.IndexOf(' ', StringComparison.Ordinal);
        var label = Redline.Of(runs.Take(at).Select(pair => pair.Run).Append(run with { Text = run.Text[..blank] }));
        if (labelled is null && !LabelShapes.Fit(label))
        {
            return (Redline.Empty, whole);
        }
        List<Run> rest = [run with { Text = run.Text[(blank + 1)..] }, .. runs.Skip(at + 1).Select(pair => pair.Run)];
        if (rest[0] is { Change: Change.Kept, Ground: null, Footnote: null } && runs[at].Atom.Markup < 0)
        {
            rest[0] = rest[0] with { Text = rest[0].Text.TrimStart(' ') };
        }
        return (label, Redline.Of(rest));
    }
}

/// <summary>What the reader of a file carries along.</summary>
/// <param name="Evidence">The proposal's own evidence.</param>
/// <param name="SpotOf">The place of a character of the body.</param>
/// <param name="Diagnostics">What was found.</param>
internal sealed record ReadingContext(Evidence Evidence, Func<int, Spot> SpotOf, ImmutableArray<Diagnostic>.Builder Diagnostics)
{
    /// <summary>What comes next.</summary>
    public Expectation Expectation { get; } = new();
}
