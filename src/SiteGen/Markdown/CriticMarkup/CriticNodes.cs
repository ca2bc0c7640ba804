using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.CriticMarkup;

/// <summary>The marks of CriticMarkup that stand around text.</summary>
public enum CriticMarkKind
{
    /// <summary><c>{--</c></summary>
    DeletionOpen,

    /// <summary><c>--}</c></summary>
    DeletionClose,

    /// <summary><c>{++</c></summary>
    InsertionOpen,

    /// <summary><c>++}</c></summary>
    InsertionClose,

    /// <summary><c>{==</c></summary>
    HighlightOpen,

    /// <summary><c>==}</c></summary>
    HighlightClose,

    /// <summary><c>{~~</c></summary>
    SubstitutionOpen,

    /// <summary><c>~&gt;</c></summary>
    SubstitutionTurn,

    /// <summary><c>~~}</c></summary>
    SubstitutionClose,
}

/// <summary>
/// One mark. Marks are kept flat, not as a tree: a person may leave one open or close them in the wrong order, and
/// whoever reads the sequence can then say exactly where.
/// </summary>
public sealed class CriticMark : LeafInline
{
    /// <summary>Which mark.</summary>
    public required CriticMarkKind Kind { get; init; }
}

/// <summary>A comment, <c>{&gt;&gt;…&lt;&lt;}</c>.</summary>
public sealed class CriticComment : LeafInline
{
    /// <summary>What stands between the marks, still escaped.</summary>
    public required string Body { get; init; }
}

/// <summary>The sign ¶, which inside a mark at the end of a paragraph means the paragraph mark itself.</summary>
public sealed class ParagraphSign : LeafInline;
