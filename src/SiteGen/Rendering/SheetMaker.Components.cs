using Scriban.Runtime;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>The page that shows every part of the theme in every state; a preview alone has it.</summary>
internal sealed partial class SheetMaker
{
    public const string ComponentsAddress = "/components/";

    /// <summary>Every part alone, and below it whole pages of an invented compilation.</summary>
    public Sheet Components(Catalogue sample, Texts texts)
    {
        var compilation = sample.Compilation;
        var amending = compilation.Proposals.First(proposal => proposal.Proposal.Evidence == Proposals.Evidence.Inferred);
        var dossier = compilation.Dossiers.First(one => one.Proposals.Contains(amending.Proposal.Id.Slug));
        return new("components", Links.In(texts.Language, ComponentsAddress, settings), "Components", "Every part of the theme in every state.", texts,
            new ScriptObject
            {
                ["entries"] = new ScriptArray(compilation.Proposals.Select(proposal => Entry(texts, sample, proposal))),
                ["evidence"] = new ScriptArray(Enum.GetNames<Proposals.Evidence>().Select(name => name.ToLowerInvariant())),
            })
        {
            Alternates = AlternatesOf(ComponentsAddress),
            Parts =
            [
                Proposal(sample, amending, texts),
                Dossier(sample, dossier, texts),
                Conference(sample, compilation.Conferences[0], texts),
                Clauses(sample, amending, RegisterState.Empty, texts).First(sheet => sheet.Template == "clause"),
                Topics(sample, texts),
                Notes(sample, texts),
                NotFound(sample, texts),
            ],
        };
    }
}
