using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests;

/// <summary>No text makes a regular expression of the program take its evening: every one of them is found, looked at and fed its worst.</summary>
public sealed class RegularExpressionTests
{
    // Words that the expressions look for, over and over and never finished.
    private static readonly string[] Stuff =
        ["a", "A1", "1", " ", "\t", "(", "((", "[", "{", "-", ".", "第", "第1", "号", "а", "ب", "<", "<meta ", "a=", ":", "x: ", "\n", "a\n", "/a", "B/67/", "MOD ", "1.", "ii", "–", "“", "{>>", "2014年，", "(Rev. "];

    private static readonly Lazy<IReadOnlyDictionary<string, Regex>> All = new(Find);

    [Fact]
    public void Every_regular_expression_is_found() => Assert.True(All.Value.Count > 100, $"{All.Value.Count}");

    [Fact]
    public void None_goes_back() => Assert.Empty(All.Value.Where(pair => !pair.Value.Options.HasFlag(RegexOptions.NonBacktracking)).Select(pair => pair.Key));

    [Fact]
    public void Each_is_done_with_its_worst_case_in_time()
    {
        var clock = Stopwatch.StartNew();
        foreach (var (name, regex) in All.Value)
        {
            foreach (var stuff in Stuff)
            {
                var text = string.Concat(Enumerable.Repeat(stuff, 2_000 / stuff.Length)) + "\u0001";
                var start = clock.Elapsed;
                _ = regex.Count(text);
                Assert.True(clock.Elapsed - start < TimeSpan.FromSeconds(5), $"{name} with \"{stuff}\"");
            }
        }
    }

    private static Dictionary<string, Regex> Find()
    {
        var found = new Dictionary<string, Regex>(StringComparer.Ordinal);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var type in typeof(Code).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters && type.Namespace?.StartsWith("SiteGen", StringComparison.Ordinal) == true))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => !field.IsLiteral))
            {
                Look(field.GetValue(null), $"{type.FullName}.{field.Name}", found, seen, 0);
            }
            foreach (var method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0))
            {
                Look(method.Invoke(null, null), $"{type.FullName}.{method.Name}", found, seen, 0);
            }
        }
        return found;
    }

    private static void Look(object? value, string path, Dictionary<string, Regex> found, HashSet<object> seen, int depth)
    {
        if (value is null or string or Delegate or Type || depth > 8 || value.GetType().IsPrimitive || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }
        if (value is Regex regex)
        {
            found.TryAdd($"{path}#{found.Count}", regex);
            return;
        }
        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>))
        {
            Look(type.GetProperty("Value")!.GetValue(value), path, found, seen, depth + 1);
            return;
        }
        if (value is IEnumerable items and not System.Collections.Immutable.ImmutableArray<Code> { IsDefault: true })
        {
            foreach (var item in items)
            {
                Look(item, path, found, seen, depth + 1);
            }
            return;
        }
        if (type.Namespace?.StartsWith("SiteGen", StringComparison.Ordinal) == true || type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)
            || type.FullName.StartsWith("System.Collections.Generic.KeyValuePair", StringComparison.Ordinal))
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                Look(field.GetValue(value), $"{path}.{field.Name}", found, seen, depth + 1);
            }
        }
    }
}
