using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Yaml;

/// <summary>
/// YAML as people write it: keys, lists and texts. What else YAML can do has no use in any file of a site, and could do
/// harm: aliases (a handful stand for billions of values), tags, and nesting without end are errors.
/// </summary>
public static class YamlText
{
    /// <summary>Levels inside each other that are read at most.</summary>
    public const int Deepest = 32;

    /// <summary>The root of the first document; null if there is none.</summary>
    /// <exception cref="YamlException">It is no YAML of this kind; the message and the place say why.</exception>
    public static YamlNode? Root(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(Events(text));
        }
        catch (ArgumentException fault)
        {
            // What the loader throws where a key or a value is missing: "  : " under a list.
            throw new YamlException("a key or a value is missing", fault);
        }
        return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
    }

    /// <summary>The events of a text, in order.</summary>
    /// <exception cref="YamlException">While they are read.</exception>
    public static IParser Events(string text) => new PlainParser(new Parser(new StringReader(text)));

    private sealed class PlainParser(Parser inner) : IParser
    {
        private int depth;

        public ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            var more = Next();
            if (inner.Current is not { } found)
            {
                return more;
            }
            depth += found.NestingIncrease;
            // The stream and the document are levels too.
            if (depth > Deepest + 2)
            {
                throw new YamlException(found.Start, found.End, $"more than {Deepest} levels inside each other are not read");
            }
            if (found is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                throw new YamlException(found.Start, found.End, "aliases (&name, *name) are not read; write the value out");
            }
            if (found is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag })
            {
                throw new YamlException(found.Start, found.End, $"tags ({tag.Value}) are not read; write the value alone");
            }
            return more;
        }

        private bool Next()
        {
            try
            {
                return inner.MoveNext();
            }
            catch (InvalidOperationException fault)
            {
                // What the parser throws for a line that begins at the left edge inside an open bracket.
                var last = inner.Current?.End ?? Mark.Empty;
                throw new YamlException(last, last, "it is not YAML (is a bracket or a quotation mark left open?)", fault);
            }
        }
    }
}
