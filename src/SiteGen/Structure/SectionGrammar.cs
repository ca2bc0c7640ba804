using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Structure;

/// <summary>
/// How far a heading was understood; indices are into the folded text. <c>End</c> is behind the last known word,
/// <c>CloseEnd</c> behind the last before the first unknown one.
/// </summary>
internal sealed record SectionReading(
    SectionVerb? Verb, int Start, int VerbEnd, bool Further, ImmutableArray<string> Addressees, ImmutableArray<string> Unknown, int End,
    int CloseEnd);

/// <summary>
/// The heading of a section in one language:
/// <c>[and] [further] verb [further] [articles] addressee (joiner [articles] addressee)*</c>.
/// </summary>
internal sealed class SectionGrammar
{
    private readonly bool spaced;
    private readonly bool arabic;
    private readonly PhraseSet<SectionVerb> verbs;
    private readonly PhraseSet<string> addressees;
    private readonly PhraseSet<string> further;
    private readonly PhraseSet<string> joiners;
    private readonly PhraseSet<string> skips;

    public SectionGrammar(string language)
    {
        spaced = language != "zh";
        arabic = language == "ar";
        Distinguishes = language is "en" or "zh" or "es";
        verbs = new(SectionWords.Verbs.Where(verb => verb.Language == language).Select(verb => (verb.Phrase, verb)));
        addressees = new(SectionWords.Addressees.Where(addressee => addressee.Language == language)
            .Select(addressee => (addressee.Phrase, addressee.Code)));
        further = Small(language, "further");
        joiners = Small(language, "joiner");
        skips = Small(language, "skip");
    }

    /// <summary>True if the language has a word for "resolves" and another for "decides".</summary>
    public bool Distinguishes { get; }

    /// <summary>Reads as far as it can; <see cref="SectionReading.Verb"/> is null if no verb of the table stands first.</summary>
    public SectionReading Read(Folded text)
    {
        var start = SkipOrnament(text, 0);
        var at = start;
        var also = false;
        for (var moved = true; moved;)
        {
            // A conjunction or "further" may stand before the verb: and further resolves, 并责成, كما يكلف.
            moved = false;
            var next = SkipConjunction(text, at);
            if (FindVerb(text, next) is null && Longest(further, text, next) is var end and >= 0)
            {
                also = true;
                at = SkipSpace(text, end);
                moved = true;
            }
            else if (next > at && FindVerb(text, next) is not null)
            {
                at = next;
            }
        }
        if (FindVerb(text, at) is not { } found)
        {
            return new(null, start, start, false, [], [], start, start);
        }
        found = FollowVerbs(text, found);
        return ReadAddressees(text, start, found.Verb, found.End, also);
    }

    // "resolves and instructs the Council": of several verbs the one that names someone counts, else the first.
    private (SectionVerb Verb, int End) FollowVerbs(Folded text, (SectionVerb Verb, int End) found)
    {
        while (true)
        {
            var next = SkipSpace(text, found.End);
            var joined = Joined(text, next);
            if (joined < 0 || FindVerb(text, SkipSpace(text, joined)) is not { } other)
            {
                return found;
            }
            found = (!found.Verb.Addresses && other.Verb.Addresses ? other.Verb : found.Verb, other.End);
        }
    }

