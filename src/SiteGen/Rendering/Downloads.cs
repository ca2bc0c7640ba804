using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>Where the files stand that can be taken along: beside the page they belong to, with a name that says what they are.</summary>
public static class Downloads
{
    /// <summary>The name of a page's data, beside it.</summary>
    public const string DataFile = "index.json";

    /// <summary>All proposals of a conference as data: <c>/pp18/compilation.jsonl</c>.</summary>
    public static string Bulk(string conference) => $"/{conference}/compilation.jsonl";

    /// <summary>Every address of a conference with its citations: <c>/pp18/citations.tsv</c>.</summary>
    public static string Citations(string conference) => $"/{conference}/citations.tsv";

    /// <summary>A proposal in a form: <c>/pp18/p/b-67-4/b-67-4.docx</c>.</summary>
    public static string Of(CompiledProposal proposal, string form)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return $"{proposal.Address}{proposal.Proposal.Id.Slug}.{form}";
    }

    /// <summary>True where a matrix has something to show: single clauses that a proposal amends.</summary>
    public static bool HasMatrix(Matrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return !matrix.Rows.IsEmpty && matrix.Columns.Any(column => column.Proposal.Action.Amends());
    }

    /// <summary>The print edition of a dossier: <c>/pp18/r130/print/</c>.</summary>
    public static string Print(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Address + "print/";
    }

    /// <summary>A dossier in a form: <c>/pp18/r130/pp18-r130.xlsx</c>.</summary>
    public static string Of(Dossier dossier, string form)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return $"{dossier.Address}{dossier.Conference}-{dossier.Instrument.Slug}.{form}";
    }
}
