using System.Globalization;
using SiteGen.Redlining;

namespace SiteGen.Benchmarks;

/// <summary>What to measure: <c>redline [--ask N] [--show N] [--sure S] [--set WEIGHT=VALUE] [--leave-out] PATH …</c>.</summary>
/// <param name="Paths">Documents whose changes are known, or folders of them.</param>
/// <param name="Ask">So many questions a proposal are answered from the truth.</param>
/// <param name="Show">So many wrong lines are shown.</param>
/// <param name="Sure">Counts only what is at least so sure of its direction.</param>
/// <param name="Weights">With some weights otherwise than they are.</param>
/// <param name="LeavesOut">Measures once without each kind of evidence.</param>
internal sealed record RedlineOptions(IReadOnlyList<string> Paths, int Ask, int Show, double Sure, Weights Weights, bool LeavesOut)
{
    public static RedlineOptions Parse(string[] arguments)
    {
        var options = new RedlineOptions([], 0, 0, 0, new(), LeavesOut: false);
        for (var at = 0; at < arguments.Length; at++)
        {
            options = arguments[at] switch
            {
                "--ask" => options with { Ask = int.Parse(arguments[++at], CultureInfo.InvariantCulture) },
                "--show" => options with { Show = int.Parse(arguments[++at], CultureInfo.InvariantCulture) },
                "--sure" => options with { Sure = double.Parse(arguments[++at], CultureInfo.InvariantCulture) },
                "--set" => options with { Weights = Set(options.Weights, arguments[++at]) },
                "--leave-out" => options with { LeavesOut = true },
                var path => options with { Paths = [.. options.Paths, path] },
            };
        }
        return options;
    }

    private static Weights Set(Weights weights, string setting)
    {
        var (name, value) = (setting.Split('=')[0], double.Parse(setting.Split('=')[1], CultureInfo.InvariantCulture));
        var changed = weights with { };
        var property = typeof(Weights).GetProperty(name)
            ?? throw new ArgumentException($"there is no weight {name}: {string.Join(" ", typeof(Weights).GetProperties().Select(one => one.Name))}", nameof(setting));
        property.SetValue(changed, value);
        return changed;
    }
}
