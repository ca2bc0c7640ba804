namespace SiteGen.Proposals;

/// <summary>What part of a resolution a provision is.</summary>
public enum ProvisionKind
{
    /// <summary>The heading line with kind and number: <c>RESOLUTION 130 (Rev. Busan, 2014)</c>.</summary>
    Number,

    /// <summary>A line of the title; a title over several lines is several provisions in a row.</summary>
    Title,

    /// <summary>The opening line: which conference speaks.</summary>
    Opening,

    /// <summary>A section's heading: <c>considering</c>, <c>instructs the Secretary-General</c>.</summary>
    Section,

    /// <summary>A labelled clause or sub-clause: <c>a)</c>, <c>1</c>, <c>ii)</c>.</summary>
    Clause,

    /// <summary>An item without a counting label: a bullet, or a paragraph set in like one (empty label).</summary>
    Bullet,

    /// <summary>A paragraph without a label.</summary>
    Paragraph,

    /// <summary>The heading of an annex; what follows belongs to it.</summary>
    Annex,

    /// <summary>A heading inside an annex.</summary>
    Heading,

    /// <summary>One row of a table, its cells divided by tabs.</summary>
    TableRow,

    /// <summary>An editor's note in square brackets, a paragraph of its own.</summary>
    Note,

    /// <summary>The reasons' own heading (<c>Reasons:</c>); the paragraphs after it are the reasons.</summary>
    Reasons,

    /// <summary>The text of a footnote; the label is its name. Footnotes stand last.</summary>
    Footnote,
}

/// <summary>
/// One node of a proposal's text: one paragraph of the source. The provisions of a proposal stand in the order of
/// the text, each with its level, which is a tree written down in preorder.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">0 for what stands directly in the proposal or its section, 1 for a sub-clause, and so on.</param>
/// <param name="Label">The label as printed, both halves where it changed; empty where there is none.</param>
/// <param name="Text">The text behind the label.</param>
/// <param name="Mark">The paragraph mark behind the text: kept, deleted or inserted.</param>
/// <param name="Line">The line of the source, from 1; 0 if unknown (written by hand).</param>
public sealed record Provision(
    ProvisionKind Kind, int Level, Redline Label, Redline Text, Change Mark = Change.Kept, int Line = 0)
{
    /// <summary>Why the paragraph mark is changed, where that differs from the proposal's evidence; null otherwise.</summary>
    public Ground? MarkGround { get; init; }
}
