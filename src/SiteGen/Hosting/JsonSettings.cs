using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>Reads JSON with comments and trailing commas; knows where each key stands.</summary>
internal static class JsonSettings
{
    /// <summary>Null, or what is broken.</summary>
    public static Diagnostic? Read(ReadOnlySpan<byte> json, Entries entries)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                return Codes.SettingsBroken.At(entries.At(1, 1), "it must be an object: { \"Key\": \"value\" }");
            ReadObject(ref reader, json, "", entries);
            reader.Read();
            return null;
        }
        catch (JsonException broken)
        {
            var spot = Spot(json, Offset(json, broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0), entries);
            // .NET appends its own way of saying where (from 0); ours stands before the message.
            var reason = broken.Message.Split(" LineNumber:")[0].TrimEnd('.');
            return Codes.SettingsBroken.At(spot, reason);
        }
        catch (InvalidOperationException)
        {
            // What GetString throws for half of a surrogate pair.
            return Codes.SettingsBroken.At(Spot(json, (int)reader.TokenStartIndex, entries), "a \\u escape stands for half a character");
        }
    }

    private static void ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string outer, Entries entries)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var spot = Spot(json, (int)reader.TokenStartIndex, entries);
            var key = Entries.Nested(outer, reader.GetString()!);
            reader.Read();
            ReadValue(ref reader, json, key, spot, entries);
        }
    }

    private static void ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string key, Spot spot, Entries entries)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(ref reader, json, key, entries);
                break;
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<string>();
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                        ReadValue(ref reader, json, Entries.Nested(key, $"{index}"), Spot(json, (int)reader.TokenStartIndex, entries), entries);
                    else
                        items.Add(Scalar(ref reader));
                entries.Add(key, spot, items.ToImmutable());
                break;
            case JsonTokenType.Null:
                break; // as if it were not there
            default:
                entries.Add(key, spot, Scalar(ref reader));
                break;
        }
    }

    private static string Scalar(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()!
        : Encoding.UTF8.GetString(reader.ValueSpan);

    private static int Offset(ReadOnlySpan<byte> json, long line, long column)
    {
        var offset = 0;
        for (; line > 0; line--)
            offset += json[offset..].IndexOf((byte)'\n') + 1;
        return Math.Min(json.Length, offset + (int)column);
    }

    private static Spot Spot(ReadOnlySpan<byte> json, int offset, Entries entries)
    {
        var before = json[..offset];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return entries.At(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }
}
