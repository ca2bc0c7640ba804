using System.Collections.Immutable;
using SiteGen.Facts;

namespace SiteGen.Structure;

/// <summary>How a label counts.</summary>
public enum LabelKind
{
    /// <summary>A letter: <c>c)</c>, <c>aa)</c>, <c>в)</c>, <c>ج)</c>.</summary>
    Letter,

    /// <summary>A number: <c>5</c>, <c>5bis</c>, <c>三、</c>, <c>③</c>.</summary>
    Number,

    /// <summary>A Roman number: <c>iii)</c>.</summary>
    Roman,

    /// <summary>A number with parts: <c>1.1</c>.</summary>
    Dotted,

    /// <summary>A sign that does not count: <c>•</c>.</summary>
    Bullet,
}

/// <summary>What a printed label is.</summary>
/// <param name="Kind">How it counts.</param>
/// <param name="Value">Its place in the list, from 1 (the last part of a dotted number); 0 for a bullet.</param>
/// <param name="Insert">0, or the place of its Latin adverb: bis 2, ter 3 …; a letter behind a number (5A) counts from 2.</param>
/// <param name="Token">Its part of a clause token: <c>c</c>, <c>5</c>, <c>iii</c>, <c>5bis</c>, <c>1-1</c>; <c>d</c> for a bullet.</param>
/// <param name="Depth">Numbers in it: 2 for <c>1.1</c>, else 1.</param>
/// <param name="Script">latin, cyrillic, arabic, greek, digits, han; empty for a bullet.</param>
/// <param name="Frame">What stands around the core, with <c>_</c> for the core: <c>_)</c>, <c>(_)</c>, <c>_</c>.</param>
public sealed record Label(
    LabelKind Kind, int Value, int Insert, string Token, int Depth, string Script, string Frame)
{
    /// <summary>True if <paramref name="next"/> is what a list counts to after this: b after a, 5bis after 5, 1.2 after 1.1.</summary>
    public bool Precedes(Label next)
    {
        if (next.Kind != Kind || next.Depth != Depth || Kind == LabelKind.Bullet)
        {
            return false;
        }
        if (Kind == LabelKind.Dotted && Parent != next.Parent)
        {
            return false;
        }
        if (Kind == LabelKind.Letter && Insert == 0 && next.Insert == 0
            && (next.Token == Token + Token && Token is not ("i" or "x") || Token.Length == 2 && next.Token.Length == 1 && next.Token[0] == Token[0] + 1))
        {
            // aa) comes after z) in long lists, and between a) and b) where an item is inserted; ii) and xx) are Roman.
            return true;
        }
        return next.Insert == 0
            ? next.Value == Value + 1
            : next.Value == Value && next.Insert == Math.Max(Insert, 1) + 1;
    }

    /// <summary>The numbers before the last of a dotted number: <c>1-2</c> of 1.2.3.</summary>
    public string Parent => Kind == LabelKind.Dotted && Token.LastIndexOf('-') is var at and > 0 ? Token[..at] : "";

    /// <summary>True if a list can begin with it.</summary>
    public bool IsFirst => Value == 1 && Insert == 0;
}

/// <summary>A double label of flattened text cut into the two labels that are glued together in it.</summary>
/// <param name="Start">Where the first core begins in the printed label; what stands before it belongs to both.</param>
/// <param name="Cut">Where the second begins.</param>
/// <param name="End">Where the second core ends; what stands behind it belongs to both.</param>
/// <param name="First">The label that stands first.</param>
/// <param name="Second">The label that stands second. Which of the two is the old one is not said here.</param>
public sealed record LabelSplit(int Start, int Cut, int End, Label First, Label Second);

/// <summary>
/// Reads printed labels. A single Latin-looking letter is read as Latin, since Cyrillic look-alikes are typed for it;
/// a list whose letters have no Latin look-alike counts in its own alphabet, see <see cref="AlphabetOf"/>.
/// </summary>
public static class Labels
{
    /// <summary>Longer text is no label.</summary>
    public const int Longest = 16;

    /// <summary>The most likely single label printed so; null if it is none (a double label, a year, a word).</summary>
    public static Label? Parse(string printed) => Parse(printed, null);

    /// <summary>The same, its letters counted in the alphabet of its list.</summary>
    public static Label? Parse(string printed, Alphabet? alphabet) => Readings(printed, alphabet) is [var first, ..] ? first : null;

    /// <summary>
    /// All labels it can be, the likeliest first: <c>i)</c> is the ninth letter or the Roman one, <c>1.2</c> the second
    /// part of 1 or, in Arabic, the first part of 2.
    /// </summary>
    public static ImmutableArray<Label> Readings(string printed) => Readings(printed, null);

