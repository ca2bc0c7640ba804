using SiteGen.Citations;
using SiteGen.Facts;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>What a cited instrument is called.</summary>
/// <param name="Group">Whose it is: a key of the texts under <c>reference.group</c>.</param>
/// <param name="Name">Its name in the interface's language.</param>
/// <param name="Instrument">It as a text of an organ of the Union; null for any other.</param>
internal sealed record ReferenceName(string Group, string Name, Instrument? Instrument)
{
    private static readonly (string Prefix, string Kind)[] Kinds =
        [("rec", "recommendation"), ("dec", "decision"), ("op", "opinion"), ("r", "resolution")];

    /// <summary>Reads the last part of a <c>/ref/</c> address; what is unknown is called by its letters.</summary>
    public static ReferenceName Of(string target, Texts texts)
    {
        var (first, rest) = target.Split('-', 2) is [var one, var two] ? (one, two) : (target, "");
        if (OfOrgan(first, rest) is { } instrument)
        {
            var key = $"instrument.{instrument.Kind}";
            var organ = $"organ.{instrument.Organ}";
            return new(first, texts.Plain("reference.of_organ", texts.Plain(key, instrument.Number), texts.Has(organ) ? texts.Plain(organ) : instrument.Organ), instrument);
        }
        return first switch
        {
            "unga" => new("unga", texts.Plain("reference.unga", rest.Replace('-', '/')), null),
            "wsis" => new("wsis", texts.Plain("reference.action_line", rest.ToUpperInvariant()), null),
            "itu" when rest.Split('-', 3) is [var sector, "q", var question] => new($"itu_{sector}",
                texts.Plain("reference.question", $"ITU-{sector.ToUpperInvariant()}", Question(question)), null),
            "itu" when rest.Split('-', 3) is [var sector, var series, var number] => new($"itu_{sector}",
                texts.Plain("reference.recommendation", $"ITU-{sector.ToUpperInvariant()}", $"{series.ToUpperInvariant()}.{number}"), null),
            _ => Text(target, texts),
        };
    }

    /// <summary>Its name in a language of the Union; null for what is no text of one of its organs.</summary>
    public string? In(CitationWords words) => Instrument is null ? null : CitationLine.Brief(Instrument, words);

    private static Instrument? OfOrgan(string slug, string rest)
    {
        var organ = CitationResolver.OrganOf(slug);
        var (prefix, kind) = Kinds.FirstOrDefault(pair => rest.StartsWith(pair.Prefix, StringComparison.Ordinal)
            && rest.Length > pair.Prefix.Length && char.IsAsciiDigit(rest[pair.Prefix.Length]));
        return organ is null || kind is null ? null : new(organ, kind, rest[prefix.Length..], IsNew: false, Base: null);
    }

    private static string Question(string slug) =>
        slug.LastIndexOf('-') is > 0 and var at ? $"{slug[..at]}/{slug[(at + 1)..]}" : slug;

    /// <summary>A text that is called by its name, as a whole or one of its parts.</summary>
    private static ReferenceName Text(string target, Texts texts)
    {
        var end = target.Length;
        while (end > 0 && !texts.Has($"reference.text.{target[..end].Replace('-', '_')}"))
        {
            end = target.LastIndexOf('-', end - 1);
        }
        if (end <= 0)
        {
            return new("other", target.ToUpperInvariant().Replace('-', ' '), null);
        }
        var name = texts.Plain($"reference.text.{target[..end].Replace('-', '_')}");
        var group = target[..end] is "cs" or "cv" or "itr" or "rr" ? "basic" : target.StartsWith("agenda", StringComparison.Ordinal) ? "un"
            : target.EndsWith("plan", StringComparison.Ordinal) && !target.StartsWith("geneva", StringComparison.Ordinal) ? "wtdc" : "wsis";
        var part = end == target.Length ? "" : target[(end + 1)..];
        return new(group, part.Split('-', 2) switch
        {
            [""] => name,
            ["art", var article] => texts.Plain("reference.article", name, article.ToUpperInvariant()),
            ["no", var number] => texts.Plain("reference.number", name, number.ToUpperInvariant().Replace('-', '.')),
            _ => texts.Plain("reference.paragraph", name, part.Replace('-', '.')),
        }, null);
    }

    /// <summary>A revision by where it was made: <c>Busan, 2014</c>; the year alone where no table knows.</summary>
    public string Revision(int year, CitationWords words, Texts texts)
    {
        var printed = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Instrument is { } it && Conferences.Find(it.Organ, year) is not null && words.Place(it.Organ, year) is { } place
            ? place + texts.Plain("format.comma") + printed : printed;
    }
}
