using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Citations;

namespace SiteGen.Mailing;

/// <summary>The citations of an e-mail, one object a line (design, "Command line"); places are counted in <see cref="Mail.Text"/>.</summary>
public static class LinkedJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>One line.</summary>
    private sealed record Line(int Start, int Length, string Text, string? Target, int? Revision, string Part, string? Address, ImmutableArray<string> Candidates);

    /// <param name="mail">The e-mail.</param>
    public static string Of(LinkedMail mail)
    {
        var to = new StringBuilder();
        var before = 0;
        foreach (var part in mail.Parts)
        {
            var text = part.Part.Shown.Text;
            foreach (var (citation, destination) in part.Citations)
            {
                var line = LineOf(citation, destination, before, text);
                to.Append(JsonSerializer.Serialize(line, Options)).Append('\n');
            }
            before += text.Length + Mail.Between.Length;
        }
        return to.ToString();
    }

    private static Line LineOf(Citation citation, Destination destination, int before, string text)
    {
        // Where it may be one or the other, it is told neither: the candidates say what there is.
        var only = citation.References is [var one] ? one : null;
        var targets = citation.References.Select(reference => reference.Target).Distinct(StringComparer.Ordinal).ToArray();
        return new(
            before + citation.Start, citation.Length, text.Substring(citation.Start, citation.Length), targets is [var target] ? target : null,
            only?.Revision, only?.Part ?? "", destination.Address, destination.Candidates);
    }
}
