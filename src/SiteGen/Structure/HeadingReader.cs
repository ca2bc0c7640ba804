using SiteGen.Diagnostics;
using SiteGen.Facts;
using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>Reads the beginning of a proposal: the line with kind and number, the title, the opening line.</summary>
internal sealed class HeadingReader(
    IReadOnlyList<SourceLine> lines, ProposalDraft draft, Findings findings, SectionRule sections)
{
    /// <summary>Lines with text among which an opening line is looked for.</summary>
    private const int LongestHead = 12;

    /// <summary>Reads; gives the line where the sections begin.</summary>
    public int Read()
    {
        var first = NextText(draft.Body.From);
        if (first < 0)
        {
            GiveBlank(draft.Body.From, draft.Body.To);
            findings.Add(Codes.EmptyProposal, draft.Line, 1, draft.Head.Id);
            return draft.Body.To;
        }
        GiveBlank(draft.Body.From, first);
        var at = draft.Heading is null ? ReadNumber(first) : first;
        var opening = FindOpening(at);
        var end = opening >= 0 ? opening : TitleEnd(at, first);
        for (; at < end; at++)
        {
            if (lines[at].IsBlank)
            {
                GiveBlank(at, at + 1);
                continue;
            }
            GiveWhole(at, ProvisionKind.Title);
        }
        if (opening >= 0)
        {
            draft.Opening = OpeningLines.Read(lines[opening].Folded) ?? OpeningLines.ReadBeforeSection(lines[opening].Folded)
                ?? new("", Years.In(lines[opening].Folded.Plain));
            draft.OpeningLineNumber = opening + 1;
            GiveWhole(opening, ProvisionKind.Opening);
            at = opening + 1;
        }
        return at;
    }

    // The number stands first; a line or two above it (a part's name) is title.
    private int ReadNumber(int first)
    {
        var tried = first;
        for (var n = 0; n < 3 && tried >= 0; n++)
        {
            if (InstrumentHeadings.Read(lines[tried].Folded) is { } heading && IsHeading(lines[tried], heading, n))
            {
                for (var before = first; before < tried; before++)
                {
                    if (lines[before].IsBlank)
                    {
                        GiveBlank(before, before + 1);
                    }
                    else
                    {
                        GiveWhole(before, ProvisionKind.Title);
                    }
                }
                return GiveNumber(tried, heading);
            }
            tried = NextText(tried + 1);
        }
        findings.Add(Codes.NoHeading, draft.Line, 1, draft.Head.Id);
        return first;
    }

    private static bool IsHeading(SourceLine line, InstrumentHeading heading, int n)
    {
        var rest = line.Folded.Plain[heading.End..].Trim();
        return rest.Length == 0 || n == 0 && LineEnds.Role(line.Folded) is not ("section" or "item" or "intro");
    }

    private int GiveNumber(int at, InstrumentHeading heading)
    {
        draft.Heading = heading;
        var line = lines[at];
        draft.PlacesNamed = Conferences.Named(line.Folded.Plain);
        var text = line.Folded.Plain;
        var end = heading.End;
        while (end < text.Length && text[end] is ' ' or '\t' or '\u2013' or '\u2014' or '-' or ':' or '.')
        {
            end++;
        }
        // A digit or star behind the number is the mark of a footnote, not a title.
        if (text.Length - end < 3)
        {
            GiveWhole(at, ProvisionKind.Number);
        }
        else
        {
            var number = NewBlock(ProvisionKind.Number);
            TextGiver.Give(line, 0, heading.End, number);
            line.Give(heading.End, end, PieceKind.Separator, number);
            TextGiver.Give(line, end, text.Length, NewBlock(ProvisionKind.Title));
        }
        var next = NextText(at + 1);
        if (next >= 0 && heading.Years.IsEmpty && lines[next].Folded.Plain.Trim() is ['(', .., ')'] brackets && Years.In(brackets) is { IsEmpty: false } years)
        {
            draft.Heading = heading with { Years = years };
            GiveBlank(at + 1, next);
            GiveWhole(next, ProvisionKind.Number);
            return next + 1;
        }
        return at + 1;
    }

    private int FindOpening(int from)
    {
        var seen = 0;
        for (var at = from; at < draft.Body.To && seen < LongestHead; at++)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                continue;
            }
            seen++;
            if (OpeningLines.Read(line.Folded) is not null || IsUnknownOpening(at))
            {
                return at;
            }
            if (LineRules.ReasonsEnd(line.Folded) > 0 || line.Label is { Trust: LabelTrust.Sure }
                || LineRules.IsAnnex(line.Folded))
            {
                return -1;
            }
        }
        return -1;
    }

    // A line that ends in a comma, has a conference's name or a year in brackets, and stands before a known section.
    private bool IsUnknownOpening(int at)
    {
        var next = NextText(at + 1);
        var text = lines[at].Folded.Plain.Trim();
        var isNamed = OpeningLines.ReadBeforeSection(lines[at].Folded) is not null;
        return next >= 0 && (isNamed || text.EndsWith("),", StringComparison.Ordinal) && text.Length < 200 && Years.In(text).Length > 0)
            && SectionAt(next, "section") is { IsKnown: true };
    }

    // Without an opening line the title ends before the first section, item, reasons or sentence.
    private int TitleEnd(int from, int first)
    {
        var last = from;
        var titles = 0;
        for (var at = from; at < draft.Body.To; at++)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                continue;
            }
            var ends = LineEnds.Role(line.Folded).Length > 0 || line.Folded.Plain.Length > 240 || line.Folded.Plain[0] == '\t';
            var isText = titles > 0 && ends || titles > 3 || LineRules.ReasonsEnd(line.Folded) > 0
                || line.Label is { Trust: LabelTrust.Sure } || LineRules.IsAnnex(line.Folded)
                || SectionAt(at, titles > 0 || at > first ? "section" : "") is { IsKnown: true } && draft.Heading is not null;
            if (isText && line.Role != ParagraphRole.Title)
            {
                break;
            }
            titles++;
            last = at + 1;
        }
        return last;
    }

    private SectionFound? SectionAt(int at, string endBefore)
    {
        var next = NextText(at + 1);
        return sections.Find(lines[at], new(endBefore, next < 0 ? null : lines[next], InAnnex: false, ProvisionKind.Title));
    }

    private int NextText(int from)
    {
        for (var at = from; at < draft.Body.To; at++)
        {
            if (!lines[at].IsBlank)
            {
                return at;
            }
        }
        return -1;
    }

    private void GiveWhole(int at, ProvisionKind kind) =>
        TextGiver.Give(lines[at], 0, lines[at].Folded.Plain.Length, NewBlock(kind));

    private void GiveBlank(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            lines[at].Give(0, lines[at].Folded.Plain.Length, PieceKind.Noise, draft.HeadOwner, "blank");
        }
    }

    private int NewBlock(ProvisionKind kind)
    {
        var owner = findings.NewOwner();
        draft.Blocks.Add(new(kind, 0, owner));
        return owner;
    }
}
