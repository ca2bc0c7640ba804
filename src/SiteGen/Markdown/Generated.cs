using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DiffPlex;
using SiteGen.Diagnostics;
using SiteGen.Markdown.Inlines;

namespace SiteGen.Markdown;

/// <summary>What to do with a generated file.</summary>
public enum Verdict
{
    /// <summary>Write the new text: there is no file yet, or nobody edited it and its seed changed.</summary>
    Write,

    /// <summary>The file is already what would be written.</summary>
    Unchanged,

    /// <summary>A person edited the file: it stays.</summary>
    KeepEdited,
}

/// <summary>The decision about one generated file.</summary>
/// <param name="Verdict">What to do.</param>
/// <param name="Changes">For an edited file: what the seed gives now and did not when the edit began, one line each.</param>
/// <param name="Diagnostics">What the build must say.</param>
public sealed record Decision(Verdict Verdict, ImmutableArray<string> Changes, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Protects people's edits. A generated file carries in its front matter the line <c>digest: 4f2a… Kd8s…</c>: the
/// digest of the file without that line, and a print of each of its lines. Whoever edits the file leaves the line as it
/// is; so the file tells that it was edited, and the prints tell what the seed gave when the edit began.
/// </summary>
public static class Generated
{
    // 64 bits: an edit is told from none; nobody attacks it.
    private const int DigestLength = 16;

    // 12 bits a line: two lines in a row of the same comparison are alike by chance once in 4,096.
    private const int PrintLength = 2;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const int MostChanges = 10;
    private const int LongestChange = 60;
    private const string DigestStart = Keys.Digest + ": ";

    /// <summary>Puts the digest at the end of the front matter of a file that has none.</summary>
    public static string Stamp(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = EndOfFrontMatter(text);
        return end < 0 ? text : text.Insert(end, $"{DigestStart}{DigestOf(text)} {Prints(text)}\n");
    }

    /// <summary>True unless the file is exactly as it was generated (line ends of other systems aside).</summary>
    public static bool IsEdited(string text)
    {
        var (bare, stamp) = Split(Texts.Normalize(text));
        return stamp is null || stamp.Split(' ')[0] != DigestOf(bare);
    }

    /// <summary>Decides about one file.</summary>
    /// <param name="path">The file's path, for what is to be said.</param>
    /// <param name="existing">What it holds now; null if there is none.</param>
    /// <param name="generated">What would be written now, with its digest.</param>
    public static Decision Decide(string path, string? existing, string generated)
    {
        ArgumentNullException.ThrowIfNull(generated);
        if (existing is null)
        {
            return new(Verdict.Write, [], []);
        }
        var current = Texts.Normalize(existing);
        if (current == generated)
        {
            return new(Verdict.Unchanged, [], []);
        }
        if (!IsEdited(current))
        {
            return new(Verdict.Write, [], []);
        }
        var before = Split(current).Stamp?.Split(' ') ?? [];
        var (bare, stamp) = Split(generated);
        var changes = before.Length == 2 && before[0] == stamp?.Split(' ')[0] ? [] : Changes(before.ElementAtOrDefault(1) ?? "", bare);
        if (changes.IsEmpty)
        {
            // Nothing new in the seed, or only its lines moved.
            return new(Verdict.KeepEdited, [], []);
        }
        var shown = changes.Length <= MostChanges ? changes : [.. changes.Take(MostChanges), $"and {changes.Length - MostChanges} more"];
        return new(Verdict.KeepEdited, changes, [Codes.SeedChanged.At(new(path), string.Join("; ", shown), stamp)]);
    }

    private static ImmutableArray<string> Changes(string prints, string generated)
    {
        if (prints.Length == 0)
        {
            return ["the file has no digest line, so what it began from is not known"];
        }
        var lines = Lines(generated);
        var old = Enumerable.Range(0, prints.Length / PrintLength).Select(i => prints.Substring(i * PrintLength, PrintLength));
        var diff = Differ.Instance.CreateLineDiffs(string.Join('\n', old), string.Join('\n', lines.Select(line => Print(line.Text))), ignoreWhitespace: false);
        var changes = ImmutableArray.CreateBuilder<string>();
        foreach (var block in diff.DiffBlocks)
        {
            for (var i = 0; i < block.InsertCountB; i++)
            {
                var (text, source) = lines[block.InsertStartB + i];
                changes.Add($"{Where(source)}{(i < block.DeleteCountA ? "changed" : "new")}: {Short(text)}");
            }
            for (var i = block.InsertCountB; i < block.DeleteCountA; i++)
            {
                var after = block.InsertStartB + block.InsertCountB - 1;
                changes.Add(after < 0 ? "gone: the first line" : $"gone: a line behind \"{Short(lines[after].Text)}\"");
            }
        }
        return changes.ToImmutable();
    }

    private static string Where(int source) => source == 0 ? "" : $"seed line {source} ";

    private static string Short(string text) =>
        text.Length <= LongestChange ? text : text[..(char.IsHighSurrogate(text[LongestChange - 1]) ? LongestChange - 1 : LongestChange)] + "…";

    // The lines that say something, without remarks: a line more in an earlier proposal moves all numbers and changes nothing.
    private static ImmutableArray<(string Text, int Source)> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<(string, int)>();
        var source = 0;
        foreach (var line in text.Split('\n'))
        {
            var rest = line.Trim(' ', '-', '|');
            if (rest.StartsWith(RemarkText.Open, StringComparison.Ordinal) && rest.IndexOf(RemarkText.Close, StringComparison.Ordinal) is > 0 and var end)
            {
                source = RemarkText.Parse(rest[RemarkText.Open.Length..end])?.Line ?? 0;
                rest = rest[(end + RemarkText.Close.Length)..].Trim();
            }
            if (rest.Length > 0)
            {
                lines.Add((rest, source));
                source = 0;
            }
        }
        return lines.ToImmutable();
    }

    private static string Prints(string text) => string.Concat(Lines(text).Select(line => Print(line.Text)));

    private static string Print(string line)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(line));
        return $"{Alphabet[hash[0] & 63]}{Alphabet[hash[1] & 63]}";
    }

    private static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];

    private static (string Bare, string? Stamp) Split(string text)
    {
        var end = EndOfFrontMatter(text);
        var start = end < 0 ? -1 : text.LastIndexOf($"\n{DigestStart}", end, StringComparison.Ordinal) + 1;
        if (start <= 0)
        {
            return (text, null);
        }
        var stop = text.IndexOf('\n', start);
        return (text.Remove(start, stop + 1 - start), text[(start + DigestStart.Length)..stop].Trim());
    }

    // Where the closing line of the front matter begins; −1 if there is none.
    private static int EndOfFrontMatter(string text)
    {
        const string Begin = FrontMatterWriter.Fence + "\n";
        if (!text.StartsWith(Begin, StringComparison.Ordinal))
        {
            return -1;
        }
        var end = text.IndexOf($"\n{Begin}", Begin.Length - 1, StringComparison.Ordinal);
        return end < 0 ? -1 : end + 1;
    }
}

/// <summary>Texts of files as they come from different systems.</summary>
internal static class Texts
{
    /// <summary>Without a byte order mark, line ends as LF.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
