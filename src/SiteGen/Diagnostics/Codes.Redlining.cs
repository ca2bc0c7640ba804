namespace SiteGen.Diagnostics;

/// <summary>SG3: the redline.</summary>
public static partial class Codes
{
    /// <summary>The file of answers is no YAML, or no list of answers.</summary>
    public static readonly Code AnswersUnreadable = new("SG3001", Severity.Error,
        "these answers cannot be read: {0}; mend the file or take it away");

    /// <summary>One answer has a form that is not known.</summary>
    public static readonly Code AnswerUnknown = new("SG3002", Severity.Error,
        "\"{0}\" is no answer; write \"NUMBER labels|ends|wordings: old-then-new|new-then-old\" or \"line N: kept|deleted|inserted\" or the line itself in CriticMarkup, in quotation marks");

    /// <summary>An answer speaks of a proposal or a line that the seed does not have.</summary>
    public static readonly Code AnswerWithoutPlace = new("SG3003", Severity.Warning,
        "the answer \"{0}\" speaks of nothing in this seed; take it out or correct its number");

    /// <summary>A reviewed text says something else than its source.</summary>
    public static readonly Code ReviewDiffers = new("SG3004", Severity.Error,
        "without its markers the reviewed text reads \"{0}\" where the source reads \"{1}\"; only markers may be added");

    /// <summary>A marker of a reviewed text is never closed.</summary>
    public static readonly Code ReviewUnclosed = new("SG3005", Severity.Error,
        "a {0} that begins here is never closed");

    /// <summary>A proposal to change a text, in a file that could show its changes and shows none.</summary>
    public static readonly Code NothingMarked = new("SG3006", Severity.Warning,
        "{0} {1} has no tracked change; ask for the file in which its changes are not yet accepted");

    /// <summary>A base text does not stand whole in the proposal that amends it.</summary>
    public static readonly Code BaseTextDiffers = new("SG3010", Severity.Warning,
        "the base text {0} and {2} differ in {1} of its paragraphs, the first of them \"{3}\"; there the changes are inferred. Compare the two texts");

    /// <summary>A base text is another text than the one amended.</summary>
    public static readonly Code BaseOfAnotherText = new("SG3011", Severity.Warning,
        "the base text {0} is not what {1} amends: {2} of its {3} paragraphs stand there; it was not used. Give the revision that the proposal names");
}
