using CsCheck;
using SiteGen.Markdown;
using SiteGen.Proposals;

namespace SiteGen.Tests.Markdown;

/// <summary>Proposals of every shape, with texts that try to be anything but text.</summary>
internal static class AnyProposal
{
    private static readonly string[] Fragments =
    [
        "{++", "++}", "{--", "--}", "{==", "==}", "{~~", "~>", "~~}", "{>>", "<<}", "{", "}", "+", "-", "=", "<", ">", "~", "~~",
        "[^1]", "[^", "]", "[", "](", "]:", "[x]: http://a.b", "[a](b)", "![i](j)", "<!-- 93 -->", "<!--", "-->", "<script>", "<b>", "</b>",
        "&amp;", "&", "&#32;", "&Tab;", "&nosuch;", "&#0;", "\\", "\\\\", "\\*", "*", "**a**", "_", "a_b", "__", "`", "```", "#", "##", "# ",
        "|", "| a | b |", "---", "| --- |", "***", "===", ">", "> q", "- ", "-", "+ ", "1. ", "1) ", "12)", "1.1 ", "a) ", "(a) ", "•", "• ",
        "¶", "&para;", "\t", "\t\t", " ", "  ", "\u00A0", "\u3000", "\u200F", "\u202B", "\u202C", "\uF0B7", "\uFEFF", "\u00AD", "\u0085", "\u2028", "\u0007", "\0",
        "第130号决议", "（2014年，釜山，修订版）", "“旧文”", "理由：", "附件1", "Annex 1", "Reasons:", "القرار", "решает", "décide", "😀", "𠀀", "e\u0301",
        ":", "(", ")", "!", "\"", "'", "2018", "unprinted", "printed as x", "inferred 0.50", "; or ", "level 2", "https://www.itu.int/md/S17_a~b", "x", "word word",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(Fragments).Array[1, 5].Select(string.Concat),
        Gen.OneOf(Fragments),
        Gen.String[Gen.Char["ab 12.)#-+*_~`{}[]()<>|&\\:;=^¶\t中文，。"], 1, 12]);

    private static readonly Gen<string> MaybeText = Gen.Frequency((1, Gen.Const("")), (5, Text));
    private static readonly Gen<Evidence> AnyEvidence = Gen.Enum<Evidence>();
    private static readonly Gen<double> Sureness = Gen.Int[0, 100].Select(hundredths => hundredths / 100.0);

    private static readonly Gen<Ground?> AnyGround = Gen.Frequency(
        (4, Gen.Const((Ground?)null)),
        (3, Gen.Select(AnyEvidence, Sureness, Sureness, Gen.OneOf(Gen.Const((string?)null), Text.Select(text => (string?)text)),
            (evidence, place, direction, or) => (Ground?)new Ground(evidence, place, direction, or))),
        (1, AnyEvidence.Select(evidence => (Ground?)new Ground(evidence))));

    private static readonly Gen<Run> AnyRun = Gen.Frequency(
        (6, Gen.Select(Gen.Enum<Change>(), Text, AnyGround, (change, text, ground) => new Run(change, text, ground))),
        (1, Gen.Select(Gen.Enum<Change>(), MaybeText, AnyGround, MaybeText, Gen.Bool,
            (change, text, ground, name, same) => new Run(change, same ? name : text, ground, name))));

    private static readonly Gen<Redline> AnyRedline = Gen.OneOf(
        Text.Select(Redline.Kept), AnyRun.Array[0, 5].Select(runs => Redline.Of(runs)));

    private static readonly Gen<Redline> AnyLabel = Gen.OneOf(
        Gen.OneOf("a)", "5", "bc)", "ii)", "5bis", "(a)", "1.1", "•", "\uF0B7", "-", "*", "1)", "1.", "а)", "أ)", "aa)", "1 bis", "§ 1", "Art.").Select(Redline.Kept),
        Gen.Const(Redline.Of([new(Change.Inserted, "b"), new(Change.Deleted, "c"), new(Change.Kept, ")")])),
        Gen.Const(Redline.Of([new(Change.Inserted, "5")])),
        Gen.Const(Redline.Of([new(Change.Deleted, "b)", new Ground(Evidence.Inferred, 0.5, 0.75))])),
        AnyRedline,
        Gen.Const(Redline.Empty));

    private static readonly Gen<Provision> AnyProvision =
        from kind in Gen.Enum<ProvisionKind>()
        from level in Gen.Frequency((6, Gen.Int[0, 3]), (1, Gen.Int[0, 30]))
        from label in AnyLabel
        from odd in Gen.Int[0, 9]
        from text in Gen.Frequency((1, Gen.Const(Redline.Empty)), (8, AnyRedline))
        from mark in Gen.Frequency((4, Gen.Const(Change.Kept)), (1, Gen.Const(Change.Deleted)), (1, Gen.Const(Change.Inserted)))
        from ground in AnyGround
        from line in Gen.Frequency((1, Gen.Const(0)), (3, Gen.Int[1, 2000]))
        select new Provision(
            kind, level, kind is ProvisionKind.Clause or ProvisionKind.Bullet or ProvisionKind.Footnote || odd == 0 ? label : Redline.Empty, text, mark, line)
        {
            MarkGround = ground,
        };

    /// <summary>In canonical form.</summary>
    public static readonly Gen<Proposal> Valid =
        from number in Gen.OneOf("B/67/4", "BDI/KEN/85A24A1/1", "EUR/44(Rev.1)/3", "EUR/XX/1")
        from action in Gen.Enum<ProposalAction>()
        from isNew in Gen.Bool
        from revision in Gen.Int[1990, 2030]
        from language in Gen.OneOf("en", "fr", "es", "ru", "zh", "ar")
        from evidence in AnyEvidence
        from title in MaybeText
        from source in MaybeText
        from topics in Gen.OneOf("ott", "-ott", "cyber-security").Array[0, 3]
        from outcome in Gen.OneOf(
            Gen.Const((Outcome?)null),
            Gen.Select(Gen.OneOf("adopted", "merged"), Text, Gen.OneOf(null, "EUR/44(Rev.1)/3"), (result, link, merged) => (Outcome?)new Outcome(result, "2018-11-16", link, merged)))
        from provisions in AnyProvision.Array[0, 12]
        select Canonical.Of(new Proposal
        {
            Id = ProposalId.Parse(number)!,
            Action = action,
            Conference = "pp18",
            Instrument = new("PP", "resolution", isNew ? "B-1" : "130", isNew, isNew ? null : revision),
            Language = language,
            Evidence = evidence,
            Title = title,
            Source = source,
            Topics = [.. topics],
            Outcome = outcome,
            Provisions = [.. provisions],
        });
}
