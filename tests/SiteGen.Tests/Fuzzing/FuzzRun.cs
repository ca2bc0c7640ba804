using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Xunit;

namespace SiteGen.Tests.Fuzzing;

/// <summary>
/// Feeds a target one input after the other. An input must end within time and memory, on a stack as small as the
/// smallest that any system gives a thread.
/// </summary>
internal static class FuzzRun
{
    private const int SmallStack = 1_000_000;
    private const long MostAllocated = 2_000_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Where an input is kept while it is tried, since a stack that overflows leaves no other trace, and where one that failed stays.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "sitegen-fuzz");

    /// <summary>Tries inputs until there were enough, or time is up.</summary>
    /// <returns>How many were tried.</returns>
    public static int Try(FuzzTarget target, int seed, int most, TimeSpan time)
    {
        var tried = 0;
        OnSmallStack(() =>
        {
            var clock = Stopwatch.StartNew();
            for (; tried < most && clock.Elapsed < time; tried++)
            {
                Try(target, $"seed {seed}, input {tried}", target.Input(seed, tried));
            }
        });
        return tried;
    }

    /// <summary>Tries one input.</summary>
    public static void Try(FuzzTarget target, byte[] input, string name) => OnSmallStack(() => Try(target, name, input));

    private static void Try(FuzzTarget target, string name, byte[] input)
    {
        Directory.CreateDirectory(Folder);
        var kept = Path.Combine(Folder, target.Name);
        File.WriteAllBytes(kept, input);
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var failure = Failure(() => target.Check(input));
        if (failure is null && clock.Elapsed > Longest)
        {
            failure = new TimeoutException($"took {clock.Elapsed.TotalSeconds:0} s");
        }
        if (failure is null && GC.GetAllocatedBytesForCurrentThread() - before is > MostAllocated and var taken)
        {
            failure = new InsufficientMemoryException($"took {taken:N0} bytes");
        }
        if (failure is not null)
        {
            var failed = $"{kept}.{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..12]}";
            File.WriteAllBytes(failed, input);
            Assert.Fail($"{target.Name}, {name} (kept as {failed}): {failure}");
        }
        File.Delete(kept);
    }

    private static Exception? Failure(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private static void OnSmallStack(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => failure = Failure(action) is { } thrown ? ExceptionDispatchInfo.Capture(thrown) : null, SmallStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
