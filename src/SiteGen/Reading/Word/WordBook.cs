namespace SiteGen.Reading.Word;

/// <summary>What the parts of one Word file share while they are read.</summary>
/// <param name="Styles">Its styles.</param>
/// <param name="Numbering">Its lists.</param>
/// <param name="Notes">The notes that were referred to.</param>
/// <param name="Moves">Its moves.</param>
/// <param name="LeftOut">What is left out.</param>
internal sealed record WordBook(Styles Styles, Numbering Numbering, Notes Notes, Moves Moves, LeftOut LeftOut);
