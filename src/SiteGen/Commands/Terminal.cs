using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Commands;

/// <summary>What the program says, and where: results to one writer, findings and progress to the other.</summary>
/// <param name="Out">For what was asked for: a text that was read, a summary.</param>
/// <param name="Error">For diagnostics and progress.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>What is piped into the program.</summary>
    public Func<Stream> In { get; init; } = Console.OpenStandardInput;

    /// <summary>Prints findings, errors last, so that they are what one sees when the program has ended.</summary>
    public void Print(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Code.Severity))
        {
            Error.WriteLine(diagnostic);
        }
    }

    /// <summary>Prints lines that end in LF on every system, since they are read by programs and compared.</summary>
    public void Write(string text) => Out.Write(text);
}
