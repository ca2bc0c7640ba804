using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>
/// Where clauses and rows are shown: on a page of their own or, where the setting <c>ClausePages</c> leaves that out, in
/// their place on the page above.
/// </summary>
/// <param name="scope">Which clauses and rows have a page of their own.</param>
internal sealed class Places(ClauseScope scope)
{
    /// <summary>True if the clause has a page of its own.</summary>
    public bool HasPage(CompiledProposal proposal, Clause clause) => scope switch
    {
        ClauseScope.None => false,
        ClauseScope.Changed => proposal.Proposal.Action.Amends() ? clause.State != ClauseState.Unchanged : clause.State == ClauseState.Added,
        _ => true,
    };

    /// <summary>True if the row has a page of its own; of those that are changed, also where the label alone changes.</summary>
    public bool HasPage(MatrixRow row) => scope switch
    {
        ClauseScope.None => false,
        ClauseScope.Changed => row.Cells.Any(cell => cell.Changes || cell.Kind == CellKind.Renumbered),
        _ => true,
    };

    /// <summary>The address where a clause is shown: its page, or its row on the page of the proposal.</summary>
    public string Of(CompiledProposal proposal, Clause clause) =>
        HasPage(proposal, clause) ? proposal.AddressOf(clause.Token) : $"{proposal.Address}#{clause.Token}";

    /// <summary>The address where a row is shown: its page, or its line on the page of the dossier.</summary>
    public string Of(Dossier dossier, MatrixRow row) =>
        HasPage(row) ? dossier.AddressOf(row.Row.Token) : $"{dossier.Address}#{row.Row.Token}";

    /// <summary>The address where a row of a dossier is shown.</summary>
    public string OfRow(Catalogue catalogue, Dossier dossier, string token) =>
        scope == ClauseScope.All || catalogue.MatrixOf(dossier).Find(token) is not { } row ? dossier.AddressOf(token) : Of(dossier, row);

    /// <summary>Where the thing of an address is shown: a proposal's clause, a dossier's row, or a page.</summary>
    public string Of(Catalogue catalogue, string address)
    {
        if (scope == ClauseScope.All)
        {
            return address;
        }
        return address.Split('/') switch
        {
            ["", var conference, "p", var slug, { Length: > 0 } token, ""] =>
                catalogue.Proposal(conference, slug) is { } proposal
                && proposal.Clauses.FirstOrDefault(clause => clause.Anchors.Contains(token)) is { } found && !HasPage(proposal, found)
                    ? $"{proposal.Address}#{token}" : address,
            ["", var conference, var slug, { Length: > 0 } token, ""] =>
                catalogue.DossierAt($"/{conference}/{slug}/") is { } dossier ? OfRow(catalogue, dossier, token) : address,
            _ => address,
        };
    }
}
