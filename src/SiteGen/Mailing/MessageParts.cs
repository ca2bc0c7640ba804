using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MimeKit;

namespace SiteGen.Mailing;

/// <summary>Gathers what is read of a message: its head, its body, and messages attached to it. Attached files are left out.</summary>
internal sealed class MessageParts(string path, Preference preference)
{
    private readonly ImmutableArray<MailPart>.Builder parts = ImmutableArray.CreateBuilder<MailPart>();

    /// <summary>The parts gathered.</summary>
    public ImmutableArray<MailPart> Done() => parts.ToImmutable();

    /// <summary>Adds a message.</summary>
    public void Add(MimeMessage message)
    {
        var head = new StringBuilder();
        Line("From", Names(message.From));
        Line("To", Names(message.To));
        Line("Cc", Names(message.Cc));
        Line("Date", message.Headers.Contains(HeaderId.Date) && message.Date != default ? message.Date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) : null);
        Line("Subject", message.Subject);
        parts.Add(new MailPart.Plain(head.ToString()));
        Add(message.Body);

        void Line(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                // A header is one line, whatever a sender folds into it.
                head.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
            }
        }
    }

    private void Add(MimeEntity? entity)
    {
        switch (entity)
        {
            case MessagePart { Message: { } message } when !IsReport(entity):
                Add(message);
                break;
            case MultipartAlternative alternative:
                Add(Chosen(alternative));
                break;
            case MultipartRelated related:
                Add(related.Root);
                break;
            case Multipart several:
                foreach (var one in several)
                {
                    Add(one);
                }
                break;
            case TextPart text when !text.IsAttachment:
                Add(text);
                break;
            default:
                break;
        }
    }

    private static bool IsReport(MimeEntity entity) => entity.ContentType.IsMimeType("text", "rfc822-headers");

    // The last that can be shown is what the sender liked best; which form is wanted is for the reader to say.
    private MimeEntity? Chosen(MultipartAlternative alternative)
    {
        var wanted = preference == Preference.Html ? "html" : "plain";
        return alternative.LastOrDefault(part => Holds(part, wanted)) ?? alternative.LastOrDefault(part => Holds(part, "*"));
    }

    private static bool Holds(MimeEntity part, string subtype) => part switch
    {
        TextPart text => text.ContentType.IsMimeType("text", subtype) && text.Content is not null,
        Multipart several => several.Any(inner => Holds(inner, subtype)),
        _ => false,
    };

    private void Add(TextPart part)
    {
        using var stream = new MemoryStream();
        part.Content?.DecodeTo(stream);
        var bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        var charset = part.ContentType.Charset ?? (part.IsHtml ? Charsets.Declared(bytes) : null);
        if (charset is not null && charset.Contains("ascii", StringComparison.OrdinalIgnoreCase))
        {
            charset = null; // what claims to be ASCII often is not; the bytes tell
        }
        var text = (Charsets.Decode(path, bytes, charset).Value ?? Encoding.Latin1.GetString(bytes)).ReplaceLineEndings("\n");
        if (part.IsHtml)
        {
            parts.Add(new MailPart.Html(text));
            return;
        }
        var plain = part.IsFlowed ? FlowedText.Joined(text, SpaceOf(part)) : text;
        parts.Add(new MailPart.Plain(plain.EndsWith('\n') ? plain : plain + "\n"));
    }

    private static BreakSpace SpaceOf(TextPart part) =>
        part.ContentType.Parameters.TryGetValue("delsp", out string? value) && string.Equals(value, "yes", StringComparison.OrdinalIgnoreCase)
            ? BreakSpace.Goes : BreakSpace.Stays;

    private static string Names(InternetAddressList addresses) => string.Join(", ", addresses.Mailboxes.Select(mailbox =>
        string.IsNullOrEmpty(mailbox.Name) ? mailbox.Address : $"{mailbox.Name} <{mailbox.Address}>"));
}
