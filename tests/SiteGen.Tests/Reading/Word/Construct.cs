namespace SiteGen.Tests.Reading.Word;

/// <summary>
/// A tiny Word file for one construct, as a text: sections that begin with <c>== body</c>, <c>== styles</c> …, and what
/// both readings have, written by hand: <c>== original</c>, <c>== proposed</c>, one paragraph a line, ⇥ for a tab.
/// </summary>
internal sealed class Construct
{
    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);

    private Construct(string text)
    {
        var name = "about";
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                name = line[3..];
                sections[name] = "";
            }
            else
            {
                sections[name] = sections.GetValueOrDefault(name, "") + line + "\n";
            }
        }
    }

    public static string Folder { get; } = Path.Combine(Golden.Root, "Reading", "Word", "Constructs");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>A whole document, in the same form.</summary>
    public static Construct Document(string name) => new(File.ReadAllText(Path.Combine(Folder, "..", "Documents", name + ".txt")));

    public static Construct Named(string name) => new(File.ReadAllText(Path.Combine(Folder, name + ".txt")));

    public byte[] Bytes() => new WordFile
    {
        Body = Joined("body"),
        Styles = Joined("styles"),
        Numbering = Joined("numbering"),
        Footnotes = Joined("footnotes"),
        Endnotes = Joined("endnotes"),
    }.Bytes();

    public string[] Lines(string section) => this[section].TrimEnd('\n').Split('\n');

    private string this[string section] => sections.GetValueOrDefault(section, "");

    private string Joined(string section) => string.Concat(this[section].Split('\n').Select(line => line.Trim()));
}
