using System.Collections.Immutable;
using SiteGen.Proposals;

namespace SiteGen.Redlining.Aligning;

/// <summary>The text that proposals amend, as the publisher has it: nothing in it is deleted or inserted.</summary>
/// <param name="Path">Where it was read, for messages.</param>
/// <param name="Instrument">The text it is; null where the file does not say, so that it stands for whatever is asked.</param>
/// <param name="Language">en fr es ru zh ar; empty where it is not known.</param>
/// <param name="Paragraphs">Its paragraphs as printed, label and text divided by a tab; none is blank.</param>
public sealed record BaseText(string Path, Instrument? Instrument, string Language, ImmutableArray<string> Paragraphs);

/// <summary>The base texts at hand, the strongest first: the one asked for by name, <c>base.md</c>, then those in seeds.</summary>
/// <param name="All">In order of preference.</param>
public sealed record BaseTexts(ImmutableArray<BaseText> All)
{
    /// <summary>No base text.</summary>
    public static BaseTexts None { get; } = new([]);

    /// <summary>The base text of an instrument in a language; null if there is none.</summary>
    public BaseText? For(Instrument instrument, string language)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return All.FirstOrDefault(text => (text.Language.Length == 0 || text.Language == language) && IsOf(text.Instrument, instrument));
    }

    // A text of another revision is another text; where one of the two years is not printed it counts as the same.
    private static bool IsOf(Instrument? text, Instrument amended) =>
        text is null
        || (text.Organ == amended.Organ && text.Kind == amended.Kind && text.Number == amended.Number
            && (text.Base is null || amended.Base is null || text.Base == amended.Base));
}
