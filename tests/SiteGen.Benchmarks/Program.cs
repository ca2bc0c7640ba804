using BenchmarkDotNet.Running;
using SiteGen.Benchmarks;
using SiteGen.Benchmarks.Searching;

// Speed:   dotnet run -c Release --project tests/SiteGen.Benchmarks -- --filter '*'
// Search:  tests/search-bench.sh, or dotnet run -c Release --project tests/SiteGen.Benchmarks -- search
// Redline: bash tests/score-redline.sh --help
if (args is ["redline", .. var rest])
{
    return RedlineEvaluation.Run(rest);
}
if (args is ["search", var what, .. var of])
{
    return await SearchMeasurements.Run(what, of);
}
BenchmarkSwitcher.FromAssembly(typeof(SeedBenchmarks).Assembly).Run(args);
return 0;
