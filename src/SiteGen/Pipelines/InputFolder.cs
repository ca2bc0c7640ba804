namespace SiteGen.Pipelines;

/// <summary>Writes to <c>input/</c>.</summary>
internal static class InputFolder
{
    /// <summary>Writes a file beside its place, then puts it there: nobody ever finds half a file.</summary>
    /// <param name="folder">The site's own input folder.</param>
    /// <param name="path">Below it, with slashes.</param>
    /// <param name="content">Its bytes.</param>
    public static void Write(string folder, string path, ReadOnlySpan<byte> content)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var beside = full + ".new";
        File.WriteAllBytes(beside, content);
        File.Move(beside, full, overwrite: true);
    }
}
