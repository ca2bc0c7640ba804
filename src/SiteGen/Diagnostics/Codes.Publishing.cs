namespace SiteGen.Diagnostics;

// SG7: checks of the finished pages, and putting them in place.
public static partial class Codes
{
    /// <summary>The HTML parser found a mistake.</summary>
    public static readonly Code HtmlMistake = new("SG7001", Severity.Error,
        "the HTML is wrong here ({0}); mend the template or the text that it comes from");

    /// <summary>Two elements of a page have one id.</summary>
    public static readonly Code IdTwice = new("SG7002", Severity.Error,
        "the id \"{0}\" stands twice on this page; a link to it can only find the first, so give each element its own");

    /// <summary>The page does not say its language.</summary>
    public static readonly Code PageWithoutLanguage = new("SG7003", Severity.Error,
        "the page has no lang on its html element; set it to the language of the page's own words");

    /// <summary>The page has no title.</summary>
    public static readonly Code PageWithoutTitle = new("SG7004", Severity.Error,
        "the page has no title; give it one that tells it from every other page");

    /// <summary>A link to a page or file that is not there.</summary>
    public static readonly Code LinkToNothing = new("SG7005", Severity.Error,
        "the link \"{0}\" leads to {1}, which is not part of the site; correct the link or build the page");

    /// <summary>A link to a place that is not on the page.</summary>
    public static readonly Code FragmentToNothing = new("SG7006", Severity.Error,
        "the link \"{0}\" leads to #{1}, which is not on {2}; ids are compared with upper and lower case");

    /// <summary>A script, style or handler inside the page.</summary>
    public static readonly Code InlineCode = new("SG7007", Severity.Error,
        "{0} stands inside the page, which a strict content security policy forbids; move it to a file in theme/");

    /// <summary>Something is loaded from another host.</summary>
    public static readonly Code ExternalResource = new("SG7008", Severity.Error,
        "\"{0}\" is loaded from another host; no request may leave the site, so put the file into theme/");

    /// <summary>An absolute link that does not begin with the site's own root.</summary>
    public static readonly Code LinkOutsideRoot = new("SG7009", Severity.Error,
        "the link \"{0}\" does not begin with LinkRoot \"{1}\" and would leave the site; build links with the site's link function");

    /// <summary>An attribute names an id that is not there.</summary>
    public static readonly Code IdMissing = new("SG7010", Severity.Error,
        "{0} names the id \"{1}\", which is not on this page; add the element or correct the name");

    /// <summary>Two pages of one path, or of paths that differ in case alone.</summary>
    public static readonly Code PathTwice = new("SG7011", Severity.Error,
        "two pages want the path {0} (upper and lower case do not count); one of them needs another address");

    /// <summary>A path that cannot be written below the output folder.</summary>
    public static readonly Code PathUnfit = new("SG7012", Severity.Error,
        "the path \"{0}\" cannot be a file of the site; use parts divided by /, without .., empty parts or a leading /");

    /// <summary>The output folder holds files of somebody else at the paths of pages.</summary>
    public static readonly Code ForeignFile = new("SG7020", Severity.Error,
        "{0} was there before and was not written by this program; move it away or choose another output folder with -o");

    /// <summary>It is not known which files the last build wrote.</summary>
    public static readonly Code ManifestLost = new("SG7022", Severity.Info,
        "the list of files that the last build wrote is missing, so none was removed from {0}; to start clean, delete that folder and build again");
}
