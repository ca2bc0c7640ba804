using SiteGen.Benchmarks;

return args switch
{
    ["redline", .. var rest] => RedlineEvaluation.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: redline [--show N] [--jsonl DIR] FILE.critic.txt | TRUTH.jsonl …");
    return 2;
}
