using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Compiling;

/// <summary>What the registers hold after a build.</summary>
/// <param name="Files">The lines of each register, by its path under <c>input/</c>.</param>
/// <param name="Former">Addresses that are no longer in use; where one moved on twice, it leads to the end of the way.</param>
/// <param name="Earlier">For an address in use: where that went which it named before.</param>
public sealed record RegisterState(
    ImmutableSortedDictionary<string, ImmutableArray<Permalink>> Files,
    ImmutableArray<Permalink> Former, FrozenDictionary<string, Permalink> Earlier)
{
    /// <summary>Nothing registered.</summary>
    public static RegisterState Empty { get; } = new(
        ImmutableSortedDictionary<string, ImmutableArray<Permalink>>.Empty, [], FrozenDictionary<string, Permalink>.Empty);
}

/// <summary>
/// Holds every address that was ever published to its promise. An address is minted once: it goes on naming the same
/// clause, or its line in the register says where that moved or that it was withdrawn. Provisional addresses settle
/// themselves: when a redline becomes sure, an old one leads to wherever its text has gone.
/// </summary>
public sealed class Register
{
    /// <summary>The reason of a line that was settled by the program.</summary>
    public const string WasProvisional = "was provisional";

    private const string Folder = "input/";

    private readonly Dictionary<string, Permalink> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MintedAddress> minted = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, MintedAddress>> below;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly string day;

    private Register(ImmutableArray<MintedAddress> minted, DateOnly? day)
    {
        this.day = day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "";
        foreach (var address in minted)
        {
            this.minted.TryAdd(address.Address, address);
        }
        below = new(() => minted.ToLookup(address => Above(address.Address), StringComparer.Ordinal));
    }

    /// <summary>
    /// The registers after this build. With an error among the diagnostics an address that was published would be lost
    /// or would lead to something else; nothing may be published then.
    /// </summary>
    /// <param name="lines">Of all registers, with their spots.</param>
    /// <param name="minted">What this build has pages for.</param>
    /// <param name="day">The day of what changes by itself; null leaves it out.</param>
    public static Staged<RegisterState> Update(IEnumerable<Permalink> lines, ImmutableArray<MintedAddress> minted, DateOnly? day)
    {
        var register = new Register(minted, day);
        foreach (var line in lines)
        {
            if (!register.known.TryAdd(line.Address, line))
            {
                register.diagnostics.Add(Codes.PermalinkTwice.At(line.Spot, line.Address, register.known[line.Address].Spot));
            }
        }
        return register.Updated();
    }

    /// <summary>The address one step up: <c>/pp18/p/b-67-4/</c> of <c>/pp18/p/b-67-4/con-c/</c>.</summary>
    public static string Above(string address) => address[..(address.LastIndexOf('/', address.Length - 2) + 1)];

    private Staged<RegisterState> Updated()
    {
        var files = new Dictionary<string, List<Permalink>>(StringComparer.Ordinal);
        foreach (var line in known.Values.OrderBy(line => line.Spot.Path, StringComparer.Ordinal).ThenBy(line => line.Spot.Line))
        {
            var after = minted.TryGetValue(line.Address, out var page) ? Used(line, page) : line.IsInUse ? Lost(line) : line;
            List(line.Spot.Path.StartsWith(Folder, StringComparison.Ordinal) ? line.Spot.Path[Folder.Length..] : line.Spot.Path).Add(after);
        }
        foreach (var page in minted.Values.Where(page => !known.ContainsKey(page.Address)))
        {
            List(page.Register).Add(new(page.Address, page.Digest, page.State, []));
        }
        var all = files.Values.SelectMany(lines => lines).ToDictionary(line => line.Address, StringComparer.Ordinal);
        var former = all.Values.Where(line => !line.IsInUse).OrderBy(line => line.Address, NaturalOrder.Instance)
            .Select(line => line with { Instead = [.. line.Instead.Select(to => End(line, to, all)).OfType<string>().Distinct()] }).ToImmutableArray();
        foreach (var (line, to) in all.Values.Where(line => line.IsInUse).SelectMany(line => line.Instead.Select(to => (line, to))))
        {
            End(line, to, all);
        }
        return new(
            new(files.ToImmutableSortedDictionary(file => file.Key, file => file.Value.ToImmutableArray(), StringComparer.Ordinal),
                former, all.Values.Where(line => line.IsInUse && !line.Instead.IsEmpty).ToFrozenDictionary(line => line.Address, StringComparer.Ordinal)),
            diagnostics.ToImmutable());

        List<Permalink> List(string path) => files.TryGetValue(path, out var list) ? list : files[path] = [];
    }

