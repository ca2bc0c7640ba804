using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Facts;

namespace SiteGen.Compiling;

/// <summary>The register of a folder, <c>permalinks.tsv</c>: read and written (docs/addresses.md).</summary>
public static class PermalinkFile
{
    private const string Head =
        "# Addresses that were published. They hold: see docs/addresses.md before you change a line.\n"
        + "address\tdigest\tstate\tinstead\tdate\treason\n";

    private const int LongestLine = 4_000;

    private static readonly char[] Blank = [' ', '\t'];

    /// <summary>
    /// Reads a register. Cells are divided by tabs or spaces, so that a line typed by hand is read as well. A line that
    /// is not understood is an error: an address in it would not be held.
    /// </summary>
    /// <param name="path">Relative to the root, for diagnostics.</param>
    /// <param name="text">The file.</param>
    public static Staged<ImmutableArray<Permalink>> Read(string path, string text)
    {
        var lines = ImmutableArray.CreateBuilder<Permalink>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (number, line) in TableLines.Of(text, "address"))
        {
            if (ReadLine(line, new(path, number, 1), out var permalink) is { } wrong)
            {
                diagnostics.Add(Codes.PermalinkUnread.At(new(path, number, 1), Quoted(line), wrong));
            }
            else
            {
                lines.Add(permalink!);
            }
        }
        return new(lines.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>The file with these lines, in the order of their addresses.</summary>
    public static string Write(IEnumerable<Permalink> permalinks)
    {
        var text = new StringBuilder(Head);
        foreach (var permalink in permalinks.OrderBy(permalink => permalink.Address, NaturalOrder.Instance))
        {
            text.Append(permalink.Line).Append('\n');
        }
        return text.ToString();
    }

    private static string Quoted(string line) => line.Length <= 80 ? line : line[..80] + "…";

    /// <summary>What is wrong with the line; null if it was read.</summary>
    private static string? ReadLine(string line, Spot spot, out Permalink? permalink)
    {
        permalink = null;
        if (line.Length > LongestLine)
        {
            return "it is too long for a line of this file";
        }
        var cells = line.Split(Blank, 6, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (cells.Length < 3)
        {
            return "it needs at least an address, a digest and a state";
        }
        if (!Address.IsMatch(cells[0]))
        {
            return "its address must begin and end with / and hold nothing but a–z, 0–9, - and /";
        }
        if (!Digest.IsMatch(cells[1]))
        {
            return "its digest must be hexadecimal, or - for a page that is no clause";
        }
        if (!Enum.GetNames<PermalinkState>().Contains(cells[2], StringComparer.OrdinalIgnoreCase))
        {
            return "its state must be permanent, provisional, moved or withdrawn";
        }
        var state = Enum.Parse<PermalinkState>(cells[2], ignoreCase: true);
        ImmutableArray<string> instead = Cell(cells, 3) is { Length: > 0 } many ? [.. many.Split(',')] : [];
        var (date, reason) = (Cell(cells, 4), Cell(cells, 5));
        permalink = new(cells[0], cells[1], state, instead, date, reason) { Spot = spot };
        return instead.Any(address => !Address.IsMatch(address)) ? "what stands in the column instead must be addresses of this site, divided by commas"
            : date.Length > 0 && !IsDate(date) ? "its date must look like 2018-11-16"
            : state == PermalinkState.Moved && instead.IsEmpty ? "an address that has moved needs the one it has moved to"
            : state == PermalinkState.Withdrawn && (reason.Length == 0 || (date.Length == 0 && !SupersededLines.IsOne(permalink))) ? "an address that is withdrawn needs a date and a reason"
            : null;
    }

    private static string Cell(string[] cells, int at) => at < cells.Length && cells[at] != "-" ? cells[at] : "";

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // /pp18/p/b-67-4/con-c/
    private static readonly Regex Address = new("^/(?:[a-z0-9-]+/)+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // 3f2a9c81d0+77aa01bc43
    private static readonly Regex Digest = new(@"^(?:-|[0-9a-f]+(?:\+[0-9a-f]+)*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
