namespace SiteGen.Facts;

/// <summary>The lines of a table under <c>input/</c>, which the program and people write.</summary>
internal static class TableLines
{
    /// <summary>The lines that say something, each with its number from 1, without what stands idle behind it.</summary>
    /// <param name="text">The file. Blank lines and those that begin with <c>#</c> are passed over.</param>
    /// <param name="first">The name of the first column: a line that begins with it names the columns. Null where none does.</param>
    public static IEnumerable<(int Number, string Text)> Of(string text, string? first)
    {
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r', ' ', '\t');
            if (line.Length > 0 && line[0] != '#' && (first is null || !line.StartsWith(first + "\t", StringComparison.Ordinal)))
            {
                yield return (number, line);
            }
        }
    }
}
