using System.Collections.Immutable;
using SiteGen.Publishing;

namespace SiteGen.Pipelines;

/// <summary>
/// Numbers for the texts and places that pages name, so that each is written down once however many pages have it.
/// Numbers are only ever added: what was written with the table of one build is read with that of the next.
/// </summary>
internal sealed class PageTable
{
    private readonly Lock adding = new();
    private readonly List<string> texts = [];
    private readonly List<Place> places = [];
    private readonly Dictionary<string, int> textNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Path, int Fragment), int> placeNumbers = [];

    /// <summary>Pages as <see cref="Write(ImmutableArray{RememberedPage})"/> wrote them.</summary>
    public ImmutableArray<RememberedPage> Read(ReadOnlyMemory<byte> written)
    {
        using var from = new BinaryReader(new MemoryStream(written.ToArray()));
        var pages = new RememberedPage[from.Read7BitEncodedInt()];
        for (var at = 0; at < pages.Length; at++)
        {
            var (path, length, verdict) = (Text(from), from.Read7BitEncodedInt64(), (PageVerdict)from.ReadByte());
            var digest = Convert.ToHexStringLower(from.ReadBytes(from.Read7BitEncodedInt()));
            var ids = new string[from.Read7BitEncodedInt()];
            for (var id = 0; id < ids.Length; id++)
            {
                ids[id] = Text(from);
            }
            var targets = new Place[from.Read7BitEncodedInt()];
            for (var target = 0; target < targets.Length; target++)
            {
                var number = from.Read7BitEncodedInt();
                lock (adding)
                {
                    targets[target] = places[number];
                }
            }
            pages[at] = new(new(path, length, [.. ids], [.. targets], verdict), digest);
        }
        return [.. pages];
    }

    /// <summary>Writes pages down.</summary>
    public ReadOnlyMemory<byte> Write(ImmutableArray<RememberedPage> pages)
    {
        using var memory = new MemoryStream();
        using var to = new BinaryWriter(memory);
        lock (adding)
        {
            to.Write7BitEncodedInt(pages.Length);
            foreach (var (facts, digest) in pages)
            {
                to.Write7BitEncodedInt(Number(facts.Path));
                to.Write7BitEncodedInt64(facts.Length);
                to.Write((byte)facts.Verdict);
                var bytes = Convert.FromHexString(digest);
                to.Write7BitEncodedInt(bytes.Length);
                to.Write(bytes);
                to.Write7BitEncodedInt(facts.Ids.Length);
                foreach (var id in facts.Ids)
                {
                    to.Write7BitEncodedInt(Number(id));
                }
                to.Write7BitEncodedInt(facts.Targets.Length);
                foreach (var place in facts.Targets)
                {
                    to.Write7BitEncodedInt(Number(place));
                }
            }
        }
        to.Flush();
        return memory.ToArray();
    }

    /// <summary>The table itself.</summary>
    public static PageTable Read(BinaryReader from)
    {
        var table = new PageTable();
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            table.Number(from.ReadString());
        }
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            table.Number(new Place(table.texts[from.Read7BitEncodedInt()], table.texts[from.Read7BitEncodedInt()]));
        }
        return table;
    }

    /// <summary>Writes the table itself down.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(texts.Count);
        texts.ForEach(to.Write);
        to.Write(places.Count);
        foreach (var place in places)
        {
            to.Write7BitEncodedInt(textNumbers[place.Path]);
            to.Write7BitEncodedInt(textNumbers[place.Fragment]);
        }
    }

    private string Text(BinaryReader from)
    {
        var number = from.Read7BitEncodedInt();
        lock (adding)
        {
            return texts[number];
        }
    }

    private int Number(string text)
    {
        if (!textNumbers.TryGetValue(text, out var number))
        {
            textNumbers.Add(text, number = texts.Count);
            texts.Add(text);
        }
        return number;
    }

    private int Number(Place place)
    {
        var pair = (Number(place.Path), Number(place.Fragment));
        if (!placeNumbers.TryGetValue(pair, out var number))
        {
            placeNumbers.Add(pair, number = places.Count);
            places.Add(place);
        }
        return number;
    }
}
