using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Publishing;

namespace SiteGen.Pipelines;

/// <summary>What a build read where it is going to write; null if there was nothing.</summary>
internal sealed record ReadBefore(ReadOnlyMemory<byte>? Content);

/// <summary>Writes to <c>input/</c>.</summary>
internal static class InputFolder
{
    /// <summary>
    /// Puts a file there whole, unless somebody has changed it since this build read it: then it stays as that person
    /// left it, and the diagnostic says so.
    /// </summary>
    /// <param name="folder">The site's own input folder.</param>
    /// <param name="path">Below it, with slashes.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="read">What this build read there; null if there was no such file.</param>
    public static Diagnostic? Write(string folder, string path, ReadOnlySpan<byte> content, ReadOnlyMemory<byte>? read)
    {
        var full = Path.Combine(folder, path);
        if (Found(full) is { } found && !(read is { } before && found.AsSpan().SequenceEqual(before.Span)))
        {
            return Codes.InputChangedMeanwhile.At(new("input/" + path));
        }
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        WholeFile.Write(full, content);
        return null;
    }

    /// <summary>
    /// What a build is to write there of what it found out itself, under the setting <c>Register</c>: nothing where the
    /// file says so already or where nothing is to be written; where writing is forbidden, a stop.
    /// </summary>
    /// <param name="context">The build.</param>
    /// <param name="path">Below the folder.</param>
    /// <param name="text">What the file is to say.</param>
    /// <param name="before">The file as it was read; null if there was none.</param>
    public static IEnumerable<Document> Changed(IExecutionContext context, string path, string text, Document? before)
    {
        var said = before is null ? "" : Encoding.UTF8.GetString(before.Content.Span);
        if (text == said || context.Settings.Get(KnownSettings.Register) == RegisterUse.Hold)
        {
            return [];
        }
        if (context.Settings.Get(KnownSettings.Register) == RegisterUse.Locked)
        {
            var missing = text.Split('\n').Except(said.Split('\n')).ToList();
            Stopped.IfError(context, [Codes.RegisterLocked.At(new("input/" + path), missing.Count, string.Join('\n', missing))]);
        }
        return [new Document(path) { Content = Encoding.UTF8.GetBytes(text) }.With(new ReadBefore(before?.Content))];
    }

    /// <summary>Files that are to be written there, among documents.</summary>
    public static IEnumerable<Document> ToWrite(IEnumerable<Document> documents) =>
        documents.Where(document => document.Destination is null && document.Find<ReadBefore>() is not null);

    private static byte[]? Found(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
