using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Proposals;
using static SiteGen.Pipelines.SeedStages;

namespace SiteGen.Pipelines;

/// <summary>What a seed gave, and what there was to say about it.</summary>
/// <param name="Bases">The print of the base texts that were at hand.</param>
/// <param name="Files">The Markdown of its proposals and of the document.</param>
/// <param name="Diagnostics">All that was said.</param>
internal sealed record RememberedSeed(string Bases, ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Remembers in <c>cache/seeds/</c> what seeds gave: understanding one takes far longer than reading its result. An
/// entry is named by the digest of all that it was made from and ends with the digest of itself, so that a lost or
/// damaged one costs time and nothing else. Seeds that hold base texts for others are not remembered.
/// </summary>
internal sealed class SeedCache(string cacheFolder)
{
    private readonly string folder = Path.Combine(cacheFolder, "seeds");
    private int hits;

    /// <summary>How many seeds were remembered.</summary>
    public int Hits => hits;

    /// <summary>The name of a seed's entry.</summary>
    public static string KeyOf(Seed seed, string conference) => ProgramPrint.Of(string.Join(
        '\n', ProgramPrint.Value, conference, seed.Limits, seed.Path, Convert.ToHexStringLower(SHA256.HashData(seed.Content.Span)),
        ProgramPrint.Of(seed.Answers is null ? "-" : "+" + seed.Answers), ProgramPrint.Of(seed.Reviewed is null ? "-" : "+" + seed.Reviewed)));

    /// <summary>What the seed of this key gave; null if that is not remembered.</summary>
    public RememberedSeed? Find(string key)
    {
        var path = PathOf(key);
        if (!File.Exists(path))
        {
            return null;
        }
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes[..^SHA256.HashSizeInBytes]).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
        {
            return null;
        }
        Interlocked.Increment(ref hits);
        return Read(bytes[..^SHA256.HashSizeInBytes].ToArray());
    }

    /// <summary>An entry that turned out to be of no use, since the base texts are others now.</summary>
    public void Miss() => Interlocked.Decrement(ref hits);

    /// <summary>Remembers what a seed gave.</summary>
    public void Keep(string key, RememberedSeed seed)
    {
        using var memory = new MemoryStream();
        using (var to = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            Write(to, seed);
        }
        memory.Write(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(key))!);
        File.WriteAllBytes(PathOf(key), memory.ToArray());
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key[2..]);

    private static void Write(BinaryWriter to, RememberedSeed seed)
    {
        to.Write(seed.Bases);
        to.Write(seed.Diagnostics.Length);
        foreach (var told in seed.Diagnostics)
        {
            to.Write(told.Code.Id);
            to.Write(told.Spot.Path);
            to.Write(told.Spot.Line);
            to.Write(told.Spot.Column);
            to.Write(told.Message);
        }
        to.Write(seed.Files.Length);
        foreach (var file in seed.Files)
        {
            to.Write(file.Path);
            to.Write(file.Text);
            to.Write(file.Proposal ?? "");
            to.Write((int)file.Evidence);
        }
    }

    private static RememberedSeed Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var bases = from.ReadString();
        var diagnostics = new Diagnostic[from.ReadInt32()];
        for (var at = 0; at < diagnostics.Length; at++)
        {
            var code = ByNumber.Value[from.ReadString()];
            diagnostics[at] = new(code, new(from.ReadString(), from.ReadInt32(), from.ReadInt32()), from.ReadString());
        }
        var files = new GeneratedFile[from.ReadInt32()];
        for (var at = 0; at < files.Length; at++)
        {
            var (path, text, proposal, evidence) = (from.ReadString(), from.ReadString(), from.ReadString(), (Evidence)from.ReadInt32());
            files[at] = new(path, text, proposal.Length > 0 ? proposal : null)
            {
                Evidence = evidence,
                Content = proposal.Length > 0 ? new(() => ProposalReader.Read("input/" + path, text).Value!) : null,
            };
        }
        return new(bases, [.. files], [.. diagnostics]);
    }

    private static readonly Lazy<Dictionary<string, Code>> ByNumber = new(() => Codes.All.ToDictionary(code => code.Id, StringComparer.Ordinal));
}
