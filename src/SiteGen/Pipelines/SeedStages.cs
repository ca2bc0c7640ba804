using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Proposals;
using SiteGen.Reading;
using SiteGen.Redlining;
using SiteGen.Redlining.Aligning;
using SiteGen.Structure;

namespace SiteGen.Pipelines;

/// <summary>The left half of the flow as one function: from the bytes of a seed to the Markdown of its proposals.</summary>
public static class SeedStages
{
    /// <summary>A Markdown file made from a seed.</summary>
    /// <param name="Path">Under <c>input/</c>, with slashes.</param>
    /// <param name="Text">The whole file.</param>
    /// <param name="Proposal">The proposal's number; null for the file of the document itself.</param>
    public sealed record GeneratedFile(string Path, string Text, string? Proposal)
    {
        /// <summary>What the file says; null for the file of the document itself.</summary>
        public Lazy<Proposal>? Content { get; init; }

        /// <summary>How well the seed's changes are known: of the proposal, or the best of the document.</summary>
        public Evidence Evidence { get; init; } = Evidence.Inferred;
    }

    /// <summary>A seed with what an editor put beside it.</summary>
    /// <param name="Path">Relative to the root: <c>seeds/x.txt</c>.</param>
    /// <param name="Content">Its bytes.</param>
    /// <param name="Answers">The text of <c>seeds/x.review.yml</c>; null if there is none.</param>
    /// <param name="Reviewed">The text of <c>seeds/x.critic</c>; null if there is none.</param>
    public sealed record Seed(string Path, ReadOnlyMemory<byte> Content, string? Answers = null, string? Reviewed = null)
    {
        /// <summary>How much of it is read.</summary>
        public ReadingLimits Limits { get; init; } = ReadingLimits.Usual;
    }

    /// <summary>Reads a seed and recognizes its proposals; null if it cannot be read.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="conference">The conference of a document that names none; empty for none.</param>
    public static Staged<StructuredDocument?> Recognize(Seed seed, string conference)
    {
        var source = SeedReader.Read(seed.Path, seed.Content, seed.Limits);
        if (source.Value is null)
        {
            return new(null, source.Diagnostics);
        }
        if (source.Value.Paragraphs.Length > seed.Limits.Provisions && Structurer.Longest(source.Value) is { } longest && longest.Paragraphs > seed.Limits.Provisions)
        {
            return new(null, [.. source.Diagnostics, Codes.TooManyProvisions.At(new(seed.Path, longest.Line), longest.Proposal, longest.Paragraphs, seed.Limits.Provisions)]);
        }
        var structured = Structurer.Read(source.Value, conference.Length == 0 ? null : conference);
        return new(structured.Value, [.. source.Diagnostics, .. structured.Diagnostics]);
    }

    /// <summary>A seed with its proposals recognized, and the base texts that it holds for others.</summary>
    /// <param name="Seed">The seed.</param>
    /// <param name="Document">What was recognized; null if there is nothing to publish in it.</param>
    /// <param name="Bases">Texts of its numbered <c>NOC</c>, or all its texts if it is a consolidated document.</param>
    public sealed record RecognizedSeed(Seed Seed, StructuredDocument? Document, ImmutableArray<BaseText> Bases);

    /// <summary>Recognizes a seed and takes the base texts out of it. A consolidated document holds nothing else, which is no error.</summary>
    public static Staged<RecognizedSeed> Prepare(Seed seed, string conference)
    {
        var structured = Recognize(seed, conference);
        if (structured.Value is not { } document)
        {
            return new(new(seed, null, []), structured.Diagnostics);
        }
        if (!document.Proposals.IsEmpty)
        {
            return new(new(seed, document, BaseSeeds.OfNoc(document)), structured.Diagnostics);
        }
        var bases = BaseSeeds.OfConsolidated(document.Source, conference.Length == 0 ? null : conference);
        return bases.IsEmpty
            ? new(new(seed, document, []), structured.Diagnostics)
            : new(new(seed, null, bases), [Codes.BaseRead.At(new(seed.Path), bases.Length)]);
    }

