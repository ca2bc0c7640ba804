using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Structure;

namespace SiteGen.Redlining;

/// <summary>
/// An editor's redline of a seed: the seed's own text with CriticMarkup, <c>seeds/NAME.critic</c>. Taking the
/// markers away must give the source, character for character.
/// </summary>
public static class Reviewed
{
    /// <summary>How the file's name ends; no seed's does, so that <c>seeds/*.txt</c> names seeds alone.</summary>
    public const string Extension = ".critic";

    private static readonly Ground Ground = new(Evidence.Reviewed);

    /// <summary>The name of a seed's reviewed text: <c>seeds/x.txt</c> to <c>seeds/x.critic</c>.</summary>
    public static string PathOf(string seed) => Answers.PathOf(seed)[..^Answers.Extension.Length] + Extension;

    /// <summary>The redline that a reviewed text says; null, with an error, where it is not the source's text.</summary>
    /// <param name="document">The source, structured.</param>
    /// <param name="path">The reviewed text's path, for messages.</param>
    /// <param name="critic">The reviewed text.</param>
    public static Staged<RedlinedDocument?> Read(StructuredDocument document, string path, string critic)
    {
        var parsed = CriticText.Parse(critic.ReplaceLineEndings("\n"));
        if (parsed.Unclosed >= 0)
        {
            var line = parsed.Flat.AsSpan(0, parsed.Unclosed).Count('\n') + 1;
            return new(null, [Codes.ReviewUnclosed.At(new(path, line), parsed.Changes[parsed.Unclosed] == Change.Deleted ? "{--" : "{++")]);
        }
        var texts = document.Source.Paragraphs.Select(paragraph => paragraph.Text).ToArray();
        var lines = parsed.Flat.Split('\n');
        for (var at = 0; at < Math.Max(texts.Length, lines.Length); at++)
        {
            var (text, line) = (at < texts.Length ? texts[at] : "", at < lines.Length ? lines[at] : "");
            if (text != line)
            {
                var same = text.AsSpan().CommonPrefixLength(line);
                return new(null, [Codes.ReviewDiffers.At(new(path, at + 1, same + 1), Excerpt(line, same), Excerpt(text, same))]);
            }
        }
        return new(new(document, Paragraphs(texts, parsed.Changes)), []);
    }

    /// <summary>One line with its changes written out; null where it is not that line.</summary>
    internal static Redline? Line(string text, string critic)
    {
        var parsed = CriticText.Parse(critic);
        return parsed.Flat == text ? Runs(text, parsed.Changes, 0) : null;
    }

    /// <summary>The line that an answer writes out; null where it is another line's text.</summary>
    internal static RedlinedParagraph? Written(string text, Answer answer) =>
        Line(text, answer.Value) is { } runs ? Settled(runs, runs.IsEmpty ? [] : runs.Runs) : null;

    private static RedlinedParagraph Settled(Redline runs, ImmutableArray<Proposals.Run> all)
    {
        var change = all.Length > 0 && all.All(run => run.Change == all[0].Change) ? all[0].Change : Change.Kept;
        return new(runs, change, change == Change.Kept ? null : Ground);
    }

    private static ImmutableArray<RedlinedParagraph> Paragraphs(string[] texts, ImmutableArray<Change> changes)
    {
        var starts = new int[texts.Length];
        for (var at = 1; at < texts.Length; at++)
        {
            starts[at] = starts[at - 1] + texts[at - 1].Length + 1;
        }
        var paragraphs = ImmutableArray.CreateBuilder<RedlinedParagraph>(texts.Length);
        for (var at = 0; at < texts.Length; at++)
        {
            var own = changes.AsSpan(starts[at], texts[at].Length);
            var next = at + 1 < texts.Length ? changes.AsSpan(starts[at + 1], texts[at + 1].Length) : [];
            var end = starts[at] + texts[at].Length;
            var mark = end < changes.Length && changes[end] != Change.Kept ? changes[end]
                : Mark(own, texts[at], next, at + 1 < texts.Length ? texts[at + 1] : "");
            paragraphs.Add(new(Runs(texts[at], changes, starts[at]), mark, mark == Change.Kept ? null : Ground));
        }
        return paragraphs.ToImmutable();
    }

    /// <summary>
    /// Markers are seldom drawn around line ends, so the text says what happens to the paragraph mark: it goes with a
    /// line that is changed as a whole, and with a change that runs from behind a kept label to the next line's label.
    /// </summary>
    private static Change Mark(ReadOnlySpan<Change> own, string text, ReadOnlySpan<Change> next, string nextText)
    {
        if (own.IsEmpty || own[^1] == Change.Kept)
        {
            return Change.Kept;
        }
        var change = own[^1];
        if (!own.ContainsAnyExcept(change))
        {
            return change;
        }
        var nextLabel = nextText.IndexOf('\t') + 1;
        if (nextLabel == 0 || next[..nextLabel].ContainsAnyExcept(change))
        {
            return Change.Kept;
        }
        var body = own[(text.IndexOf('\t') + 1)..];
        return next.ContainsAnyExcept(change) || !body.ContainsAnyExcept(change) ? change : Change.Kept;
    }

    private static Redline Runs(string text, ImmutableArray<Change> changes, int from)
    {
        var runs = new List<Proposals.Run>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && changes[from + end] == changes[from + start])
            {
                end++;
            }
            runs.Add(new(changes[from + start], text[start..end], changes[from + start] == Change.Kept ? null : Ground));
            start = end;
        }
        return Redline.Of(runs);
    }

    private static string Excerpt(string text, int at) => text.Substring(Math.Max(0, at - 5), Math.Min(20, text.Length - Math.Max(0, at - 5)));
}
