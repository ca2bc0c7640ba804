using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>
/// The site's addresses for its scripts: <c>assets/addresses.js</c>. The names of the pages, folder by folder, and the
/// codes that clauses' tokens begin with; a clause itself is known by its page.
/// </summary>
internal static class AddressScript
{
    /// <summary>Where it is, for templates.</summary>
    public const string Path = "assets/addresses.js";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The script: <c>var siteAddresses = {"folders":{"/pp18/p/":"b-67-1 b-67-2"},"codes":"con res"};</c></summary>
    /// <param name="addresses">Of pages: <c>/pp18/p/b-67-4/</c>.</param>
    /// <param name="compilation">Whose clauses name the codes.</param>
    public static Page Of(IEnumerable<string> addresses, Compilation compilation)
    {
        var folders = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in addresses.Where(address => address.Length > 1).GroupBy(FolderOf, StringComparer.Ordinal))
        {
            folders[folder.Key] = string.Join(' ', folder.Select(address => address[folder.Key.Length..^1])
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
        var codes = compilation.Proposals.SelectMany(proposal => proposal.Clauses).SelectMany(clause => clause.Anchors.Concat(clause.BaseTokens))
            .Select(CodeOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var json = JsonSerializer.Serialize(new { folders, codes = string.Join(' ', codes) }, Plain);
        return new(Path, Encoding.UTF8.GetBytes($"var siteAddresses = {json};\n"));
    }

    private static string FolderOf(string address) => address[..(address.LastIndexOf('/', address.Length - 2) + 1)];

    /// <summary>The letters before the first digit or hyphen: <c>con</c> of <c>con2-a</c>.</summary>
    private static string CodeOf(string token) => string.Concat(token.TakeWhile(char.IsAsciiLetterLower));
}
