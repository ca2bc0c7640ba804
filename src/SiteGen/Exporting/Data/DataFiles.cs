using System.Text.Json;
using SiteGen.Proposals;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Data;

/// <summary>What all files of data have in common.</summary>
internal static class DataFiles
{
    /// <summary>The file beside a page.</summary>
    public static Page Beside(string address, byte[] content) => new($"{address[1..]}{Downloads.DataFile}", content);

    /// <summary>Parts of a large file in one, each held once more only as long as it takes.</summary>
    public static byte[] Joined(IReadOnlyCollection<byte[]> parts)
    {
        var whole = new byte[parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(whole, at);
            at += part.Length;
        }
        return whole;
    }

    /// <summary>The first values of every file: the version of the format, what the object is, and where its page is.</summary>
    public static void Head(Utf8JsonWriter json, string type, string? url)
    {
        json.WriteNumber("format", JsonText.Format);
        json.Text("type", type);
        if (url is not null)
        {
            json.Text("url", url);
        }
    }

    /// <summary>The text that a proposal or a dossier is about.</summary>
    public static void Instrument(Utf8JsonWriter json, Instrument instrument)
    {
        json.WriteStartObject("text");
        json.Text("organ", instrument.Organ);
        json.Text("kind", instrument.Kind);
        json.Text("number", instrument.Number);
        json.WriteBoolean("new", instrument.IsNew);
        if (instrument.Base is { } year)
        {
            json.WriteNumber("base", year);
        }
        else
        {
            json.WriteNull("base");
        }
        json.WriteEndObject();
    }
}
