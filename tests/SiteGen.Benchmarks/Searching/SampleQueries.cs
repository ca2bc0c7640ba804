using SiteGen.Searching;

namespace SiteGen.Benchmarks.Searching;

/// <summary>Queries that stand somewhere in a site: random substrings of its texts. The same seed gives the same queries.</summary>
internal sealed class SampleQueries
{
    private readonly IndexReader index;
    private readonly Random random = new(8);

    public SampleQueries(string site) =>
        index = new(path => Path.Combine(site, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null);

    /// <summary>Chinese substrings of a length, without punctuation.</summary>
    public IEnumerable<string> Dense(int length, int count) => Take(count, key =>
        random.Next(Math.Max(1, key.Length - length)) is var at && at + length <= key.Length ? key.Substring(at, length) : "", text => text.All(SearchFolding.IsDense));

    /// <summary>Latin words, every other one cut to its beginning.</summary>
    public IEnumerable<string> Latin(int count)
    {
        var turn = 0;
        return Take(count, key =>
        {
            var words = Words.In(key).Select(word => key[word.Start..word.End]).Where(word => word.Length > 3 && word.All(char.IsAsciiLetter)).ToList();
            var word = words.Count == 0 ? "" : words[random.Next(words.Count)];
            return word.Length > 0 && turn++ % 2 == 1 ? word[..Math.Max(3, word.Length / 2)] : word;
        }, text => text.Length > 2);
    }

    private IEnumerable<string> Take(int count, Func<string, string> cut, Func<string, bool> isGood)
    {
        for (var (found, tries) = (0, 0); found < count && tries < count * 1000; tries++)
        {
            if (index.Find(random.Next(index.Core.Records)) is { } record && cut(ReadingKey.Of(record.Text)[0].Key) is { Length: > 0 } text && isGood(text))
            {
                found++;
                yield return text;
            }
        }
    }
}
