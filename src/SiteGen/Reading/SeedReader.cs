using System.Collections.Immutable;
using System.Security.Cryptography;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Reading.Html;
using SiteGen.Reading.Word;

namespace SiteGen.Reading;

/// <summary>Reads a seed: bytes in, paragraphs out, every character of them kept.</summary>
public static class SeedReader
{
    /// <summary>
    /// Reads a text or a page. The value is null, and there is one error, if it is empty, no text, or has a byte that its
    /// encoding does not know.
    /// </summary>
    /// <param name="path">Where it comes from, relative to the root, with slashes.</param>
    /// <param name="bytes">The whole file.</param>
    public static Staged<SourceDocument?> Read(string path, ReadOnlyMemory<byte> bytes) => Read(path, bytes, ReadingLimits.Usual);

    /// <summary>The same within other limits; there is one error for a file that is over one of them.</summary>
    public static Staged<SourceDocument?> Read(string path, ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        if (bytes.Length > limits.Bytes)
        {
            return new(null, [Codes.SourceTooLarge.At(new(path), bytes.Length, limits.Bytes)]);
        }
        if (SourceForms.Refusal(path, bytes) is { } refusal)
        {
            return new(null, [refusal]);
        }
        if (!bytes.IsEmpty && SourceForms.IsWord(path, bytes.Span))
        {
            return WordReader.Read(path, bytes, limits);
        }
        if (HtmlReader.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        {
            return HtmlReader.Read(path, bytes, limits);
        }
        if (path.EndsWith(".mht", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mhtml", StringComparison.OrdinalIgnoreCase))
        {
            return new(null, [Codes.WebArchive.At(new(path))]);
        }
        var decoded = TextDecoder.Decode(path, bytes.Span);
        if (decoded.Value is not { } text)
        {
            return new(null, decoded.Diagnostics);
        }
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return new(null, [Codes.EmptySource.At(new(path))]);
        }
        var lines = TextLines.Split(text.Text);
        var paragraphs = lines.Select((line, at) => new SourceParagraph(at + 1, Redline.Kept(line))).ToImmutableArray();
        var document = new SourceDocument(path, Digest(bytes.Span), text.Encoding, paragraphs);
        return new(document, decoded.Diagnostics);
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
