using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Publishing;

namespace SiteGen.Pipelines;

/// <summary>
/// What the last build that published came to, kept in <c>cache/last-build.tsv</c>. Where nothing has changed since,
/// neither the inputs nor a file of the output, there is nothing to build: what it said is said again. A lost or
/// damaged file costs one whole build and nothing else.
/// </summary>
/// <param name="Publication">What was published.</param>
/// <param name="Changed">Characters that the proposals change.</param>
/// <param name="Diagnostics">All that was said.</param>
internal sealed record LastBuild(Publication Publication, long Changed, ImmutableArray<Diagnostic> Diagnostics)
{
    private const string Head = "# The last build, from";

    /// <summary>The last build, if it was made from the same and its output stands as it was left; else null.</summary>
    public static LastBuild? Find(InputPrint print, Folders folders)
    {
        var path = PathOf(folders);
        if (!File.Exists(path) || PublishedSite.PrintOf(folders.Cache) is not { } published)
        {
            return null;
        }
        var lines = File.ReadAllLines(path);
        return lines is [var head, var numbers, .. var told, var end]
            && head == $"{Head}\t{print}\t{published}" && end == $"# {told.Length}"
            && numbers.Split('\t') is [var files, var bytes, var changed]
            && int.TryParse(files, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && long.TryParse(changed, NumberStyles.None, CultureInfo.InvariantCulture, out var characters)
            && Read(told) is { } diagnostics && PublishedSite.StandsAsLeft(folders.Cache, folders.Output)
                ? new(new(0, count, 0, length), characters, diagnostics) : null;
    }

    /// <summary>Remembers a build that published; <paramref name="print"/> holds what it wrote to <c>input/</c>.</summary>
    public void Write(InputPrint print, Folders folders)
    {
        var lines = new List<string>
        {
            $"{Head}\t{print}\t{PublishedSite.PrintOf(folders.Cache)}",
            string.Create(CultureInfo.InvariantCulture, $"{Publication.Written + Publication.Unchanged}\t{Publication.Bytes}\t{Changed}"),
        };
        lines.AddRange(Diagnostics.Select(told => string.Create(
            CultureInfo.InvariantCulture, $"{told.Code.Id}\t{told.Spot.Line}\t{told.Spot.Column}\t{Escaped(told.Spot.Path)}\t{Escaped(told.Message)}")));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"# {Diagnostics.Length}"));
        var next = PathOf(folders) + ".next";
        File.WriteAllLines(next, lines);
        File.Move(next, PathOf(folders), overwrite: true);
    }

    private static string PathOf(Folders folders) => Path.Combine(folders.Cache, "last-build.tsv");

    private static ImmutableArray<Diagnostic>? Read(string[] lines)
    {
        var codes = Codes.All.ToDictionary(code => code.Id, StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(lines.Length);
        foreach (var line in lines)
        {
            if (line.Split('\t') is not [var id, var row, var column, var path, var message] || !codes.TryGetValue(id, out var code)
                || !int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                || !int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var within))
            {
                return null;
            }
            diagnostics.Add(new(code, new(Plain(path), at, within), Plain(message)));
        }
        return diagnostics.MoveToImmutable();
    }

    // A message may quote a text with tabs or line ends in it.
    private static readonly (string Text, string Written)[] Escapes = [("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")];

    private static string Escaped(string text) =>
        Escapes.Aggregate(text, (before, pair) => before.Replace(pair.Text, pair.Written, StringComparison.Ordinal));

    private static string Plain(string written)
    {
        if (!written.Contains('\\', StringComparison.Ordinal))
        {
            return written;
        }
        var text = new System.Text.StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            text.Append(written[at] != '\\' || at + 1 == written.Length ? written[at] : written[++at] switch
            {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                var same => same,
            });
        }
        return text.ToString();
    }
}