    /// <summary>The same, its letters counted in the alphabet of its list.</summary>
    public static ImmutableArray<Label> Readings(string printed, Alphabet? alphabet)
    {
        if (printed.Length is 0 or > Longest)
        {
            return [];
        }
        var text = Folding.Of(printed).Plain.Trim();
        if (text.Length == 1 && LabelForms.Bullets.Contains(text[0], StringComparison.Ordinal))
        {
            return [new(LabelKind.Bullet, 0, 0, "d", 1, "", "_")];
        }
        var (before, core, insert, after) = LabelFrame.Take(text);
        var frame = $"{before}_{after}";
        var readings = ImmutableArray.CreateBuilder<Label>();
        foreach (var form in LabelForms.All)
        {
            if (form.NeedsClose && after.Length == 0 || !form.Mark.IsMatch(core))
            {
                continue;
            }
            if (LabelCores.Read(form.Kind, core, alphabet) is { } read && readings.All(label => label.Kind != read.Kind))
            {
                readings.Add(Framed(read, insert, frame));
            }
        }
        if (readings is [{ Kind: LabelKind.Dotted }] && LabelCores.Reversed(core) is { } reversed)
        {
            readings.Add(Framed(reversed, insert, frame));
        }
        // A lone letter is a letter until the sequence says otherwise; ii) and iv) are Roman.
        if (readings is [{ Kind: LabelKind.Roman }, { Kind: LabelKind.Letter } letter] && core.Length == 1)
        {
            readings.RemoveAt(1);
            readings.Insert(0, letter);
        }
        return readings.ToImmutable();
    }

    /// <summary>Every way to cut it into two labels with the same frame, the ones that count close to each other first.</summary>
    public static ImmutableArray<LabelSplit> Splits(string printed)
    {
        if (printed.Length is 0 or > 2 * Longest)
        {
            return [];
        }
        var folded = Folding.Of(printed);
        var text = folded.Plain;
        var (before, core, _, after) = LabelFrame.Take(text);
        var start = text.IndexOf(before + core, StringComparison.Ordinal) + before.Length;
        var end = text.Length - after.Length - (text.Length - text.TrimEnd().Length);
        var splits = new List<LabelSplit>();
        for (var cut = 1; cut < text.Length; cut++)
        {
            var shared = cut > start && cut < end;
            AddSplit(splits, folded, (start, cut, end), shared ? before + text[start..cut] + after : "", shared ? before + text[cut..end] + after : "");
            AddSplit(splits, folded, (0, cut, text.Length), text[..cut], text[cut..]);
        }
        return [.. splits.DistinctBy(split => (split.Cut, split.First, split.Second)).OrderBy(Distance)];
    }

    /// <summary>
    /// The alphabet in which a list's letters count: Latin if each is Latin or looks so, otherwise the one of their
    /// script in which most of them follow each other. Null if none holds them all.
    /// </summary>
    public static Alphabet? AlphabetOf(IEnumerable<string> labels)
    {
        var letters = labels.Select(label => LabelFrame.Take(Folding.Of(label).Plain.Trim()).Core)
            .Where(core => core.Length is 1 or 2 && char.IsLetter(core[0]))
            .Select(core => char.ToLowerInvariant(LabelCores.Bare(core[0]))).ToArray();
        var latin = Alphabets.Named("latin");
        if (letters.All(letter => latin.Place(Alphabets.Latin(letter)) > 0))
        {
            return latin;
        }
        return Alphabets.All.Where(alphabet => letters.All(letter => alphabet.Place(letter) > 0))
            .OrderByDescending(alphabet => letters.Zip(letters.Skip(1))
                .Count(pair => alphabet.Place(pair.Second) == alphabet.Place(pair.First) + 1))
            .FirstOrDefault();
    }

    private static void AddSplit(
        List<LabelSplit> splits, Folded folded, (int Start, int Cut, int End) at, string first, string second)
    {
        if (Parse(first) is { Kind: not LabelKind.Bullet } one && Parse(second) is { Kind: not LabelKind.Bullet } two
            && one.Frame == two.Frame && one.Token != two.Token)
        {
            splits.Add(new(folded.Starts[at.Start], folded.Starts[at.Cut], folded.Starts[at.End], one, two));
        }
    }

    private static int Distance(LabelSplit split) =>
        (split.First.Kind == split.Second.Kind ? 0 : 1000) + Math.Abs(split.First.Value - split.Second.Value);

    private static Label Framed(Label read, string insert, string frame) => read with
    {
        Insert = insert.Length == 0 ? read.Insert : Math.Max(LabelFrame.Inserts.IndexOf(insert) + 2, 2),
        Token = read.Token + insert,
        Frame = frame,
    };
}
