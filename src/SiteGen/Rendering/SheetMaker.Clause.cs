using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Scriban.Runtime;
using SiteGen.Compiling;
using SiteGen.Proposals;

namespace SiteGen.Rendering;

/// <summary>The small page of one clause of one proposal, made to be linked from an e-mail.</summary>
internal sealed partial class SheetMaker
{
    // A description is shown below a link in a mail or a chat: about two lines.
    private const int LongestExcerpt = 140;

    /// <summary>
    /// Every page of a proposal's clauses, and for each further name of a clause a page that leads on. What they share
    /// is made once.
    /// </summary>
    public IEnumerable<Sheet> Clauses(Catalogue catalogue, CompiledProposal proposal, RegisterState register, Texts texts)
    {
        if (settings.ClausePages == ClauseScope.None)
        {
            yield break;
        }
        var shared = new ClauseContext(this, catalogue, proposal, texts);
        for (var at = 0; at < proposal.Clauses.Length; at++)
        {
            var clause = proposal.Clauses[at];
            // Both in one is asked of every clause, in order: a provision that two rows share stands in the first.
            var inline = proposal.Proposal.Action.Amends() ? shared.Html.Inline(clause) : null;
            if (!places.HasPage(proposal, clause))
            {
                continue;
            }
            yield return shared.Sheet(at, inline, register);
            foreach (var other in clause.Anchors.Where(token => token != clause.Token && shared.Tokens.Add(token)))
            {
                yield return Moved(proposal.AddressOf(other), [proposal.AddressOf(clause.Token)], "", texts);
            }
        }
    }

    /// <summary>What all clause pages of one proposal share.</summary>
    private sealed class ClauseContext
    {
        private readonly SheetMaker maker;
        private readonly Catalogue catalogue;
        private readonly CompiledProposal proposal;
        private readonly Texts texts;
        private readonly Dossier? dossier;
        private readonly ImmutableArray<ImmutableArray<string>> rows;
        private readonly ImmutableArray<ImmutableArray<string>> names;
        private readonly ImmutableArray<string> lines;
        private readonly ImmutableArray<int> parents;
        private readonly ScriptObject entry;
        private readonly ScriptObject? evidence;
        private readonly Contribution? contribution;
        private readonly Received received;

        public ClauseContext(SheetMaker maker, Catalogue catalogue, CompiledProposal proposal, Texts texts)
        {
            (this.maker, this.catalogue, this.proposal, this.texts) = (maker, catalogue, proposal, texts);
            var it = proposal.Proposal;
            dossier = catalogue.DossierOf(it);
            rows = DossierRows.RowTokens(proposal);
            names = [.. maker.citations.Select(words => maker.NamesOf(proposal, words))];
            lines = [.. maker.citations.Select(words => CitationLine.Of(it, catalogue.Conference(it.Conference), words))];
            parents = ParentsOf(proposal.Clauses);
            contribution = catalogue.ContributionOf(it);
            received = Received.Of(contribution);
            evidence = it.Action.Amends() ? EvidenceModel(texts, proposal) : null;
            Html = new(proposal, "../", maker.LinksOf(catalogue, proposal, proposal.AddressOf("n"), texts));
            Tokens = [.. proposal.Clauses.Select(clause => clause.Token)];
            entry = new()
            {
                ["id"] = it.Id.Text,
                ["address"] = proposal.Address,
                ["action"] = Action(texts, it.Action),
                ["sources"] = maker.Sources(texts, it.Id.Sources),
                ["text"] = CitationLine.WithRevision(InstrumentName(texts, it.Instrument), it, maker.WordsOf(texts)),
                ["name"] = maker.NameModel(it.Instrument, it, texts),
                ["lang"] = Languages.Tag(it.Language),
                ["dir"] = Languages.Direction(it.Language),
            };
        }

        public ClauseHtml Html { get; }

        /// <summary>Tokens that have a page.</summary>
        public HashSet<string> Tokens { get; }

        private ImmutableArray<string> Own => names[maker.citations.IndexOf(maker.WordsOf(texts))];

        public Sheet Sheet(int at, Html? inline, RegisterState register)
        {
            var clause = proposal.Clauses[at];
            var address = proposal.AddressOf(clause.Token);
            var citation = CitationLine.OfClause(lines[maker.citations.IndexOf(maker.WordsOf(texts))], Own[at], proposal, clause, maker.WordsOf(texts));
            var state = proposal.Proposal.Action.Amends() ? texts.Plain($"state.{State(clause)}") : texts.Plain($"action.{proposal.Proposal.Action.ToString().ToLowerInvariant()}");
            var model = new ScriptObject
            {
                ["proposal"] = entry,
                ["name"] = Own[at],
                ["amends"] = proposal.Proposal.Action.Amends(),
                ["clause"] = Clause(clause, at, inline),
                ["evidence"] = evidence,
                ["provisional"] = proposal.IsProvisional,
                ["rows"] = dossier is null ? new ScriptArray() : new ScriptArray(rows[at].Select(token => new ScriptObject { ["token"] = token, ["address"] = maker.places.OfRow(catalogue, dossier, token) })),
                ["place"] = $"{proposal.Address}#{clause.Token}",
                ["section"] = clause.Section >= 0 && clause.Section != at ? Link(clause.Section) : null,
                ["parent"] = parents[at] >= 0 && parents[at] != clause.Section ? Link(parents[at]) : null,
                ["children"] = new ScriptArray(Enumerable.Range(at + 1, proposal.Clauses.Length - at - 1).TakeWhile(other => other - at < 200).Where(other => parents[other] == at).Select(Link)),
                ["earlier"] = register.Earlier.TryGetValue(address, out var line) ? EarlierModel(line, texts) : null,
                ["cited_by"] = maker.CitingModel(clause.Anchors.SelectMany(token => catalogue.Citations.To(proposal.AddressOf(token))), texts),
                ["citations"] = maker.Citations(texts, address, (words, index) => CitationLine.OfClause(lines[index], names[index][at], proposal, clause, words)),
            };
            return new("clause", address, texts.Plain("clause.title", $"{proposal.Proposal.Action.Mark()} {proposal.Proposal.Id}", Own[at]),
                texts.Plain("clause.description", state, entry["text"]?.ToString() ?? "", Excerpt(clause)), texts, model)
            {
                HasData = true,
                Above =
                [
                    maker.HomeWay(texts), maker.ConferenceWay(texts, proposal.Proposal.Conference, catalogue.Conference(proposal.Proposal.Conference)),
                    .. dossier is null ? ImmutableArray<Way>.Empty : [DossierWay(texts, dossier)], ProposalWay(proposal),
                ],
                Crumb = Own[at],
                Previous = Neighbour(at, -1),
                Next = Neighbour(at, +1),
                Source = contribution is null ? null : DocumentWay(contribution),
                Citation = citation,
            };
        }

