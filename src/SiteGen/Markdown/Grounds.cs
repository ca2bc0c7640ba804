using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>
/// Grounds as they are written in comments: <c>inferred 0.95/0.60; or {--x--}{++y++}</c>, place before direction, one
/// number where both are equal, none where both are 1; <c>tracked; move 1</c> for the two places of a move.
/// </summary>
internal static class Grounds
{
    private const int Decimals = 2;

    /// <summary>The form that is written: two decimals, within 0 and 1; null where it is the proposal's own, fully sure.</summary>
    public static Ground? Canonical(Ground? ground, Evidence own)
    {
        if (ground is null)
        {
            return null;
        }
        var rounded = new Ground(
            ground.Evidence, Round(ground.Place), Round(ground.Direction), string.IsNullOrEmpty(ground.Or) ? null : ground.Or)
        {
            Move = MoveName(ground.Move),
        };
        return rounded == new Ground(own) ? null : rounded;
    }

    /// <summary>What the comment says, without its marks.</summary>
    public static string Write(Ground ground, Place place)
    {
        var numbers = (ground.Place, ground.Direction) switch
        {
            (1, 1) => "",
            var (where, which) when where.Equals(which) => $" {Number(where)}",
            var (where, which) => $" {Number(where)}/{Number(which)}",
        };
        var or = ground.Or is null
            ? ""
            : "; or " + Escapes.Encode(ground.Or, Place.Comment | Place.TextStart | Place.TextEnd | (place & Place.Row));
        var move = ground.Move is null ? "" : $"; move {ground.Move}";
        return Words.Of(ground.Evidence) + numbers + move + or;
    }

    /// <summary>Reads what a comment says; null if it is no ground or a number is not from 0 to 1.</summary>
    public static Ground? Parse(string comment)
    {
        var match = Form.Match(comment);
        if (!match.Success || Words.EvidenceOf(match.Groups["evidence"].Value) is not { } evidence)
        {
            return null;
        }
        var where = match.Groups["place"] is { Success: true, Value: var first } ? Sureness(first) : 1;
        var which = match.Groups["direction"] is { Success: true, Value: var second } ? Sureness(second) : where;
        var or = match.Groups["or"] is { Success: true, Value.Length: > 0 } group ? Escapes.Decode(group.Value) : null;
        return where is null || which is null ? null : new(evidence, where.Value, which.Value, or)
        {
            Move = match.Groups["move"] is { Success: true, Value: var move } ? move : null,
        };
    }

    private static double Round(double value) =>
        double.IsNaN(value) ? 0 : Math.Round(Math.Clamp(value, 0, 1), Decimals, MidpointRounding.AwayFromZero);

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private static double? Sureness(string number) =>
        double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1
            ? Round(value)
            : null;

    // A name is letters and digits, so that it can stand in a comment; others are left out.
    private static string? MoveName(string? name) => name is { Length: > 0 } && name.All(char.IsAsciiLetterOrDigit) ? name : null;

    // tracked; move 1     inferred 0.95/0.60; or {--x--}{++y++}
    private static readonly Regex Form = new(
        @"^\s*(?<evidence>[a-z]+)(?: (?<place>[0-9.]+)(?:/(?<direction>[0-9.]+))?)?(?:; move (?<move>[0-9a-zA-Z]+))?(?:; or (?<or>.*))?$",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.ExplicitCapture);
}