    /// <summary>The base texts in a file that a person names: whatever it holds, it is meant.</summary>
    /// <param name="seed">The file; a Markdown file by its extension.</param>
    /// <param name="conference">The conference of a document that names none; empty for none.</param>
    public static Staged<BaseTexts> BasesOf(Seed seed, string conference)
    {
        if (seed.Path.EndsWith(".md", StringComparison.Ordinal))
        {
            var read = BaseReader.Read(seed.Path, Encoding.UTF8.GetString(seed.Content.Span));
            return new(read.Value is { } text ? Meant([text]) : BaseTexts.None, read.Diagnostics);
        }
        var prepared = Prepare(seed, conference);
        if (!prepared.Value.Bases.IsEmpty)
        {
            return Meant(prepared.Value.Bases);
        }
        return prepared.Value.Document is { } document
            ? new(Meant([BaseSeeds.Whole(document.Source)]), [])
            : new(BaseTexts.None, prepared.Diagnostics);
    }

    // One text is the one that is meant, whatever its heading says; of several each is its own.
    private static BaseTexts Meant(ImmutableArray<BaseText> texts) =>
        new(texts is [var only] ? [only with { Instrument = null, Language = "" }] : texts);

    /// <summary>Recognizes a seed's proposals and gives their redlines, without any base text but its own.</summary>
    public static Staged<RedlinedDocument?> Understand(Seed seed, string conference) => Understand(seed, conference, BaseTexts.None);

    /// <summary>The same with base texts at hand.</summary>
    public static Staged<RedlinedDocument?> Understand(Seed seed, string conference, BaseTexts bases)
    {
        var prepared = Prepare(seed, conference);
        var redlined = Redline(prepared.Value, new([.. bases.All, .. prepared.Value.Bases]));
        return new(redlined.Value, [.. prepared.Diagnostics, .. redlined.Diagnostics]);
    }

    /// <summary>
    /// The redlines of a seed's proposals: as an editor reviewed them where there is a reviewed text, else as the seed
    /// marks them, else found with the base texts, else worked out, led by an editor's answers. Null if it has none.
    /// </summary>
    public static Staged<RedlinedDocument?> Redline(RecognizedSeed prepared, BaseTexts bases)
    {
        if (prepared.Document is not { } document)
        {
            return new(null, []);
        }
        var seed = prepared.Seed;
        var reviewed = seed.Reviewed is { } text
            ? Reviewed.Read(document, Reviewed.PathOf(seed.Path), text) : new Staged<RedlinedDocument?>(null, []);
        if (reviewed.Value is not null)
        {
            return new(reviewed.Value, []);
        }
        var answers = AnswersOf(seed);
        if (CleanProposals.Of(document, bases) is { } compared)
        {
            // What came without marks is now a source that knows its changes; it is recognized in both readings.
            document = Structurer.Read(compared, document.Proposals[0].Conference is { Length: > 0 } named ? named : null).Value;
        }
        var redlined = Redliner.Read(document, answers.Value, bases);
        return new(redlined.Value, [.. reviewed.Diagnostics, .. answers.Diagnostics, .. redlined.Diagnostics]);
    }

    /// <summary>An editor's answers to questions about a seed.</summary>
    public static Staged<Answers> AnswersOf(Seed seed) =>
        seed.Answers is { } yaml ? Answers.Parse(Answers.PathOf(seed.Path), yaml) : new(Answers.None, []);

    /// <summary>The Markdown files of a document: one for each proposal, one for the document.</summary>
    public static Staged<ImmutableArray<GeneratedFile>> Normalize(RedlinedDocument document)
    {
        if (document.Document.Proposals.IsEmpty)
        {
            return ImmutableArray<GeneratedFile>.Empty;
        }
        var proposals = Normalizer.Proposals(document);
        return new(
            [
                .. proposals.Value.Select(proposal =>
                    new GeneratedFile(InputPaths.Of(proposal), ProposalWriter.Write(proposal), proposal.Id.Text)
                    {
                        Content = new(proposal),
                        Evidence = proposal.Evidence,
                    }),
                Contribution(document) with { Evidence = proposals.Value.Select(proposal => proposal.Evidence).MinBy(Strength.Rank) },
            ],
            proposals.Diagnostics);
    }

    private static GeneratedFile Contribution(RedlinedDocument document)
    {
        var contribution = Normalizer.Contribution(document);
        return new(InputPaths.Of(contribution), ContributionWriter.Write(contribution), null);
    }
}
