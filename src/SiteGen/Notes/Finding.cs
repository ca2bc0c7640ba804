using System.Collections.Immutable;

namespace SiteGen.Notes;

/// <summary>What a rule found in a proposal.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Provision">Index into the proposal's provisions.</param>
/// <param name="Offset">Where in the provision's text, both halves of every change counted; −1 for its label.</param>
/// <param name="Words">What fills the kind's sentence.</param>
internal readonly record struct Finding(NoteKind Kind, int Provision, int Offset, ImmutableArray<string> Words);
