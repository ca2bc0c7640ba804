using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests.Diagnostics;

public class CodesTests
{
    private static readonly (string Prefix, string Family)[] Families =
    [
        ("SG1", "Reading"), ("SG2", "Structure"), ("SG3", "Redline"), ("SG4", "Markdown and input"),
        ("SG5", "Compiling, citations and topics"), ("SG6", "Theme and pages"), ("SG7", "Publishing and checks"),
        ("SG8", "Settings, command line and pipelines"), ("SG9", "The machine"),
    ];

    [Fact]
    public void Every_code_has_its_own_id_of_a_known_family() => Assert.Multiple(
        () => Assert.Equal(Codes.All.Select(code => code.Id).Distinct(), Codes.All.Select(code => code.Id)),
        () => Assert.All(Codes.All, code => Assert.Matches("^SG[1-9][0-9]{3}$", code.Id)));

    [Fact]
    public void Every_code_has_a_message_that_can_be_filled_in() => Assert.All(Codes.All, code =>
        Assert.NotEqual("", code.At(new("x"), [.. Enumerable.Repeat("…", 9)]).Message.Trim()));

    [Fact]
    public void A_diagnostic_is_printed_as_path_line_column_severity_code_and_message()
    {
        var code = new Code("SG0000", Severity.Warning, "label {0} stands twice");

        Assert.Equal("seeds/x.txt:92:1: warning SG0000: label i) stands twice", code.At(new("seeds/x.txt", 92, 1), "i)").ToString());
        Assert.Equal("seeds/x.txt: warning SG0000: label i) stands twice", code.At(new("seeds/x.txt"), "i)").ToString());
    }

    [Fact]
    public void The_documentation_lists_every_code()
    {
        var page = new StringBuilder("""
            # What the program says

            Every message has the form `path:line:column: severity code: message`. A code has one meaning for ever. An error
            makes the exit code 1; with `--strict` a warning does so too. `…` stands for what the message fills in.


            """);
        foreach (var (prefix, family) in Families)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {family}\n\n| code | severity | message |\n|---|---|---|\n");
            foreach (var code in Codes.All.Where(code => code.Id.StartsWith(prefix, StringComparison.Ordinal)))
            {
                var message = code.At(new("x"), [.. Enumerable.Repeat("…", 9)]).Message.Replace("|", "\\|", StringComparison.Ordinal);
                page.Append(CultureInfo.InvariantCulture, $"| {code.Id} | {code.Severity.ToString().ToLowerInvariant()} | {message} |\n");
            }
            page.Append('\n');
        }

        Golden.MatchesDocument("diagnostics.md", page.ToString().TrimEnd() + "\n");
    }
}
