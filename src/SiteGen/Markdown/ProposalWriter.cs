using System.Globalization;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Writes the Markdown file of one proposal (docs/markdown.md). What it writes reads back as the same proposal.</summary>
public static class ProposalWriter
{
    /// <summary>The whole file, its digest in it.</summary>
    /// <param name="proposal">Any proposal; written is its <see cref="Canonical"/> form.</param>
    public static string Write(Proposal proposal)
    {
        var canonical = Canonical.Of(proposal);
        var instrument = canonical.Instrument;
        var front = new FrontMatterWriter()
            .Add(Keys.Proposal, canonical.Id.Text)
            .Add(Keys.Action, canonical.Action.Mark())
            .Add(Keys.Conference, canonical.Conference)
            .Add(Keys.Organ, instrument.Organ)
            .Add(Keys.Kind, instrument.Kind)
            .Add(Keys.Number, instrument.Number);
        if (instrument.IsNew)
        {
            front.Add(Keys.New, Keys.Yes);
        }
        front.Add(Keys.Base, instrument.Base?.ToString(CultureInfo.InvariantCulture))
            .Add(Keys.Language, canonical.Language)
            .Add(Keys.Document, Keys.DocumentOf(canonical.Id))
            .Add(Keys.Source, canonical.Source.Length == 0 ? null : canonical.Source)
            .Add(Keys.Evidence, Words.Of(canonical.Evidence))
            .Add(Keys.Title, canonical.Title)
            .Add(Keys.Topics, canonical.Topics);
        AddOutcome(front, canonical.Outcome);
        return Generated.Stamp(front.Around(BodyWriter.Write(canonical.Provisions)));
    }

    private static void AddOutcome(FrontMatterWriter front, Outcome? outcome)
    {
        if (outcome is null)
        {
            front.Add(Keys.Outcome, (string?)null);
        }
        else
        {
            front.Add(Keys.Outcome, [(Keys.Result, outcome.Result), (Keys.Into, outcome.Into), (Keys.Date, outcome.Date), (Keys.Link, outcome.Link)]);
        }
    }
}
