using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Markdown;

/// <summary>One key's value: text, a list, or keys under it. Exactly one of the three is not null.</summary>
/// <param name="Spot">Where the key stands.</param>
/// <param name="Text">A value on its own; empty if nothing is given.</param>
/// <param name="List">A list of values.</param>
/// <param name="Map">Keys with values.</param>
internal sealed record FrontMatterValue(
    Spot Spot, string? Text, ImmutableArray<string>? List = null, FrozenDictionary<string, string>? Map = null);

/// <summary>
/// The front matter of a file and where its body begins. It is read from YAML's events, a level of nesting at most:
/// whatever else YAML can do (references, deep nesting) has no use here and could only do harm.
/// </summary>
/// <param name="Values">By key, in any order.</param>
/// <param name="Body">The first character behind the front matter.</param>
internal sealed record FrontMatter(FrozenDictionary<string, FrontMatterValue> Values, int Body)
{
    private const string Begin = FrontMatterWriter.Fence + "\n";

    /// <summary>Reads it; null with a diagnostic if there is none or it is not YAML.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">The file's text, line ends as LF.</param>
    /// <param name="known">The keys there are.</param>
    public static Staged<FrontMatter?> Read(string path, string text, ImmutableArray<string> known)
    {
        var end = text.StartsWith(Begin, StringComparison.Ordinal)
            ? $"{text}\n".IndexOf($"\n{Begin}", Begin.Length - 1, StringComparison.Ordinal)
            : -1;
        if (end < 0)
        {
            return new(null, [Codes.FrontMatterMissing.At(new(path, 1, 1))]);
        }
        // The first line stays, as a blank one, so that YAML counts lines as the file does.
        var yaml = string.Concat("\n", text.AsSpan(Begin.Length, Math.Max(end + 1 - Begin.Length, 0)));
        try
        {
            var values = ReadValues(path, YamlText.Events(yaml));
            ImmutableArray<Diagnostic> unknown =
            [
                .. values.Where(pair => !known.Contains(pair.Key)).OrderBy(pair => pair.Value.Spot.Line)
                    .Select(pair => Codes.KeyUnknown.At(pair.Value.Spot, pair.Key, string.Join(", ", known))),
            ];
            return new(new(values, Math.Min(end + 1 + Begin.Length, text.Length)), unknown);
        }
        catch (YamlException exception)
        {
            var spot = new Spot(path, (int)exception.Start.Line, (int)exception.Start.Column);
            return new(null, [Codes.FrontMatterUnreadable.At(spot, exception.Message)]);
        }
    }

    private static FrozenDictionary<string, FrontMatterValue> ReadValues(string path, IParser parser)
    {
        var values = new Dictionary<string, FrontMatterValue>(StringComparer.Ordinal);
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return values.ToFrozenDictionary();
        }
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var spot = new Spot(path, (int)key.Start.Line, (int)key.Start.Column);
            if (!values.TryAdd(key.Value, Value(spot, parser)))
            {
                throw new YamlException(key.Start, key.End, $"the key \"{key.Value}\" stands twice");
            }
        }
        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return values.ToFrozenDictionary();
    }

    private static FrontMatterValue Value(Spot spot, IParser parser)
    {
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = ImmutableArray.CreateBuilder<string>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                list.Add(parser.Consume<Scalar>().Value);
            }
            return new(spot, null, list.ToImmutable());
        }
        if (parser.TryConsume<MappingStart>(out _))
        {
            var map = new Dictionary<string, string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                map[parser.Consume<Scalar>().Value] = parser.Consume<Scalar>().Value;
            }
            return new(spot, null, null, map.ToFrozenDictionary());
        }
        return new(spot, parser.Consume<Scalar>().Value);
    }
}
