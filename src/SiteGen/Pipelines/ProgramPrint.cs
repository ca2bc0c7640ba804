using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Pipelines;

/// <summary>A digest of the program: what another version of it made is made anew.</summary>
internal static class ProgramPrint
{
    private static readonly Lazy<string> Own = new(() =>
    {
        var all = new StringBuilder().Append(Environment.Version);
        foreach (var file in new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles("*.dll").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            all.Append('\n').Append(file.Name).Append('\t').Append(file.Length).Append('\t').Append(file.LastWriteTimeUtc.Ticks);
        }
        return Of(all.ToString());
    });

    /// <summary>Of the files it consists of, by name, length and time.</summary>
    public static string Value => Own.Value;

    /// <summary>The digest of a file, of its path and its bytes, in hexadecimal.</summary>
    public static string Of(string path, ReadOnlySpan<byte> content)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Encoding.UTF8.GetBytes(path));
        digest.AppendData([0]);
        digest.AppendData(content);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>The digest of a text, in hexadecimal.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
