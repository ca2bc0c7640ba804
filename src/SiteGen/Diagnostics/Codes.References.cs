namespace SiteGen.Diagnostics;

// SG5: what is cited.
public static partial class Codes
{
    /// <summary>A line of the table of official texts that cannot be used.</summary>
    public static readonly Code OfficialTextWrong = new("SG5081", Severity.Error,
        "the line \"{0}\" of the table of official texts is left out: {1}; docs/citations.md describes the table");
}
