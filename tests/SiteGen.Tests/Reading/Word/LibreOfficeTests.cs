using Xunit;

namespace SiteGen.Tests.Reading.Word;

/// <summary>
/// What LibreOffice 7.4 makes of the constructs when it is told to reject or to accept all changes, recorded once in
/// <c>libreoffice.txt</c> (through its Python bridge; it gives a label without what stands behind it, so a tab is
/// written there). Where its readings are not Word's, the reason stands here.
/// </summary>
public sealed class LibreOfficeTests
{
    private static readonly Dictionary<string, string> Differences = new(StringComparer.Ordinal)
    {
        ["cells"] = "knows no inserted or deleted cells",
        ["characters"] = "leaves the characters of symbol fonts at their private places",
        ["containers"] = "its bridge does not enumerate what stands in content controls and links",
        ["fields"] = "computes fields anew",
        ["footnotes"] = "the space behind a note's number stays",
        ["math"] = "an equation is an object",
        ["numbering-format"] = "a bullet is no label, and the label's suffix is not given",
        ["numbering-legal"] = "7.4 knows neither legal numbers nor levels that never restart",
        ["several-authors"] = "keeps a paragraph mark that one author inserted and another deleted",
        ["table"] = "keeps a deleted row as long as a cell of it has text that is not deleted",
        ["text-box"] = "text boxes stand outside the text",
    };

    public static TheoryData<string> Same => [.. Construct.Names.Except(Differences.Keys)];

    [Theory, MemberData(nameof(Same))]
    public void Both_readings_are_those_of_LibreOffice(string name)
    {
        var recorded = Recorded();

        Assert.Equal(recorded[$"{name} original"], Construct.Named(name).Lines("original"));
        Assert.Equal(recorded[$"{name} proposed"], Construct.Named(name).Lines("proposed"));
    }

    [Fact]
    public void A_difference_is_noted_only_where_there_is_one()
    {
        var recorded = Recorded();

        Assert.All(Differences.Keys, name => Assert.False(
            recorded[$"{name} original"].SequenceEqual(Construct.Named(name).Lines("original"))
            && recorded[$"{name} proposed"].SequenceEqual(Construct.Named(name).Lines("proposed"))));
    }

    private static Dictionary<string, List<string>> Recorded()
    {
        var recorded = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Golden.Root, "Reading", "Word", "libreoffice.txt")))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                recorded[line[3..]] = [];
            }
            else
            {
                recorded.Last().Value.Add(line);
            }
        }
        return recorded;
    }
}
