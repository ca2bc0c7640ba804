using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>What the program says to whoever called it.</summary>
public enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>An error in the input; with <c>Strict</c> also a warning.</summary>
    InputError = 1,

    /// <summary>Wrong usage of the command line.</summary>
    Usage = 2,

    /// <summary>A fault of the machine: disk full, no permission.</summary>
    Machine = 3,

    /// <summary>Cancelled.</summary>
    Cancelled = 130,
}

/// <summary>Which exit code a run deserves.</summary>
public static class ExitCodes
{
    /// <summary>The code for a run that came to its end; a fault of the machine outweighs one of the input.</summary>
    public static ExitCode Of(Execution execution, Settings settings)
    {
        if (execution.Failures.Any(failure => failure.Exception.GetBaseException() is IOException or UnauthorizedAccessException)
            || execution.Diagnostics.Any(diagnostic => diagnostic.Code.Id.StartsWith(Codes.OfTheMachine, StringComparison.Ordinal)))
            return ExitCode.Machine;
        if (execution.Failures.Length > 0)
            return ExitCode.InputError;
        return Of(execution.Diagnostics, settings);
    }

    /// <summary>The code for a run in which nothing failed and this was said.</summary>
    public static ExitCode Of(ImmutableArray<Diagnostic> diagnostics, Settings settings)
    {
        var worst = settings.Get(KnownSettings.Strict) ? Severity.Warning : Severity.Error;
        return diagnostics.Any(diagnostic => diagnostic.Code.Severity >= worst) ? ExitCode.InputError : ExitCode.Done;
    }
}
