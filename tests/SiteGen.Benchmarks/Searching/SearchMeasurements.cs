using System.Globalization;

namespace SiteGen.Benchmarks.Searching;

/// <summary>The measurements of the search that docs/search.md tells of.</summary>
internal static class SearchMeasurements
{
    private const string Usage = """
        search input MARKDOWN INPUT   the Markdown of make-corpus.py as an input/
        search index INPUT THEME SITE its index alone, into a site, with its CPU
        search reads SITE TOPICS COUNT  what many first queries read
        search costs SITE COUNT       what a first query reads, and its answer on a slow processor
        search pagefind SITE COUNT LATIN  the same queries to Pagefind, whose index lies in SITE/pagefind
        search answers SITE < QUERIES all hits of each query, as JSON
        """;

    public static async Task<int> Run(string what, string[] of)
    {
        switch (what, of)
        {
            case ("input", [var markdown, var input]):
                CorpusInput.Write(markdown, input);
                break;
            case ("index", [var input, var theme, var site]):
                IndexOfInput.Write(input, theme, site);
                break;
            case ("reads", [var site, var topics, var count]):
                QueryReads.Print(site, topics, int.Parse(count, CultureInfo.InvariantCulture));
                break;
            case ("costs", [var site, var count]):
                await QueryCosts.PrintAsync(site, int.Parse(count, CultureInfo.InvariantCulture));
                break;
            case ("pagefind", [var site, var count, var latin]):
                await PagefindComparison.PrintAsync(site, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(latin, CultureInfo.InvariantCulture));
                break;
            case ("answers", [var site]):
                SearchAnswers.Run(site, Console.In, Console.Out);
                break;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
        return 0;
    }
}
