using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Compiling;
using SiteGen.Proposals;
using SiteGen.Rendering;
using SiteGen.Topics;
using Run = SiteGen.Proposals.Run;

namespace SiteGen.Tests.Rendering;

/// <summary>
/// A compilation made by simple means from an edited redline of five real proposals, so that pages are tested on real
/// text before anything else of the program runs. It knows just enough Chinese for these proposals.
/// </summary>
internal static partial class SampleCompilation
{
    private static readonly (string Word, string Token)[] Sections =
    [
        ("进一步认识到", "rcg2"), ("进一步责成电信标准化局主任和电信发展局主任", "ins2-tsb-bdt"), ("考虑到", "con"), ("认识到", "rcg"),
        ("忆及", "rcl"), ("意识到", "awa"), ("注意到", "not"), ("铭记", "bim"), ("做出决议", "res"), ("责成秘书长和三个局的主任", "ins-sg-dirs"),
        ("责成秘书长和协调委员会", "ins-sg-coord"), ("责成秘书长", "ins-sg"), ("责成理事会", "ins-cl"), ("责成电信标准化局主任", "ins-tsb"),
        ("责成电信发展局主任", "ins-bdt"), ("责成各部门顾问组", "ins-ag"), ("责成各局主任", "ins-dirs"), ("责成国际电联理事会国际互联网相关公共政策工作组", "ins-cwg"),
        ("请世界电信发展大会、无线电通信全会和世界电信标准化全会", "inv-wtdc-ra-wtsa"), ("请成员国主管部门", "inv-adm"), ("请成员国和部门成员", "inv-ms-sm"),
        ("请成员国，部门成员和部门准成员", "inv-ms-sm-as"), ("请成员国", "inv-ms"), ("请部门成员", "inv-sm"), ("要求理事会", "req-cl"),
    ];

    /// <summary>Four topics, enough to have some with and some without proposals.</summary>
    public static ImmutableArray<Topic> Topics { get; } =
    [
        Topic("cybersecurity", "Cybersecurity", "网络安全"), Topic("ott", "Over-the-top services (OTT)", "过顶业务（OTT）"),
        Topic("strategic-plan", "Strategic plan", "战略规划"), Topic("gender", "Gender", "性别平等"),
    ];

    /// <summary>The five proposals.</summary>
    public static Catalogue Brazil() => Catalogue.Of(Read(), Topics);

    private static Topic Topic(string id, string english, string chinese) =>
        new(id, ImmutableSortedDictionary<string, string>.Empty.Add("en", english).Add("zh", chinese), []);

    private static Compilation Read([CallerFilePath] string here = "")
    {
        var proposals = ImmutableArray.CreateBuilder<CompiledProposal>();
        var lines = new List<(int Line, ImmutableArray<Run> Runs, Change Mark)>();
        var text = new StringBuilder();
        string? head = null;
        foreach (var json in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Samples", "brazil.jsonl")))
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var runs = root.GetProperty("segments").EnumerateArray()
                .Select(segment => new Run(ChangeOf(segment[0].GetString()!), segment[1].GetString()!)).ToImmutableArray();
            var flat = string.Concat(runs.Select(run => run.Text));
            text.Append(flat).Append('\n');
            if (HeadLine().Match(flat) is { Success: true } match)
            {
                Finish();
                head = match.Value.Trim();
            }
            else if (flat.Trim().Length > 0 && head is not null && !flat.StartsWith("____", StringComparison.Ordinal) && !flat.Contains("plenipotentiary/", StringComparison.Ordinal))
            {
                lines.Add((root.GetProperty("line").GetInt32(), runs, ChangeOf(root.GetProperty("mark").GetString()!)));
            }
        }
        Finish();
        var all = proposals.ToImmutable();
        return new(
            [new("pp18", "PP", 2018, "Dubai")],
            [.. all.Select(proposal => new Dossier("pp18", proposal.Proposal.Instrument, [proposal.Proposal.Id.Slug]))],
            all,
            [
                new("b-67", "pp18", "B/67", "000_38fb6fcf335f3e03.txt", new string('0', 64), "utf-8", "zh",
                    [.. all.Select(proposal => proposal.Proposal.Id.Text)],
                    [new("bookmark", 2, "[bookmark: _Toc413838277]"), new("blank", 26, ""), new("footer", 249, "______________")], text.ToString()),
            ]);

        void Finish()
        {
            if (head is not null)
            {
                proposals.Add(Compile(head, lines));
            }
            lines.Clear();
        }
    }

