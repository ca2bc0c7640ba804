namespace SiteGen.Diagnostics;

public static partial class Codes
{
    /// <summary>A document without a head line.</summary>
    public static readonly Code NoProposal = new("SG2001", Severity.Error,
        "there is no proposal in it: no line such as \"MOD B/67/1\" (an action and a proposal's number, alone on a line)");

    /// <summary>The same number twice in a document.</summary>
    public static readonly Code ProposalRepeated = new("SG2002", Severity.Error,
        "proposal {0} stands twice in this document, first in line {1}; this one is left out, give it its own number");

    /// <summary>Repeated in every parse of a double label.</summary>
    public static readonly Code LabelRepeated = new("SG2012", Severity.Info,
        "label {0} stands twice in \"{1}\", first in line {2}; check the numbering");

    /// <summary>A gap in every parse.</summary>
    public static readonly Code LabelMissing = new("SG2004", Severity.Info,
        "labels jump from {0} to {1} in \"{2}\"; check whether something is missing");

    /// <summary>A section's shape without a known verb.</summary>
    public static readonly Code UnknownVerb = new("SG2005", Severity.Warning,
        "\"{0}\" looks like the heading of a section, but its verb is not in the table; its clauses get tokens with \"sec\"");

    /// <summary>Someone whom the table does not know.</summary>
    public static readonly Code UnknownAddressee = new("SG2006", Severity.Warning,
        "\"{0}\" is addressed here but is not in the table of addressees; it gets the code {1}");

    /// <summary>No conference can be told.</summary>
    public static readonly Code NoConference = new("SG2007", Severity.Error,
        "no opening line names the conference that this document is for; set \"Conference\" (such as pp18) in statiq.json");

    /// <summary>A conference outside the table.</summary>
    public static readonly Code UnknownConference = new("SG2008", Severity.Warning,
        "the table of conferences has no {0} of {1}; check the year in the opening line");

    /// <summary>A proposal that does not say which text it is about.</summary>
    public static readonly Code NoHeading = new("SG2009", Severity.Warning,
        "proposal {0} has no line with the kind and number of a text (\"RESOLUTION 130 …\"); its first lines are taken as title");

    /// <summary>A proposal with nothing in it.</summary>
    public static readonly Code EmptyProposal = new("SG2010", Severity.Warning,
        "proposal {0} has no text; check whether its number was meant as a reference");

    /// <summary>A footnote's mark without its text, or the other way round.</summary>
    public static readonly Code FootnoteAlone = new("SG2011", Severity.Warning,
        "footnote {0} has {1}; check the document");
}
