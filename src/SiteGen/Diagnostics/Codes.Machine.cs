namespace SiteGen.Diagnostics;

// SG9: the machine; these end a build with exit code 3.
public static partial class Codes
{
    /// <summary>How the ids of this family begin.</summary>
    public const string OfTheMachine = "SG9";

    /// <summary>No space left.</summary>
    public static readonly Code DiskFull = new("SG9001", Severity.Error,
        "the disk is full; make room and build again. What was published before is still there");

    /// <summary>A file or folder may not be written.</summary>
    public static readonly Code NoPermission = new("SG9002", Severity.Error,
        "no permission ({0}); change the permissions, or choose another output folder with -o. What was published before is still there");

    /// <summary>Any other fault of reading or writing.</summary>
    public static readonly Code DiskFault = new("SG9003", Severity.Error,
        "a file cannot be read or written ({0}). What was published before is still there");

    /// <summary>Another build holds the lock.</summary>
    public static readonly Code BuildRunning = new("SG9004", Severity.Error,
        "another build of this site is running; wait until it has ended, or stop it");

    /// <summary>A fresh site is to be laid out where something is.</summary>
    public static readonly Code FolderNotEmpty = new("SG9005", Severity.Error,
        "the folder is not empty, and nothing in it was touched; name one that is empty or does not exist");
}
