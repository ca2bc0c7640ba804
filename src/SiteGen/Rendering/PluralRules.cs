namespace SiteGen.Rendering;

/// <summary>Which plural form a whole number takes: CLDR's cardinal rules for the UI languages.</summary>
public static class PluralRules
{
    /// <summary>All names of forms, in CLDR's order.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>
    /// The forms that a language's texts need, as far as whole numbers below a million go (French and Spanish have a
    /// further one for millions). <c>other</c> stands in where a form is missing.
    /// </summary>
    public static IReadOnlyList<string> Needed(string language) => language switch
    {
        "zh" => ["other"],
        "ru" => ["one", "few", "many", "other"],
        "ar" => Forms,
        _ => ["one", "other"],
    };

    /// <summary>The form's name: one, few, other …</summary>
    public static string Form(string language, int number) => language switch
    {
        "zh" => "other",
        "fr" => number is 0 or 1 ? "one" : "other",
        "ru" => Russian(number),
        "ar" => Arabic(number),
        _ => number == 1 ? "one" : "other",
    };

    private static string Russian(int number) => (number % 10, number % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };

    private static string Arabic(int number) => number switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ when number % 100 is >= 3 and <= 10 => "few",
        _ when number % 100 >= 11 => "many",
        _ => "other",
    };
}
