namespace SiteGen.Diagnostics;

/// <summary>SG6: rendering and theme.</summary>
public static partial class Codes
{
    /// <summary>A template that Scriban cannot parse.</summary>
    public static readonly Code TemplateSyntax = new("SG6001", Severity.Error,
        "the template cannot be read: {0}; mend it, or delete the file to use the template that comes with SiteGen");

    /// <summary>A template that a kind of page needs is not there.</summary>
    public static readonly Code TemplateMissing = new("SG6002", Severity.Error,
        "there is no template {0}; put it into the theme's folder templates/");

    /// <summary>A template asks for words that the texts do not have.</summary>
    public static readonly Code TextMissing = new("SG6003", Severity.Error,
        "the template asks for the text \"{0}\", which {1} does not have; add it there");

    /// <summary>A template failed while a page was rendered.</summary>
    public static readonly Code TemplateFailed = new("SG6004", Severity.Error,
        "the template failed on {0}: {1}; docs/theme.md lists what each template is given");

    /// <summary>A file of texts is not valid.</summary>
    public static readonly Code TextsInvalid = new("SG6005", Severity.Error,
        "the texts cannot be read: {0}");

    /// <summary>A UI language lacks a text that the site's own language has.</summary>
    public static readonly Code TextUntranslated = new("SG6006", Severity.Warning,
        "the text \"{0}\" is missing; pages show it in \"{1}\" until it is added");

    /// <summary>There are no texts in the site's own language.</summary>
    public static readonly Code TextsMissing = new("SG6007", Severity.Error,
        "there is no file of texts for the language \"{0}\" that the settings name; add it, or change Languages or DefaultLanguage");

    /// <summary>Templates of a site's own were written for another version of what templates are given.</summary>
    public static readonly Code ThemeModelDiffers = new("SG6008", Severity.Warning,
        "templates of this theme were written for version {0} of what templates are given, and this program gives version {1}; look them over with docs/theme.md, then set ThemeModel to {1} in the theme's themesettings.yml");
}
