namespace SiteGen.Searching;

/// <summary>Where hits lead. The pattern goes into the index, so that the browser makes the same addresses.</summary>
public static class SearchAddresses
{
    /// <summary>A clause with a page of its own: {0} is the proposal's address, {1} the clause's token.</summary>
    public const string ClausePage = "{0}{1}/";

    /// <summary>A clause in its place on the proposal's page, where not every clause has a page of its own.</summary>
    public const string ClauseAnchor = "{0}#{1}";

    /// <summary>A row of a dossier with a page of its own: {0} is the dossier's address, {1} the token of the base text's clause.</summary>
    public const string RowPage = "{0}{1}/";

    /// <summary>A row in its place on the dossier's page, where not every row has a page of its own.</summary>
    public const string RowAnchor = "{0}#{1}";

    /// <summary>The address of a clause by a pattern.</summary>
    public static string Clause(string pattern, string proposal, string token) =>
        pattern.Replace("{0}", proposal, StringComparison.Ordinal).Replace("{1}", token, StringComparison.Ordinal);
}
