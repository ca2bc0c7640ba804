using SiteGen.Diagnostics;
using SiteGen.Reading;
using SiteGen.Reading.Html;
using SiteGen.Redlining;
using static SiteGen.Pipelines.SeedStages;

namespace SiteGen.Pipelines;

/// <summary>Files that an editor puts beside a seed: answers to questions, a reviewed text. They are no seeds.</summary>
internal static class SeedCompanions
{
    // What word processors put beside a document while somebody has it open.
    private static readonly string[] Locks = ["~$", ".~lock."];

    /// <summary>True for a file that belongs to a seed, or to a program that has a seed open.</summary>
    public static bool IsOne(string path) =>
        Array.Exists(Locks, start => Path.GetFileName(path).StartsWith(start, StringComparison.Ordinal)) || path.EndsWith(Answers.Extension, StringComparison.Ordinal) || path.EndsWith(Reviewed.Extension, StringComparison.Ordinal);

    /// <summary>True for a file in the folder that a browser saves beside a page: <c>x_files/</c>, <c>x.files/</c> beside <c>x.html</c>.</summary>
    public static bool IsOfPage(string path, IReadOnlyCollection<string> seeds) => HtmlReader.Extensions.Any(extension =>
        seeds.Any(page => page.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && path.Length > page.Length - extension.Length
            && path.StartsWith(page[..^extension.Length], StringComparison.Ordinal)
            && path[page.Length - extension.Length] is '_' or '.' or '-' && path.IndexOf('/', page.Length - extension.Length) > 0));

    /// <summary>A seed from the disk with what lies beside it.</summary>
    /// <param name="path">As messages name it.</param>
    /// <param name="fullPath">Where it is.</param>
    public static Seed Read(string path, string fullPath) =>
        new(path, File.ReadAllBytes(fullPath), TextAt(Answers.PathOf(fullPath)), TextAt(Reviewed.PathOf(fullPath)));

    /// <summary>
    /// The same where nobody watches the disk: null, with an error, for a file that cannot be opened or is too large, and
    /// null alone for one that has gone since it was found.
    /// </summary>
    public static Staged<Seed?> Find(string path, string fullPath, ReadingLimits limits)
    {
        try
        {
            return new FileInfo(fullPath).Length is var length && length > limits.Bytes
                ? new(null, [Codes.SourceTooLarge.At(new(path), length, limits.Bytes)])
                : new(Read(path, fullPath) with { Limits = limits }, []);
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException && new FileInfo(fullPath).LinkTarget is null)
        {
            return new(null, []);
        }
        catch (IOException fault)
        {
            return new(null, [Codes.SourceUnreadable.At(new(path), fault.Message)]);
        }
        catch (UnauthorizedAccessException fault)
        {
            return new(null, [Codes.SourceUnreadable.At(new(path), fault.Message)]);
        }
    }

    private static string? TextAt(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
