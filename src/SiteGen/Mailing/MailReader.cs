using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using SiteGen.Diagnostics;

namespace SiteGen.Mailing;

/// <summary>Which text of an e-mail is read where it was sent both ways.</summary>
public enum Preference
{
    /// <summary>The plain text.</summary>
    Plain,

    /// <summary>The HTML.</summary>
    Html,
}

/// <summary>Reads an e-mail (<c>.eml</c>), an HTML page or a plain text from bytes; which of them it is the bytes tell.</summary>
public static partial class MailReader
{
    private const int DeepestNesting = 32;

    // MimeKit decodes the words of headers by the encodings that the process knows.
    static MailReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The e-mail; null with one error if the bytes are none.</summary>
    /// <param name="path">What messages call it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="preference">Which of two alternatives is read.</param>
    public static Staged<Mail?> Read(string path, ReadOnlyMemory<byte> content, Preference preference)
    {
        var bytes = content.Span;
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            return new(null, [Codes.NoMail.At(new(path), "it is empty")]);
        }
        if (IsMessage(bytes))
        {
            return Message(path, content, preference);
        }
        var isHtml = Looks(bytes, Page());
        var decoded = Charsets.Decode(path, bytes, isHtml && !IsUtf8(bytes) ? Charsets.Declared(bytes) : null);
        return decoded.Value is { } text
            ? new(new Mail("", [isHtml ? new MailPart.Html(text) : new MailPart.Plain(text)]), [])
            : new(null, [Codes.NoMail.At(new(path), "its bytes are no text")]);
    }

    private static Staged<Mail?> Message(string path, ReadOnlyMemory<byte> content, Preference preference)
    {
        var options = new ParserOptions { MaxMimeDepth = DeepestNesting, CharsetEncoding = HeaderEncoding(path, content.Span) };
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using var message = MimeMessage.Load(options, stream);
            var parts = new MessageParts(path, preference);
            parts.Add(message);
            return new Mail(message.Subject ?? "", parts.Done());
        }
        catch (FormatException broken)
        {
            return new(null, [Codes.NoMail.At(new(path), broken.Message)]);
        }
    }

    // Headers should be ASCII; where they are not, their bytes tell the encoding.
    private static Encoding HeaderEncoding(string path, ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\n\n"u8) is var lf and >= 0 ? lf : bytes.IndexOf("\n\r\n"u8);
        var head = end > 0 ? bytes[..end] : bytes;
        return Reading.TextDecoder.Decode(path, head).Value is { } decoded && Charsets.Of(decoded.Encoding) is { } found ? found : Encoding.UTF8;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static bool IsMessage(ReadOnlySpan<byte> bytes) => Looks(bytes, Head());

    private static bool Looks(ReadOnlySpan<byte> bytes, Regex shape) =>
        shape.IsMatch(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]));

    /// <example>Received: from mail.example.org</example>
    [GeneratedRegex(
        """\A(?:From .*\n)?(?:[!-9;-~]+:.*\n(?:[ \t].*\n)*)*?(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+):""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    /// <example>&lt;html lang="en"&gt;</example>
    [GeneratedRegex("""\A[\s\u00EF\u00BB\u00BF]*<(?:!doctype\s+html|!--|html|head|body|meta|style|div|p|table|span|font|br|a|b|i|h[1-6]|center|blockquote|ul|ol)\b""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Page();
}
