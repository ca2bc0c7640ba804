using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Compiling;

/// <summary>
/// Tells what each publication changed. What was there before stands in the history itself, so the same history,
/// content and day give the same lines, whenever and wherever a site is built.
/// </summary>
public static class History
{
    /// <summary>
    /// The history after a publication. What an earlier build of the same day found is found anew; a day before the last
    /// publication adds nothing, and without a day there is no publication.
    /// </summary>
    /// <param name="known">The lines so far.</param>
    /// <param name="compilation">What is published, with its topics.</param>
    /// <param name="day">The day of the publication; null if the site says none.</param>
    public static Staged<ImmutableArray<HistoryLine>> Update(ImmutableArray<HistoryLine> known, Compilation compilation, DateOnly? day)
    {
        if (day is not { } date)
        {
            return known;
        }
        if (known.Select(line => line.Date).DefaultIfEmpty().Max() is var last && date < last)
        {
            return new(known, [Codes.HistoryAhead.At(new("input/" + HistoryFile.Path), Iso(date), Iso(last))]);
        }
        var before = known.Where(line => line.Date < date).ToImmutableArray();
        var state = new Dictionary<string, HistoryLine>(StringComparer.Ordinal);
        foreach (var line in before)
        {
            state[line.Address] = line;
        }
        return before.AddRange(Changes(state, compilation, date).OrderBy(line => line.Address, NaturalOrder.Instance));
    }

    /// <summary>What a proposal says: a short digest that any change of its words, its redline or its outcome changes.</summary>
    public static string DigestOf(CompiledProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var it = proposal.Proposal;
        var text = new StringBuilder()
            .AppendJoin('\n', it.Action.Mark(), it.Instrument.Slug, it.Instrument.Base, it.Title,
                it.Outcome?.Result, it.Outcome?.Date, it.Outcome?.Link, it.Outcome?.Into).Append('\n');
        foreach (var clause in proposal.Clauses)
        {
            Add('<', clause.Original, Proposals.Reading.Original);
            Add('>', clause.Proposed, Proposals.Reading.Proposed);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));

        void Add(char side, ImmutableArray<ClauseSide> paragraphs, Proposals.Reading reading)
        {
            foreach (var paragraph in paragraphs)
            {
                text.Append(side).Append(paragraph.Label.Of(reading)).Append('\t').Append(paragraph.Text.Of(reading)).Append('\n');
            }
        }
    }

    private static IEnumerable<HistoryLine> Changes(Dictionary<string, HistoryLine> state, Compilation compilation, DateOnly date)
    {
        var dossiers = compilation.Dossiers.SelectMany(dossier => dossier.Proposals.Select(slug => ((dossier.Conference, slug), dossier.Address)))
            .ToDictionary(pair => pair.Item1, pair => pair.Address);
        var there = compilation.Proposals.AsParallel().AsOrdered().Select(proposal => (Proposal: proposal, Digest: DigestOf(proposal))).ToList();
        foreach (var (proposal, digest) in there)
        {
            var last = state.GetValueOrDefault(proposal.Address);
            if (last?.Digest != digest)
            {
                var change = last is null or { Change: HistoryChange.Withdrawn } ? HistoryChange.New : HistoryChange.Changed;
                var it = proposal.Proposal;
                yield return new(date, change, proposal.Address, digest, $"{it.Action.Mark()} {it.Id}",
                    dossiers.GetValueOrDefault((it.Conference, it.Id.Slug), proposal.Address), proposal.Topics);
            }
        }
        var addresses = there.Select(pair => pair.Proposal.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in state.Values.Where(line => line.Change != HistoryChange.Withdrawn && !addresses.Contains(line.Address)))
        {
            yield return gone with { Date = date, Change = HistoryChange.Withdrawn, Digest = Minting.NoDigest };
        }
    }

    private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
