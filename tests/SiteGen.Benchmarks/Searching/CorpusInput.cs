using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Benchmarks.Searching;

/// <summary>Brings the Markdown of <c>make-corpus.py</c> (<c>--forms markdown --marks critic</c>) into the form of <c>input/</c>.</summary>
internal static partial class CorpusInput
{
    private const string Conference = "pp18";
    private static readonly string[] Numbered = ["no", "title"];

    /// <summary>Writes one file for each proposal, in the folder of its resolution.</summary>
    public static void Write(string markdown, string input)
    {
        Parallel.ForEach(Directory.EnumerateFiles(markdown, "*.md"), path =>
        {
            var lines = File.ReadAllLines(path);
            var keys = lines.Where(line => FrontMatter().IsMatch(line)).Select(line => FrontMatter().Match(line))
                .GroupBy(match => match.Groups["key"].Value, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().Groups["value"].Value.Trim('"'), StringComparer.Ordinal);
            var folder = Path.Combine(input, Conference, keys["action"] == "ADD" ? "new-" + keys["slug"] : "r" + keys["resolution"]);
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, keys["slug"] + ".md"), Proposal(keys, lines));
        });
    }

    private static string Proposal(Dictionary<string, string> keys, string[] lines)
    {
        var isNew = keys["action"] == "ADD";
        var body = lines.Skip(Array.IndexOf(lines, "---", 1) + 1).ToList();
        var year = Base().Match(body.Find(line => Anchor().Match(line).Groups["id"].Value == "no") ?? "").Groups["year"].Value;
        var to = new StringBuilder("---\n")
            .Append("proposal: ").AppendLine(keys["id"]).Append("action: ").AppendLine(keys["action"])
            .AppendLine("conference: pp18\norgan: PP\nkind: resolution")
            .Append("number: ").AppendLine(isNew ? keys["id"].Replace('/', '-') : keys["resolution"])
            .Append(isNew ? "new: true\nbase:\n" : $"base: {year}\n")
            .AppendLine("language: zh\nevidence: tracked\ntopics: []\noutcome:\n---\n");
        body.ForEach(line => to.AppendLine(Line(line)));
        return to.ToString();
    }

    // The anchors say what a line is; here the headings do. A level of a list is two spaces, and links are text.
    private static string Line(string line)
    {
        var id = Anchor().Match(line).Groups["id"].Value;
        var text = Link().Replace(Anchor().Replace(line, ""), "${text}");
        return id == "why" ? "## 理由：" : Numbered.Contains(id) ? "# " + text : text.Replace("    - ", "  - ", StringComparison.Ordinal);
    }

    // title: "…"
    [GeneratedRegex("^(?<key>[a-z]+): (?<value>.+)$")]
    private static partial Regex FrontMatter();

    // <a id="s1-a"></a>
    [GeneratedRegex("<a id=\"(?<id>[^\"]+)\"></a>")]
    private static partial Regex Anchor();

    // [第130号决议](b-67-4.md)
    [GeneratedRegex(@"(?<!\\)\[(?<text>[^\]\^]+)\]\([^)]+\.md\)")]
    private static partial Regex Link();

    // （{--2014年 or （2014年
    [GeneratedRegex("（(\\{--)?(?<year>[0-9]{4})年")]
    private static partial Regex Base();
}
