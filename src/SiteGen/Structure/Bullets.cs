namespace SiteGen.Structure;

/// <summary>The level of items that do not count: one below the clause or paragraph they stand under; another sign inside them one deeper.</summary>
internal sealed class Bullets
{
    private readonly List<string> signs = [];
    private int under;

    /// <summary>A new section: bullets stand directly in it.</summary>
    public void Clear() => Under(0, []);

    /// <summary>The next bullets stand under a clause or paragraph; <paramref name="level"/> is theirs, 0 for a paragraph's.</summary>
    public void Under(int level) => Under(Math.Max(level, 1), []);

    /// <summary>The level of a bullet with that sign.</summary>
    public int Level(string sign)
    {
        var at = signs.IndexOf(sign);
        if (at >= 0)
        {
            signs.RemoveRange(at + 1, signs.Count - at - 1);
            return under + at;
        }
        signs.Add(sign);
        return under + signs.Count - 1;
    }

    private void Under(int level, IEnumerable<string> open)
    {
        under = level;
        signs.Clear();
        signs.AddRange(open);
    }
}
