using System.Collections.Immutable;
using SiteGen.Facts;
using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>
/// One source paragraph while its characters are being given to blocks. Each character has one kind, one owner and
/// perhaps a name, so that whatever the rules decide, nothing is lost or used twice. Tokens of the converter
/// (bookmarks, footnotes) are marked first; <see cref="Folded"/> is what is left to read.
/// </summary>
internal sealed class SourceLine
{
    private readonly PieceKind[] kinds;
    private readonly int[] owners;
    private readonly string?[] names;
    private readonly bool[] isToken;
    private readonly Lazy<FoundLabel?> label;
    private readonly Lazy<string?> furniture;

    public SourceLine(int index, SourceParagraph paragraph, ImmutableArray<InlineToken> tokens)
    {
        var text = paragraph.Text;
        Index = index;
        Role = paragraph.Role;
        Text = text;
        Tokens = tokens;
        kinds = new PieceKind[text.Length];
        owners = new int[text.Length];
        names = new string?[text.Length];
        isToken = new bool[text.Length];
        foreach (var token in tokens)
        {
            for (var at = token.Start; at < token.End; at++)
            {
                isToken[at] = true;
                kinds[at] = token.Kind;
                names[at] = token.Name;
            }
        }
        Folded = Visible(text);
        IsBlank = string.IsNullOrWhiteSpace(Folded.Plain);
        label = new(() => LabelScan.At(Folded, 0));
        furniture = new(() => LineRules.Furniture(Folded));
    }

    /// <summary>The index of the source paragraph.</summary>
    public int Index { get; }

    /// <summary>What the source says that it is.</summary>
    public ParagraphRole Role { get; }

    /// <summary>All characters.</summary>
    public string Text { get; }

    /// <summary>What the converter has put into the text, in order.</summary>
    public ImmutableArray<InlineToken> Tokens { get; }

    /// <summary>The line without tokens, folded; its starts lead to the characters of <see cref="Text"/>.</summary>
    public Folded Folded { get; }

    /// <summary>The owner of a blank line; of others each character has its own.</summary>
    public int BlankOwner { get; private set; }

    /// <summary>True if nothing but white space is left to read.</summary>
    public bool IsBlank { get; }

    /// <summary>What may be a label at its beginning; null if there is none.</summary>
    public FoundLabel? Label => label.Value;

    /// <summary>The name of the page furniture that it is; null if it is text.</summary>
    public string? Furniture => furniture.Value;

    /// <summary>
    /// Gives the characters from <paramref name="start"/> to <paramref name="end"/> (of the folded line; the first
    /// stretch begins with the line, the last ends with it) to an owner.
    /// </summary>
    public void Give(int start, int end, PieceKind kind, int owner, string? name = null)
    {
        var from = start == 0 ? 0 : Folded.Starts[start];
        var to = end >= Folded.Plain.Length ? Text.Length : Folded.Starts[end];
        for (var at = from; at < to; at++)
        {
            if (isToken[at])
            {
                // A footnote's definition belongs to the footnote's own block.
                owners[at] = owners[at] < 0 ? owners[at] : owner;
                continue;
            }
            kinds[at] = kind;
            owners[at] = owner;
            names[at] = name;
        }
        if (Text.Length == 0)
        {
            BlankOwner = owner;
        }
    }

    /// <summary>Gives a footnote's definition to its block; later gifts of the line leave it alone.</summary>
    public void GiveToken(InlineToken token, int owner)
    {
        for (var at = token.Start; at < token.End; at++)
        {
            // Negative until all is given, so that Give can tell it.
            owners[at] = -owner;
        }
    }

    /// <summary>The pieces, each with its owner, in order.</summary>
    public IEnumerable<(int Owner, Piece Piece)> Pieces()
    {
        if (Text.Length == 0)
        {
            yield return (BlankOwner, new(PieceKind.Noise, Index, 0, 0, "blank"));
        }
        for (var start = 0; start < Text.Length;)
        {
            var end = start + 1;
            while (end < Text.Length && owners[end] == owners[start] && kinds[end] == kinds[start]
                && names[end] == names[start] && !BeginsToken(end))
            {
                end++;
            }
            yield return (Math.Abs(owners[start]), new(kinds[start], Index, start, end - start, names[start]));
            start = end;
        }
    }

    private bool BeginsToken(int at) => isToken[at] && Tokens.Any(token => token.Start == at);

    private Folded Visible(string text)
    {
        var places = new List<int>(text.Length);
        var visible = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!isToken[at])
            {
                places.Add(at);
                visible.Append(text[at]);
            }
        }
        places.Add(text.Length);
        var folded = Folding.Of(visible.ToString());
        return folded with { Starts = [.. folded.Starts.Select(start => places[start])] };
    }
}

/// <summary>A stretch of a source paragraph that a converter has put there.</summary>
/// <param name="Kind">Noise for a bookmark; a footnote's mark, wrap or text.</param>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last character.</param>
/// <param name="Name">bookmark, or the footnote's name.</param>
internal readonly record struct InlineToken(PieceKind Kind, int Start, int End, string? Name);
