using BenchmarkDotNet.Running;
using SiteGen.Benchmarks;

// Speed:   dotnet run -c Release --project tests/SiteGen.Benchmarks -- --filter '*'
// Search:  dotnet run -c Release --project tests/SiteGen.Benchmarks -- answers output < QUERIES
// Redline: bash tests/score-redline.sh --help
if (args is ["redline", .. var rest])
{
    return RedlineEvaluation.Run(rest);
}
if (args is ["answers", var site])
{
    SearchAnswers.Run(site, Console.In, Console.Out);
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(SeedBenchmarks).Assembly).Run(args);
return 0;
