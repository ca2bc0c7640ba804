namespace SiteGen.Diagnostics;

// SG5: compiling, topics (citations have their own file).
public static partial class Codes
{
    /// <summary>A label stands twice in one list of one reading.</summary>
    public static readonly Code TokenTwice = new("SG2003", Severity.Warning,
        "label {0} stands twice in {1}; the second gets the token {2}. If the document has it so, leave it; otherwise correct the label");

    /// <summary>Two files with one proposal.</summary>
    public static readonly Code ProposalInTwoFiles = new("SG5002", Severity.Error,
        "proposal {0} stands in {1} and in {2}; the second is left out. Remove one of them");

    /// <summary>Two proposals whose numbers give one address.</summary>
    public static readonly Code SlugTwice = new("SG5003", Severity.Error,
        "proposals {0} and {1} would both have the address {2}; the second is left out. Give one of them another number");

    /// <summary>A conference that cannot be understood.</summary>
    public static readonly Code ConferenceUnreadable = new("SG5004", Severity.Error,
        "\"{0}\" is no conference: it should be an organ and two digits of the year, such as pp18; the proposal is left out");

    /// <summary>A conference that the table does not have.</summary>
    public static readonly Code ConferenceWithoutPlace = new("SG5005", Severity.Info,
        "the table of conferences has no place for {0} {1}; the site shows it without one");

    /// <summary>The table of topics is no YAML, or no list.</summary>
    public static readonly Code TopicsUnreadable = new("SG5041", Severity.Error,
        "the table of topics cannot be read ({0}); the site is built without topics until it is mended");

    /// <summary>Something in a topic is wrong.</summary>
    public static readonly Code TopicWrong = new("SG5042", Severity.Error,
        "{0}; the topic is left out until it is mended");

    /// <summary>Two topics with one id.</summary>
    public static readonly Code TopicTwice = new("SG5043", Severity.Error,
        "the topic {0} stands twice; the second is left out. Put their terms together");

    /// <summary>A proposal names a topic that the table does not have.</summary>
    public static readonly Code TopicUnknown = new("SG5044", Severity.Warning,
        "the proposal names the topic \"{0}\", which input/topics.yml does not have; add it there or correct the name");

    /// <summary>A line of the history that is none.</summary>
    public static readonly Code HistoryUnread = new("SG5051", Severity.Error,
        "this line of the history cannot be understood, and without it what was published before would be told as new: {0}. Take it back to what the build wrote");

    /// <summary>A day before the last publication.</summary>
    public static readonly Code HistoryAhead = new("SG5052", Severity.Warning,
        "PublishedAt is {0}, but the last publication was on {1}; nothing is added to the history, and the feeds stay as they are. Set PublishedAt to the day of this publication");
}
