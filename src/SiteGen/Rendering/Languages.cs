namespace SiteGen.Rendering;

/// <summary>How languages are marked in pages.</summary>
internal static class Languages
{
    /// <summary>The value of <c>lang</c>: Chinese says its script, because unified characters look different in each.</summary>
    public static string Tag(string language) => language == "zh" ? "zh-Hans" : language;

    /// <summary>The value of <c>dir</c>.</summary>
    public static string Direction(string language) => language == "ar" ? "rtl" : "ltr";
}
