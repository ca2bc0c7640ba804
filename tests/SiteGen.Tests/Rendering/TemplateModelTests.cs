using Xunit;

namespace SiteGen.Tests.Rendering;

/// <summary>docs/theme.md says what templates are given, no more and no less.</summary>
public sealed class TemplateModelTests
{
    private const string Every = "every";

    // The shapes that several pages share, in the list below the table.
    private static readonly string[] Shapes = ["entry", "dossier", "citations", "cited_by", "matrix", "row", "section", "bar", "plot", "evidence"];

    public static TheoryData<string> Templates => [.. TemplateNames.Given.Select(names => names.Key).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Templates))]
    public void Every_name_that_a_template_is_given_is_listed(string template)
    {
        // The printed edition is given a dossier, too, and says so in its row.
        var own = TemplateNames.Listed[template].Concat(template == "print" ? TemplateNames.Listed["dossier"] : []).ToHashSet(StringComparer.Ordinal);
        var shared = Shapes.Append(Every).SelectMany(shape => TemplateNames.Listed[shape]).Concat(TemplateNames.Listed["home"]).Concat(own).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(TemplateNames.Given[template].Where(name => !(name.IsTop && template != "layout" ? own : shared).Contains(name.Name)).Select(name => name.Name).Distinct());
    }

    [Fact]
    public void Every_name_that_is_listed_is_given()
    {
        var anywhere = TemplateNames.Given.SelectMany(names => names).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        var missing = TemplateNames.Listed.SelectMany(place =>
        {
            var here = TemplateNames.Given.Contains(place.Key) && place.Key != "dossier" && place.Key != "layout"
                ? TemplateNames.Given[place.Key].Select(name => name.Name).ToHashSet(StringComparer.Ordinal) : anywhere;
            return place.Where(name => !here.Contains(name)).Select(name => $"{place.Key}: {name}");
        });

        Assert.Empty(string.Join(" ", missing));
    }
}
