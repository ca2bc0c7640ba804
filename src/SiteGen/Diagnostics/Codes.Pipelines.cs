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

    /// <summary>Two sources of a proposal differ, and one is stronger.</summary>
    public static readonly Code SourcesDiffer = new("SG4103", Severity.Warning,
        "{0} is {1} here and {3} in {2}, which is stronger and was taken. They differ: \"{4}\" here, \"{5}\" there. Look which is right");

    /// <summary>Two sources of a proposal say the same, and one is stronger.</summary>
    public static readonly Code SourcesAgree = new("SG4104", Severity.Info,
        "{0} is {1} here and {3} in {2}, which is stronger and was taken; both say the same");

    /// <summary>A proposal in two languages.</summary>
    public static readonly Code OtherLanguage = new("SG4105", Severity.Info,
        "{0} stands in {1} too, in {2}; that one was taken, and this one in {3} is left out");

    /// <summary>A file of input was changed between being read and being written.</summary>
    public static readonly Code InputChangedMeanwhile = new("SG4107", Severity.Error,
        "somebody changed this file while the site was built, so it was left as it is now; build again");

    /// <summary>A document in seeds holds base texts and no proposals.</summary>
    public static readonly Code BaseRead = new("SG4106", Severity.Info,
        "this document holds no proposal; its texts ({0}) are base texts, against which proposals are compared");
}
