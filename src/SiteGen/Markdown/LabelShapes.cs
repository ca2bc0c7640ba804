using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>
/// Whether the first word of a list item is its label. Only a default: where it is wrong, the file says
/// <c>labelled</c> or <c>unlabelled</c>.
/// </summary>
internal static class LabelShapes
{
    /// <summary>A shape of labels.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Example">A label of that shape.</param>
    /// <param name="Pattern">The shape.</param>
    internal sealed record Shape(string Name, string Example, Regex Pattern)
    {
        public Shape(string name, string example, string pattern)
            : this(name, example, new Regex(pattern, RegexOptions.NonBacktracking))
        {
        }
    }

    /// <summary>All shapes.</summary>
    public static readonly ImmutableArray<Shape> All =
    [
        new("bullet", "•", @"^[•‣◦⁃∙·▪■●○–—*+\-\uE000-\uF8FF]$"),
        new("number", "5bis", @"^\d{1,3}(\.\d{1,3})*([a-z]{3,8})?$"),
        new("closed number", "(1.2)", @"^[(（]?\d{1,3}(\.\d{1,3})*([a-z]{3,8})?[.)）]$"),
        new("closed letters", "bbis)", @"^[(（]?(\p{L}\p{M}*){1,8}[)）]$"),
        new("letter and point", "a.", @"^\p{L}\p{M}*\.$"),
    ];

    /// <summary>True if this is a label in each reading that has any of it.</summary>
    public static bool Fit(Redline label)
    {
        var original = label.Of(Proposals.Reading.Original);
        var proposed = label.Of(Proposals.Reading.Proposed);
        return original.Length + proposed.Length > 0
            && (original.Length == 0 || Fits(original)) && (proposed.Length == 0 || Fits(proposed));
    }

    /// <summary>True if an item with this label counts; bullets do not.</summary>
    public static bool Counts(Redline label) => label.Flat.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || label.Flat.Any(char.IsLetter);

    private static bool Fits(string label) => All.Any(shape => shape.Pattern.IsMatch(label));
}
