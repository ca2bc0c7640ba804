namespace SiteGen.Diagnostics;

/// <summary>How much a diagnostic matters: an error makes the exit code 1, a warning does so with <c>--strict</c>.</summary>
public enum Severity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Info,

    /// <summary>Something is probably wrong; the result stands.</summary>
    Warning,

    /// <summary>Something is wrong; what it concerns is left out.</summary>
    Error,
}

/// <summary>A place in an input: a path relative to the root, and line and column counted from 1 (0 = the whole file).</summary>
public readonly record struct Spot(string Path, int Line = 0, int Column = 0)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Line == 0 ? Path : Column == 0 ? $"{Path}:{Line}" : $"{Path}:{Line}:{Column}";
}

/// <summary>One kind of diagnostic. The id has one meaning for ever; all codes stand in <see cref="Codes"/>.</summary>
/// <param name="Id">SG and four digits; the first digit is the family (see <see cref="Codes"/>).</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong and what to do, with <c>{0}</c> places for the arguments of <see cref="At"/>.</param>
public sealed record Code(string Id, Severity Severity, string Message)
{
    /// <summary>This diagnostic at a place, its message filled in.</summary>
    public Diagnostic At(Spot spot, params object?[] arguments) =>
        new(this, spot, string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, arguments));
}

/// <summary>One finding: <c>path:line:column: severity SG1234: message</c>.</summary>
public sealed record Diagnostic(Code Code, Spot Spot, string Message)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var severity = Code.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        return $"{Spot}: {severity} {Code.Id}: {Message}";
    }
}