    private static CompiledProposal Compile(string head, List<(int Line, ImmutableArray<Run> Runs, Change Mark)> lines)
    {
        var (action, id) = (Actions.Parse(head.Split('\t')[0])!.Value, ProposalId.Parse(head.Split('\t')[1])!);
        var provisions = ImmutableArray.CreateBuilder<Provision>();
        var footnotes = new List<Provision>();
        var stage = ProvisionKind.Number;
        foreach (var (line, source, mark) in lines)
        {
            var runs = Redline.Of(source.SelectMany(run => Clean(run, line, footnotes)));
            var flat = runs.Flat.Trim();
            stage = stage switch
            {
                _ when flat.StartsWith("理由", StringComparison.Ordinal) => ProvisionKind.Reasons,
                _ when flat.StartsWith("国际电信联盟全权代表大会（", StringComparison.Ordinal) => ProvisionKind.Opening,
                ProvisionKind.Number when provisions.Count == 1 => ProvisionKind.Title,
                ProvisionKind.Opening => ProvisionKind.Clause,
                _ => stage,
            };
            provisions.AddRange(ProvisionsOf(stage, runs, flat, line, mark));
            stage = stage == ProvisionKind.Reasons ? ProvisionKind.Annex : stage;
        }
        provisions.AddRange(footnotes);
        var number = NumberOf().Match(provisions[0].Text.Of(SiteGen.Proposals.Reading.Original)).Groups[1].Value;
        var isNew = action == ProposalAction.Add;
        var proposal = new Proposal
        {
            Id = id,
            Action = action,
            Conference = "pp18",
            Language = "zh",
            Source = "000_38fb6fcf335f3e03.txt",
            Instrument = new("PP", "resolution", number, isNew, isNew ? null : number is "14" or "128" ? 2006 : 2014),
            Evidence = id.Sequence is "2" or "4" ? Evidence.Inferred : Evidence.Reviewed,
            Title = string.Concat(provisions.Where(provision => provision.Kind == ProvisionKind.Title).Select(provision => provision.Text.Of(SiteGen.Proposals.Reading.Proposed))),
            Provisions = Unsure(id, provisions.ToImmutable()),
        };
        var clauses = ClausesOf(proposal.Provisions);
        int Count(ClauseState state) => clauses.Count(clause => clause.State == state);
        ImmutableArray<string> topics = id.Sequence switch { "4" => ["cybersecurity"], "5" => ["ott"], "2" => ["strategic-plan"], _ => [] };
        return new(proposal, clauses, new(Count(ClauseState.Added), Count(ClauseState.Deleted), Count(ClauseState.Amended), Count(ClauseState.Unchanged), 0, 0,
            proposal.Provisions.Sum(provision => provision.Label.IsEmpty ? 0 : provision.Label.Runs.Count(run => run.Ground is not null) / 2)), topics);
    }

    /// <summary>Some labels of one section have no sure direction, so that pages show what that looks like.</summary>
    private static ImmutableArray<Provision> Unsure(ProposalId id, ImmutableArray<Provision> provisions) => id.Sequence is not ("2" or "4") ? provisions :
    [
        .. provisions.Select(provision => provision.Line is >= 47 and <= 94 && provision.Label.IsChanged
            ? provision with { Label = new([.. provision.Label.Runs.Select(run => run.Change == Change.Kept ? run : run with { Ground = new(Evidence.Inferred, 0.9, 0.5) })]) }
            : provision),
    ];

