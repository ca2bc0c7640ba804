using System.Collections.Immutable;
using SiteGen.Proposals;
using SiteGen.Redlining;

namespace SiteGen.Tests.Redlining.Scoring;

/// <summary>A document whose changes are known: one CriticMarkup text gives the flattened lines and their truth.</summary>
/// <param name="Name">The file's name without its ending: <c>fr-hand2</c>.</param>
/// <param name="Language">Its first two letters.</param>
/// <param name="Lines">Each line's text and the change of each character.</param>
public sealed record TruthDocument(string Name, string Language, ImmutableArray<(string Text, ImmutableArray<Change> Changes)> Lines)
{
    public string Flat => string.Join('\n', Lines.Select(line => line.Text));

    public static TruthDocument Parse(string name, string critic)
    {
        var parsed = CriticText.Parse(critic.ReplaceLineEndings("\n").TrimEnd('\n'));
        var lines = ImmutableArray.CreateBuilder<(string, ImmutableArray<Change>)>();
        var start = 0;
        foreach (var line in parsed.Flat.Split('\n'))
        {
            lines.Add((line, parsed.Changes.Slice(start, line.Length)));
            start += line.Length + 1;
        }
        return new(name, name[..2], lines.ToImmutable());
    }
}
