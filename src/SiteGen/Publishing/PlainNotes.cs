namespace SiteGen.Publishing;

/// <summary>
/// What a <see cref="PlainScan"/> notes of a page: its ids, and the addresses that it names. One object serves many
/// pages, one after the other.
/// </summary>
internal sealed class PlainNotes
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private readonly HashSet<string> resources = new(StringComparer.Ordinal);
    private readonly HashSet<string> references = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> idsOf;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> linksOf;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> resourcesOf;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> referencesOf;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> namesOf;

    private string element = "";
    private string? href;
    private bool isQuiet;
    private bool hasSource;
    private bool hasLanguage;
    private bool hasTitle;

    public PlainNotes()
    {
        idsOf = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        linksOf = links.GetAlternateLookup<ReadOnlySpan<char>>();
        resourcesOf = resources.GetAlternateLookup<ReadOnlySpan<char>>();
        referencesOf = references.GetAlternateLookup<ReadOnlySpan<char>>();
        namesOf = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The elements that are open, for the scan.</summary>
    public List<PlainElement> Open { get; } = [];

    /// <summary>Every id.</summary>
    public IReadOnlyCollection<string> Ids => ids;

    /// <summary>Every address that leads somewhere when it is followed, each once.</summary>
    public IReadOnlyCollection<string> Links => links;

    /// <summary>Every address that is loaded with the page, each once.</summary>
    public IReadOnlyCollection<string> Resources => resources;

    /// <summary>True once the page has an element.</summary>
    public bool HasBegun => begun.Count > 0;

    /// <summary>True if the script that has just begun is data.</summary>
    public bool IsDataBlock { get; private set; }

    /// <summary>True if the page has a language and a title, and every id that it names.</summary>
    public bool AreWhole => hasLanguage && hasTitle && begun.Contains("body") && references.IsSubsetOf(ids);

    /// <summary>Forgets the page before.</summary>
    public void Clear()
    {
        Open.Clear();
        ids.Clear();
        links.Clear();
        resources.Clear();
        references.Clear();
        begun.Clear();
        (hasLanguage, hasTitle) = (false, false);
    }

    /// <summary>False for a second head or body, and for a body without a head.</summary>
    public bool MayBegin(string name) =>
        name is not ("head" or "body") || (!begun.Contains(name) && (name == "head" || begun.Contains("head")));

    /// <summary>An element's attributes begin.</summary>
    public void Begin(string name)
    {
        element = name;
        names.Clear();
        (href, isQuiet, hasSource, IsDataBlock) = (null, false, false, false);
        if (name is "html" or "head" or "body")
        {
            begun.Add(name);
        }
    }

    /// <summary>Notes an attribute, as written; false where that is not plain.</summary>
    public bool Attribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (!namesOf.Add(name) || !IsPlain(name) || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        switch (name)
        {
            case "class" or "lang" when element != "html":
                return true;
            case "lang":
                hasLanguage = !value.IsWhiteSpace();
                return true;
            case "id":
                return value.IsEmpty || (!value.Contains('&') && idsOf.Add(value));
            case "href":
                return Address(value);
            case "action":
                return element != "form" || Add(linksOf, value);
            case "src":
                hasSource = true;
                return element is "script" or "img" && Add(resourcesOf, value);
            case "rel":
                isQuiet = CheckedPage.IsQuiet(value.ToString());
                return true;
            case "type":
                IsDataBlock = element == "script" && value.EndsWith("json", StringComparison.Ordinal);
                return true;
            case "http-equiv":
                return !value.Equals("refresh", StringComparison.OrdinalIgnoreCase);
            default:
                return !CheckedPage.IsIdReference(name) || Refer(value);
        }
    }

    /// <summary>The element's attributes have ended; false where something about them is not plain.</summary>
    public bool End()
    {
        IsDataBlock &= !hasSource;
        return element switch
        {
            "link" when href is not null => Add(isQuiet ? linksOf : resourcesOf, href),
            // Its content would run if it held any.
            "script" => hasSource || IsDataBlock,
            _ => true,
        };
    }

    /// <summary>The words of the page's title; false for a second one.</summary>
    public bool Title(ReadOnlySpan<char> words)
    {
        var isFirst = !hasTitle;
        hasTitle |= !words.IsWhiteSpace();
        return isFirst && hasTitle;
    }

    private bool Address(ReadOnlySpan<char> value)
    {
        switch (element)
        {
            case "a":
                return Add(linksOf, value);
            case "use":
                return Add(resourcesOf, value);
            case "link":
                // Whether it is loaded is known when its relation is.
                href = value.ToString();
                return true;
            default:
                return false;
        }
    }

    private bool Refer(ReadOnlySpan<char> value)
    {
        foreach (var range in value.Split(' '))
        {
            if (!value[range].IsEmpty)
            {
                referencesOf.Add(value[range]);
            }
        }
        return !value.Contains('&');
    }

    private static bool Add(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> to, ReadOnlySpan<char> address)
    {
        if (address.Contains('&'))
        {
            to.Set.Add(System.Net.WebUtility.HtmlDecode(address.ToString()));
        }
        else
        {
            to.Add(address);
        }
        return true;
    }

    // No handler, no style, nothing that loads or names in a way of its own; in small letters, as parsers turn others into them.
    private bool IsPlain(ReadOnlySpan<char> name) => name is "viewBox" or "preserveAspectRatio" || (
        !name.StartsWith("on", StringComparison.Ordinal)
        && name is not ("style" or "srcset" or "poster" or "data" or "formaction" or "srcdoc") && !(name is "name" && element == "a")
        && name.IndexOfAnyExcept(Letters) < 0);

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
