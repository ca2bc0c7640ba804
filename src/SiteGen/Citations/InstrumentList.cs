using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Facts;

namespace SiteGen.Citations;

/// <summary>One instrument of a list.</summary>
internal sealed class ListedInstrument
{
    public required int First { get; init; }

    public required Token Number { get; init; }

    public int Last { get; set; }

    /// <summary>resolution, decision …; empty until the word for it is read.</summary>
    public string Kind { get; set; } = "";

    /// <summary>True if the word for the kind means something else as well.</summary>
    public bool IsWeak { get; set; }

    /// <summary>The year in the brackets behind it, or behind a later one of the same group.</summary>
    public int? Revision { get; set; }

    /// <summary>The organs that the brackets' place and year, or abbreviation, may mean.</summary>
    public ImmutableArray<string> Organs { get; set; } = [];

    /// <summary>True if there are brackets.</summary>
    public bool IsDated { get; set; }
}

/// <summary>Reads the members of a list of instruments.</summary>
internal static class InstrumentList
{
    /// <summary>The members in order; what stands in brackets counts for all members before it since the last brackets.</summary>
    public static ImmutableArray<ListedInstrument> Read(ReadText text, int first, int last)
    {
        var members = ImmutableArray.CreateBuilder<ListedInstrument>();
        var kind = "";
        var isWeak = false;
        var start = first;
        var undated = 0;
        for (var at = first; at <= last; at++)
        {
            var token = text.Tokens[at];
            switch (token.Symbol)
            {
                case 'Z':
                    foreach (var member in members.Where(member => member.Kind.Length == 0))
                    {
                        member.Kind = token.Value;
                    }
                    members[^1].Last = at;
                    break;
                case 'K' or 'S' or 'k' or 'y':
                    (kind, isWeak) = (token.Value, token.Symbol == 'y');
                    break;
                case 'N' or 'U':
                    members.Add(new() { First = start, Last = at, Number = token, Kind = kind, IsWeak = isWeak });
                    break;
                case 'h' when members.Count > 0:
                    members[^1].Last = at;
                    break;
                case '(' when members.Count > 0:
                    var end = text.Symbols.IndexOf(')', at);
                    Date(text, at, end, members.Skip(undated));
                    members[^1].Last = end;
                    undated = members.Count;
                    at = end;
                    break;
                case ',' or '&':
                    start = at + 1;
                    break;
                default:
                    break;
            }
        }
        return members.ToImmutable();
    }

    private static void Date(ReadText text, int open, int close, IEnumerable<ListedInstrument> members)
    {
        var inside = text.Tokens[open..close];
        var years = inside.Where(token => token.Symbol == 'Y')
            .Select(token => int.Parse(token.Value, CultureInfo.InvariantCulture)).ToArray();
        var places = inside.Where(token => token.Symbol == 'P').Select(token => token.Value).ToArray();
        var named = inside.FirstOrDefault(token => token.Symbol == 'O');
        var organs = named.Value is { Length: > 0 } organ ? [organ]
            : Conferences.All.Where(conference => places.Length > 0 && IsAt(conference, places)
                    && (years.Length == 0 || years.Contains(conference.Year) || years.Contains(conference.NameYear)))
                .Select(conference => conference.Organ).Distinct().ToImmutableArray();
        foreach (var member in members)
        {
            member.IsDated = true;
            member.Organs = organs;
            member.Revision = years.Length > 0 ? years[0] : named.Year > 0 ? named.Year : null;
        }
    }

    private static bool IsAt(KnownConference conference, string[] places) =>
        conference.Places.Values.Any(forms => forms.Any(form => places.Contains(Folding.KeyOf(form))));
}
