using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Structure;

/// <summary>
/// Notes labels that stand twice or are missing. In flattened text each label stands in the old reading, the new one
/// or both, and a double label in both; only what is wrong however the labels are dealt out is worth a word.
/// </summary>
internal sealed class LabelNotes(Findings findings, bool amends)
{
    private readonly record struct Entry(FoundLabel Label, int Level, int Line, bool MayRestart);

    // Indices into the labels met so far; 0 for none.
    private sealed record State(int Old, int New);

    private readonly record struct Step(int Cost, int From, bool IsWrong);

    /// <summary>More states than any honest list has; beyond that the worst are forgotten.</summary>
    private const int MostStates = 24;

    private readonly List<Entry> entries = [];
    private string section = "";

    /// <summary>A new section begins; the one before is judged.</summary>
    public void Open(string name)
    {
        Close();
        section = name.Length > 60 ? name[..60] + "…" : name;
    }

    /// <summary>A label of the section. <paramref name="mayRestart"/>: a list may begin here although one is open.</summary>
    public void Add(FoundLabel label, int level, int line, bool mayRestart) => entries.Add(new(label, level, line, mayRestart));

    /// <summary>Judges the last section.</summary>
    public void Close()
    {
        foreach (var level in entries.Select(entry => entry.Level).Distinct())
        {
            Judge([.. AtLevel(level)]);
        }
        entries.Clear();
    }

    // A list of sub-items begins anew under each item.
    private IEnumerable<Entry> AtLevel(int level)
    {
        var isNew = true;
        foreach (var entry in entries)
        {
            if (entry.Level < level)
            {
                isNew = true;
            }
            else if (entry.Level == level)
            {
                yield return entry with { MayRestart = entry.MayRestart || isNew };
                isNew = false;
            }
        }
    }

    private void Judge(ImmutableArray<Entry> list)
    {
        var labels = new List<Label?> { null };
        var layers = new List<(State[] States, Step[] Steps)> { ([new State(0, 0)], [default]) };
        foreach (var entry in list)
        {
            layers.Add(Next(layers[^1], entry, labels));
        }
        var best = Array.IndexOf(layers[^1].Steps, layers[^1].Steps.MinBy(step => step.Cost));
        var wrong = new List<int>();
        for (var at = list.Length; at > 0; at--)
        {
            var step = layers[at].Steps[best];
            if (step.IsWrong)
            {
                wrong.Add(at - 1);
            }
            best = step.From;
        }
        foreach (var at in wrong.Order())
        {
            Report(list, at);
        }
    }

    private void Report(ImmutableArray<Entry> list, int at)
    {
        var entry = list[at];
        var start = at;
        while (start > 0 && !list[start].MayRestart)
        {
            start--;
        }
        var twin = list[start..at].FirstOrDefault(earlier =>
            earlier.Label.Readings.Any(reading => entry.Label.Readings.Any(other => other.Token == reading.Token)));
        if (twin.Label is not null)
        {
            findings.Add(Codes.LabelRepeated, entry.Line, entry.Label.Start + 1, entry.Label.Printed, section, twin.Line + 1);
        }
        else
        {
            var before = at == 0 || entry.MayRestart ? "the beginning" : list[at - 1].Label.Printed;
            findings.Add(Codes.LabelMissing, entry.Line, entry.Label.Start + 1, before, entry.Label.Printed, section);
        }
    }

    private (State[] States, Step[] Steps) Next((State[] States, Step[] Steps) layer, Entry entry, List<Label?> labels)
    {
        var best = new Dictionary<State, Step>();
        foreach (var (oldLabel, newLabel) in Dealings(entry.Label).ToArray())
        {
            var (oldAt, newAt) = (Index(labels, oldLabel), Index(labels, newLabel));
            for (var from = 0; from < layer.States.Length; from++)
            {
                var state = layer.States[from];
                var wrong = Wrong(labels[state.Old], oldLabel, entry.MayRestart) + Wrong(labels[state.New], newLabel, entry.MayRestart);
                var next = new State(oldAt == 0 ? state.Old : oldAt, newAt == 0 ? state.New : newAt);
                var step = new Step(layer.Steps[from].Cost + wrong, from, wrong > 0);
                if (!best.TryGetValue(next, out var known) || step.Cost < known.Cost)
                {
                    best[next] = step;
                }
            }
        }
        var kept = best.OrderBy(pair => pair.Value.Cost).Take(MostStates).ToArray();
        return ([.. kept.Select(pair => pair.Key)], [.. kept.Select(pair => pair.Value)]);
    }

    // Only the last few labels can be the one before: looking among them keeps long lists quick.
    private static int Index(List<Label?> labels, Label? label)
    {
        if (label is null)
        {
            return 0;
        }
        for (var at = labels.Count - 1; at > 0 && at > labels.Count - 40; at--)
        {
            if (labels[at] == label)
            {
                return at;
            }
        }
        labels.Add(label);
        return labels.Count - 1;
    }

    private static int Wrong(Label? last, Label? next, bool mayRestart) =>
        next is null || (last is null ? next.IsFirst : last.Precedes(next) || mayRestart && next.IsFirst) ? 0 : 1;

    private IEnumerable<(Label? Old, Label? New)> Dealings(FoundLabel label)
    {
        if (!amends)
        {
            foreach (var reading in label.Readings)
            {
                yield return (reading, null);
            }
            yield break;
        }
        if (!label.IsDouble)
        {
            foreach (var reading in label.Readings)
            {
                yield return (reading, reading);
                yield return (reading, null);
                yield return (null, reading);
            }
        }
        // 10 may be ten, or one and nought; 12 may be twelve, or one and two.
        foreach (var split in Labels.Splits(label.Printed))
        {
            yield return (split.First, split.Second);
            yield return (split.Second, split.First);
        }
    }
}
