using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using SiteGen.Compiling;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Feeds;

/// <summary>
/// The list of the site's pages for search engines. Pages that lead on, that say what was withdrawn, or that hold nothing of
/// their own are not in it. When a page was last changed is told from the history alone.
/// </summary>
public sealed class Sitemap
{
    private const string Main = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    // What one file may hold.
    private const int MostPages = 50_000;

    private readonly Catalogue catalogue;
    private readonly SiteSettings settings;
    private readonly Dictionary<string, DateOnly> changed = new(StringComparer.Ordinal);
    private readonly DateOnly? last;

    private Sitemap(Catalogue catalogue, SiteSettings settings)
    {
        (this.catalogue, this.settings) = (catalogue, settings);
        foreach (var line in catalogue.History)
        {
            changed[line.Address] = line.Date;
            changed[line.Dossier] = line.Date > changed.GetValueOrDefault(line.Dossier) ? line.Date : changed[line.Dossier];
            last = last is { } before && before > line.Date ? before : line.Date;
        }
    }

    /// <summary>The sitemap, and where it is too long for one file, its parts; none without a host.</summary>
    public static ImmutableArray<Page> Of(Catalogue catalogue, SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Host is null ? [] : new Sitemap(catalogue, settings).Files(MostPages);
    }

    /// <summary>The same with another limit.</summary>
    internal static ImmutableArray<Page> Of(Catalogue catalogue, SiteSettings settings, int most) => new Sitemap(catalogue, settings).Files(most);

    private ImmutableArray<Page> Files(int most)
    {
        var parts = Pages().Chunk(most).ToList();
        if (parts is [var only])
        {
            return [new("sitemap.xml", Written("urlset", xml => Array.ForEach(only, page => Write(xml, page))))];
        }
        return
        [
            new("sitemap.xml", Written("sitemapindex", xml =>
            {
                for (var part = 1; part <= parts.Count; part++)
                {
                    xml.WriteStartElement("sitemap");
                    xml.WriteElementString("loc", settings.Absolute($"/{PartName(part)}"));
                    xml.WriteEndElement();
                }
            })),
            .. parts.Select((part, at) => new Page(PartName(at + 1), Written("urlset", xml => Array.ForEach(part, page => Write(xml, page))))),
        ];
    }

    private static string PartName(int part) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{part}.xml");

    private IEnumerable<SitePage> Pages()
    {
        var compilation = catalogue.Compilation;
        string[] lists =
        [
            "/", .. compilation.Conferences.Select(conference => $"/{conference.Slug}/"), "/topics/", .. catalogue.Topics.Select(topic => topic.Address), "/notes/", "/link/",
        ];
        var languages = settings.Languages.Prepend(settings.Language).Distinct().ToImmutableArray();
        return
        [
            .. lists.SelectMany(address => languages.Select(language => new SitePage(Links.In(language, address, settings), last)
            {
                Alternates = languages.Length < 2 ? [] : [.. languages.Select(other => (Rendering.Languages.Tag(other), Links.In(other, address, settings)))],
            })),
            new("/ref/", last), .. catalogue.Citations.Instruments.Select(cited => new SitePage(cited.Address, last)),
            .. compilation.Dossiers.SelectMany(OfDossier),
            .. compilation.Contributions.Select(contribution => new SitePage(contribution.Address, null)),
        ];
    }

    private IEnumerable<SitePage> OfDossier(Dossier dossier)
    {
        var places = new Places(settings.ClausePages);
        yield return new(dossier.Address, ChangedAt(dossier.Address));
        foreach (var row in catalogue.MatrixOf(dossier).Rows.Where(places.HasPage))
        {
            yield return new(dossier.AddressOf(row.Row.Token), ChangedAt(dossier.Address));
        }
        foreach (var proposal in catalogue.ProposalsOf(dossier))
        {
            yield return new(proposal.Address, ChangedAt(proposal.Address));
            foreach (var clause in proposal.Clauses.Where(clause => places.HasPage(proposal, clause)))
            {
                yield return new(proposal.AddressOf(clause.Token), ChangedAt(proposal.Address));
            }
        }
    }

    private DateOnly? ChangedAt(string address) => changed.TryGetValue(address, out var day) ? day : null;

    private void Write(XmlWriter xml, SitePage page)
    {
        xml.WriteStartElement("url");
        xml.WriteElementString("loc", settings.Absolute(page.Address));
        if (page.Changed is { } day)
        {
            xml.WriteElementString("lastmod", day.ToString("O", CultureInfo.InvariantCulture));
        }
        foreach (var (language, address) in page.Alternates)
        {
            xml.WriteStartElement("xhtml", "link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", settings.Absolute(address));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static byte[] Written(string root, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(root, Main);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            write(xml);
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private sealed record SitePage(string Address, DateOnly? Changed)
    {
        public ImmutableArray<(string Language, string Address)> Alternates { get; init; } = [];
    }
}
