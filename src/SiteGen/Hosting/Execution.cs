using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Hosting;

/// <summary>Which pipelines to run, beside those that always do and those that are needed.</summary>
public sealed record Selection
{
    /// <summary>All normal pipelines.</summary>
    public static Selection Normal { get; } = new();

    /// <summary>Pipelines asked for by name.</summary>
    public ImmutableArray<string> Names { get; private init; } = [];

    /// <summary>Whether the normal pipelines run too.</summary>
    public bool IncludesNormal { get; private init; } = true;

    /// <summary>These and not the normal ones.</summary>
    public static Selection Only(params ImmutableArray<string> names) => new() { Names = names, IncludesNormal = false };

    /// <summary>These and the normal ones.</summary>
    public static Selection NormalAnd(params ImmutableArray<string> names) => new() { Names = names };
}

/// <summary>One line of the summary: what a phase that has modules did.</summary>
/// <param name="Pipeline">Its pipeline.</param>
/// <param name="Phase">The phase.</param>
/// <param name="DocumentsIn">Documents its first module got.</param>
/// <param name="DocumentsOut">Documents its last module gave.</param>
/// <param name="Milliseconds">From the start of the first module to the end of the last.</param>
public sealed record PhaseSummary(string Pipeline, Phase Phase, int DocumentsIn, int DocumentsOut, long Milliseconds);

/// <summary>How far a module of a phase is.</summary>
/// <param name="Pipeline">Its pipeline.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Done">Documents that are done.</param>
/// <param name="Of">Documents it has.</param>
public readonly record struct PhaseProgress(string Pipeline, Phase Phase, int Done, int Of);

/// <summary>A phase that failed.</summary>
/// <param name="Pipeline">Its pipeline.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Exception">What a module threw.</param>
public sealed record PhaseFailure(string Pipeline, Phase Phase, Exception Exception)
{
    /// <summary>The failure in one line.</summary>
    public Diagnostic Diagnostic =>
        Codes.PhaseFailed.At(new("pipelines"), Pipeline, Phase, Exception.Message);
}

/// <summary>What came of a run.</summary>
/// <param name="Summary">Phases that have modules and were done, by pipeline in the order given, then by phase.</param>
/// <param name="Failures">Phases that failed, in the same order; empty if all went well.</param>
/// <param name="Stopped">Phases with modules that did not run since one they wait for failed: <c>Pages/Output</c>.</param>
/// <param name="Diagnostics">All that was reported, each once, by path, line, column, code and message.</param>
/// <param name="Outputs">The documents of each pipeline that was done to its end.</param>
public sealed record Execution(
    ImmutableArray<PhaseSummary> Summary, ImmutableArray<PhaseFailure> Failures, ImmutableArray<string> Stopped,
    ImmutableArray<Diagnostic> Diagnostics, ImmutableDictionary<string, ImmutableArray<Document>> Outputs);
