using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>A proposal from its front matter, still without text.</summary>
internal static class ProposalFields
{
    private static readonly ImmutableArray<string> ActionMarks =
        [.. Enum.GetValues<ProposalAction>().Select(action => action.Mark())];

    /// <summary>The proposal; null if something that must be there is not, which <paramref name="fields"/> then tells.</summary>
    public static Proposal? Read(FrontMatterFields fields)
    {
        var id = fields.Parsed(Keys.Proposal, ProposalId.Parse, "a number such as B/67/4");
        var action = fields.OneOf(Keys.Action, ActionMarks);
        var conference = fields.Required(Keys.Conference);
        var instrument = new Instrument(
            fields.Required(Keys.Organ), fields.OneOf(Keys.Kind, Words.InstrumentKinds), fields.Required(Keys.Number),
            IsNew(fields), fields.Year(Keys.Base));
        var language = fields.OneOf(Keys.Language, Words.Languages);
        var evidence = EvidenceOf(fields);
        var outcome = OutcomeOf(fields);
        var topics = fields.List(Keys.Topics);
        if (!fields.IsComplete || id is null)
        {
            return null;
        }
        if (fields.Optional(Keys.Document) is { } document && document != Keys.DocumentOf(id))
        {
            fields.Add(Codes.DocumentDiffers.At(fields.SpotOf(Keys.Document), document, id.Text, Keys.DocumentOf(id)));
        }
        return new()
        {
            Id = id,
            Action = Actions.Parse(action)!.Value,
            Conference = conference,
            Instrument = instrument,
            Language = language,
            Source = fields.Optional(Keys.Source) ?? "",
            Evidence = evidence,
            Title = fields.Optional(Keys.Title) ?? "",
            Topics = topics,
            Outcome = outcome,
        };
    }

    private static bool IsNew(FrontMatterFields fields)
    {
        var value = fields.Optional(Keys.New);
        if (value is not (null or Keys.Yes or "false"))
        {
            fields.Wrong(Keys.New, value, "true for the draft of a new text, or nothing");
        }
        return value == Keys.Yes;
    }

    private static Evidence EvidenceOf(FrontMatterFields fields)
    {
        var word = fields.Optional(Keys.Evidence);
        var evidence = word is null ? Evidence.Inferred : Words.EvidenceOf(word);
        if (evidence is null)
        {
            fields.Wrong(Keys.Evidence, word!, "one of " + Words.AllEvidence);
        }
        return evidence ?? Evidence.Inferred;
    }

    private static Outcome? OutcomeOf(FrontMatterFields fields)
    {
        const string Expected = "a word such as adopted, or result, into, date and link under it";
        var value = fields.Any(Keys.Outcome);
        if (value?.Map is { } map)
        {
            if (!map.TryGetValue(Keys.Result, out var result))
            {
                fields.Wrong(Keys.Outcome, "…", Expected);
            }
            return new(result ?? "", map.GetValueOrDefault(Keys.Date), map.GetValueOrDefault(Keys.Link), map.GetValueOrDefault(Keys.Into));
        }
        if (value?.List is not null)
        {
            fields.Wrong(Keys.Outcome, "[…]", Expected);
        }
        return string.IsNullOrEmpty(value?.Text) ? null : new(value.Text);
    }
}
