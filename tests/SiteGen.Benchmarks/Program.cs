using BenchmarkDotNet.Running;
using SiteGen.Benchmarks;

// Speed:   dotnet run -c Release --project tests/SiteGen.Benchmarks -- --filter '*'
// Redline: bash tests/score-redline.sh --help
if (args is ["redline", .. var rest])
{
    return RedlineEvaluation.Run(rest);
}
BenchmarkSwitcher.FromAssembly(typeof(SeedBenchmarks).Assembly).Run(args);
return 0;
