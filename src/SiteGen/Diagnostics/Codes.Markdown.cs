namespace SiteGen.Diagnostics;

// SG4: the Markdown under input/ and its protection.
public static partial class Codes
{
    /// <summary>The file does not begin with front matter.</summary>
    public static readonly Code FrontMatterMissing = new("SG4001", Severity.Error,
        "the file has no front matter; begin it with a line ---, the keys (see docs/markdown.md) and another line ---");

    /// <summary>The front matter is no simple YAML mapping.</summary>
    public static readonly Code FrontMatterUnreadable = new("SG4002", Severity.Error,
        "the front matter cannot be read: {0}; write one key: value a line, and put a value with special characters in double quotes");

    /// <summary>A key that must be there is not, or has no value.</summary>
    public static readonly Code KeyMissing = new("SG4003", Severity.Error,
        "the front matter does not say \"{0}\"; add the line \"{0}: …\"");

    /// <summary>A key nobody reads.</summary>
    public static readonly Code KeyUnknown = new("SG4004", Severity.Warning,
        "the front matter's key \"{0}\" is unknown and says nothing; the keys are {1}");

    /// <summary>A value that is not of its kind.</summary>
    public static readonly Code ValueWrong = new("SG4005", Severity.Error,
        "\"{0}: {1}\" is not understood; expected {2}");

    /// <summary>A CriticMarkup mark is opened and not closed.</summary>
    public static readonly Code MarkupUnclosed = new("SG4006", Severity.Warning,
        "{0} is never closed in this paragraph, so it stands as text; add {1}, or write \\{0} if it is meant as text");

    /// <summary>A CriticMarkup mark is closed and was not opened.</summary>
    public static readonly Code MarkupUnopened = new("SG4007", Severity.Warning,
        "{0} closes nothing that is open here, so it stands as text; add the opening mark, or write \\{0} if it is meant as text");

    /// <summary>A paragraph mark inside a paragraph.</summary>
    public static readonly Code MarkInside = new("SG4008", Severity.Warning,
        "a changed ¶ counts only at the end of a paragraph; begin a new paragraph here, or write &para; if it is meant as text");

    /// <summary>A CriticMarkup comment that is no ground.</summary>
    public static readonly Code CommentUnread = new("SG4009", Severity.Info,
        "the comment \"{0}\" is for people alone; a ground reads like \"inferred 0.95/0.60; or …\" and stands right behind a changed or highlighted text");

    /// <summary>An HTML comment that is no remark on the provision behind it.</summary>
    public static readonly Code RemarkUnread = new("SG4010", Severity.Warning,
        "this HTML comment stands as text; before a provision it may hold its line and words such as annex or \"level 2\" (see docs/markdown.md)");

    /// <summary>A remark with nothing behind it.</summary>
    public static readonly Code RemarkAlone = new("SG4011", Severity.Warning,
        "the comment <!-- … --> has no provision behind it; move it before one, or take it away");

    /// <summary>A list item without text.</summary>
    public static readonly Code ItemEmpty = new("SG4012", Severity.Warning,
        "a list item without label and text is left out; write {{====}} if an empty one is meant");

    /// <summary>Lists in lists beyond what the parser follows.</summary>
    public static readonly Code NestedTooDeep = new("SG4013", Severity.Error,
        "lists are nested too deeply to be read; write deep levels as \"<!-- level 20 -->\"");

    /// <summary>A footnote mark whose footnote is nowhere.</summary>
    public static readonly Code FootnoteMissing = new("SG4014", Severity.Warning,
        "the footnote [^{0}] has no text; add a line \"[^{0}]: …\" at the end of the file");

    /// <summary>A footnote that no mark points to.</summary>
    public static readonly Code FootnoteUnused = new("SG4015", Severity.Warning,
        "no text points to the footnote [^{0}]; put the mark [^{0}] where it belongs");

    /// <summary>The front matter says something else than the text.</summary>
    public static readonly Code TitleDiffers = new("SG4016", Severity.Warning,
        "the front matter's title is not the text's proposed title \"{0}\"; change one of them, or take the line away");

    /// <summary>The document named is not the one in the proposal's number.</summary>
    public static readonly Code DocumentDiffers = new("SG4017", Severity.Warning,
        "\"document: {0}\" does not fit the proposal {1}; its document is {2}");

    /// <summary>A contribution's file has lost a part.</summary>
    public static readonly Code ContributionIncomplete = new("SG4020", Severity.Error,
        "the file has no {0}; such files are generated: delete it and build again");

    /// <summary>A line in the list of noise that is not of its form.</summary>
    public static readonly Code NoiseUnread = new("SG4021", Severity.Warning,
        "this line of the list of noise is not understood and is left out; expected \"- 12 bookmark: text\"");

    /// <summary>An edited file whose seed has changed since.</summary>
    public static readonly Code SeedChanged = new("SG4030", Severity.Warning,
        "this file was edited, so it stays as it is, but its seed now gives something else: {0}; take over what you want and set its digest line to \"digest: {1}\"");
}
