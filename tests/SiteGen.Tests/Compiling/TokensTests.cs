using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Proposals;
using Xunit;

namespace SiteGen.Tests.Compiling;

public class TokensTests
{
    private static Provision Section(string text) => new(ProvisionKind.Section, 0, Redline.Empty, Redline.Kept(text));

    private static Provision Text(string text, int level = 0) => new(ProvisionKind.Paragraph, level, Redline.Empty, Redline.Kept(text));

    private static Provision Of(ProvisionKind kind, string text = "x", string label = "", int level = 0) =>
        new(kind, level, Redline.Kept(label), Redline.Kept(text));

    private static ImmutableArray<Provision> Clauses(params string[] labels) => [.. labels.Select(label => Of(ProvisionKind.Clause, "x", label))];

    private static string Named(string language, params ImmutableArray<Provision> provisions)
    {
        var proposal = new Proposal
        {
            Id = new("B/67/9"),
            Action = ProposalAction.Mod,
            Conference = "pp18",
            Instrument = new("PP", "resolution", "9", false, 2014),
            Language = language,
        };
        return string.Join(' ', Tokens.Of(proposal, ReadingParagraphs.Of(provisions, SiteGen.Proposals.Reading.Proposed)).Value.Select(name => name.Token));
    }

    [Theory]
    [InlineData("a) b) c)", "a b c")]
    [InlineData("1 2 2bis 3", "1 2 2bis 3")]
    [InlineData("a) b) bbis) c)", "a b bbis c")]
    [InlineData("1 a) b) 2 a)", "1 1-a 1-b 2 2-a")]
    [InlineData("1 i) ii) iii) 2", "1 1-i 1-ii 1-iii 2")]
    [InlineData("a) i) ii) b)", "a a-i a-ii b")]
    [InlineData("h) i) j)", "h i j")]
    [InlineData("h) i) ii) j)", "h h-i h-ii j")] // i) after h) opens a list: ii) comes before j)
    [InlineData("h) i) i) ii) j)", "h i i-i i-ii j")]
    [InlineData("g) h) i)", "g h i")]
    [InlineData("u) v) w) x)", "u v w x")]
    [InlineData("1 1.1 1.2 2 2.1", "1 1-1 1-2 2 2-1")]
    [InlineData("1 1.1 1.1.1 1.1.2 1.2", "1 1-1 1-1-1 1-1-2 1-2")]
    [InlineData("a) b) b) c)", "a b b-v2 c")]
    [InlineData("a) b) c) e) f)", "a b c e f")]
    [InlineData("a) 1) 2) b)", "a a-1 a-2 b")]
    [InlineData("(a) (b)", "a b")]
    [InlineData("ab) ac) ad)", "ab lac ad")] // ac is Academia's code
    public void Labels_give_the_rest_of_the_token(string labels, string tokens) => Assert.Equal(
        $"con {string.Join(' ', tokens.Split(' ').Select(token => "con-" + token))}",
        Named("en", [Section("considering"), .. Clauses(labels.Split(' '))]));

    [Theory]
    [InlineData("ru", "учитывая", "а) b) с) d)", "a b c d")] // look-alikes typed for Latin letters
    [InlineData("en", "considering", "a) b) c) \u0441) d)", "a b c c-v2 d")] // a Cyrillic с behind a Latin c is the same label twice
    [InlineData("ru", "учитывая", "а) б) в) г) д)", "a b c d e")]
    [InlineData("ar", "إذ يضع في اعتباره", "أ ) ب) ج) د )", "a b c d")]
    public void Letters_of_any_alphabet_map_by_their_place(string language, string heading, string labels, string tokens) => Assert.Equal(
        $"con {string.Join(' ', tokens.Split(' ').Select(token => "con-" + token))}",
        Named(language, [Section(heading), .. Clauses([.. labels.Replace(" )", "_)", StringComparison.Ordinal).Split(' ').Select(label => label.Replace('_', ' '))])]));

    [Fact]
    public void Further_is_the_second_and_later_ones_count_on() => Assert.Equal(
        "con con2 con3 ins-sg ins2-sg ins-cl rcg2",
        Named("en", Section("considering"), Section("considering further"), Section("considering"), Section("instructs the Secretary-General"),
            Section("instructs the Secretary-General"), Section("instructs the Council"), Section("recognizing further")));

    [Fact]
    public void What_has_no_label_is_counted_under_its_parent() => Assert.Equal(
        "con con-p1 con-p1-d1 con-p1-d2 con-a con-a-d1 con-a-p1 con-b con-p2 con-nt1",
        Named("en", Section("considering"), Text("that:"), Of(ProvisionKind.Bullet, level: 1), Of(ProvisionKind.Bullet, label: "•", level: 1),
            Of(ProvisionKind.Clause, label: "a)"), Of(ProvisionKind.Bullet, label: "•", level: 1), Text("more", 1), Of(ProvisionKind.Clause, label: "b)"),
            Text("end"), Of(ProvisionKind.Note)));

    [Fact]
    public void Labels_after_an_unlabelled_intro_are_the_sections() => Assert.Equal(
        "rcg rcg-p1 rcg-a rcg-b", Named("en", [Section("recognizing"), Text("that:"), .. Clauses("a)", "b)")]));

    [Fact]
    public void An_annex_counts_for_itself_and_reasons_end_it() => Assert.Equal(
        "n t t hd res res-1 x1 x1-p1 x1-1 x1-1-a x1-con x1-con-a tb1 tb1-r2 x2 x2-p1 rsn rsn-p1 fn1",
        Named("en", Of(ProvisionKind.Number), Of(ProvisionKind.Title), Of(ProvisionKind.Title), Of(ProvisionKind.Opening),
            Section("resolves"), Of(ProvisionKind.Clause, label: "1"), Of(ProvisionKind.Annex, "ANNEX 1"), Text("x"),
            Of(ProvisionKind.Clause, label: "1"), Of(ProvisionKind.Clause, label: "a)"), Section("considering"),
            Of(ProvisionKind.Clause, label: "a)"), Of(ProvisionKind.TableRow), Of(ProvisionKind.TableRow), Of(ProvisionKind.Annex, "ANNEX 2"), Text("x"),
            Of(ProvisionKind.Reasons, "Reasons:"), Text("x"), Of(ProvisionKind.Footnote, label: "1")));

    [Fact]
    public void Text_without_any_section_has_a_name_too() =>
        Assert.Equal("tx-p1 tx-1 tx-2", Named("en", [Text("x"), .. Clauses("1", "2")]));

    [Fact]
    public void Unknown_verbs_and_addressees_have_codes() => Assert.Equal(
        "sec sec2 ins-oa", Named("en", Section("bewailing"), Section("deploring"), Section("instructs the Grand Vizier")));

    [Fact]
    public void A_token_that_would_be_too_long_for_an_address_is_cut_at_a_part_and_counted()
    {
        var deep = Enumerable.Range(0, 300).Select(level => Of(ProvisionKind.Bullet, "x", "", level)).ToImmutableArray();

        var tokens = Named("en", [Section("instructs the Director of the Telecommunication Development Bureau"), .. deep]).Split(' ');

        Assert.Equal(["ins-bdt", "ins-bdt-d1", "ins-bdt-d1-d1"], tokens[..3]);
        Assert.Contains("ins-bdt-d1-d1-d1-d1-d1-etc1", tokens);
        Assert.All(tokens, token => Assert.InRange(token.Length, 1, Tokens.Longest));
        Assert.Equal(tokens.Length, tokens.Distinct().Count());
    }
}
