using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Structure;

/// <summary>What stands around a line that may be a section's heading.</summary>
/// <param name="EndBefore">How the paragraph before ends: item, section, end, intro, or empty.</param>
/// <param name="Next">The next line with text; null at the end of the proposal.</param>
/// <param name="InAnnex">True inside an annex, where only certain headings count.</param>
/// <param name="KindBefore">What the paragraph before is.</param>
internal readonly record struct SectionPlace(string EndBefore, SourceLine? Next, bool InAnnex, ProvisionKind KindBefore)
{
    /// <summary>What may be the next line's label.</summary>
    public FoundLabel? NextLabel => Next?.Label;

    /// <summary>True if a new section may begin here: the one before is closed.</summary>
    public bool MayBegin => EndBefore is "section" or "end";
}

/// <summary>Where a section's heading ends; what follows on the line is the section's first paragraph.</summary>
/// <param name="End">Index into the folded line.</param>
/// <param name="IsKnown">False for a verb that the table does not know.</param>
internal readonly record struct SectionFound(int End, bool IsKnown);

/// <summary>
/// Says whether a line is a section's heading. A heading is a whole paragraph without an end mark and has a body; in
/// spaced scripts the verb may also stand at the beginning of its paragraph.
/// </summary>
internal sealed class SectionRule
{
    private static readonly ImmutableDictionary<string, SectionRule> Rules =
        Languages.All.ToImmutableDictionary(language => language, language => new SectionRule(language));

    /// <summary>Longer headings are sentences that lack their end mark.</summary>
    private const int LongestHeading = 200;

    private const int LongestUnknown = 70;
    private const int LongestIntro = 200;
    private static readonly SearchValues<char> NoWords = SearchValues.Create("()[]/@");

    private readonly SectionGrammar grammar;
    private readonly bool spaced;
    private readonly bool setsComma;

    private SectionRule(string language)
    {
        grammar = new(language);
        spaced = language != "zh";
        setsComma = language == "ru";
    }

    /// <summary>The rule of a language.</summary>
    public static SectionRule Of(string language) => Rules[language];

    /// <summary>The heading; null if the line is none.</summary>
    public SectionFound? Find(SourceLine source, SectionPlace place)
    {
        var line = source.Folded;
        var last = LineEnds.Last(line);
        if (last < 0 || line.Plain.AsSpan(0, last + 1).Contains('\t') && source.Label is not null)
        {
            return null;
        }
        var role = LineWords.EndRole(line.Plain[last]);
        var reading = grammar.Read(line);
        if (reading.Verb is null)
        {
            return role.Length == 0 && IsUnknownHeading(line, last + 1, place) ? new(line.Plain.Length, IsKnown: false) : null;
        }
        var isWhole = role switch
        {
            "" => IsHeading(line, reading, last + 1, place),
            // Russian puts a comma before "что" even where that begins the next paragraph.
            "section" => setsComma && reading.Unknown.IsEmpty && reading.CloseEnd == last && place.Next is not null,
            "intro" => reading.CloseEnd == last || place.MayBegin && last < LongestIntro
                && (reading.Verb.Addresses || place.NextLabel is { Readings: [{ IsFirst: true } or { Kind: LabelKind.Bullet }, ..] }),
            _ => false,
        };
        if (isWhole)
        {
            return new(line.Plain.Length, IsKnown: true);
        }
        return spaced && !place.InAnnex && RunInEnd(line, reading, last, role, place) is var cut and > 0 ? new(cut, IsKnown: true) : null;
    }

    private bool IsHeading(Folded line, SectionReading reading, int end, SectionPlace place)
    {
        var rest = line.Plain[reading.End..end].Trim(' ', ']', '*', '_', '"');
        var isComplete = rest.Length == 0 || reading.Unknown.IsEmpty && reading.Addressees.Length > 0;
        if (place.InAnnex)
        {
            return isComplete && place.NextLabel is not null && reading.Start == 0;
        }
        if (isComplete)
        {
            return true;
        }
        if (end > LongestHeading || place.Next is null)
        {
            return false;
        }
        var isShort = rest.Length <= (spaced ? 80 : 30);
        return reading.Verb!.Part == "operative"
            ? place.MayBegin || place.NextLabel is { Readings: [var first, ..] } && (first.IsFirst || spaced)
            : isShort && place.MayBegin;
    }

    // An unknown verb: short, nothing before it is open, and a body of its own follows. Right behind a heading it is
    // what leads to the list ("that"), not a section after one without a body.
    private bool IsUnknownHeading(Folded line, int end, SectionPlace place)
    {
        var text = line.Plain[..end].Trim();
        if (!place.MayBegin || place.InAnnex || place.KindBefore == ProvisionKind.Section || place.Next is not { } next || text.Length > (spaced ? LongestUnknown : 20)
            || text.Any(char.IsAsciiDigit) || text.Contains('\t', StringComparison.Ordinal) || text.AsSpan().ContainsAny(NoWords))
        {
            return false;
        }
        var startsList = place.NextLabel is { Readings: [var first, ..] } && (first.IsFirst || first.Kind == LabelKind.Bullet);
        var isLower = !char.IsUpper(text[0]);
        var nextEnds = LineEnds.Role(next.Folded).Length > 0;
        return startsList || isLower && nextEnds;
    }

    // "considering that …;" and "instructs the Secretary-General to …," with heading and body in one paragraph.
    private static int RunInEnd(Folded line, SectionReading reading, int last, string role, SectionPlace place)
    {
        // Verb and addressee together are hardly chance; a verb alone has to follow something that is closed.
        var mayBegin = place.MayBegin || place.EndBefore == "item"
            || reading is { Verb.Part: "operative", Addressees.Length: > 0 } && place.EndBefore != "intro";
        var cut = reading.CloseEnd;
        if (!mayBegin || role.Length == 0 && last < 60 || cut > last || line.Plain[cut] is not (' ' or '\t' or ',' or ':' or '*' or '_'))
        {
            return 0;
        }
        while (cut < last && line.Plain[cut] is '*' or '_')
        {
            cut++;
        }
        var hasComma = line.Plain[cut] is ',' or ':';
        if (hasComma && role == "section" && place.NextLabel is { Readings: [{ IsFirst: true }, ..] } && reading.Verb!.Part == "operative")
        {
            // instructs the Secretary-General, with the help of …, | 1 to …
            return line.Plain.Length;
        }
        var end = hasComma ? Math.Min(cut + 1, last) : cut;
        return line.Plain[end..last].Any(char.IsLetterOrDigit) ? end : 0;
    }
}
