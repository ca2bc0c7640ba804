using System.Buffers;
using System.Text;
using SiteGen.Compiling;
using SiteGen.Rendering;

namespace SiteGen.Exporting.Data;

/// <summary>Every address of a conference with its citation in each language, as a table with tabs.</summary>
internal sealed class CitationTable(Catalogue catalogue, CitationNames names)
{
    // What a spreadsheet takes for the beginning of a formula.
    private const string FormulaSigns = "=+-@";

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 256).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>The table of a conference: each dossier, its rows, its proposals, their clauses.</summary>
    public byte[] Of(string conference)
    {
        var parts = catalogue.Compilation.Dossiers.Where(dossier => dossier.Conference == conference)
            .AsParallel().AsOrdered().Select(dossier => Encoding.UTF8.GetBytes(OfDossier(dossier)));
        return DataFiles.Joined([Encoding.UTF8.GetBytes($"address\tstate\t{string.Join('\t', CitationNames.Languages)}\n"), .. parts]);
    }

    /// <summary>A cell: what would end it is a space, and what a spreadsheet would take for a formula begins with an apostrophe.</summary>
    public static string Cell(string text)
    {
        var whole = JsonText.Whole(text);
        var plain = (whole.AsSpan().ContainsAny(Controls) ? string.Concat(whole.Select(letter => char.IsControl(letter) ? ' ' : letter)) : whole).Trim();
        return plain.Length > 0 && FormulaSigns.Contains(plain[0], StringComparison.Ordinal) ? "'" + plain : plain;
    }

    private string OfDossier(Dossier dossier)
    {
        var text = new StringBuilder();
        Add(dossier.Address, PermalinkState.Permanent, names.Of(catalogue, dossier));
        foreach (var (row, citation) in catalogue.RowsOf(dossier).Zip(names.OfRows(catalogue, dossier)))
        {
            Add(dossier.AddressOf(row.Token), CitationNames.StateOf(catalogue, dossier, row), citation);
        }
        foreach (var proposal in catalogue.ProposalsOf(dossier))
        {
            Add(proposal.Address, PermalinkState.Permanent, names.Of(catalogue, proposal.Proposal));
            var state = proposal.IsProvisional ? PermalinkState.Provisional : PermalinkState.Permanent;
            foreach (var (clause, citation) in proposal.Clauses.Zip(names.OfClauses(catalogue, proposal)))
            {
                Add(proposal.AddressOf(clause.Token), state, citation);
            }
        }
        return text.ToString();

        void Add(string address, PermalinkState state, IEnumerable<string> citation) => text.Append(address).Append('\t')
            .Append(ClauseJson.Name(state)).Append('\t').AppendJoin('\t', citation.Select(Cell)).Append('\n');
    }
}
