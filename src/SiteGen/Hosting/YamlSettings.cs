using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Yaml;
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
            if (YamlText.Root(Encoding.UTF8.GetString(yaml)) is not { } file)
                return null;
            if (file is not YamlMappingNode root)
                return Codes.SettingsBroken.At(entries.At(1, 1), "it must be keys and values: \"Key: value\"");
            ReadMapping(root, "", entries);
            return null;
        }
        catch (YamlException broken)
        {
            return Codes.SettingsBroken.At(entries.At(broken.Start.Line, broken.Start.Column), broken.Message.TrimEnd('.'));
        }
    }

    private static void ReadMapping(YamlMappingNode mapping, string outer, Entries entries)
    {
        foreach (var (name, value) in mapping.Children)
            ReadNode(value, Entries.Nested(outer, name is YamlScalarNode scalar ? scalar.Value ?? "" : name.ToString()), name.Start, entries);
    }

    private static void ReadNode(YamlNode node, string key, Mark start, Entries entries)
    {
        var spot = entries.At(start.Line, start.Column);
        switch (node)
        {
            case YamlMappingNode mapping:
                ReadMapping(mapping, key, entries);
                break;
            case YamlSequenceNode sequence:
                for (var index = 0; index < sequence.Children.Count; index++)
                    if (sequence.Children[index] is not YamlScalarNode)
                        ReadNode(sequence.Children[index], Entries.Nested(key, $"{index}"), sequence.Children[index].Start, entries);
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
