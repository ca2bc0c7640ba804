namespace SiteGen.Diagnostics;

// SG5: what the documents themselves get wrong; each stands on the page /notes/, too.
public static partial class Codes
{
    /// <summary>A list leaves labels out in one of the readings.</summary>
    public static readonly Code LabelsJump = new("SG5061", Severity.Warning,
        "labels jump from {0} to {1} in the {2} text; if the document has it so, leave it, otherwise correct the labels or the redline");

    /// <summary>The last paragraph of a section has no end mark.</summary>
    public static readonly Code SectionWithoutEnd = new("SG5062", Severity.Warning,
        "the section \"{0}\" ends without a mark after \"{1}\"; check whether something is cut off");

    /// <summary>A revision of a year in which the organ did not meet.</summary>
    public static readonly Code RevisionUnknown = new("SG5063", Severity.Warning,
        "\"{0}\" names a revision that no conference made, by the table of conferences; check the year and the place");

    /// <summary>An annex that the proposal's text does not have.</summary>
    public static readonly Code AnnexMissing = new("SG5064", Severity.Warning,
        "\"{0}\" is not in this proposal; it may be left out because it does not change, otherwise check the number");

    /// <summary>An odd form of a document's symbol.</summary>
    public static readonly Code SymbolOdd = new("SG5065", Severity.Warning,
        "\"{0}\" is an odd form of a symbol; {1} is meant");

    /// <summary>A number in the own document, or a clause of the own text, that is not there.</summary>
    public static readonly Code OwnCitationWrong = new("SG5066", Severity.Warning,
        "\"{0}\" names something in its own document that is not there; check the number");

    /// <summary>An original reading that differs from the others'.</summary>
    public static readonly Code BaseDiffers = new("SG5067", Severity.Warning,
        "the base text of {0} is quoted here as \"{1}\", by most others as \"{2}\"; check the redline, or which revision is amended");

    /// <summary>Places that are not sure, the first of them.</summary>
    public static readonly Code PlacesDoubtful = new("SG5068", Severity.Warning,
        "in {0} clauses of {1} it is not sure what changes or which words are old, here first; \"sitegen read FILE --ask\" asks what settles most");
}
