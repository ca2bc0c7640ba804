using System.Globalization;
using DocumentFormat.OpenXml;

namespace SiteGen.Reading.Word;

/// <summary>A footnote or endnote that is referred to.</summary>
/// <param name="Id">Its id in its part.</param>
/// <param name="IsEndnote">Which part that is.</param>
/// <param name="Name">A name that no other note of the document has.</param>
/// <param name="Printed">What stands in the text: a number or a sign.</param>
/// <param name="Revision">The changes around its mark: the whole note comes and goes with it.</param>
internal sealed record NoteReference(string Id, bool IsEndnote, string Name, string Printed, Revision Revision);

/// <summary>
/// The footnotes and endnotes of a document in the order of their marks. They are counted as the document shows them
/// with all its changes: those that only one reading has are counted too.
/// </summary>
internal sealed class Notes(NumberFormat footnotes, NumberFormat endnotes)
{
    private readonly Dictionary<(string Id, bool IsEndnote), NoteReference> met = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private int footnote;
    private int endnote;

    /// <summary>All that were met, in order.</summary>
    public List<NoteReference> All { get; } = [];

    /// <summary>Meets a reference; null if it has no id.</summary>
    /// <param name="reference"><c>w:footnoteReference</c> or <c>w:endnoteReference</c>.</param>
    /// <param name="printed">The sign typed for it; null if it is counted.</param>
    /// <param name="revision">The changes around it.</param>
    public NoteReference? Meet(OpenXmlElement reference, string? printed, Revision revision)
    {
        var isEndnote = reference.LocalName == "endnoteReference";
        if (reference.Attribute("id") is not { } id)
        {
            return null;
        }
        if (!met.TryGetValue((id, isEndnote), out var note))
        {
            printed = string.IsNullOrEmpty(printed) ? Next(isEndnote) : printed;
            met[(id, isEndnote)] = note = new(id, isEndnote, Free(printed), printed, revision);
            All.Add(note);
        }
        return note;
    }

    private string Next(bool isEndnote) => isEndnote ? NumberFormats.Write(endnotes, ++endnote) : NumberFormats.Write(footnotes, ++footnote);

    // An endnote i beside a footnote i, a second star.
    private string Free(string printed)
    {
        var name = printed;
        for (var n = 2; !names.Add(name); n++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{printed}-{n}");
        }
        return name;
    }
}
