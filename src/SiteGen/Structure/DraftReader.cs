using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Structure;

/// <summary>Reads one proposal's lines, from its heading to its reasons, and gives every character to a block.</summary>
internal sealed class DraftReader
{
    private enum Part
    {
        Sections,
        Annex,
        Reasons,
    }

    /// <summary>Lines among which the next label of a list is looked for.</summary>
    private const int LongestLookAhead = 40;

    private readonly IReadOnlyList<SourceLine> lines;
    private readonly ProposalDraft draft;
    private readonly Findings findings;
    private readonly SectionRule sections;
    private readonly ListLevels levels = new();
    private readonly LabelNotes notes;
    private readonly Bullets bullets = new();
    private Part part = Part.Sections;
    private string endBefore = "section";
    private ProvisionKind kindBefore = ProvisionKind.Opening;

    public DraftReader(IReadOnlyList<SourceLine> lines, ProposalDraft draft, Findings findings)
    {
        this.lines = lines;
        this.draft = draft;
        this.findings = findings;
        sections = SectionRule.Of(draft.Language);
        notes = new(findings, draft.Head.Action.Amends());
    }

    /// <summary>Reads everything between the draft's first and last line.</summary>
    public void Read()
    {
        var heading = new HeadingReader(lines, draft, findings, sections);
        var at = heading.Read();
        for (; at < draft.Body.To; at++)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                line.Give(0, line.Folded.Plain.Length, PieceKind.Noise, draft.HeadOwner, "blank");
            }
            else
            {
                ReadLine(line, at);
            }
        }
        notes.Close();
    }

    private void ReadLine(SourceLine line, int at)
    {
        var label = AcceptedLabel(line, at);
        var counts = label is { Readings: [{ Kind: not LabelKind.Bullet }, ..] };
        if (!counts && line.Furniture is { } furniture && kindBefore != ProvisionKind.TableRow)
        {
            line.Give(0, line.Folded.Plain.Length, PieceKind.Noise, draft.HeadOwner, furniture);
            return;
        }
        if (LineRules.ReasonsEnd(line.Folded) is var reasons and > 0)
        {
            ReadReasons(line, reasons);
        }
        else if (LineRules.IsAnnex(line.Folded) && (part != Part.Reasons || Next(at) is not null))
        {
            part = Part.Annex;
            Restart(line.Folded.Plain.Trim());
            Add(line, ProvisionKind.Annex, 0, 0);
        }
        else if (label is null && part != Part.Reasons && ReadSection(line, at))
        {
            return;
        }
        else
        {
            ReadText(line, at, label);
        }
    }

    private void ReadReasons(SourceLine line, int end)
    {
        part = Part.Reasons;
        Restart("reasons");
        var owner = NewBlock(ProvisionKind.Reasons, 0);
        var text = line.Folded.Plain;
        var rest = SkipSpace(text, end);
        if (rest >= text.Length)
        {
            GiveText(line, 0, text.Length, owner);
        }
        else
        {
            var start = SkipSpace(text, 0);
            GiveSeparator(line, 0, start, owner);
            line.Give(start, end, PieceKind.Text, owner);
            GiveSeparator(line, end, rest, owner);
            GiveText(line, rest, text.Length, NewBlock(ProvisionKind.Paragraph, 0));
        }
        Ended(line, ProvisionKind.Paragraph);
    }

    private bool ReadSection(SourceLine line, int at)
    {
        if (sections.Find(line, new(endBefore, Next(at), part == Part.Annex, kindBefore)) is not { } found)
        {
            return false;
        }
        var text = line.Folded.Plain;
        var owner = NewBlock(ProvisionKind.Section, 0);
        var heading = text[..found.End].Trim();
        Restart(heading);
        NoteHeading(line, heading, found);
        var rest = SkipSpace(text, found.End);
        if (rest >= text.Length)
        {
            GiveText(line, 0, text.Length, owner);
            Ended(line, ProvisionKind.Section);
            endBefore = "section";
            return true;
        }
        var start = SkipSpace(text, 0);
        GiveSeparator(line, 0, start, owner);
        line.Give(start, found.End, PieceKind.Text, owner);
        GiveSeparator(line, found.End, rest, owner);
        if (LabelScan.At(line.Folded, rest) is { } label && label.Readings.Any(reading => reading.IsFirst))
        {
            AddLabelled(line, at, label, rest);
        }
        else
        {
            GiveText(line, rest, text.Length, NewBlock(ProvisionKind.Paragraph, 0));
            Ended(line, ProvisionKind.Paragraph);
        }
        return true;
    }

    private void NoteHeading(SourceLine line, string heading, SectionFound found)
    {
        if (!found.IsKnown)
        {
            findings.Add(Codes.UnknownVerb, line.Index, 1, heading);
        }
        else if (SectionHeadings.Read(heading, draft.Language) is { Unknown: [_, ..] } read)
        {
            for (var n = 0; n < read.Unknown.Length; n++)
            {
                findings.Add(Codes.UnknownAddressee, line.Index, 1, read.Unknown[n], SectionHeadings.UnknownAddressee(n));
            }
        }
    }

    private void ReadText(SourceLine line, int at, FoundLabel? label)
    {
        var text = line.Folded.Plain;
        if (IsTableRow(at, label))
        {
            Add(line, ProvisionKind.TableRow, 0, 0);
        }
        else if (label is not null)
        {
            AddLabelled(line, at, label, 0);
        }
        else if (LineRules.IsNote(line.Folded))
        {
            Add(line, ProvisionKind.Note, 0, 0);
        }
        else if (text[0] == '\t' && part == Part.Sections && kindBefore is not ProvisionKind.Section)
        {
            Add(line, ProvisionKind.Bullet, bullets.Level("\t"), 0);
        }
        else if (part == Part.Annex && IsAnnexHeading(line, at))
        {
            levels.Interrupt();
            Add(line, ProvisionKind.Heading, 0, 0);
        }
        else
        {
            levels.Interrupt();
            bullets.Under(0);
            Add(line, ProvisionKind.Paragraph, 0, 0);
        }
    }

    private void AddLabelled(SourceLine line, int at, FoundLabel label, int from)
    {
        var isBullet = label.Readings[0].Kind == LabelKind.Bullet;
        var level = isBullet
            ? bullets.Level(label.Printed)
            : levels.Place(label, new(endBefore == "intro", NextLabel(at)));
        var isHeading = part == Part.Annex && !isBullet && IsAnnexHeading(line, at);
        var owner = NewBlock(isBullet ? ProvisionKind.Bullet : isHeading ? ProvisionKind.Heading : ProvisionKind.Clause, level);
        if (!isBullet)
        {
            bullets.Under(level + 1);
            notes.Add(label, level, line.Index, mayRestart: endBefore == "intro" || kindBefore is ProvisionKind.Paragraph or ProvisionKind.Section or ProvisionKind.Heading);
        }
        GiveSeparator(line, from, label.Start, owner);
        line.Give(label.Start, label.End, PieceKind.Label, owner);
        GiveSeparator(line, label.End, label.TextStart, owner);
        GiveText(line, label.TextStart, line.Folded.Plain.Length, owner);
        Ended(line, isBullet ? ProvisionKind.Bullet : ProvisionKind.Clause);
    }

    private void Add(SourceLine line, ProvisionKind kind, int level, int from)
    {
        GiveText(line, from, line.Folded.Plain.Length, NewBlock(kind, level));
        Ended(line, kind);
    }

    // A label that only the sequence can make one is taken where its list continues, or the next label follows it.
    private FoundLabel? AcceptedLabel(SourceLine line, int at)
    {
        if (line.Label is not { } label || label.Trust == LabelTrust.Sure)
        {
            return line.Label;
        }
        if (label.IsDouble && !draft.Head.Action.Amends())
        {
            return null;
        }
        if (levels.Continues(label))
        {
            return label;
        }
        return NextLabel(at) is { } next && (next.Printed == label.Printed || label.Readings.Any(reading =>
            label.IsDouble && next.Readings.Any(reading.Precedes) || next.Readings.Any(other => other.Parent == reading.Token)))
            || label.Readings.Any(reading => reading.IsFirst && IsCountedOn(reading, at))
            ? label : null;
    }

    // Whether the second item of the list follows, over sub-items but not over the beginning of another such list.
    private bool IsCountedOn(Label first, int at)
    {
        var last = Math.Min(draft.Body.To, at + LongestLookAhead);
        for (var next = at + 1; next < last; next++)
        {
            if (lines[next].IsBlank || lines[next].Label is not { } label)
            {
                continue;
            }
            if (label.Readings.Any(first.Precedes) || draft.Head.Action.Amends() && label.Halves.Any(first.Precedes))
            {
                return true;
            }
            if (label.Readings.Any(reading => reading.IsFirst && reading.Kind == first.Kind && reading.Frame == first.Frame))
            {
                return false;
            }
        }
        return false;
    }

    private bool IsTableRow(int at, FoundLabel? label)
    {
        var tabs = LineRules.InnerTabs(lines[at].Folded);
        if (label is not null)
        {
            return tabs > 1 && (Previous(at)?.Folded is { } before && LineRules.InnerTabs(before) == tabs
                || Next(at)?.Folded is { } next && LineRules.InnerTabs(next) == tabs);
        }
        return tabs > 1 || tabs == 1 && (kindBefore == ProvisionKind.TableRow || Next(at) is { } after
            && LineRules.InnerTabs(after.Folded) == 1 && after.Label is not { Trust: LabelTrust.Sure });
    }

    // In an annex: short, without an end mark, and followed by something.
    private bool IsAnnexHeading(SourceLine line, int at) =>
        LineEnds.Last(line.Folded) is var last and < 120 && last >= 0 && LineEnds.Role(line.Folded).Length == 0
        && endBefore != "intro" && Next(at) is not null && LineRules.InnerTabs(line.Folded) <= 1;

    private void Restart(string section)
    {
        levels.Clear();
        bullets.Clear();
        notes.Open(section);
    }

    private void Ended(SourceLine line, ProvisionKind kind)
    {
        endBefore = LineEnds.Role(line.Folded);
        kindBefore = kind;
    }

    private int NewBlock(ProvisionKind kind, int level)
    {
        var owner = findings.NewOwner();
        draft.Blocks.Add(new(kind, level, owner));
        return owner;
    }

    private SourceLine? Next(int at)
    {
        for (var next = at + 1; next < draft.Body.To; next++)
        {
            if (!lines[next].IsBlank)
            {
                return lines[next];
            }
        }
        return null;
    }

    private SourceLine? Previous(int at)
    {
        for (var before = at - 1; before >= draft.Body.From; before--)
        {
            if (!lines[before].IsBlank)
            {
                return lines[before];
            }
        }
        return null;
    }

    // The next counting label before the next heading; a page of items without one is enough to stop.
    private FoundLabel? NextLabel(int at)
    {
        var last = Math.Min(draft.Body.To, at + LongestLookAhead);
        for (var next = at + 1; next < last; next++)
        {
            if (!lines[next].IsBlank && lines[next].Label is { } label && label.Readings[0].Kind != LabelKind.Bullet)
            {
                return label;
            }
        }
        return null;
    }

    private static void GiveText(SourceLine line, int from, int to, int owner) => TextGiver.Give(line, from, to, owner);

    private static void GiveSeparator(SourceLine line, int from, int to, int owner)
    {
        if (to > from)
        {
            line.Give(from, to, PieceKind.Separator, owner);
        }
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at;
    }
}
