using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Searching;

namespace SiteGen.Tests.Searching;

/// <summary>
/// Proposals in six languages whose clauses are stitched together from pieces of the sample's, with changes at any
/// place, figures, and traditional and full-width characters: the same each time, and like no document.
/// </summary>
internal static class MixedCompilation
{
    private const int EachProposal = 2;
    private static readonly string[] Odd = ["1,305", "2 014年", "網絡安全", "ＩＴＵ", "IPv6", "第130号", "é", "й", "أَمن", "\u202F", "，", " — "];
    private static readonly Lazy<SearchSource> Made = new(() => SampleIndex.Of(Proposals()));
    private static readonly Lazy<ImmutableArray<Asked>> MadeQuestions = new(() => [.. Substrings(300), .. WordsAndBeginnings(60)]);

    public static SearchSource Source => Made.Value;

    /// <summary>Substrings of clauses with the clauses that have them, and words and their beginnings with one that has them.</summary>
    public static ImmutableArray<Asked> Questions => MadeQuestions.Value;

    /// <summary>What is typed, and the places of which each is found; where it is known, no other is.</summary>
    public sealed record Asked(string Query, ImmutableArray<string> Places, bool AreAll);

    /// <summary>The address of a clause, as answers are compared.</summary>
    public static string Place(string proposal, string token) => $"{proposal}#{token}";

    private static ImmutableArray<Proposal> Proposals()
    {
        var random = new Random(8);
        var sample = SampleIndex.Source.Tagged.Compilation.Proposals.Select(proposal => proposal.Proposal).Where(proposal => proposal.Provisions.Length is > 4 and < 60).ToList();
        var pools = sample.ToLookup(proposal => proposal.Language, StringComparer.Ordinal);
        return
        [
            .. from turn in Enumerable.Range(0, EachProposal)
               from proposal in sample
               let pool = pools[proposal.Language].SelectMany(one => one.Provisions).Select(provision => provision.Text.Flat).Where(text => text.Length > 8).ToList()
               select proposal with
               {
                   Id = new($"{proposal.Id.Sources[0]}/{900 + turn}/{sample.IndexOf(proposal) + 1}"),
                   Provisions = [.. proposal.Provisions.Select(provision => provision.Kind is ProvisionKind.Clause or ProvisionKind.Bullet or ProvisionKind.Paragraph
                       ? provision with { Text = Stitched(random, pool) } : provision)],
               },
        ];
    }

    private static Redline Stitched(Random random, List<string> pool)
    {
        var runs = new List<Run>();
        for (var at = random.Next(1, 6); at > 0; at--)
        {
            var text = pool[random.Next(pool.Count)];
            var start = random.Next(text.Length - 2);
            var piece = random.Next(6) == 0 ? Odd[random.Next(Odd.Length)] : text.Substring(start, random.Next(1, Math.Min(24, text.Length - start)));
            var change = (Change)random.Next(3);
            runs.Add(new(runs.Count > 0 && runs[^1].Change == change ? (Change)(((int)change + 1) % 3) : change, piece.Replace('\n', ' ')));
        }
        return new([.. runs]);
    }

    private static List<(string Place, string Text)> Readings() =>
    [
        .. from proposal in Source.Tagged.Compilation.Proposals
           from row in proposal.Clauses
           from reading in new[] { SiteGen.Proposals.Reading.Original, SiteGen.Proposals.Reading.Proposed }
           let text = string.Join('\n', (reading == SiteGen.Proposals.Reading.Original ? row.Original : row.Proposed).Select(side => side.Text.Of(reading)))
           select (Place(proposal.Address, row.Token), text),
    ];

    private static IEnumerable<Asked> Substrings(int count)
    {
        var (random, readings) = (new Random(9), Readings());
        var keys = readings.Select(one => (one.Place, SearchFolding.Of(one.Text).Key)).ToList();
        while (count > 0)
        {
            var (_, text) = readings[random.Next(readings.Count)];
            var length = Math.Min(text.Length, random.Next(2, 13));
            var piece = text.Substring(random.Next(text.Length - length + 1), length);
            if (SearchFolding.Of(piece).Key is { Length: > 1 } key && Words.HasDense(key) && !piece.Any("\"“”„«»\n".Contains))
            {
                var forms = SearchFolding.OfPiece(piece);
                count--;
                yield return new($"\"{piece}\"", [.. keys.Where(one => forms.Any(form => one.Key.Contains(form, StringComparison.Ordinal))).Select(one => one.Place).Distinct()], AreAll: true);
            }
        }
    }

    private static IEnumerable<Asked> WordsAndBeginnings(int count)
    {
        var (random, readings) = (new Random(10), Readings());
        while (count > 0)
        {
            var (place, text) = readings[random.Next(readings.Count)];
            var key = SearchFolding.Of(text).Key;
            var words = Words.In(key).Select(word => key[word.Start..word.End]).Where(word => word.Length > 1).ToList();
            if (words.Count > 0)
            {
                var word = words[random.Next(words.Count)];
                count--;
                yield return new(word[..random.Next(2, word.Length + 1)], [place], AreAll: false);
            }
        }
    }
}
