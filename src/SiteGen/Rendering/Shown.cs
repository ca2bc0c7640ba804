using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SiteGen.Rendering;

/// <summary>Gathers what a page shows, piece by piece, and gives the digest of all of it.</summary>
internal sealed class Shown
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <summary>The first half of the SHA-256 of what was gathered.</summary>
    public UInt128 Digest
    {
        get
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.WrittenSpan, digest);
            return BinaryPrimitives.ReadUInt128LittleEndian(digest);
        }
    }

    /// <summary>A text; no text is something else than an empty one.</summary>
    public Shown Add(string? text)
    {
        Add(text?.Length ?? -1);
        bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    /// <summary>A number, or a member of an enumeration.</summary>
    public Shown Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
        return this;
    }

    /// <summary>A number that may not be known.</summary>
    public Shown AddKnown(int? number) => number is { } known ? Add("is").Add((long)known) : Add((string?)null);

    /// <summary>What was digested before.</summary>
    public Shown Add(UInt128 digest) => Add((long)(ulong)digest).Add((long)(ulong)(digest >> 64));

    /// <summary>Several of a kind, and how many.</summary>
    public Shown Each<T>(IEnumerable<T> things, Action<Shown, T> add)
    {
        var count = 0;
        foreach (var thing in things)
        {
            add(this, thing);
            count++;
        }
        return Add((long)count);
    }

    /// <summary>Texts.</summary>
    public Shown Each(IEnumerable<string> texts) => Each(texts, static (to, text) => to.Add(text));
}
