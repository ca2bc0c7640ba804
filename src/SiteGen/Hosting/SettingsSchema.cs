using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Hosting;

/// <summary>
/// The JSON Schema of <c>statiq.json</c>, by which an editor completes and checks it while it is written. It says what
/// <see cref="KnownSettings"/> says; <c>docs/statiq.schema.json</c> is the same text, and <c>sitegen new</c> lays it
/// beside the settings.
/// </summary>
public static class SettingsSchema
{
    /// <summary>The name of the file beside <c>statiq.json</c>.</summary>
    public const string FileName = "statiq.schema.json";

    /// <summary>The key by which a JSON file names its schema; the build passes over it.</summary>
    public const string Key = "$schema";

    // Editors know draft 7 best; the two "allow" keys are theirs, for what the program's reader takes too.
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it is a file of its own, never a part of a page
    };

    /// <summary>The schema as JSON, ending with a line break.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            json.WriteString(Key, Draft);
            json.WriteString("title", "Settings of a SiteGen site");
            json.WriteString("type", "object");
            json.WriteBoolean("allowComments", true);
            json.WriteBoolean("allowTrailingCommas", true);
            json.WriteStartObject("properties");
            json.WriteStartObject(Key);
            json.WriteString("type", "string");
            json.WriteEndObject();
            foreach (var setting in KnownSettings.All)
                Property(json, setting);
            json.WriteEndObject();
            json.WriteStartObject("patternProperties");
            json.WriteStartObject($"^{KnownSettings.Theme.Key}:");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Property(Utf8JsonWriter json, Setting setting)
    {
        json.WriteStartObject(setting.Key);
        json.WriteString("description", setting.Standing == Standing.Ignored
            ? "A key of Statiq that does nothing here (docs/statiq.md)."
            : setting.Meaning.Replace("`", "", StringComparison.Ordinal));
        using var schema = JsonDocument.Parse(setting.Schema);
        foreach (var part in schema.RootElement.EnumerateObject())
            part.WriteTo(json);
        if (setting.DefaultText.Length > 0)
            Default(json, setting);
        json.WriteEndObject();
    }

    private static void Default(Utf8JsonWriter json, Setting setting)
    {
        json.WritePropertyName("default");
        switch (setting)
        {
            case Setting<bool> or Setting<int>:
                json.WriteRawValue(setting.DefaultText);
                break;
            default:
                json.WriteStringValue(setting.DefaultText);
                break;
        }
    }
}
