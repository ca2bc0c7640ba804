namespace SiteGen.Rendering;

/// <summary>What templates are given, as a whole: the names in <c>docs/theme.md</c>, which a test holds to the code.</summary>
public static class TemplateModel
{
    /// <summary>
    /// Goes up by one when a name that templates use goes, gets another meaning or kind, or may be null where it never
    /// was. A name that is added leaves it, since no template can have asked for it.
    /// </summary>
    public const int Version = 1;

    /// <summary>True for a file of a theme that asks for names of the model.</summary>
    public static bool IsAskedBy(string path) => path.StartsWith("templates/", StringComparison.Ordinal);
}
