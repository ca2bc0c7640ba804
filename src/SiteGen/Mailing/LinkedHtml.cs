using System.Text;

namespace SiteGen.Mailing;

/// <summary>
/// An e-mail as HTML: its citations are links, its text and markup what they were. An ambiguous citation is followed by
/// links to all it may be. An HTML file stays itself; a plain text and a message become a page that loads nothing and runs
/// nothing.
/// </summary>
public static class LinkedHtml
{
    private const string Head =
        """
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <style>pre.mail { white-space: pre-wrap; overflow-wrap: anywhere; font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem }</style>
        """;

    /// <param name="mail">The e-mail.</param>
    /// <param name="absolute">Makes an address of the site one that can be followed.</param>
    public static string Of(LinkedMail mail, Func<string, string> absolute)
    {
        var to = new StringBuilder();
        if (mail.Parts is [{ Part: MailPart.Html } only])
        {
            // The page may declare the charset it was read in; a byte order mark says that it now is UTF-8.
            to.Append(only.Part.Source.Contains("charset", StringComparison.OrdinalIgnoreCase) ? "\uFEFF" : "");
            Append(to, only, absolute, static source => source);
            return to.ToString();
        }
        to.Append(Head).Append("\n<title>").Append(Escaped(mail.Mail.Subject)).Append("</title>\n</head>\n<body>\n");
        foreach (var part in mail.Parts)
        {
            var isHtml = part.Part is MailPart.Html;
            // The first line break behind <pre> is none.
            to.Append(isHtml ? "<div>\n" : "<pre class=\"mail\" dir=\"auto\">\n");
            Append(to, part, absolute, isHtml ? static source => source : Escaped);
            to.Append(isHtml ? "\n</div>\n" : "</pre>\n");
        }
        return to.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder to, LinkedPart part, Func<string, string> absolute, Func<string, string> written)
    {
        var (source, shown) = (part.Part.Source, part.Part.Shown);
        var at = 0;
        foreach (var (citation, destination) in part.Citations)
        {
            var ranges = shown.Ranges(citation.Start, citation.Length, source);
            if (ranges.IsEmpty || destination.Address is null && destination.Candidates.IsEmpty)
            {
                continue;
            }
            foreach (var range in ranges)
            {
                to.Append(written(source[at..range.Start]));
                var words = written(source[range.Start..range.End]);
                to.Append(destination.Address is { } address ? Link(absolute(address), words) : words);
                at = range.End;
            }
            if (destination.Address is null)
            {
                to.Append("<sup data-candidates>[")
                    .AppendJoin(" ", destination.Candidates.Select(candidate => Link(absolute(candidate), Escaped(candidate.Trim('/')))))
                    .Append("]</sup>");
            }
        }
        to.Append(written(source[at..]));
    }

    private static string Link(string address, string words) => $"<a data-citation href=\"{Escaped(address)}\">{words}</a>";

    // Only what would become markup: white space and control characters stay what they were.
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
