using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Facts;

namespace SiteGen.Publishing;

/// <summary>Warns when a site has grown too large for the host that it is meant for.</summary>
public static class HostLimits
{
    /// <summary>What is over a limit.</summary>
    /// <param name="files">Every file of the site and its length in bytes.</param>
    /// <param name="host">The setting <c>Publish</c>; empty for no warning.</param>
    public static ImmutableArray<Diagnostic> Check(IReadOnlyCollection<(string Path, long Length)> files, string host)
    {
        if (host.Length == 0)
        {
            return [];
        }
        var table = Table.Read("hosts");
        var row = table.Rows.FirstOrDefault(row => string.Equals(table.Cell(row, "host"), host, StringComparison.OrdinalIgnoreCase));
        if (row.IsDefault)
        {
            return [Codes.HostUnknown.At(new("statiq.json"), host, string.Join(", ", table.Rows.Select(known => table.Cell(known, "host"))))];
        }
        var largest = files.MaxBy(file => file.Length);
        var longest = files.Select(file => file.Path).MaxBy(path => path.Length) ?? "";
        return
        [
            .. Over("files", files.Count, count => $"{count:N0} files"),
            .. Over("bytes", files.Sum(file => file.Length), bytes => $"{bytes:N0} bytes"),
            .. Over("path", longest.Length, letters => $"{letters:N0} characters in the path {longest}"),
            .. Over("file", largest.Length, bytes => $"{bytes:N0} bytes in {largest.Path}"),
        ];

        IEnumerable<Diagnostic> Over(string column, long size, Func<long, FormattableString> said)
        {
            if (long.TryParse(table.Cell(row, column), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && size > most)
            {
                yield return Codes.HostLimit.At(
                    new("statiq.json"), FormattableString.Invariant(said(size)), table.Cell(row, "host"),
                    string.Create(CultureInfo.InvariantCulture, $"{most:N0}; {table.Cell(row, "source")}"));
            }
        }
    }
}
