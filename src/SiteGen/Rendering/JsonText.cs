using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SiteGen.Rendering;

/// <summary>Writes JSON on one line: the same values give the same bytes, and letters of every language are readable.</summary>
internal static class JsonText
{
    /// <summary>The version that every file says. It counts up when a value gets another meaning or goes; values may be added.</summary>
    public const int Format = 1;

    // Of a file of its own: nothing but quotation marks, backslashes and control characters is escaped.
    private static readonly JsonWriterOptions OfFiles = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Inside a page: < > & and ' are escaped too, so that no text can end the script element it stands in.
    private static readonly JsonWriterOptions OfPages = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>A file with one object and a line end.</summary>
    public static byte[] File(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(buffer, OfFiles, write);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An object that may stand in a script element of a page.</summary>
    public static string InPage(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(buffer, OfPages, write);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A value; null where there is none.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(Whole(value));
        }
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(Whole(value));
        }
        json.WriteEndArray();
    }

    /// <summary>The text; half a surrogate pair, which no UTF-8 can hold, is the replacement sign.</summary>
    public static string Whole(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }
        return whole.ToString();
    }

    private static void Write(ArrayBufferWriter<byte> buffer, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(buffer, options);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }
}
