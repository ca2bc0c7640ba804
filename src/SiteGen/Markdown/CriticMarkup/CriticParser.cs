using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using SiteGen.Markdown.Inlines;

namespace SiteGen.Markdown.CriticMarkup;

/// <summary>
/// Reads CriticMarkup as characters, with no rule about what stands beside a mark: emphasis-like rules fail beside
/// Chinese punctuation, where <c>{--“旧文”--}{++新文++}</c> must work like anything else.
/// </summary>
public sealed class CriticParser : InlineParser
{
    private const string CommentOpen = "{>>";
    private const string CommentClose = "<<}";

    // So far its end is looked for; without a limit, a line of nothing but beginnings takes the square of its length.
    private const int LongestComment = 20_000;

    /// <summary>How each mark is written.</summary>
    public static readonly ImmutableArray<(CriticMarkKind Kind, string Sign)> Signs =
    [
        (CriticMarkKind.DeletionOpen, "{--"), (CriticMarkKind.DeletionClose, "--}"),
        (CriticMarkKind.InsertionOpen, "{++"), (CriticMarkKind.InsertionClose, "++}"),
        (CriticMarkKind.HighlightOpen, "{=="), (CriticMarkKind.HighlightClose, "==}"),
        (CriticMarkKind.SubstitutionOpen, "{~~"), (CriticMarkKind.SubstitutionClose, "~~}"),
        (CriticMarkKind.SubstitutionTurn, "~>"),
    ];

    /// <summary>Made by the pipeline.</summary>
    public CriticParser() => OpeningCharacters = ['{', '-', '+', '=', '~', '¶'];

    /// <summary>How a mark is written.</summary>
    public static string Sign(CriticMarkKind kind) => Signs.First(pair => pair.Kind == kind).Sign;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ArgumentNullException.ThrowIfNull(processor);
        var rest = slice.AsSpan();
        if (rest[0] == '¶')
        {
            return Parsed.Take(processor, ref slice, 1, new ParagraphSign());
        }
        if (rest.StartsWith(CommentOpen))
        {
            var body = rest[CommentOpen.Length..Math.Min(rest.Length, CommentOpen.Length + LongestComment)];
            var end = body.IndexOf(CommentClose);
            return end >= 0 && !body[..end].Contains('\n') && Parsed.Take(
                processor, ref slice, CommentOpen.Length + end + CommentClose.Length,
                new CriticComment { Body = body[..end].ToString() });
        }
        foreach (var (kind, sign) in Signs)
        {
            if (rest.StartsWith(sign))
            {
                return Parsed.Take(processor, ref slice, sign.Length, new CriticMark { Kind = kind });
            }
        }
        return false;
    }
}
