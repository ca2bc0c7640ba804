namespace SiteGen.Reading;

/// <summary>
/// How much of one document is read. Far above what any conference has seen, and low enough that no document, whatever
/// is in it, takes the machine's memory or its evening. The settings have a key for each (docs/settings.md).
/// </summary>
/// <param name="Bytes">Of the file.</param>
/// <param name="Unpacked">Bytes of XML that a Word file unpacks to: what it takes of memory grows with them. A document of 2,000 pages with changes on each has some 60 million.</param>
/// <param name="Nesting">Elements inside each other in a Word file; in a page, whose elements are often left open, four times as many.</param>
/// <param name="Provisions">Paragraphs of one proposal.</param>
public sealed record ReadingLimits(long Bytes, long Unpacked, int Nesting, int Provisions)
{
    /// <summary>Where nothing is set.</summary>
    public static ReadingLimits Usual { get; } = new(200_000_000, 300_000_000, 250, 10_000);
}
