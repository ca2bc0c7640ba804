using System.Globalization;
using SiteGen.Proposals;

namespace SiteGen.Exporting.Word;

/// <summary>Whose hand the changes of a text are in.</summary>
/// <param name="Author">Who proposes.</param>
/// <param name="Date">When, as Word writes it; null where nobody knows.</param>
/// <param name="Language">The language of the text.</param>
internal sealed record Hand(string Author, string? Date, string Language)
{
    /// <summary>True where text runs from right to left.</summary>
    public bool IsRightToLeft => Language == "ar";
}

/// <summary>A footnote of a document: where it is referred to, and its text.</summary>
internal sealed record WordNote(int Id, Provision Text, Change Change, Hand Hand);

/// <summary>A comment of a document.</summary>
internal sealed record WordComment(int Id, string Text, Hand Hand);

/// <summary>What the parts of one Word file share: numbers, footnotes and comments in the order they are met.</summary>
internal sealed class WordParts
{
    private int last;

    /// <summary>Footnotes that are referred to.</summary>
    public List<WordNote> Notes { get; } = [];

    /// <summary>Comments.</summary>
    public List<WordComment> Comments { get; } = [];

    /// <summary>A number for a change or a bookmark that nothing else in the file has.</summary>
    public string NextId() => Text(++last);

    /// <summary>Keeps a footnote and gives its number. The separators of Word have −1 and 0.</summary>
    public int Add(Provision note, Change change, Hand hand)
    {
        Notes.Add(new(Notes.Count + 1, note, change, hand));
        return Notes.Count;
    }

    /// <summary>Keeps a comment and gives its number.</summary>
    public string Comment(string text, Hand hand)
    {
        Comments.Add(new(Comments.Count, text, hand));
        return Text(Comments.Count - 1);
    }

    /// <summary>A number as it stands in XML.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