    private SectionReading ReadAddressees(Folded text, int start, SectionVerb verb, int verbEnd, bool also)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        var unknown = ImmutableArray.CreateBuilder<string>();
        var at = verbEnd;
        var end = at;
        var unread = -1;
        var close = -1;
        var isJoined = true;
        while (at < text.Key.Length)
        {
            var next = SkipSpace(text, at);
            if (unread < 0 && Longest(further, text, next) is var more and >= 0
                && (codes.Count == 0 || string.IsNullOrWhiteSpace(text.Plain[more..])))
            {
                also = true;
                at = end = more;
            }
            else if (FindAddressee(text, next) is { } found)
            {
                // Without "and" between them the second says whose the first is: study groups of ITU-D.
                var isOwn = unread < 0 && !isJoined && end < next;
                Flush(text, next, ref unread, codes, unknown);
                if (!isOwn && !codes.Contains(found.Code))
                {
                    codes.Add(found.Code);
                }
                at = end = found.End;
                isJoined = false;
            }
            else if (unread < 0 && codes.Count > 0 && next < text.Key.Length && BracketEnd(text, next) is var bracket and > 0)
            {
                // Its abbreviation: Рабочей группе Совета по … (РГС-Интернет).
                at = end = bracket;
            }
            else if (Joined(text, next) is var joined and >= 0 && (unread < 0 || StartsAddressee(text, joined)))
            {
                Flush(text, next, ref unread, codes, unknown);
                at = joined;
                isJoined = true;
            }
            else if (unread < 0 && Longest(skips, text, next) is var skipped and >= 0)
            {
                at = skipped;
            }
            else
            {
                close = close < 0 ? end : close;
                unread = unread < 0 ? next : unread;
                at = NextWord(text, next);
            }
        }
        // What follows other verbs is what is considered or resolved, not someone addressed.
        if (verb.Addresses)
        {
            Flush(text, text.Key.Length, ref unread, codes, unknown);
        }
        if (verb.Part != "operative")
        {
            codes.Clear();
        }
        if (!verb.Addresses)
        {
            unknown.Clear();
            codes.RemoveAll(code => code[0] == 'o' && code.Length == 2);
        }
        return new(verb, start, verbEnd, also, codes.ToImmutable(), unknown.ToImmutable(), end,
            close < 0 ? end : close);
    }

    /// <summary>Behind the bracket that begins here; -1 if none does.</summary>
    private static int BracketEnd(Folded text, int at) => text.Key[at] == '(' ? text.Key.IndexOf(')', at) + 1 : -1;

    private static void Flush(
        Folded text, int end, ref int unread, ImmutableArray<string>.Builder codes, ImmutableArray<string>.Builder unknown)
    {
        if (unread >= 0 && text.Plain[unread..end].Trim(' ', '\t', ',', '\u3001', ':', ']', '*', '_') is { Length: > 0 } words)
        {
            codes.Add(SectionHeadings.UnknownAddressee(unknown.Count));
            unknown.Add(words);
        }
        unread = -1;
    }

    private bool StartsAddressee(Folded text, int at)
    {
        var next = SkipSpace(text, at);
        while (FindAddressee(text, next) is null)
        {
            var skipped = Longest(skips, text, next);
            if (skipped < 0)
            {
                return false;
            }
            next = SkipSpace(text, skipped);
        }
        return true;
    }

    private (SectionVerb Verb, int End)? FindVerb(Folded text, int start)
    {
        foreach (var (phrase, verb) in verbs.At(text, start))
        {
            var end = phrase.End(text, start);
            if (end < 0 && phrase.EndLoose(text, start) is var loose and > 0 && verbs.Longest(text, loose) is not null)
            {
                // Flattened text: one verb was replaced by another and both are glued (recallingnoting).
                end = loose;
            }
            if (end > 0)
            {
                return (verb, end);
            }
        }
        return null;
    }

    private (string Code, int End)? FindAddressee(Folded text, int start) =>
        addressees.Longest(text, start) is { } found ? (found.Meaning, found.End) : null;

    private int Joined(Folded text, int at)
    {
        if (at < text.Key.Length && text.Key[at] is ',' or '\u3001' or ';' or '/')
        {
            var next = SkipSpace(text, at + 1);
            return Longest(joiners, text, next) is var both and >= 0 ? both : at + 1;
        }
        var end = Longest(joiners, text, at);
        if (end < 0 && arabic && at < text.Key.Length && text.Key[at] == 'و')
        {
            // The Arabic conjunction is written together with the next word.
            return at + 1;
        }
        return end;
    }

    private int SkipConjunction(Folded text, int at)
    {
        if (arabic && at + 1 < text.Key.Length && text.Key[at] == 'و' && FindVerb(text, at) is null)
        {
            return at + 1;
        }
        var end = spaced ? Longest(joiners, text, at) : -1;
        return end < 0 ? at : SkipSpace(text, end);
    }

    private int NextWord(Folded text, int at)
    {
        if (!spaced)
        {
            return at + 1;
        }
        while (at < text.Key.Length && char.IsLetterOrDigit(text.Key[at]))
        {
            at++;
        }
        return Math.Min(at + 1, text.Key.Length);
    }

    private static int Longest(PhraseSet<string> phrases, Folded text, int at) => phrases.Longest(text, at)?.End ?? -1;

    // Brackets of a doubtful heading, and the stars or low lines that some programs put around italics.
    private static int SkipOrnament(Folded text, int at)
    {
        while (at < text.Key.Length && text.Key[at] is ' ' or '\t' or '[' or '*' or '_' or '"')
        {
            at++;
        }
        return at;
    }

    private static int SkipSpace(Folded text, int at)
    {
        while (at < text.Key.Length && text.Key[at] is ' ' or '\t')
        {
            at++;
        }
        return at;
    }

    private static PhraseSet<string> Small(string language, string role) => new(SectionWords.Small
        .Where(word => word.Language == language && word.Role == role).Select(word => (word.Phrase, word.Form)));
}
