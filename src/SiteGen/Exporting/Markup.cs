using System.Text;
using System.Xml;

namespace SiteGen.Exporting;

/// <summary>Writes one part of an Office file: elements in the order they are called for, nothing in memory but the text.</summary>
internal sealed class Markup : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly XmlWriter writer;
    private readonly string main;

    /// <summary>A part whose root element is <paramref name="root"/>.</summary>
    /// <param name="prefix">Of the main namespace: <c>w</c>.</param>
    /// <param name="main">The main namespace.</param>
    /// <param name="root">The root element.</param>
    /// <param name="further">Prefixes and namespaces that stand at the root too.</param>
    public Markup(string prefix, string main, string root, params ReadOnlySpan<(string Prefix, string Namespace)> further)
    {
        this.main = main;
        Prefix = prefix;
        writer = XmlWriter.Create(stream, new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
        });
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(prefix, root, main);
        foreach (var (name, uri) in further)
        {
            writer.WriteAttributeString("xmlns", name, null, uri);
        }
    }

    /// <summary>The prefix of the main namespace; empty where it has none.</summary>
    public string Prefix { get; }

    /// <summary>Opens an element. Attributes without a colon are of the main namespace in Word's parts, of none in others.</summary>
    public Markup Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(Prefix, name, main);
        foreach (var (attribute, value) in attributes)
        {
            if (attribute == "xml:space")
            {
                writer.WriteAttributeString("xml", "space", null, value);
            }
            else if (attribute.Split(':') is [var prefix, var local])
            {
                writer.WriteAttributeString(prefix, local, NamespaceOf(prefix), XmlText.Of(value));
            }
            else if (Prefix == "w")
            {
                writer.WriteAttributeString(Prefix, attribute, main, XmlText.Of(value));
            }
            else
            {
                writer.WriteAttributeString(attribute, XmlText.Of(value));
            }
        }
        return this;
    }

    /// <summary>Adds an attribute of the main namespace to the element just opened; nothing where there is no value.</summary>
    public Markup Attribute(string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteAttributeString(Prefix, name, main, XmlText.Of(value));
        }
        return this;
    }

    /// <summary>Adds an attribute without a namespace to the element just opened; nothing where there is no value.</summary>
    public Markup PlainAttribute(string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteAttributeString(name, XmlText.Of(value));
        }
        return this;
    }

    /// <summary>Closes the element that is open.</summary>
    public Markup Close()
    {
        writer.WriteEndElement();
        return this;
    }

    /// <summary>An element without content.</summary>
    public Markup Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Open(name, attributes).Close();

    /// <summary>An element whose content is text.</summary>
    public Markup Text(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(name, attributes);
        writer.WriteString(XmlText.Of(text));
        return Close();
    }

    /// <summary>The bytes of the part, its root closed.</summary>
    public byte[] Finish()
    {
        writer.WriteEndElement();
        writer.WriteEndDocument();
        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        stream.Dispose();
    }

    private static string NamespaceOf(string prefix) => prefix switch
    {
        "r" => Relationships,
        _ => throw new ArgumentException($"no namespace {prefix}", nameof(prefix)),
    };

    /// <summary>The namespace of references from one part to another.</summary>
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}
