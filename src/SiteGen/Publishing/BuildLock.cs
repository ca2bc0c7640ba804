namespace SiteGen.Publishing;

/// <summary>
/// Keeps two builds of one site apart: the holder has the file <c>cache/build.lock</c> open, so a crash frees it.
/// </summary>
public sealed class BuildLock : IDisposable
{
    private readonly FileStream file;

    private BuildLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock; null if another build has it (<see cref="Diagnostics.Codes.BuildRunning"/>).</summary>
    /// <exception cref="UnauthorizedAccessException">The cache folder may not be written.</exception>
    /// <exception cref="IOException">It cannot be written: the disk is full, or only to be read.</exception>
    public static BuildLock? Take(string cacheFolder)
    {
        Directory.CreateDirectory(cacheFolder);
        try
        {
            return new(new FileStream(
                Path.Combine(cacheFolder, "build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (DiskFaults.IsHeld(taken))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
