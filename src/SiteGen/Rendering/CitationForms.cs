using System.Text;

namespace SiteGen.Rendering;

/// <summary>A citation the way it is pasted somewhere: the line, and the address alone on the last line.</summary>
internal static class CitationForms
{
    /// <summary>For a page; the address is the link's own words, so that it survives printing.</summary>
    public static string Markup(string line, string language, string address) =>
        $"<p lang=\"{Languages.Tag(language)}\" dir=\"{Languages.Direction(language)}\">{Html.Escape(line)}<br>\n<a href=\"{Html.Escape(address)}\">{Html.Escape(address)}</a></p>";

    /// <summary>For Markdown: what would be markup is escaped.</summary>
    public static string Markdown(string line, string address)
    {
        var to = new StringBuilder(line.Length + address.Length + 16);
        foreach (var letter in line)
        {
            if (letter is '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '`' or '#')
            {
                to.Append('\\');
            }
            to.Append(letter);
        }
        return to.Append("  \n<").Append(address).Append('>').ToString();
    }
}
