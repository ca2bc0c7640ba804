using System.Globalization;
using System.Text;
using SiteGen.Proposals;
using SiteGen.Redlining;

namespace SiteGen.Commands;

/// <summary><c>read --evidence</c>: where the redline is doubtful, the least sure first, as a list that reads in any viewer.</summary>
internal static class DoubtfulPlaces
{
    // So much text before a place that it is found by eye.
    private const int Context = 12;

    public static string Of(RedlinedDocument document)
    {
        var places = document.Paragraphs.SelectMany((paragraph, at) =>
            PlacesOf(paragraph, document.Document.Source.Paragraphs[at].Line)).ToList();
        var text = new StringBuilder("# Doubtful places\n\n");
        text.Append(places.Count == 0 ? "None.\n" : "Each with its line, how sure the place and the direction are, and what else it may be.\n\n");
        foreach (var (line, ground, shown) in places.OrderBy(place => place.Ground.Place * place.Ground.Direction).ThenBy(place => place.Line))
        {
            text.Append(CultureInfo.InvariantCulture, $"- line {line}, {ground.Place:0.00}/{ground.Direction:0.00}: {shown}");
            text.Append(ground.Or is { } or ? $" or {or}\n" : "\n");
        }
        return text.Append('\n').ToString();
    }

    private static IEnumerable<(int Line, Ground Ground, string Shown)> PlacesOf(RedlinedParagraph paragraph, int line)
    {
        var before = "";
        foreach (var run in paragraph.Runs.IsEmpty ? [] : paragraph.Runs.Runs)
        {
            if (run.Ground is { } ground && Math.Min(ground.Place, ground.Direction) < Questions.Sure)
            {
                var mark = run.Change switch { Change.Deleted => $"{{--{run.Text}--}}", Change.Inserted => $"{{++{run.Text}++}}", _ => run.Text };
                yield return (line, ground, $"…{before[Math.Max(0, before.Length - Context)..]}{mark}");
            }
            before += run.Text;
        }
    }
}
