using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Redlining.Aligning;

namespace SiteGen.Markdown;

/// <summary>
/// Reads a base text that a person keeps beside the proposals: <c>input/pp18/r130/base.md</c> (docs/markdown.md). Its
/// body has the form of a proposal's; if changes are marked in it, the original reading counts.
/// </summary>
public static class BaseReader
{
    /// <summary>The base text; null with an error where the front matter does not say which it is.</summary>
    /// <param name="path">The file's path relative to the root, for diagnostics.</param>
    /// <param name="text">The file's text.</param>
    public static Staged<BaseText?> Read(string path, string text)
    {
        var file = Texts.Normalize(text);
        var (front, diagnostics) = FrontMatter.Read(path, file, Keys.OfBase);
        if (front is null)
        {
            return new(null, diagnostics);
        }
        var fields = new FrontMatterFields(path, front);
        var instrument = new Instrument(
            fields.Required(Keys.Organ), fields.OneOf(Keys.Kind, Words.InstrumentKinds), fields.Required(Keys.Number), IsNew: false, fields.Year(Keys.Revision));
        var language = fields.OneOf(Keys.Language, Words.Languages);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var provisions = fields.IsComplete ? ProposalReader.Body(path, file, front.Body, Evidence.Reviewed, found) : null;
        return new(
            provisions is { } all ? new(path, instrument, language, Paragraphs(all)) : null,
            [.. diagnostics, .. fields.Diagnostics, .. found]);
    }

    private static ImmutableArray<string> Paragraphs(ImmutableArray<Provision> provisions)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var begun = "";
        foreach (var provision in provisions)
        {
            var label = provision.Kind == ProvisionKind.Footnote ? "" : provision.Label.Of(Proposals.Reading.Original);
            begun += (label.Length == 0 ? "" : label + "\t") + provision.Text.Of(Proposals.Reading.Original);
            if (provision.Mark != Change.Inserted && begun.Length > 0)
            {
                paragraphs.Add(begun);
                begun = "";
            }
        }
        return paragraphs.ToImmutable();
    }
}
