namespace SiteGen.Diagnostics;

public static partial class Codes
{
    /// <summary>The command line cannot be understood.</summary>
    public static readonly Code WrongUsage = new("SG8100", Severity.Error, "{0} See --help.");

    /// <summary>There is no such file.</summary>
    public static readonly Code FileMissing = new("SG8101", Severity.Error, "there is no such file; check the path.");

    /// <summary>The port of the preview is taken.</summary>
    public static readonly Code PortTaken = new("SG8102", Severity.Error, "port {0} cannot be used ({1}); choose another with --port.");

    /// <summary>There is no site to check.</summary>
    public static readonly Code NothingToCheck = new("SG7100", Severity.Error, "there is no such folder; build the site first, or name the folder of one.");

    /// <summary><c>sitegen search</c> was asked of a folder without a search index.</summary>
    public static readonly Code NothingToSearch = new("SG7101", Severity.Error,
        "this folder has no search index; build the site first (with GenerateSearchIndex, which is the default), or name its folder with -o");

    /// <summary>Two seeds hold the same proposal.</summary>
    public static readonly Code ProposalInTwoSeeds = new("SG4100", Severity.Error,
        "{0} is already given by {1}; this one is left out. Keep one of the two documents in seeds/.");

    /// <summary>A seed has gone.</summary>
    public static readonly Code SeedGone = new("SG4101", Severity.Warning,
        "its seed {0} is no longer in seeds/; the Markdown stays and is published. Delete it if the proposal has gone, or clear \"source\" if it is now kept by hand.");

    /// <summary>Nothing to publish.</summary>
    public static readonly Code NothingToPublish = new("SG4102", Severity.Warning,
        "there is no document in seeds/ and no proposal in input/; put documents into seeds/ and build again.");
}
