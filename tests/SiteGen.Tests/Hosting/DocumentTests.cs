using System.Collections.Immutable;
using SiteGen.Hosting;
using Xunit;

namespace SiteGen.Tests.Hosting;

public sealed class DocumentTests
{
    private sealed record Proposal(string Number);

    [Fact]
    public void A_changed_document_is_another_one_with_the_same_id()
    {
        var before = new Document("a.md") { Source = "/in/a.md" };
        var after = before with { Destination = "a/index.html", Content = new byte[] { 1 } };

        Assert.Equal("a.md", after.Id);
        Assert.Equal("/in/a.md", after.Source);
        Assert.Null(before.Destination);
        Assert.Equal(0, before.Content.Length);
    }

    [Fact]
    public void Metadata_ignores_case_even_if_its_dictionary_did_not()
    {
        var document = new Document("a") { Metadata = ImmutableDictionary<string, object>.Empty.Add("Title", "T") }.With("ORDER", 3);

        Assert.Equal("T", document.Get<string>("title"));
        Assert.Equal(3, document.Get<int>("Order"));
        Assert.Equal(0, document.Get<int>("Title"));
    }

    [Fact]
    public void A_document_carries_typed_records()
    {
        Assert.Equal("B/67/1", new Document("a").With(new Proposal("B/67/1")).Get<Proposal>().Number);
        Assert.Equal("the document a carries no Proposal", Assert.Throws<KeyNotFoundException>(() => new Document("a").Get<Proposal>()).Message);
    }

    [Fact]
    public void What_a_document_does_not_say_the_settings_do()
    {
        var settings = Settings.Default.With("SiteTitle", "of the site");

        Assert.Equal("its own", new Document("a").With("sitetitle", "its own").Text("SiteTitle", settings));
        Assert.Equal("of the site", new Document("a").Text("SITETITLE", settings));
        Assert.Null(new Document("a").Text("Nothing", settings));
    }
}
