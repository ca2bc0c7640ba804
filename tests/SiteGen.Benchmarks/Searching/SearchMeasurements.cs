namespace SiteGen.Benchmarks.Searching;

/// <summary>The measurements of the search that docs/search.md tells of.</summary>
internal static class SearchMeasurements
{
    private const string Usage = """
        search input MARKDOWN INPUT   the Markdown of make-corpus.py as an input/
        search index INPUT THEME SITE its index alone, into a site, with its CPU
        search answers SITE < QUERIES all hits of each query, as JSON
        """;

    public static Task<int> Run(string what, string[] of)
    {
        switch (what, of)
        {
            case ("input", [var markdown, var input]):
                CorpusInput.Write(markdown, input);
                break;
            case ("index", [var input, var theme, var site]):
                IndexOfInput.Write(input, theme, site);
                break;
            case ("answers", [var site]):
                SearchAnswers.Run(site, Console.In, Console.Out);
                break;
            default:
                Console.Error.WriteLine(Usage);
                return Task.FromResult(2);
        }
        return Task.FromResult(0);
    }
}
