namespace SiteGen.Diagnostics;

public static partial class Codes
{
    /// <summary>A settings file cannot be read at all; none of its keys count.</summary>
    public static readonly Code SettingsBroken = new("SG8001", Severity.Error,
        "this settings file cannot be read: {0}; mend it, none of its keys is used until then");

    /// <summary>A key nobody knows, with the known key that looks most like it.</summary>
    public static readonly Code SettingUnknown = new("SG8002", Severity.Warning,
        "nothing is called \"{0}\" in the settings; the nearest key is \"{1}\" (a theme's own keys belong under \"Theme\")");

    /// <summary>A key that has a value of the wrong kind; the value is left out.</summary>
    public static readonly Code SettingInvalid = new("SG8003", Severity.Error,
        "\"{0}\" cannot be \"{1}\"; it must be {2}");

    /// <summary>A setting on the command line without an equals sign.</summary>
    public static readonly Code SettingWithoutValue = new("SG8004", Severity.Error,
        "\"{0}\" sets nothing; write -s Key=Value");

    /// <summary>The same key twice in one settings file.</summary>
    public static readonly Code SettingTwice = new("SG8005", Severity.Warning,
        "\"{0}\" stands twice in this file; the last one counts, take the other away");

    /// <summary>A key of Statiq that does nothing here.</summary>
    public static readonly Code SettingIgnored = new("SG8006", Severity.Info,
        "\"{0}\" is a key of Statiq that has no effect here; see docs/statiq.md");

    /// <summary>A folder that is written to lies where something else is read from.</summary>
    public static readonly Code FolderOverlaps = new("SG8007", Severity.Error,
        "{0} is \"{1}\", which would overwrite \"{2}\"; choose a folder of its own");

    /// <summary>The output folder holds files of somebody else, so it is not emptied.</summary>
    public static readonly Code OutputNotOurs = new("SG8008", Severity.Error,
        "the output folder is not emptied, for {0} of its files were not written by SiteGen (the first is \"{1}\"); move them away, name another OutputPath, or use --clean-mode Unwritten");

    /// <summary>A phase of a pipeline failed; what waits for it did not run.</summary>
    public static readonly Code PhaseFailed = new("SG8009", Severity.Error,
        "pipeline {0} failed in its {1} phase: {2}; what waits for it did not run, and the site is as it was");

    /// <summary>The pipelines cannot be run together.</summary>
    public static readonly Code PipelinesInvalid = new("SG8010", Severity.Error, "{0}");
}
