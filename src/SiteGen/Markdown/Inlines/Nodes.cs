using Markdig.Syntax.Inlines;
using SiteGen.Proposals;

namespace SiteGen.Markdown.Inlines;

/// <summary>A character that was escaped, with a backslash or as an entity: text and nothing else.</summary>
public sealed class EscapedText : LeafInline
{
    /// <summary>What it stands for.</summary>
    public required string Text { get; init; }
}

/// <summary>A footnote's mark, <c>[^1]</c>.</summary>
public sealed class FootnoteMark : LeafInline
{
    /// <summary>The footnote's name.</summary>
    public required string Name { get; init; }
}

/// <summary>An unescaped <c>|</c>: the border of a cell in a line that begins with one, else text.</summary>
public sealed class CellBorder : LeafInline;

/// <summary>A comment before a provision: <c>&lt;!-- 93 --&gt;</c>, <c>&lt;!-- 93 annex level 1 --&gt;</c>.</summary>
public sealed class RemarkInline : LeafInline
{
    /// <summary>What it says.</summary>
    public required Remark Remark { get; init; }
}

/// <summary>
/// What a comment says of the provision behind it: its line in the source, and where the form alone would be read as
/// something else, what it really is.
/// </summary>
/// <param name="Line">The line, 0 if not given.</param>
/// <param name="Kind">The kind, null if it is what the form says.</param>
/// <param name="Level">The level, null if it is what the form says.</param>
/// <param name="Labelled">Whether the first word is a label, null if its shape tells.</param>
public sealed record Remark(int Line = 0, ProvisionKind? Kind = null, int? Level = null, bool? Labelled = null)
{
    /// <summary>A remark that says nothing; none is written.</summary>
    public static Remark Nothing { get; } = new();
}
