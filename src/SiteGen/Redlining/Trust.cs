using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining;

/// <summary>
/// How far a document's mentions of what is younger than its base text can be believed. Labels and end marks show by
/// themselves where many changes stand; mentions that mean something stand there more often than elsewhere, and hardly
/// anywhere else. Where they stand anywhere alike, the base is not what it seems, and they mean nothing.
/// </summary>
internal static class Trust
{
    // Before anything is seen, they are believed: odds of seven to one.
    private const double Prior = 2;

    // Lines of the text itself may mention younger things: in a phrase that is new, in a plan. One, and two in a hundred.
    private const double FewLines = 1;
    private const double FewOfAll = 0.02;

    // What one mention more than chance in a changed line says, and one too many in a kept line.
    private const double Hit = 1.5;
    private const double Miss = 0.8;

    /// <summary>From 0 to 1: compares what lines mention with where labels and end marks show changes.</summary>
    /// <param name="blind">Each proposal explained without any words.</param>
    /// <param name="leanings">What the words of each proposal say.</param>
    public static double InLater(ImmutableArray<Explanation> blind, ImmutableArray<Leanings> leanings)
    {
        var (changed, lines) = (0.0, 0);
        var (changedMentions, mentions) = (0.0, 0);
        for (var proposal = 0; proposal < blind.Length; proposal++)
        {
            var all = blind[proposal].Lines;
            for (var at = 0; at < all.Length; at++)
            {
                if (all[at].Role != LineRole.Item || all[at].BodyStart >= all[at].Text.Length)
                {
                    continue;
                }
                var place = blind[proposal].Of(at, all[at].BodyStart, Change.Inserted).Place;
                (changed, lines) = (changed + place, lines + 1);
                if (leanings[proposal].MentionsLater(all[at]))
                {
                    (changedMentions, mentions) = (changedMentions + place, mentions + 1);
                }
            }
        }
        var usual = Math.Clamp(changed / Math.Max(1, lines), 0.05, 0.3);
        var tooMany = Math.Max(0, mentions - changedMentions - FewLines - (FewOfAll * (lines - changed)));
        return Logistic(Prior + (Hit * (changedMentions - (usual * mentions))) - (Miss * tooMany));
    }

    // What is believed so far that nothing speaks against it is believed whole.
    private static double Logistic(double odds) => Math.Min(1, (1 + Math.Exp(-Prior)) / (1 + Math.Exp(-odds)));
}