    /// <summary>A registered address that this build has a page for.</summary>
    private Permalink Used(Permalink line, MintedAddress page)
    {
        var same = line with { Digest = page.Digest, State = line.State == PermalinkState.Permanent ? PermalinkState.Permanent : page.State };
        if (!line.IsInUse)
        {
            // What the program moved by itself it may take back by itself.
            var back = line with { Digest = page.Digest, State = page.State };
            if (SupersededLines.IsOne(line))
            {
                // The revision was taken back.
                return new(line.Address, page.Digest, page.State, []);
            }
            if (line.Reason == WasProvisional)
            {
                return page.State == PermalinkState.Provisional ? new(line.Address, page.Digest, page.State, []) : back;
            }
            diagnostics.Add(Codes.AddressTaken.At(line.Spot, line.Address, line.State.ToString().ToLowerInvariant(), back.Line));
            return line;
        }
        if (Shares(line.Digest, page.Digest) || WentTo(line, page) is not { IsEmpty: false } went)
        {
            return same;
        }
        if (line.State == PermalinkState.Provisional)
        {
            return same with { Instead = went, Date = day, Reason = WasProvisional };
        }
        diagnostics.Add(Codes.AddressReused.At(
            line.Spot, line.Address, string.Join(", ", went), Suggested(same with { Instead = went })));
        return line;
    }

    /// <summary>Where the text went that an address named; empty if it is nowhere, or was there all the time.</summary>
    private ImmutableArray<string> WentTo(Permalink line, MintedAddress page) =>
    [
        .. Holders(line).Where(address => address != page.Clause
            && !(known.TryGetValue(address, out var before) && before.IsInUse && Shares(before.Digest, line.Digest))),
    ];

    /// <summary>A published address that nothing in this build has.</summary>
    private Permalink Lost(Permalink line)
    {
        if (known.TryGetValue(Above(line.Address), out var above) && !minted.ContainsKey(above.Address))
        {
            // Told once, for the page above.
            return above.State switch
            {
                PermalinkState.Moved => line with { State = PermalinkState.Moved, Instead = [.. above.Instead.Select(to => Below(to, line))], Date = above.Date, Reason = above.Reason },
                PermalinkState.Withdrawn => line with { State = PermalinkState.Withdrawn, Instead = above.Instead, Date = above.Date, Reason = above.Reason },
                _ => line,
            };
        }
        var went = Holders(line);
        if (line.State == PermalinkState.Provisional)
        {
            return line with { State = PermalinkState.Moved, Instead = went.IsEmpty ? [Above(line.Address)] : went, Date = day, Reason = WasProvisional };
        }
        var children = known.Values.Count(other => other.IsInUse && Above(other.Address) == line.Address && !minted.ContainsKey(other.Address));
        var suggestion = went.IsEmpty
            ? line with { State = PermalinkState.Withdrawn, Instead = minted.ContainsKey(Above(line.Address)) ? [Above(line.Address)] : [] }
            : line with { State = PermalinkState.Moved, Instead = went };
        diagnostics.Add(Codes.AddressLost.At(
            line.Spot, line.Address, children switch { 0 => "", 1 => " (and 1 address below it)", _ => $" (and {children} addresses below it)" },
            Suggested(suggestion)));
        return line;
    }

    private string Below(string to, Permalink line)
    {
        var same = to + line.Address[Above(line.Address).Length..];
        return minted.ContainsKey(same) ? same : to;
    }

    private string Suggested(Permalink line) => (line with { Date = day.Length > 0 ? day : "YYYY-MM-DD", Reason = "REASON" }).Line;

    /// <summary>The clauses of the same page above that hold something of the text that was registered.</summary>
    private ImmutableArray<string> Holders(Permalink line) => line.Digest == Minting.NoDigest ? [] :
        [.. below.Value[Above(line.Address)].Where(page => Shares(page.Digest, line.Digest)).Select(page => page.Clause).Distinct()];

    private static bool Shares(string one, string other) =>
        one == other || (one != Minting.NoDigest && one.Split('+').Intersect(other.Split('+')).Any());

    /// <summary>Follows the moves to an address that is in use or withdrawn; null, and an error, if there is none.</summary>
    private string? End(Permalink from, string to, Dictionary<string, Permalink> all)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from.Address };
        for (var at = to; ;)
        {
            if (!all.TryGetValue(at, out var line))
            {
                // The pages of conferences are not registered, and stay as long as anything below them does.
                if (!minted.Keys.Any(address => address.StartsWith(at, StringComparison.Ordinal)))
                {
                    diagnostics.Add(Codes.InsteadMissing.At(from.Spot, from.Address, at));
                    return null;
                }
                return at;
            }
            if (line.State != PermalinkState.Moved || line.Instead.Length != 1)
            {
                return at;
            }
            if (!seen.Add(at))
            {
                diagnostics.Add(Codes.MovedInCircle.At(from.Spot, from.Address));
                return null;
            }
            at = line.Instead[0];
        }
    }
}
