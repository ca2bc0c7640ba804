namespace SiteGen.Searching;

/// <summary>
/// Weighs records: BM25F with titles and changed text above kept text. Only the four operations are used, which give
/// the same in every browser, so that the order is the same everywhere.
/// </summary>
internal static class Weighing
{
    private const double K = 1.2;
    private const double B = 0.3;
    private const double Title = 3;
    private const double Changed = 1.5;
    private const double OnTopic = 0.25;

    /// <summary>How much a hit says in an index of so many records, when so many have it: about log2(1 + records / having).</summary>
    public static double Rarity(int records, int having)
    {
        var value = 1 + (double)records / (having + 1);
        var whole = 0;
        while (value >= 2)
        {
            value /= 2;
            whole++;
        }
        return whole + value - 1;
    }

    /// <summary>By the lists alone: which texts are worth reading first.</summary>
    public static double AtFirst(Standing standing) =>
        (standing.HasFlag(Standing.Title) ? Title : 1) * ((standing & (Standing.Added | Standing.Removed)) != Standing.None ? Changed : 1);

    /// <summary>What the hits of one clause add.</summary>
    public static double Of(IEnumerable<Match> matches, double rarity, bool isTitle, int length, int average)
    {
        var frequency = 0.0;
        foreach (var match in matches)
        {
            frequency += match.Weight * (match.Standing == Standing.Kept ? 1 : Changed);
        }
        frequency *= isTitle ? Title : 1;
        return rarity * frequency * (K + 1) / (frequency + K * (1 - B + B * length / average));
    }

    /// <summary>What a text adds that is on the topic that was asked for, without its words.</summary>
    public static double ByTopic(double rarity) => rarity * OnTopic;

    /// <summary>A score as it is compared and told.</summary>
    public static double Rounded(double score) => Math.Floor(score * 1000 + 0.5) / 1000;
}