    private static IEnumerable<Provision> ProvisionsOf(ProvisionKind stage, Redline runs, string flat, int line, Change mark)
    {
        if (stage == ProvisionKind.Reasons)
        {
            var tab = runs.Flat.IndexOf('\t', StringComparison.Ordinal);
            yield return new(ProvisionKind.Reasons, 0, Redline.Empty, Redline.Kept(runs.Flat[..tab]), Change.Kept, line);
            yield return new(ProvisionKind.Paragraph, 0, Redline.Empty, Redline.Kept(runs.Flat[(tab + 1)..]), Change.Kept, line);
        }
        else if (stage is ProvisionKind.Number or ProvisionKind.Title or ProvisionKind.Opening)
        {
            yield return new(stage, 0, Redline.Empty, runs, mark, line);
        }
        else if (LabelOf().Match(runs.Flat) is { Success: true } match)
        {
            var (label, text) = Split(runs, match.Length);
            var printed = label.Flat.Trim();
            var kind = printed is "•" or "" ? ProvisionKind.Bullet : ProvisionKind.Clause;
            var level = RomanLabel().IsMatch(printed) && printed != "i)" || kind == ProvisionKind.Bullet || runs.Flat.StartsWith(' ') ? 1 : 0;
            yield return new(kind, level, label, text, mark, line);
        }
        else
        {
            var section = Sections.Any(pair => pair.Word == flat);
            yield return new(section ? ProvisionKind.Section : ProvisionKind.Paragraph, 0, Redline.Empty, runs, mark, line);
        }
    }

    private static IEnumerable<Run> Clean(Run run, int line, List<Provision> footnotes)
    {
        var text = Bookmark().Replace(run.Text, "");
        foreach (Match definition in FootnoteText().Matches(text))
        {
            footnotes.Add(new(ProvisionKind.Footnote, 0, Redline.Kept(definition.Groups[1].Value), Redline.Kept(definition.Groups[2].Value.Trim()), Change.Kept, line));
        }
        text = FootnoteText().Replace(text, "");
        var at = 0;
        foreach (Match mark in FootnoteMark().Matches(text))
        {
            yield return run with { Text = text[at..mark.Index] };
            yield return run with { Text = mark.Groups[2].Value, Footnote = mark.Groups[1].Value };
            at = mark.Index + mark.Length;
        }
        yield return run with { Text = text[at..] };
    }

    private static (Redline Label, Redline Text) Split(Redline runs, int length)
    {
        var label = new List<Run>();
        var text = new List<Run>();
        foreach (var run in runs.Runs)
        {
            var cut = Math.Clamp(length, 0, run.Text.Length);
            label.Add(run with { Text = run.Text[..cut].Trim('\t', ' ') });
            text.Add(run with { Text = run.Text[cut..] });
            length -= cut;
        }
        return (Redline.Of(label), Redline.Of(text));
    }

    private static Change ChangeOf(string sign) => sign switch { "-" => Change.Deleted, "+" => Change.Inserted, _ => Change.Kept };

    [GeneratedRegex(@"^\s*(MOD|ADD|SUP)\tB/67/\d$")]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"\[bookmark: [^\]]*\]")]
    private static partial Regex Bookmark();

    [GeneratedRegex(@"\[footnoteRef:(\d)\](\d?)")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"\s*\[(\d): (?:\d \t)?([^\]]*)\]\s*$")]
    private static partial Regex FootnoteText();

    [GeneratedRegex(@"^[\p{L}\d ]{0,5}\)?[•\uF0B7]?\t")]
    private static partial Regex LabelOf();

    [GeneratedRegex(@"^[ivx]+\)$")]
    private static partial Regex RomanLabel();

    [GeneratedRegex(@"第\s*\[?([\w-]+)\]?\s*号")]
    private static partial Regex NumberOf();
}
