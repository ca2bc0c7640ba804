using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// Runs as markup: <c>del</c>, <c>ins</c>, and <c>mark</c> where it is not sure which of two halves is the old one.
/// Each mark also holds its meaning as real text in the language of the text (class <c>w</c>), shown on demand.
/// </summary>
/// <param name="language">The language of the text.</param>
/// <param name="footnotes">The link to the footnote of a name.</param>
internal sealed class RedlineHtml(string language, FrozenDictionary<string, string> footnotes)
{
    // Runs of at most so many characters stand in a box: a struck 一 would read as a dash, an underlined 二 as 三.
    private const int ShortRun = 2;

    private readonly MarkWords words = MarkWords.In(language);

    /// <summary>True for a changed run of which it is not sure whether it is the old or the new text.</summary>
    public static bool IsUnsure(Run run) =>
        run.Change != Change.Kept && run.Ground is { Direction: < Ground.SureDirection };

    /// <summary>Writes runs with their marks and their links; both halves of an unsure place that stand side by side share one mark.</summary>
    public void Append(StringBuilder to, Redline redline, ImmutableArray<RunLink> links = default)
    {
        if (redline.IsEmpty)
        {
            return;
        }
        var runs = redline.Runs;
        for (var at = 0; at < runs.Length; at++)
        {
            var run = runs[at];
            if (IsUnsure(run) && run.Footnote is null)
            {
                var pair = at + 1 < runs.Length && IsUnsure(runs[at + 1]) && runs[at + 1].Change != run.Change && runs[at + 1].Footnote is null;
                AppendEither(to, run.Text, pair ? runs[at + 1].Text : null, run.Ground, Of(links, at), Of(links, at + 1));
                at += pair ? 1 : 0;
            }
            else
            {
                AppendRun(to, run, Of(links, at));
            }
        }
    }

    /// <summary>Writes one half of an unsure place with the other beside it, where the other is known.</summary>
    public void AppendEither(
        StringBuilder to, string half, string? other, Ground? ground = null, ReadOnlySpan<RunLink> links = default, ReadOnlySpan<RunLink> otherLinks = default)
    {
        to.Append("<mark class=\"either\"");
        AppendAlternative(to, ground);
        to.Append('>').Append(Word(words.Either)).Append("<span class=\"half\">");
        AppendText(to, half, links);
        to.Append("</span>");
        if (other is not null)
        {
            to.Append(Word(words.Or)).Append("<span class=\"half\">");
            AppendText(to, other, otherLinks);
            to.Append("</span>");
        }
        to.Append(Word(words.Close)).Append("</mark>");
    }

    /// <summary>The links of one run.</summary>
    public static ReadOnlySpan<RunLink> Of(ImmutableArray<RunLink> links, int run)
    {
        var all = links.IsDefault ? [] : links.AsSpan();
        var first = 0;
        while (first < all.Length && all[first].Run < run)
        {
            first++;
        }
        var end = first;
        while (end < all.Length && all[end].Run == run)
        {
            end++;
        }
        return all[first..end];
    }

    /// <summary>Writes one run in its own mark, its links inside.</summary>
    public void AppendRun(StringBuilder to, Run run, ReadOnlySpan<RunLink> links = default)
    {
        var (element, word) = run.Change switch
        {
            Change.Deleted => ("del", words.Deleted),
            Change.Inserted => ("ins", words.Inserted),
            _ => ("", ""),
        };
        if (element.Length > 0)
        {
            to.Append('<').Append(element).Append(IsShort(run.Text) ? " class=\"short\"" : "");
            AppendAlternative(to, run.Ground);
            to.Append('>').Append(Word(word));
        }
        if (run.Footnote is { } name)
        {
            AppendFootnoteMark(to, name, run.Text);
        }
        else
        {
            AppendText(to, run.Text, links);
        }
        if (element.Length > 0)
        {
            to.Append(Word(words.Close)).Append("</").Append(element).Append('>');
        }
    }

    /// <summary>Writes text with links in it.</summary>
    public static void AppendText(StringBuilder to, string text, ReadOnlySpan<RunLink> links)
    {
        var shown = Shown(text);
        var at = 0;
        foreach (var link in links)
        {
            UnseenSigns.Append(to, shown.AsSpan(at, link.Start - at));
            to.Append(link.Tag);
            UnseenSigns.Append(to, shown.AsSpan(link.Start, link.Length));
            to.Append("</a>");
            at = link.Start + link.Length;
        }
        UnseenSigns.Append(to, shown.AsSpan(at));
    }

    /// <summary>Text as shown: the private-use bullet of Word's symbol font is a bullet everywhere.</summary>
    public static string Shown(string text) => text.Replace('\uF0B7', '•');

    /// <summary>For whoever checks a redline: how sure place and direction are, and the next-best explanation.</summary>
    private static void AppendAlternative(StringBuilder to, Ground? ground)
    {
        if (ground is { Or: { } or })
        {
            to.Append(CultureInfo.InvariantCulture, $" title=\"{ground.Place:0.00} / {ground.Direction:0.00} · ");
            Html.Append(to, or);
            to.Append('"');
        }
    }

    private void AppendFootnoteMark(StringBuilder to, string name, string printed)
    {
        to.Append("<sup class=\"footnote-mark\">");
        if (footnotes.TryGetValue(name, out var link))
        {
            to.Append("<a href=\"").Append(link).Append("\" role=\"doc-noteref\">");
            Html.Append(to, printed.Length > 0 ? printed : name);
            to.Append("</a>");
        }
        else
        {
            Html.Append(to, printed.Length > 0 ? printed : name);
        }
        to.Append("</sup>");
    }

    private static string Word(string word) => $"<span class=\"w\">{word}</span>";

    private static bool IsShort(string text) =>
        text.Length <= ShortRun * 4 && new StringInfo(text).LengthInTextElements <= ShortRun;
}

/// <summary>The words that say a mark in text, by the language of the text itself.</summary>
internal sealed record MarkWords(string Deleted, string Inserted, string Either, string Or, string Close)
{
    private static readonly FrozenDictionary<string, MarkWords> All = new Dictionary<string, MarkWords>(StringComparer.Ordinal)
    {
        ["en"] = new("[deleted: ", "[inserted: ", "[old or new: ", " | ", "]"),
        ["fr"] = new("[supprimé\u00a0: ", "[inséré\u00a0: ", "[ancien ou nouveau\u00a0: ", " | ", "]"),
        ["es"] = new("[suprimido: ", "[insertado: ", "[antiguo o nuevo: ", " | ", "]"),
        ["ru"] = new("[исключено: ", "[добавлено: ", "[старое или новое: ", " | ", "]"),
        ["zh"] = new("［删：", "［增：", "［旧或新：", "｜", "］"),
        ["ar"] = new("[محذوف: ", "[مضاف: ", "[قديم أو جديد: ", " | ", "]"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static MarkWords In(string language) => All.GetValueOrDefault(language) ?? All["en"];
}
