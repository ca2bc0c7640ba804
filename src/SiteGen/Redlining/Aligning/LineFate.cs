using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining.Aligning;

/// <summary>What the base text says of a line.</summary>
internal enum Fate
{
    /// <summary>Nothing: the line is not the base text's, and most likely is not new as a whole either.</summary>
    Open,

    /// <summary>The line holds a paragraph of the base text, or the part of one.</summary>
    Old,

    /// <summary>The line holds the beginning of a paragraph of the base text that goes on behind inserted paragraphs.</summary>
    Begins,

    /// <summary>No character of the line stands in the base text.</summary>
    New,
}

/// <summary>What the base text says of one line of a proposal.</summary>
/// <param name="Fate">In a word.</param>
/// <param name="Original">The line's text in the base text, folded; empty for a new line.</param>
/// <param name="Paragraph">Which paragraph of the base text it is from; −1 for none.</param>
internal sealed record LineFate(Fate Fate, string Original = "", int Paragraph = -1)
{
    /// <summary>Nothing is known.</summary>
    public static LineFate Open { get; } = new(Fate.Open);

    /// <summary>The whole line is inserted.</summary>
    public static LineFate New { get; } = new(Fate.New);

    /// <summary>True if a decision about the line leaves the base text whole.</summary>
    public bool Allows(Line line, Decision decision) => Fate switch
    {
        Fate.Open => true,
        Fate.New => decision is { Move: Move.Whole, Change: Change.Inserted },
        Fate.Begins when !Strokes.ChangesMark(decision) => false,
        Fate.Old when Strokes.ChangesMark(decision) && decision.Change == Change.Inserted => false,
        _ => Embedding.Of(Likeness.Of(line.Text), Original, Told(line, decision)) is not null,
    };

    /// <summary>What a decision says of each character of the line.</summary>
    public static Told[] Told(Line line, Decision decision)
    {
        var told = new Told[line.Text.Length];
        // A label that is not changed stands in both texts.
        told.AsSpan(line.LabelStart..line.LabelEnd).Fill(Aligning.Told.Old);
        foreach (var stroke in Strokes.Of(line, decision))
        {
            told.AsSpan(stroke.Start..stroke.End).Fill(stroke.Change == Change.Deleted ? Aligning.Told.Old : Aligning.Told.New);
        }
        return told;
    }
}

/// <summary>What a base text says of a proposal's lines.</summary>
/// <param name="Base">The base text.</param>
/// <param name="Lines">By line of the proposal's passage.</param>
/// <param name="Others">Lines that are like a paragraph of the base text and do not hold it.</param>
/// <param name="Missing">Paragraphs of the base text that stand nowhere in the proposal.</param>
internal sealed record Fates(
    BaseText Base, ImmutableDictionary<Line, LineFate> Lines, ImmutableArray<(Line Line, int Paragraph)> Others, ImmutableArray<int> Missing)
{
    /// <summary>The share of the base text's paragraphs that a proposal must hold, or the text is another one.</summary>
    private const double Least = 0.5;

    /// <summary>True if the proposal amends this text: most of its paragraphs are there.</summary>
    public bool IsBase => Others.Length + Missing.Length <= (1 - Least) * Base.Paragraphs.Length;

    /// <summary>What is said of a line.</summary>
    public LineFate Of(Line line) => Lines.GetValueOrDefault(line, LineFate.Open);
}