        private ScriptObject Clause(Clause clause, int at, Html? inline)
        {
            var model = maker.Row(texts, proposal, clause, Own[at], Html, received, inline);
            model["original"] = new ScriptArray(clause.BaseTokens);
            return model;
        }

        private Way? Neighbour(int at, int step)
        {
            for (at += step; at >= 0 && at < proposal.Clauses.Length; at += step)
            {
                if (maker.places.HasPage(proposal, proposal.Clauses[at]))
                {
                    return new(Own[at], proposal.AddressOf(proposal.Clauses[at].Token));
                }
            }
            return null;
        }

        private ScriptObject Link(int at)
        {
            var (side, reading) = ClauseNames.Shown(proposal.Clauses[at]);
            return new()
            {
                ["name"] = Own[at],
                ["text"] = $"{side.Label.Of(reading)} {side.Text.Of(reading)}".Trim() is var text && text.Length > LongestExcerpt ? Cut(text) : text,
                ["address"] = maker.places.Of(proposal, proposal.Clauses[at]),
                ["token"] = proposal.Clauses[at].Token,
            };
        }

        private static string Excerpt(Clause clause)
        {
            var (side, reading) = ClauseNames.Shown(clause);
            var text = side.Text.Of(reading).Trim();
            return text.Length > LongestExcerpt ? Cut(text) : text;
        }

        private static string Cut(string text) =>
            text[..(char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt)].TrimEnd() + "…";

        private static string State(Clause clause) => clause.State.ToString().ToLowerInvariant();

        /// <summary>The clause above each clause: of a sub-clause the clause, of a clause its section; −1 at the top.</summary>
        private static ImmutableArray<int> ParentsOf(ImmutableArray<Clause> clauses)
        {
            var above = ImmutableArray.CreateBuilder<int>(clauses.Length);
            var open = new Stack<(int At, int Level, int Section)>();
            for (var at = 0; at < clauses.Length; at++)
            {
                var (side, _) = ClauseNames.Shown(clauses[at]);
                while (open.TryPeek(out var before) && (before.Section != clauses[at].Section || before.Level >= side.Level))
                {
                    open.Pop();
                }
                above.Add(clauses[at].Section == at ? -1 : open.TryPeek(out var last) ? last.At : clauses[at].Section);
                if (clauses[at].Section != at)
                {
                    open.Push((at, side.Level, clauses[at].Section));
                }
            }
            return above.MoveToImmutable();
        }
    }

    // Pages of proposals, topics, references and the search all ask for the same names, most in the site's own language.
    private readonly ConditionalWeakTable<CompiledProposal, StrongBox<ImmutableArray<string>>> ownNames = [];

    /// <summary>The name of each clause in a language; what has none is called by its kind.</summary>
    private ImmutableArray<string> NamesOf(CompiledProposal proposal, CitationWords words) => languages is [var own, ..] && words == WordsOf(own)
        ? ownNames.GetValue(proposal, it => new(ClauseNames.Whole(it, words))).Value! : ClauseNames.Whole(proposal, words);

    private static ScriptObject EarlierModel(Permalink line, Texts texts) => new()
    {
        ["date"] = line.Date.Length > 0 ? texts.Date(DateOnly.ParseExact(line.Date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null,
        ["date_iso"] = line.Date.Length > 0 ? line.Date : null,
        ["addresses"] = new ScriptArray(line.Instead),
    };

    /// <summary>A citation in six languages, that of the interface first; the address alone on the last line.</summary>
    private ScriptArray Citations(Texts texts, string address, Func<CitationWords, int, string> line)
    {
        var shown = settings.Absolute(address) ?? address;
        var own = WordsOf(texts).Language;
        return new(citations.Select((words, index) => (words, index)).OrderByDescending(pair => pair.words.Language == own).Select(pair =>
        {
            var text = line(pair.words, pair.index);
            return new ScriptObject
            {
                ["lang"] = Languages.Tag(pair.words.Language),
                ["dir"] = Languages.Direction(pair.words.Language),
                ["language"] = OwnNames[pair.words.Language],
                ["text"] = text,
                ["address"] = shown,
                ["html"] = CitationForms.Markup(text, pair.words.Language, shown),
                ["markdown"] = CitationForms.Markdown(text, shown),
            };
        }));
    }

    // Each language as it calls itself, for whoever reads no other.
    private static readonly Dictionary<string, string> OwnNames = new(StringComparer.Ordinal)
    {
        ["en"] = "English",
        ["fr"] = "Français",
        ["es"] = "Español",
        ["ru"] = "Русский",
        ["zh"] = "中文",
        ["ar"] = "العربية",
    };
}
