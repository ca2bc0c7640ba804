using System.IO.Compression;

namespace SiteGen.Tests.Fuzzing;

/// <summary>Changes one part of a Word file and packs it again: changed bytes of a package are only a broken package.</summary>
internal static class WordPackage
{
    /// <summary>The package with a part changed; one in eight is changed as it lies packed.</summary>
    public static byte[] Change(Mutator mutator, Random random, byte[] package, byte[] other)
    {
        if (random.Next(8) == 0)
        {
            return mutator.Change(package, other);
        }
        var parts = Parts(package);
        var others = Parts(other);
        var chosen = random.Next(3) == 0 ? random.Next(parts.Count) : Math.Max(0, parts.FindIndex(part => part.Name == "word/document.xml"));
        var from = others.Find(part => part.Name == parts[chosen].Name).Content ?? others[0].Content;
        switch (random.Next(12))
        {
            case 0:
                parts.RemoveAt(chosen);
                break;
            case 1:
                parts.Add(parts[chosen]);
                break;
            case 2:
                parts[chosen] = (parts[chosen].Name, from);
                break;
            default:
                parts[chosen] = (parts[chosen].Name, mutator.Change(parts[chosen].Content, from));
                break;
        }
        return Pack(parts);
    }

    private static List<(string Name, byte[] Content)> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }

    private static byte[] Pack(List<(string Name, byte[] Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }
}
