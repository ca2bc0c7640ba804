using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// Compares with a file under <c>tests/SiteGen.Tests/Golden/</c>. <c>SITEGEN_GOLDEN=write bash tests/run.sh</c>
/// writes the files anew; the difference is then reviewed like any other change.
/// </summary>
internal static class Golden
{
    public static string Root { get; } = Here();

    public static void Matches(string name, string actual) => MatchesFile(Path.Combine(Root, "Golden", name), actual);

    /// <summary>The same for a page of <c>docs/</c> that is made from the code.</summary>
    public static void MatchesDocument(string name, string actual) =>
        MatchesFile(Path.Combine(Root, "..", "..", "docs", name), actual);

    private static void MatchesFile(string path, string actual)
    {
        var name = Path.GetFileName(path);
        if (Environment.GetEnvironmentVariable("SITEGEN_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        Assert.True(File.Exists(path), $"there is no golden file {name}; write it with SITEGEN_GOLDEN=write and review it");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
