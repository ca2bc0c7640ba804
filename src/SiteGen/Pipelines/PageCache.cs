using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Publishing;

namespace SiteGen.Pipelines;

/// <summary>A page of the last build.</summary>
/// <param name="Facts">What the check of the site needs of it.</param>
/// <param name="Digest">Of its bytes, as the list of what was published has it.</param>
internal sealed record RememberedPage(PageFacts Facts, string Digest);

/// <summary>
/// Remembers in <c>cache/pages</c> under which keys the pages of the last build were made, and what the check of the
/// site needs of them. The file ends with the digest of itself and begins with that of the program: one that is lost,
/// damaged or of another program costs time and nothing else.
/// </summary>
internal sealed class PageCache
{
    private const string Head = "pages 1 ";

    private readonly string path;
    private readonly PageTable table;
    private readonly Dictionary<string, Job> before;
    private readonly ConcurrentDictionary<string, Job> after = new(StringComparer.Ordinal);

    private PageCache(string path, PageTable table, Dictionary<string, Job> before) => (this.path, this.table, this.before) = (path, table, before);

    // Its pages, written down with the numbers that the table gives to texts and places.
    private readonly record struct Job(UInt128 Key, ReadOnlyMemory<byte> Pages);

    /// <summary>What is remembered; nothing where there is no file that can be trusted.</summary>
    public static PageCache Open(string cacheFolder)
    {
        var file = Path.Combine(cacheFolder, "pages");
        var bytes = File.Exists(file) ? File.ReadAllBytes(file) : [];
        if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(^SHA256.HashSizeInBytes..)))
        {
            return new(file, new(), []);
        }
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (from.ReadString() != Head + ProgramPrint.Value)
        {
            return new(file, new(), []);
        }
        var numbers = PageTable.Read(from);
        var jobs = new Dictionary<string, Job>(StringComparer.Ordinal);
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            var (name, key, length) = (from.ReadString(), new UInt128(from.ReadUInt64(), from.ReadUInt64()), from.ReadInt32());
            jobs[name] = new(key, bytes.AsMemory((int)from.BaseStream.Position, length));
            from.BaseStream.Position += length;
        }
        return new(file, numbers, jobs);
    }

    /// <summary>The pages that a job made in the last build; null where it had another key, or was not.</summary>
    public ImmutableArray<RememberedPage>? Find(string job, UInt128 key) =>
        before.TryGetValue(job, out var found) && found.Key == key ? table.Read(found.Pages) : null;

    /// <summary>Remembers a job as it was remembered.</summary>
    public void KeepOn(string job) => after[job] = before[job];

    /// <summary>Remembers what a job made.</summary>
    public void Keep(string job, UInt128 key, ImmutableArray<RememberedPage> pages)
    {
        if (pages.All(page => page.Digest.Length > 0))
        {
            after[job] = new(key, table.Write(pages));
        }
    }

    /// <summary>Puts what is remembered of this build in place of the last one's.</summary>
    public void Save()
    {
        using var memory = new MemoryStream();
        using (var to = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(Head + ProgramPrint.Value);
            table.Write(to);
            to.Write(after.Count);
            foreach (var (name, job) in after)
            {
                to.Write(name);
                to.Write((ulong)(job.Key >> 64));
                to.Write((ulong)job.Key);
                to.Write(job.Pages.Length);
                to.Write(job.Pages.Span);
            }
        }
        memory.Write(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = path + ".next";
        using (var file = File.Create(next))
        {
            memory.WriteTo(file);
        }
        File.Move(next, path, overwrite: true);
    }
}
