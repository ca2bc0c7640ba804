using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Exporting.Word;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Exporting;

/// <summary>
/// What LibreOffice 7.4 makes of the exported files when it is told to reject or to accept all changes, recorded in
/// <c>libreoffice.txt</c>. To record it anew: run this test with <c>SITEGEN_EXPORTS=folder</c>, which writes the files,
/// then <c>tests/read-with-libreoffice.py folder/*.docx</c>.
/// </summary>
public sealed class LibreOfficeReadingsTests
{
    // LibreOffice 7.4 joins an insertion at the end of a paragraph with one at the beginning of the next where author and
    // day are the same, and the kept mark between them with it: rejected, two paragraphs stand on one line. That the
    // file is not at fault shows when the first insertion is given another day: its reading is then ours.
    private static readonly string[] JoinsTwo = ["seed B/67/2 original", "seed B/67/4 original"];

    public static TheoryData<string> Names => [.. ExportedProposals.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Both_readings_are_those_of_LibreOffice(string id)
    {
        var proposal = ExportedProposals.All[id];
        var name = string.Concat(id.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'));
        if (Environment.GetEnvironmentVariable("SITEGEN_EXPORTS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name + ".docx"), WordExport.Proposal(proposal, WordExportTests.Frame));
        }
        var recorded = File.ReadAllLines(Path.Combine(Golden.Root, "Exporting", "libreoffice.txt"));

        foreach (var reading in Enum.GetValues<Proposals.Reading>())
        {
            var differs = JoinsTwo.Contains($"{id} {reading.ToString().ToLowerInvariant()}");
            Assert.NotEqual(differs, recorded.Contains(Line(name, proposal.Proposal, reading)));
        }
    }

    private static string Line(string name, Proposal proposal, Proposals.Reading reading)
    {
        var text = proposal.Provisions.Where(provision => provision.Kind != ProvisionKind.Footnote).ToImmutableArray();
        List<string> lines = [proposal.Action.Mark() + proposal.Id, .. WordRoundTrip.Lines(text, reading)];
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
        return string.Create(CultureInfo.InvariantCulture, $"{name}\t{reading.ToString().ToLowerInvariant()}\t{lines.Count}\t{digest}");
    }
}
