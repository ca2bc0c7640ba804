using DocumentFormat.OpenXml;

namespace SiteGen.Reading.Word;

/// <summary>
/// Goes through the main part as a stream: one paragraph or one row of a table is in memory at a time, the elements
/// around them are only remembered.
/// </summary>
internal sealed class BodyReader(WordBook book, OpenXmlReader reader)
{
    private readonly Story story = new(book);
    private readonly Stack<(string Name, Revision Revision, bool IsBox)> around = new([("", Revision.None, false)]);

    /// <summary>The paragraphs and rows, in order.</summary>
    public IEnumerable<WordBlock> Blocks()
    {
        while (reader.Read())
        {
            if (reader.IsEndElement)
            {
                Leave(reader.LocalName);
                continue;
            }
            foreach (var block in Enter(reader.LocalName))
            {
                yield return block;
            }
        }
    }

    private void Leave(string name)
    {
        if (around.Count > 1 && around.Peek().Name == name)
        {
            around.Pop();
        }
    }

    private IEnumerable<WordBlock> Enter(string name)
    {
        var (_, revision, isBox) = around.Peek();
        switch (name)
        {
            case "document" or "body":
                return [];
            case "tblGrid":
                var grid = reader.LoadCurrentElement();
                around.Push(around.Pop() with { IsBox = Story.IsBox(grid) });
                return [];
            case "tbl" or "sdt" or "sdtContent" or "customXml":
                around.Push((name, revision, isBox && name != "tbl"));
                return [];
            case "ins" or "del" or "moveFrom" or "moveTo":
                around.Push((name, revision.Within(name, book.Moves.Of(name)), isBox));
                return [];
            default:
                return reader.LoadCurrentElement() is { } element ? Loaded(element, revision, isBox) : [];
        }
    }

    private IEnumerable<WordBlock> Loaded(OpenXmlElement element, Revision revision, bool isBox)
    {
        if (element.LocalName == "AlternateContent")
        {
            var holder = new OpenXmlUnknownElement("x", "holder", "urn:holder");
            holder.AppendChild(element);
            return story.Blocks(holder, revision);
        }
        var blocks = story.Block(element, revision);
        return isBox ? blocks.SelectMany(block => block is WordRow row ? Story.Framed(row) : [block]) : blocks;
    }
}
