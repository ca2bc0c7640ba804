using SiteGen.Tests.Fuzzing;
using SiteGen.Yaml;
using Xunit;
using YamlDotNet.Core;

namespace SiteGen.Tests.Yaml;

/// <summary>Every file of YAML is read through this: keys, lists and texts, and nothing that YAML can do besides.</summary>
public sealed class YamlTextTests
{
    [Theory]
    [InlineData("a: &x [1]\nb: *x", "aliases")]
    [InlineData("a: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]", "aliases")]
    [InlineData("<<: *x", "aliases")]
    [InlineData("a: !!binary aGVsbG8=", "tags")]
    [InlineData("a: !<tag:yaml.org,2002:js/function> x", "tags")]
    [InlineData("a: !System.Diagnostics.Process x", "tags")]
    [InlineData("a: 1\na: 2", "Duplicate")]
    [InlineData("a: [\nb: 1", "open")]
    [InlineData("a:\n : ", "missing")]
    public void What_is_of_no_use_or_does_harm_is_an_error(string yaml, string why) =>
        Assert.Contains(why, Assert.ThrowsAny<YamlException>(() => YamlText.Root(yaml)).Message, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("["), InlineData("{a: "), InlineData("- "), InlineData("? "), InlineData("- - ")]
    public void Nesting_without_end_is_an_error(string level)
    {
        var yaml = string.Concat(Enumerable.Repeat(level, 100_000));

        FuzzRun.Try(new("yaml", [], [], _ => Assert.ThrowsAny<YamlException>(() => YamlText.Root(yaml))), [], level);
    }

    [Fact]
    public void A_long_list_is_none()
    {
        var yaml = string.Concat(Enumerable.Repeat("- a: [b, c]\n", 5_000));

        Assert.NotNull(YamlText.Root(yaml));
    }
}
