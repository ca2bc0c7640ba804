using System.Collections.Immutable;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Tests.Rendering;

/// <summary>Rows and tokens of the sample: one row a provision.</summary>
internal static partial class SampleCompilation
{
    private static ImmutableArray<Clause> ClausesOf(ImmutableArray<Provision> provisions)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var (original, proposed) = (new TokenMaker(SiteGen.Proposals.Reading.Original), new TokenMaker(SiteGen.Proposals.Reading.Proposed));
        var section = -1;
        for (var index = 0; index < provisions.Length; index++)
        {
            var provision = provisions[index];
            section = provision.Kind switch
            {
                ProvisionKind.Section => clauses.Count,
                ProvisionKind.Reasons or ProvisionKind.Footnote => -1,
                _ => section,
            };
            var left = original.Side(provision);
            var right = proposed.Side(provision);
            var changed = provision.Label.IsChanged || provision.Text.IsChanged;
            var state = left is null ? ClauseState.Added : right is null ? ClauseState.Deleted : changed ? ClauseState.Amended : ClauseState.Unchanged;
            clauses.Add(new(state, section, left is null ? [] : [left], right is null ? [] : [right], [index]));
        }
        return clauses.ToImmutable();
    }

    private sealed class TokenMaker(SiteGen.Proposals.Reading reading)
    {
        private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
        private string section = "";
        private string parent = "";
        private int count;
        private string prefix = "";

        public ClauseSide? Side(Provision provision)
        {
            var (label, text) = (In(provision.Label), In(provision.Text));
            if (label.IsEmpty && text.IsEmpty)
            {
                return null;
            }
            var token = TokenOf(provision, label.Of(reading).TrimEnd(')').Replace('а', 'a').Replace('с', 'c'), text.Of(reading));
            var use = uses[token] = uses.GetValueOrDefault(token) + 1;
            return new(provision.Kind, provision.Level, use == 1 ? token : $"{token}-v{use}", label, text, provision.Line);
        }

        private string TokenOf(Provision provision, string label, string text)
        {
            switch (provision.Kind)
            {
                case ProvisionKind.Number:
                    return "n";
                case ProvisionKind.Title:
                    return "t";
                case ProvisionKind.Opening:
                    return "hd";
                case ProvisionKind.Reasons:
                    (section, count, prefix) = ("rsn", 0, "p");
                    return "rsn";
                case ProvisionKind.Footnote:
                    return $"fn{label}";
                case ProvisionKind.Section:
                    section = Sections.First(pair => pair.Word == text.Trim()).Token;
                    (parent, count, prefix) = (section, 0, "p");
                    return section;
                case ProvisionKind.Clause when provision.Level == 0:
                    return parent = $"{section}-{label}";
                case ProvisionKind.Clause:
                    return $"{parent}-{label}";
                case ProvisionKind.Bullet:
                    prefix = "d";
                    return $"{parent}-{prefix}{++count}";
                default:
                    return $"{section}-{prefix}{++count}";
            }
        }

        private Redline In(Redline redline) => redline.IsEmpty ? Redline.Empty
            : Redline.Of(redline.Runs.Where(run => run.Change.StandsIn(reading)));
    }
}
