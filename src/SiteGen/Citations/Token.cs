namespace SiteGen.Citations;

/// <summary>A word of a text as the grammar sees it.</summary>
/// <param name="Symbol">Its class, one of the symbols of <c>grammar.json</c>.</param>
/// <param name="Start">The first character in the folded text.</param>
/// <param name="End">The character behind it.</param>
/// <param name="Value">What it means in its class: <c>resolution</c>, <c>WTDC</c>, <c>con</c>; as typed for numbers and labels.</param>
/// <param name="Year">The year that an organ's abbreviation carries (WTDC-17); 0 without one.</param>
/// <param name="Language">The language of the word; empty for signs and numbers.</param>
internal readonly record struct Token(char Symbol, int Start, int End, string Value, int Year = 0, string Language = "");
