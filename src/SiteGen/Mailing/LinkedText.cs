using System.Text;

namespace SiteGen.Mailing;

/// <summary>
/// An e-mail as plain text: behind each citation its address in angle brackets, as mail programs recognize it; behind an
/// ambiguous one all it may be, <c>&lt;… or …&gt;</c>. Nothing else is changed.
/// </summary>
public static class LinkedText
{
    /// <param name="mail">The e-mail.</param>
    /// <param name="absolute">Makes an address of the site one that can be followed.</param>
    public static string Of(LinkedMail mail, Func<string, string> absolute) =>
        string.Join(Mail.Between, mail.Parts.Select(part => Of(part, absolute)));

    private static string Of(LinkedPart part, Func<string, string> absolute)
    {
        var text = part.Part.Shown.Text;
        var to = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (citation, destination) in part.Citations)
        {
            to.Append(text, at, citation.End - at);
            at = citation.End;
            if (destination.Address is { } address)
            {
                to.Append(" <").Append(absolute(address)).Append('>');
            }
            else if (!destination.Candidates.IsEmpty)
            {
                to.Append(" <").AppendJoin(" or ", destination.Candidates.Select(absolute)).Append('>');
            }
        }
        return to.Append(text, at, text.Length - at).ToString();
    }
}
