using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Citations;

/// <summary>Leads from the characters of both readings back to the runs of a redline.</summary>
internal sealed class RedlineLetters
{
    private readonly ImmutableArray<(int Run, int Start)> places;
    private readonly ImmutableArray<int> original;
    private readonly ImmutableArray<int> proposed;
    private readonly bool[] taken;

    public RedlineLetters(Redline redline)
    {
        var all = ImmutableArray.CreateBuilder<(int, int)>();
        var left = ImmutableArray.CreateBuilder<int>();
        var right = ImmutableArray.CreateBuilder<int>();
        for (var run = 0; run < (redline.IsEmpty ? 0 : redline.Runs.Length); run++)
        {
            var (change, text) = (redline.Runs[run].Change, redline.Runs[run].Text);
            for (var at = 0; redline.Runs[run].Footnote is null && at < text.Length; at++)
            {
                if (change.StandsIn(Proposals.Reading.Original))
                {
                    left.Add(all.Count);
                }
                if (change.StandsIn(Proposals.Reading.Proposed))
                {
                    right.Add(all.Count);
                }
                all.Add((run, at));
            }
        }
        (places, original, proposed) = (all.ToImmutable(), left.ToImmutable(), right.ToImmutable());
        taken = new bool[places.Length];
    }

    /// <summary>How many characters the redline has.</summary>
    public int Length => places.Length;

    /// <summary>The place of a citation's first character in the redline; its length for no citation.</summary>
    public int First(Citation? citation, Proposals.Reading reading) => citation is null ? Length : Of(reading)[citation.Start];

    /// <summary>The place of the last character of a citation of the original reading.</summary>
    public int Last(Citation citation) => original[citation.End - 1];

    /// <summary>How many kept characters two citations share.</summary>
    public int Shared(Citation left, Citation right)
    {
        int shared = 0, a = left.Start, b = right.Start;
        while (a < left.End && b < right.End)
        {
            var order = original[a].CompareTo(proposed[b]);
            shared += order == 0 ? 1 : 0;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /// <summary>The parts of runs of a citation in one or both readings that no citation taken before has.</summary>
    public ImmutableArray<RunPart> Take(Citation? left, Citation? right)
    {
        var letters = Letters(left, original).Concat(Letters(right, proposed)).Where(at => !taken[at]).Distinct().Order();
        var parts = ImmutableArray.CreateBuilder<RunPart>();
        foreach (var at in letters)
        {
            taken[at] = true;
            var (run, start) = places[at];
            if (parts is [.., var last] && last.Run == run && last.Start + last.Length == start)
            {
                parts[^1] = last with { Length = last.Length + 1 };
            }
            else
            {
                parts.Add(new(run, start, 1));
            }
        }
        return parts.ToImmutable();
    }

    private ImmutableArray<int> Of(Proposals.Reading reading) => reading == Proposals.Reading.Original ? original : proposed;

    private static IEnumerable<int> Letters(Citation? citation, ImmutableArray<int> reading) =>
        citation is null ? [] : Enumerable.Range(citation.Start, citation.Length).Select(at => reading[at]);
}
