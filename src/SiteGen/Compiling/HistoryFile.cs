using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Facts;

namespace SiteGen.Compiling;

/// <summary>The history of publications, <c>input/history.tsv</c>: read and written (docs/exports.md).</summary>
public static class HistoryFile
{
    /// <summary>Its path under <c>input/</c>.</summary>
    public const string Path = "history.tsv";

    private const string Head =
        "# What each publication changed. Builds with PublishedAt write it, feeds are made from it: see docs/exports.md.\n"
        + "date\tchange\taddress\tdigest\tproposal\tdossier\ttopics\n";

    private const int Columns = 7;

    /// <summary>Reads a history. A line that is not understood is an error: what was published before would be told as new.</summary>
    /// <param name="path">Relative to the root, for diagnostics.</param>
    /// <param name="text">The file.</param>
    public static Staged<ImmutableArray<HistoryLine>> Read(string path, string text)
    {
        var lines = ImmutableArray.CreateBuilder<HistoryLine>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (number, line) in TableLines.Of(text, "date"))
        {
            if (ReadLine(line) is { } read)
            {
                lines.Add(read);
            }
            else
            {
                diagnostics.Add(Codes.HistoryUnread.At(new(path, number, 1), line.Length <= 80 ? line : line[..80] + "…"));
            }
        }
        return new(lines.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>The file with these lines, by day and by address.</summary>
    public static string Write(IEnumerable<HistoryLine> lines)
    {
        var text = new StringBuilder(Head);
        foreach (var line in lines.OrderBy(line => line.Date).ThenBy(line => line.Address, NaturalOrder.Instance))
        {
            text.Append(line.Line).Append('\n');
        }
        return text.ToString();
    }

    private static HistoryLine? ReadLine(string line) =>
        line.Split('\t') is [var day, var change, var address, var digest, var proposal, var dossier, var topics] cells && cells.Length == Columns
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && Enum.TryParse<HistoryChange>(change, ignoreCase: true, out var happened) && char.IsAsciiLetter(change[0])
        && Address.IsMatch(address) && Digest.IsMatch(digest) && Address.IsMatch(dossier)
            ? new(date, happened, address, digest, proposal, dossier, topics == "-" ? [] : [.. topics.Split(',')]) : null;

    // /pp18/p/b-67-4/
    private static readonly Regex Address = new("^/(?:[a-z0-9-]+/)+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // 3f2a9c81d077aa01
    private static readonly Regex Digest = new("^(?:-|[0-9a-f]+)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
