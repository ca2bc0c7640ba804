using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Facts;
using SiteGen.Proposals;
using SiteGen.Structure;

namespace SiteGen.Compiling;

/// <summary>A paragraph's permanent name in its reading, and its level there.</summary>
public readonly record struct Named(string Token, int Level);

/// <summary>
/// Gives each paragraph of a reading its token: section code, ordinal and addressees, then labels (<c>con-c</c>,
/// <c>ins-sg-coord-4-i</c>); what has no label is counted under its parent (<c>rcg-p1</c>, <c>inv-ms-p1-d2</c>).
/// A token depends on what stands before it in the same section alone, so edits elsewhere leave it as it is.
/// </summary>
public sealed class Tokens
{
    /// <summary>The longest token (without <c>x-</c>); what would be longer is cut at a part and counted: <c>ins-tsb-bdt-br-1-etc2</c>.</summary>
    public const int Longest = 30;

    // What stays of a token that is cut: room for "-etc" and a number, and for "-v2" and its like.
    private const int LongestKept = Longest - 8;

    // Text that stands before any section, annex or heading: recommendations and decisions have such.
    private const string NoSection = "tx";

    private static readonly ImmutableHashSet<string> AddresseeCodes =
    [
        .. SectionWords.Addressees.Select(addressee => addressee.Code),
        .. Enumerable.Range('a', 26).Select(letter => $"o{(char)letter}"),
    ];

    private readonly ImmutableArray<ReadingParagraph> paragraphs;
    private readonly ImmutableArray<OutlineEntry> outline;
    private readonly Proposal proposal;
    private readonly string[] tokens;
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private string annex = "";
    private string section = "";

    private Tokens(Proposal proposal, ImmutableArray<ReadingParagraph> paragraphs)
    {
        this.proposal = proposal;
        this.paragraphs = paragraphs;
        outline = Outline.Of(paragraphs);
        tokens = new string[paragraphs.Length];
    }

    /// <summary>Names for the paragraphs of one reading of the proposal, in order; a label that stands twice is warned of.</summary>
    public static Staged<ImmutableArray<Named>> Of(Proposal proposal, ImmutableArray<ReadingParagraph> paragraphs)
    {
        var naming = new Tokens(proposal, paragraphs);
        for (var at = 0; at < paragraphs.Length; at++)
        {
            naming.tokens[at] = naming.Name(at);
        }
        return new(
            [.. naming.tokens.Zip(naming.outline, (token, entry) => new Named(token, entry.Level))],
            naming.diagnostics.ToImmutable());
    }

    private string Name(int at)
    {
        var paragraph = paragraphs[at];
        switch (paragraph.Kind)
        {
            case ProvisionKind.Number:
                return Once(annex + "n");
            case ProvisionKind.Title:
                // The lines of one title have one name.
                return at > 0 && paragraphs[at - 1].Kind == ProvisionKind.Title ? tokens[at - 1] : Once(annex + "t");
            case ProvisionKind.Opening:
                return Once(annex + "hd");
            case ProvisionKind.Section:
                return section = Once(annex + SectionToken(paragraph.Text));
            case ProvisionKind.Annex:
                section = $"x{Next("x")}";
                annex = section + "-";
                return Once(section);
            case ProvisionKind.Heading:
                var part = LabelPart(paragraph.Label, null);
                return section = Once(annex + (part.Length > 0 && annex.Length > 0 ? part : $"h{Next(annex + "h")}"));
            case ProvisionKind.Reasons:
                annex = "";
                section = Once("rsn");
                return paragraph is { Label.IsEmpty: false, Text.IsEmpty: false } ? Counted(at, "p") : section;
            case ProvisionKind.Footnote:
                return Once(FootnoteToken(paragraph.Label));
            case ProvisionKind.TableRow:
                return TableRow(at);
            case ProvisionKind.Clause:
                return Clause(at);
            case ProvisionKind.Bullet:
                return Counted(at, "d");
            case ProvisionKind.Note:
                return Counted(at, "nt");
            default:
                return Counted(at, "p");
        }
    }

    private string SectionToken(Redline text)
    {
        var heading = SectionHeadings.Read(Words(text), proposal.Language, proposal.Instrument.Kind)
            ?? new(SectionHeading.UnknownCode, "", 1, [], [], 0);
        var key = $"{annex}section {string.Join('-', heading.Addressees.Prepend(heading.Code))}";
        // "Further" always is at least the second; whatever comes later counts on.
        var ordinal = counts[key] = Math.Max(heading.Ordinal, counts.GetValueOrDefault(key) + 1);
        return (heading with { Ordinal = ordinal }).Token;
    }

    private string Clause(int at)
    {
        if (Labels.Parse(Words(paragraphs[at].Label)) is { Kind: LabelKind.Bullet })
        {
            return Counted(at, "d");
        }
        var parent = ParentToken(at);
        var part = LabelPart(paragraphs[at].Label, outline[at].Label);
        if (part.Length == 0)
        {
            return Counted(at, "p");
        }
        // 1.2 under 1 is 1-2, not 1-1-2.
        if (outline[at] is { Parent: >= 0 and var above, Label: { Kind: LabelKind.Dotted, Parent: var numbers } }
            && outline[above].Label?.Token == numbers)
        {
            part = part[(numbers.Length + 1)..];
        }
        var token = $"{parent}-{part}";
        var given = Once(token);
        if (given != token)
        {
            diagnostics.Add(Codes.TokenTwice.At(
                Spots.Of(proposal, paragraphs[at].Line), Words(paragraphs[at].Label), section.Length > 0 ? section : NoSection, given));
        }
        return given;
    }

    private static string LabelPart(Redline printed, Label? label)
    {
        if (printed.IsEmpty)
        {
            return "";
        }
        var part = (label ?? Labels.Parse(Words(printed)))?.Token
            ?? string.Concat(Folding.KeyOf(Words(printed)).Where(char.IsAsciiLetterOrDigit));
        return AddresseeCodes.Contains(part) ? "l" + part : part;
    }

    private string FootnoteToken(Redline name)
    {
        var printed = string.Concat(Folding.KeyOf(Words(name)).Where(char.IsAsciiLetterOrDigit));
        var count = Next("fn");
        return printed.Length == 0 ? $"fn{count}" : printed.All(char.IsAsciiDigit) ? $"fn{printed}" : $"fn-{printed}";
    }

    private string TableRow(int at)
    {
        var isFirst = at == 0 || paragraphs[at - 1].Kind != ProvisionKind.TableRow;
        var table = isFirst ? $"tb{Next("tb")}" : $"tb{counts["tb"]}";
        var row = Next(table);
        return Once(row == 1 ? table : $"{table}-r{row}");
    }

    private string Counted(int at, string kind)
    {
        var parent = ParentToken(at);
        return Once($"{parent}-{kind}{Next($"{parent} {kind}")}");
    }

    private string ParentToken(int at) =>
        outline[at].Parent is >= 0 and var parent ? tokens[parent] : section.Length > 0 ? section : NoSection;

    private int Next(string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private string Once(string token)
    {
        if (token.Length > Longest)
        {
            var cut = token.LastIndexOf('-', LongestKept);
            var kept = token[..(cut > 0 ? cut : LongestKept)];
            return Once($"{kept}-etc{Next(kept + " etc")}");
        }
        var use = uses[token] = uses.GetValueOrDefault(token) + 1;
        return use == 1 ? token : Once($"{token}-v{use}");
    }

    private static string Words(Redline redline) =>
        redline.IsEmpty ? "" : string.Concat(redline.Runs.Where(run => run.Footnote is null).Select(run => run.Text));
}
