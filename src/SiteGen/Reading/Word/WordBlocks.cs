using SiteGen.Proposals;

namespace SiteGen.Reading.Word;

/// <summary>A paragraph or a table's row, before its automatic label is known.</summary>
internal abstract class WordBlock;

/// <summary>What decides a paragraph's label: its style and its own list.</summary>
/// <param name="Style">The id of its style; null for the default one.</param>
/// <param name="List">The list it is put in itself, 0 for none at all; null if its style decides.</param>
/// <param name="Level">The level it is put on itself, from 0; null if its style decides.</param>
internal readonly record struct ParagraphFormat(string? Style, int? List = null, int? Level = null);

/// <summary>A paragraph as Word has it.</summary>
internal sealed class WordParagraph : WordBlock
{
    /// <summary>Its text.</summary>
    public List<Run> Runs { get; } = [];

    /// <summary>The changes of its mark.</summary>
    public Revision Mark { get; init; }

    /// <summary>Its format in the proposed reading.</summary>
    public ParagraphFormat After { get; init; }

    /// <summary>Its format in the original reading.</summary>
    public ParagraphFormat Before { get; init; }

    /// <summary>The text boxes that hang on it.</summary>
    public List<WordBlock> Boxes { get; } = [];
}

/// <summary>A table's row.</summary>
internal sealed class WordRow : WordBlock
{
    /// <summary>The changes of the row as a whole.</summary>
    public Revision Mark { get; init; }

    /// <summary>Its cells.</summary>
    public List<WordCell> Cells { get; } = [];
}

/// <summary>A table's cell.</summary>
/// <param name="Mark">The changes of the cell as a whole.</param>
/// <param name="Blocks">What stands in it.</param>
internal sealed record WordCell(Revision Mark, List<WordBlock> Blocks);
