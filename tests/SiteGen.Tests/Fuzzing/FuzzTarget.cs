namespace SiteGen.Tests.Fuzzing;

/// <summary>One way into the program for what somebody else wrote.</summary>
/// <param name="Name">The format: <c>docx</c>.</param>
/// <param name="Corpus">Sound inputs to begin from.</param>
/// <param name="Tokens">What the format is made of.</param>
/// <param name="Check">
/// Takes any bytes. Whatever they are, what comes of them is a right result or a diagnostic; anything else throws.
/// </param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Corpus, IReadOnlyList<string> Tokens, Action<byte[]> Check)
{
    /// <summary>How many inputs CI tries.</summary>
    public int Inputs { get; init; } = 300;

    /// <summary>Changes an input where bytes alone would only break its package.</summary>
    public Func<Mutator, Random, byte[], byte[], byte[]> Change { get; init; } = (mutator, _, input, other) => mutator.Change(input, other);

    /// <summary>The input of that number in the run of that seed.</summary>
    public byte[] Input(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        return Change(new Mutator(random, Tokens), random, Corpus[random.Next(Corpus.Count)], Corpus[random.Next(Corpus.Count)]);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
