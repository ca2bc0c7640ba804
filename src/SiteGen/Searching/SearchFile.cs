namespace SiteGen.Searching;

/// <summary>One file of the index: a classic script that hands its value to the search.</summary>
/// <param name="Name">Its name in the index: <c>core</c>, <c>b/1f</c>.</param>
/// <param name="Json">The value, as JSON; also a string of <see cref="NumberText"/>.</param>
public sealed record SearchFile(string Name, string Json)
{
    /// <summary>The folder of the index in the site.</summary>
    public const string Folder = "search/data/";

    /// <summary>The file that is always read: the core, and in a small site everything.</summary>
    public const string Core = "core";

    private const string Before = "searchIndex.file(";
    private const string After = ");";

    /// <summary>The script.</summary>
    public string Script => $"{Before}\"{Name}\",{Json}{After}\n";

    /// <summary>The files that a script hands over.</summary>
    public static IEnumerable<SearchFile> Read(string script)
    {
        foreach (var line in script.Split('\n'))
        {
            if (line.StartsWith(Before, StringComparison.Ordinal) && line.EndsWith(After, StringComparison.Ordinal))
            {
                var name = line[(Before.Length + 1)..line.IndexOf("\",", StringComparison.Ordinal)];
                yield return new(name, line[(Before.Length + name.Length + 3)..^After.Length]);
            }
        }
    }
}
