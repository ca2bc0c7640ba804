using System.Text;
using CsCheck;
using SiteGen.Searching;
using Xunit;

namespace SiteGen.Tests.Searching;

public sealed class NumberTextTests
{
    [Fact]
    public void Every_number_is_read_as_it_was_written() => Gen.OneOf(Gen.Int[0, 200], Gen.Int[0, 70_000], Gen.Int[0, 100_000_000]).Array.Sample(numbers =>
    {
        var to = new StringBuilder();
        Array.ForEach(numbers, number => NumberText.Append(to, number));
        var (text, at) = (to.ToString(), 0);
        Assert.Equal(numbers, numbers.Select(_ => NumberText.Read(text, ref at)));
        Assert.Equal(text.Length, at);
    });

    [Fact]
    public void No_character_needs_escaping_in_a_script()
    {
        var to = new StringBuilder();
        for (var number = 0; number < 60_000; number++)
        {
            NumberText.Append(to, number);
        }

        Assert.DoesNotContain(to.ToString(), letter => letter < ' ' || letter is '"' or '\\' or '\uFEFF');
        Assert.DoesNotContain(to.ToString(), char.IsSurrogate);
    }

    [Fact]
    public void Postings_are_read_as_they_were_written() => Gen.Int[0, 3000].HashSet[0, 200].Sample(ids =>
    {
        var packed = ids.Order().Select(id => ((uint)id << 4) | (uint)(id % 7)).ToList();
        var (text, at) = (Write(packed), 0);
        var postings = Postings.Read(text, ref at);
        Assert.Equal(packed, postings.Ids.Zip(postings.Standings, (id, standing) => ((uint)id << 4) | (uint)standing));
    });

    [Fact]
    public void Postings_of_every_other_record_are_bits_that_forget_how_each_stands()
    {
        var packed = Enumerable.Range(0, 9000).Where(id => id % 2 == 1).Select(id => ((uint)id << 4) | (id % 3 == 0 ? 1u : 2u)).ToList();
        var (text, at) = (Write(packed), 0);

        var postings = Postings.Read(text, ref at);

        Assert.Equal(packed.Select(posting => (int)(posting >> 4)), postings.Ids);
        Assert.All(postings.Standings, standing => Assert.Equal(Standing.Kept | Standing.Added, standing));
        Assert.Equal(text.Length, at);
        Assert.InRange(text.Length, 1, 1600);
    }

    private static string Write(List<uint> packed)
    {
        var to = new StringBuilder();
        Postings.Append(to, packed);
        return to.ToString();
    }
}
