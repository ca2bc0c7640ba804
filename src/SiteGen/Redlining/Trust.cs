using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// How far a document's words can be believed, from 0 to 1. Labels and end marks show by themselves where many changes
/// stand; words that mean something (a text younger than the base, what the reasons speak of) stand there more often than
/// elsewhere. Where they stand anywhere alike, they mean nothing in this document.
/// </summary>
/// <param name="Later">Mentions of what is younger than the base text.</param>
/// <param name="Reasons">Words shared with the reasons.</param>
internal readonly record struct Trust(double Later, double Reasons)
{
    // Before anything is seen, words are believed: odds of seven to one.
    private const double Prior = 2;

    // Lines of the text itself may mention younger things: in a phrase that is new, in a plan. One, and two in a hundred.
    private const double FewLines = 1;
    private const double FewOfAll = 0.02;

    // What one mention more than chance in a changed line says, and one too many in a kept line.
    private const double Hit = 1.5;
    private const double Miss = 0.8;

    // Words of the reasons are in changed lines so much more often than in others; a line speaks that shares so much.
    private const double Oftener = 2.5;
    private const double Speaks = 1;

    /// <summary>Everything is believed, as where nothing can be compared.</summary>
    public static Trust Whole { get; } = new(1, 1);

    /// <summary>Compares what lines say with where labels and end marks show changes.</summary>
    /// <param name="blind">Each proposal explained without any words.</param>
    /// <param name="leanings">What the words of each proposal say.</param>
    public static Trust Learn(ImmutableArray<Explanation> blind, ImmutableArray<Leanings> leanings)
    {
        var (all, later, reasons) = (new Tally(), new Tally(), new Tally());
        for (var proposal = 0; proposal < blind.Length; proposal++)
        {
            var lines = blind[proposal].Lines;
            for (var at = 0; at < lines.Length; at++)
            {
                if (lines[at].Role != LineRole.Item || lines[at].BodyStart >= lines[at].Text.Length)
                {
                    continue;
                }
                var changed = blind[proposal].Of(at, lines[at].BodyStart, Change.Inserted).Place;
                all.Add(changed);
                if (leanings[proposal].MentionsLater(lines[at]))
                {
                    later.Add(changed);
                }
                if (leanings[proposal].Shared(lines[at].Text) >= Speaks)
                {
                    reasons.Add(changed);
                }
            }
        }
        var usual = Math.Clamp(all.Changed / Math.Max(1, all.Lines), 0.05, 0.3);
        return new(OfLater(all, later, usual), OfReasons(reasons, usual));
    }

    private static double OfLater(Tally all, Tally later, double usual) => Logistic(
        Prior + (Hit * (later.Changed - (usual * later.Lines)))
        - (Miss * Math.Max(0, later.Kept - FewLines - (FewOfAll * all.Kept))));

    private static double OfReasons(Tally reasons, double usual) => Logistic(
        Prior + (reasons.Changed * Math.Log(Oftener)) + (reasons.Kept * Math.Log((1 - (Oftener * usual)) / (1 - usual))));

    // What is believed so far that nothing speaks against it is believed whole.
    private static double Logistic(double odds) => Math.Min(1, (1 + Math.Exp(-Prior)) / (1 + Math.Exp(-odds)));

    /// <summary>Lines counted, each as far as it is changed.</summary>
    private sealed class Tally
    {
        public double Changed { get; private set; }

        public int Lines { get; private set; }

        public double Kept => Lines - Changed;

        public void Add(double changed) => (Changed, Lines) = (Changed + changed, Lines + 1);
    }
}
