using System.Globalization;
using System.Text;

namespace SiteGen.Searching;

/// <summary>Names of the files that keys are in; the browser computes the same.</summary>
public static class KeyFiles
{
    /// <summary>How many letters of a word name its file, at least.</summary>
    public const int WordStart = 2;

    /// <summary>The bucket of a pair of characters: FNV-1a of its two code units.</summary>
    public static string Bucket(uint pair, int buckets)
    {
        var hash = 0x811C9DC5;
        hash = (hash ^ (pair >> 16)) * 0x01000193;
        hash = (hash ^ (pair & 0xFFFF)) * 0x01000193;
        return "b/" + ((hash ^ (hash >> 15)) & (uint)(buckets - 1)).ToString("x", CultureInfo.InvariantCulture);
    }

    /// <summary>A file of its own, for a key whose postings are many.</summary>
    public static string Heavy(string key) => "h/" + Hex(key);

    /// <summary>The file of the words that begin so.</summary>
    public static string Words(string start) => "w/" + Hex(start);

    /// <summary>The file of all words of one length, for mistyped ones.</summary>
    public static string Lengths(int length) => "l/" + length.ToString(CultureInfo.InvariantCulture);

    /// <summary>The file of the places that a citation calls so: FNV-1a of its letters.</summary>
    public static string Places(string key, int files)
    {
        var hash = key.Aggregate(0x811C9DC5, (sum, letter) => (sum ^ letter) * 0x01000193);
        return "c/" + ((hash ^ (hash >> 15)) & (uint)(files - 1)).ToString("x", CultureInfo.InvariantCulture);
    }

    /// <summary>The postings of a filter.</summary>
    public static string Filter(string name) => "f/" + name;

    /// <summary>The texts of some records.</summary>
    public static string Texts(int shard) => "t/" + shard.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>The two characters of a pair; one where it stands alone.</summary>
    public static string Letters(uint pair) => (pair & 0xFFFF) == 0
        ? ((char)(pair >> 16)).ToString() : string.Create(2, pair, (span, value) => (span[0], span[1]) = ((char)(value >> 16), (char)value));

    /// <summary>The places of a record that its file of texts has no room for.</summary>
    public static string Rest(int record) => "p/" + record.ToString("x", CultureInfo.InvariantCulture);

    private static string Hex(string key)
    {
        var to = new StringBuilder(key.Length * 4);
        foreach (var letter in key)
        {
            to.Append(((int)letter).ToString("x", CultureInfo.InvariantCulture)).Append('-');
        }
        return to.ToString(0, to.Length - 1);
    }
}
