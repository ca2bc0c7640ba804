namespace SiteGen.Diagnostics;

/// <summary>SG1: Word files.</summary>
public static partial class Codes
{
    /// <summary>A form that has to be converted first.</summary>
    public static readonly Code OtherForm = new("SG1004", Severity.Error,
        "this is {0}, which is not read; {1}");

    /// <summary>No Word file, whatever its name says.</summary>
    public static readonly Code WordDamaged = new("SG1005", Severity.Error,
        "this Word file is damaged ({0}); open it in Word, let it be repaired, and save it again as .docx");

    /// <summary>Protected by a password or by rights management.</summary>
    public static readonly Code WordEncrypted = new("SG1006", Severity.Error,
        "this Word file is protected by a password; open it in Word, take the password away (File, Info, Protect Document), and save it again");

    /// <summary>More than any document unpacks to.</summary>
    public static readonly Code WordTooLarge = new("SG1007", Severity.Error,
        "this Word file is no document of a conference: {0}; ask for the document again");

    /// <summary>A style that is based on itself.</summary>
    public static readonly Code StyleCycle = new("SG1008", Severity.Error,
        "style \"{0}\" of this Word file is based on itself; open it in Word, base the style on another one, and save it again");

    /// <summary>A file with macros.</summary>
    public static readonly Code MacrosIgnored = new("SG1009", Severity.Info,
        "this Word file has macros; they are ignored");

    /// <summary>What is no text.</summary>
    public static readonly Code LeftOut = new("SG1010", Severity.Info,
        "left out: {0}");
}
