using System.Text.RegularExpressions;

namespace SiteGen.Proposals;

/// <summary>A proposal's number as printed: <c>B/67/4</c>, <c>BDI/KEN/85A24A1/1</c>, <c>EUR/44(Rev.1)/3</c>, <c>EUR/XX/1</c>.</summary>
/// <param name="Text">The number as printed, without white space and without the <c>#nnnnn</c> behind it.</param>
public sealed partial record ProposalId(string Text)
{
    /// <summary>
    /// The longest slug. With the longest conference (<c>/wtdc22/p/</c>), the longest token of a clause, <c>x-</c> and
    /// slashes an address then stays within 72 characters (docs/addresses.md).
    /// </summary>
    public const int LongestSlug = 28;

    private string[] Parts => Text.Split('/');

    /// <summary>The symbols of those who propose: <c>B</c>; <c>BDI</c>, <c>KEN</c>.</summary>
    public IReadOnlyList<string> Sources => Parts[..^2];

    /// <summary>The document with its addenda and revision: <c>67</c>, <c>85A24A1</c>, <c>44(Rev.1)</c>.</summary>
    public string Document => Parts[^2];

    /// <summary>Which version of its document it stands in: 1 for <c>67(Rev.1)</c>, 0 where no revision is printed.</summary>
    public int Revision => LastRevision.Match(Document) is { Success: true } match
        ? int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>The document whatever its revision: <c>67</c> of <c>67(Rev.1)</c>. An addendum is a document of its own.</summary>
    public string DocumentWithoutRevision => LastRevision.Replace(Document, "");

    /// <summary>The number in the document: <c>4</c>.</summary>
    public string Sequence => Parts[^1];

    /// <summary>The address part: lower case, other characters to <c>-</c> (<c>arb-91a3-1</c>, <c>eur-44-rev1-3</c>).</summary>
    public string Slug { get; } = SlugOf(Text.Split('/')[..^2], string.Join('/', Text.Split('/')[^2..]));

    /// <summary>The document's address part: <c>b-67</c>, <c>bdi-ken-85a24a1</c>.</summary>
    public string DocumentSlug => SlugOf([.. Sources], Document);

    /// <summary>Reads a number that stands alone in <paramref name="text"/>; null if it is none.</summary>
    public static ProposalId? Parse(string text) => Whole.IsMatch(text) ? new(text) : null;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string SlugOf(string[] sources, string rest)
    {
        var whole = Clean($"{string.Join('/', sources)}/{rest}");
        return whole.Length <= LongestSlug ? whole : Clean($"{sources[0]}-etc-{rest}");
    }

    private static string Clean(string text) =>
        Others.Replace(RevisionMark.Replace(text, "-rev$1$2").ToLowerInvariant(), "-").Trim('-');

    // Sources are symbols in capitals; the document is a number with addenda (A24A1) and a revision, or a placeholder (XX).
    private static readonly Regex Whole = new(
        @"^[A-Z]{1,5}(?:[-/][A-Z]{1,5})*/(?:[0-9]+|X{1,3})(?:A[0-9]+|\((?:Rev|Add|Corr)\.?[0-9]+\))*/[0-9]+$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    // 44(Rev.1), but not 44(Rev.1)A2
    private static readonly Regex LastRevision = new(@"\(Rev\.?(?<number>[0-9]{1,6})\)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    // Two alternatives, not an optional bracket: the linear engine can drop matches of what begins with something optional.
    private static readonly Regex RevisionMark = new(@"\([Rr]ev\.?([0-9]+)\)|[Rr]ev\.?([0-9]+)", RegexOptions.NonBacktracking);
    private static readonly Regex Others = new("[^a-z0-9]+", RegexOptions.NonBacktracking);
}
