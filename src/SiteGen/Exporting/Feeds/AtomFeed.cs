using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace SiteGen.Exporting.Feeds;

/// <summary>One thing that changed.</summary>
/// <param name="Id">A tag URI that no other entry has.</param>
/// <param name="Title">In words.</param>
/// <param name="Link">The full address of its page.</param>
/// <param name="Day">When.</param>
/// <param name="Summary">What the proposal is about; null if there is nothing to say.</param>
/// <param name="SummaryLanguage">The language of that.</param>
/// <param name="Topics">Ids of its topics.</param>
internal sealed record FeedEntry(
    string Id, string Title, string Link, DateOnly Day, string? Summary, string SummaryLanguage, ImmutableArray<string> Topics);

/// <summary>Writes an Atom feed (RFC 4287). Days, not the clock, say when it was updated.</summary>
internal static class AtomFeed
{
    private const string Main = "http://www.w3.org/2005/Atom";

    /// <summary>The file.</summary>
    /// <param name="title">What it tells of.</param>
    /// <param name="author">The site.</param>
    /// <param name="language">The language of its titles.</param>
    /// <param name="places">Its own full address, which is its id too, and that of the page it belongs to.</param>
    /// <param name="updated">The day of the newest entry.</param>
    /// <param name="entries">The newest first.</param>
    public static byte[] Of(
        string title, string author, string language, (string Self, string Page) places, DateOnly updated, ImmutableArray<FeedEntry> entries)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Main);
            xml.WriteAttributeString("xml", "lang", null, language);
            Text(xml, "id", places.Self);
            Text(xml, "title", title);
            Text(xml, "updated", Moment(updated));
            xml.WriteStartElement("author");
            Text(xml, "name", author);
            xml.WriteEndElement();
            Link(xml, "self", places.Self, "application/atom+xml");
            Link(xml, "alternate", places.Page, "text/html");
            foreach (var entry in entries)
            {
                Entry(xml, entry);
            }
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry");
        Text(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        Text(xml, "updated", Moment(entry.Day));
        Link(xml, "alternate", entry.Link, "text/html");
        foreach (var topic in entry.Topics)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", XmlText.Of(topic));
            xml.WriteEndElement();
        }
        if (entry.Summary is not null)
        {
            xml.WriteStartElement("summary");
            xml.WriteAttributeString("xml", "lang", null, entry.SummaryLanguage);
            xml.WriteString(XmlText.Of(entry.Summary));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", XmlText.Of(address));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, XmlText.Of(text));

    private static string Moment(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
