using SiteGen.Redlining;

namespace SiteGen.Tests.Redlining.Scoring;

/// <summary>The kinds of evidence that the redline rests on, each with the weights that are left when it is left out.</summary>
internal static class LeaveOneOut
{
    public static readonly (string Evidence, Func<Weights, Weights> Without)[] All =
    [
        ("(nothing)", weights => weights),
        ("labels in sequence", weights => weights with { Again = 0, Slip = 0, OutOfSequence = 0, WrongStart = 0, NotCountedOn = 0, RightByChance = 0 }),
        ("end marks", weights => weights with { EndMarks = 0 }),
        ("habit of order in a proposal", weights => weights with { LabelOrder = Either, EndOrder = Either }),
        ("habit of a document", weights => weights with { SameHabit = 0.5 }),
        ("insertions are commoner", weights => weights with
        {
            Delete = weights.Insert, DeleteNext = weights.InsertNext, DeletedSpan = weights.Span, DeleteSection = weights.InsertSection, LoseLabel = weights.GainLabel,
        }),
        ("the reasons", weights => weights with { SharedWord = 0, SharedPhrase = double.PositiveInfinity }),
        ("what is younger than the base", weights => weights with { Later = 0 }),
        ("revisions left as they were", weights => weights with { Untouched = 0, UntouchedDeleted = 0 }),
        ("end marks that nothing needs", weights => weights with { EndForNothing = 0 }),
        ("revisions in brackets", weights => Without(weights, EditKinds.Revisions)),
        ("year ranges", weights => Without(weights, EditKinds.Figures)),
        ("places", weights => Without(weights, EditKinds.Places)),
        ("numbers, verbs of one rank", weights => Without(weights, EditKinds.Numbers)),
        ("glued words", weights => Without(weights, EditKinds.Joints)),
        ("replaced wordings", weights => Without(weights, EditKinds.Replaced)),
        ("phrases", weights => Without(weights, EditKinds.Phrases)),
    ];

    // The one order costs as much as the other: exp(-x) = x.
    private const double Either = 0.567;

    private static Weights Without(Weights weights, EditKinds kind) => weights with { Inside = weights.Inside & ~kind };
}
