using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Reading.Word;

/// <summary>Both readings of a Word file are what Word gives for "Accept All" and "Reject All", paragraph for paragraph.</summary>
public sealed class ConstructTests
{
    public static TheoryData<string> Constructs => [.. Construct.Names];

    [Theory, MemberData(nameof(Constructs))]
    public void Rejecting_all_gives_the_original(string name) =>
        Assert.Equal(Construct.Named(name).Lines("original"), Lines(name, Proposals.Reading.Original));

    [Theory, MemberData(nameof(Constructs))]
    public void Accepting_all_gives_the_proposed_text(string name) =>
        Assert.Equal(Construct.Named(name).Lines("proposed"), Lines(name, Proposals.Reading.Proposed));

    [Theory, MemberData(nameof(Constructs))]
    public void The_runs_are_those_written_by_hand(string name)
    {
        if (Construct.Named(name).Lines("redline") is [not ""] or [_, _, ..])
        {
            Assert.Equal(
                Construct.Named(name).Lines("redline"),
                Redlined(name).Paragraphs.Select(paragraph => CriticText.Write(paragraph).Replace('\t', '⇥')));
        }
    }

    private static RedlinedDocument Redlined(string name)
    {
        var read = SeedReader.Read("seeds/x.docx", Construct.Named(name).Bytes());
        Assert.True(read.Value is not null, string.Join('\n', read.Diagnostics));
        return Redliner.Read(Structurer.Read(read.Value, "pp18").Value).Value;
    }

    private static string[] Lines(string name, Proposals.Reading reading) =>
        [.. ReadingLines.Of(Redlined(name), reading).Select(line => line.Text.Replace('\t', '⇥'))];
}
