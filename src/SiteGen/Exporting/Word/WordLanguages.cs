namespace SiteGen.Exporting.Word;

/// <summary>Languages as Word names them.</summary>
internal static class WordLanguages
{
    /// <summary>The name for text in Latin or Cyrillic letters; null for a language of other letters, which Word tells by themselves.</summary>
    public static string? Latin(string language) => language switch
    {
        "en" => "en-GB",
        "fr" => "fr-FR",
        "es" => "es-ES",
        "ru" => "ru-RU",
        _ => null,
    };
}
