using System.Globalization;
using Xunit;

namespace SiteGen.Tests.Fuzzing;

/// <summary>
/// No input, however broken, makes the program fail: docs/reliability.md. CI tries the same few hundred inputs every
/// time; <c>SITEGEN_FUZZ_SECONDS=600</c> tries others for as long, for each format, and says which seed they came from.
/// </summary>
public sealed class FuzzTests
{
    // Fixed, so that a run of CI tells of the change that it checks and not of its luck.
    private const int UsualSeed = 12;

    private static readonly FuzzTarget[] Targets = [.. DocumentTargets.All, .. DataTargets.All];

    public static TheoryData<string> Formats { get; } = [.. Targets.Select(target => target.Name)];

    private static string Cases { get; } = Path.Combine(Golden.Root, "Fuzzing", "Cases");

    [Theory, MemberData(nameof(Formats))]
    public void No_input_makes_the_program_fail(string format)
    {
        var target = Array.Find(Targets, target => target.Name == format)!;
        var asked = Environment.GetEnvironmentVariable("SITEGEN_FUZZ_SECONDS");
        var seed = Environment.GetEnvironmentVariable("SITEGEN_FUZZ_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture)
            : asked is null ? UsualSeed : Random.Shared.Next(1_000_000);

        if (Environment.GetEnvironmentVariable("SITEGEN_FUZZ_FORMAT") is { Length: > 0 } only && only != format)
        {
            return;
        }
        var tried = asked is null
            ? FuzzRun.Try(target, seed, target.Inputs, TimeSpan.FromMinutes(10))
            : FuzzRun.Try(target, seed, int.MaxValue, TimeSpan.FromSeconds(int.Parse(asked, CultureInfo.InvariantCulture)));

        if (asked is not null)
        {
            Directory.CreateDirectory(FuzzRun.Folder);
            File.AppendAllText(Path.Combine(FuzzRun.Folder, "tried.tsv"), $"{format}\t{tried}\t{seed}\n");
        }
        Assert.True(tried > 0);
    }

    [Theory, MemberData(nameof(Formats))]
    public void What_once_failed_and_every_sound_input_is_read(string format)
    {
        var target = Array.Find(Targets, target => target.Name == format)!;
        foreach (var sound in target.Corpus)
        {
            FuzzRun.Try(target, sound, "of the corpus");
        }
        var folder = Path.Combine(Cases, format);
        foreach (var path in (Directory.Exists(folder) ? Directory.GetFiles(folder) : []).Order(StringComparer.Ordinal))
        {
            FuzzRun.Try(target, File.ReadAllBytes(path), Path.GetFileName(path));
        }
    }
}
