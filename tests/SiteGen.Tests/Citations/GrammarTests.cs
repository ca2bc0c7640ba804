using System.Text.RegularExpressions;
using SiteGen.Citations;
using SiteGen.Facts;
using Xunit;

namespace SiteGen.Tests.Citations;

public sealed class GrammarTests
{
    private static readonly GrammarFile Written = GrammarFile.Read();

    public static TheoryData<string> Rules() => new(Written.Rules.Select(rule => rule.Name));

    public static TheoryData<string> Shapes() => new(Written.Shapes.Select(shape => shape.Name));

    [Theory, MemberData(nameof(Rules))]
    public void Each_rule_recognizes_its_own_example(string name)
    {
        var rule = Grammar.Instance.Rules.Single(rule => rule.Written.Name == name);
        var context = new CitationContext(Languages.Of(rule.Written.Example), "PP", null, Manner.Mail);

        var read = new ReadText(rule.Written.Example, context);

        Assert.True(rule.Pattern.IsMatch(read.Symbols), read.Symbols);
        Assert.NotEmpty(CitationScanner.Scan(rule.Written.Example, rule.Written.Manner is null ? context with { Manner = Manner.Law } : context));
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Each_shape_matches_its_own_example(string name)
    {
        var at = Written.Shapes.Select(shape => shape.Name).ToList().IndexOf(name);

        var match = Grammar.Instance.Shapes.Match(Written.Shapes[at].Example);

        Assert.Equal(Written.Shapes[at].Example, match.Value);
        Assert.True(match.Groups[at + 1].Success);
    }

    [Fact]
    public void Every_symbol_that_rules_use_is_explained()
    {
        using var stream = typeof(GrammarFile).Assembly.GetManifestResourceStream("grammar.json")!;
        using var json = System.Text.Json.JsonDocument.Parse(stream);
        var explained = json.RootElement.GetProperty("symbols").EnumerateObject().Select(symbol => symbol.Name[0]).ToHashSet();

        foreach (var rule in Grammar.Instance.Rules)
        {
            var symbols = Regex.Replace(rule.Written.Pattern, @"\(\?<\w+>|\{[0-9,]+\}|\(\?:|[][()?|*+\\]", "", RegexOptions.NonBacktracking);
            Assert.All(symbols, symbol => Assert.Contains(symbol, explained));
        }
    }
}
