using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Hosting;

namespace SiteGen.Pipelines;

/// <summary>Publication is stopped by what was just reported: what was published before stays, whole.</summary>
internal sealed class Stopped(int errors)
    : InvalidOperationException($"the site is not published because of {errors} error(s); what was published before stands")
{
    /// <summary>Reports the findings and stops this pipeline, and so publication, if there is an error among them.</summary>
    public static void IfError(IExecutionContext context, ImmutableArray<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            context.Report(finding);
        }
        var errors = findings.Count(finding => finding.Code.Severity == Severity.Error);
        if (errors > 0)
        {
            throw new Stopped(errors);
        }
    }
}
