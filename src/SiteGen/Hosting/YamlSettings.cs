using System.Text;
using SiteGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Hosting;

/// <summary>Reads YAML; knows where each key stands.</summary>
internal static class YamlSettings
{
    /// <summary>Null, or what is broken.</summary>
    public static Diagnostic? Read(ReadOnlySpan<byte> yaml, Entries entries)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Encoding.UTF8.GetString(yaml)));
            if (stream.Documents.Count == 0)
                return null;
            if (stream.Documents[0].RootNode is not YamlMappingNode root)
                return Codes.SettingsBroken.At(entries.At(1, 1), "it must be keys and values: \"Key: value\"");
            ReadMapping(root, "", new(ReferenceEqualityComparer.Instance), entries);
            return null;
        }
        catch (YamlException broken)
        {
            return Codes.SettingsBroken.At(entries.At(broken.Start.Line, broken.Start.Column), broken.Message.TrimEnd('.'));
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet throws for a line that begins at the left edge inside an open bracket.
            return Codes.SettingsBroken.At(entries.At(0, 0), "it is not YAML (is a bracket or a quotation mark left open?)");
        }
    }

    private static void ReadMapping(YamlMappingNode mapping, string outer, HashSet<YamlNode> seen, Entries entries)
    {
        foreach (var (name, value) in mapping.Children)
            ReadNode(value, Entries.Nested(outer, name is YamlScalarNode scalar ? scalar.Value ?? "" : name.ToString()), name.Start, seen, entries);
    }

    private static void ReadNode(YamlNode node, string key, Mark start, HashSet<YamlNode> seen, Entries entries)
    {
        // A node that comes again is an alias; a handful of those can stand for billions of keys.
        if (node is not YamlScalarNode && !seen.Add(node))
            throw new YamlException(start, start, "settings cannot have aliases (*name)");
        var spot = entries.At(start.Line, start.Column);
        switch (node)
        {
            case YamlMappingNode mapping:
                ReadMapping(mapping, key, seen, entries);
                break;
            case YamlSequenceNode sequence:
                for (var index = 0; index < sequence.Children.Count; index++)
                    if (sequence.Children[index] is not YamlScalarNode)
                        ReadNode(sequence.Children[index], Entries.Nested(key, $"{index}"), sequence.Children[index].Start, seen, entries);
                entries.Add(key, spot, [.. sequence.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "")]);
                break;
            case YamlScalarNode scalar when !IsNull(scalar):
                entries.Add(key, spot, scalar.Value ?? "");
                break;
            default:
                break; // null: as if it were not there
        }
    }

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";
}
