using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Facts;

namespace SiteGen.Citations;

/// <summary>
/// Where the official texts of cited instruments are to be read: the table <c>input/official-texts.tsv</c>. The
/// program only writes these addresses down; it never opens one.
/// </summary>
public sealed partial class OfficialTexts
{
    // Addresses have at most 72 characters, and a star stands for at least one of them.
    private const int LongestTarget = 80;

    private readonly ImmutableArray<Line> lines;

    private OfficialTexts(ImmutableArray<Line> lines) => this.lines = lines;

    /// <summary>No table.</summary>
    public static OfficialTexts Empty { get; } = new([]);

    /// <summary>
    /// Reads the table: a pattern of targets, a tab, a pattern of addresses. In the first <c>*</c> stands for anything, in
    /// the second <c>{1}</c> for what the first star stood for, <c>{1:upper}</c> in capitals. A line that cannot be used is
    /// left out with an error.
    /// </summary>
    /// <param name="text">The table; lines that begin with # are comments.</param>
    /// <param name="path">For messages: <c>input/official-texts.tsv</c>.</param>
    public static Staged<OfficialTexts> Read(string text, string path)
    {
        var read = ImmutableArray.CreateBuilder<Line>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (number, written) in TableLines.Of(text, null))
        {
            if (Wrong(written.Split('\t')) is { } wrong)
            {
                diagnostics.Add(Codes.OfficialTextWrong.At(new(path, number, 1), written, wrong));
                continue;
            }
            read.Add(Line.Of(written.Split('\t')));
        }
        return new(new(read.ToImmutable()), diagnostics.ToImmutable());
    }

    /// <summary>The address of an instrument's official text, by the first line that fits; null where none does.</summary>
    public string? Of(string target) => lines.Select(line => line.AddressOf(target)).FirstOrDefault(address => address is not null);

    private static string? Wrong(string[] cells)
    {
        if (cells is not [var pattern, var address])
        {
            return "two columns are expected, a target and an address";
        }
        if (!Target().IsMatch(pattern))
        {
            return "a target has only small letters, digits, hyphens and stars";
        }
        if (pattern.Length > LongestTarget)
        {
            return "no target is that long";
        }
        var stars = pattern.Count(letter => letter == '*');
        if (Slot().Matches(address).Any(slot => slot.Groups["number"].Value[0] - '0' > stars))
        {
            return "the address wants more stars than the target has";
        }
        var sample = Slot().Replace(address, "1");
        return address.Any(letter => letter <= ' ' || letter is '"' or '<' or '>' or '\\' || char.IsControl(letter))
            || sample.AsSpan().IndexOfAny('{', '}') >= 0
            || !Uri.TryCreate(sample, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.UserInfo.Length > 0
            ? "the address must begin with https:// and hold nothing in braces but {1} to {9} and {1:upper}" : null;
    }

    /// <example>unga-*-*</example>
    [GeneratedRegex(@"^[a-z0-9*](?:[a-z0-9*-])*$", RegexOptions.NonBacktracking)]
    private static partial Regex Target();

    /// <example>{1:upper}</example>
    [GeneratedRegex(@"\{(?<number>[1-9])(?<upper>:upper)?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Slot();

    /// <summary>One line that can be used.</summary>
    /// <param name="Start">What stands before the first star.</param>
    /// <param name="Pattern">Made when a target begins so: it is the dear part of a long table.</param>
    /// <param name="Address">With its slots.</param>
    private sealed record Line(string Start, Lazy<Regex> Pattern, string Address)
    {
        public static Line Of(string[] cells) => new(
            cells[0].Split('*')[0],
            new(() => new("^" + string.Join("(.+)", cells[0].Split('*').Select(Regex.Escape)) + "$", RegexOptions.NonBacktracking)), cells[1]);

        public string? AddressOf(string target) => !target.StartsWith(Start, StringComparison.Ordinal) || Pattern.Value.Match(target) is not { Success: true } match ? null
            : Slot().Replace(Address, slot =>
            {
                var part = match.Groups[slot.Groups["number"].Value[0] - '0'].Value;
                return slot.Groups["upper"].Success ? part.ToUpperInvariant() : part;
            });
    }
}
