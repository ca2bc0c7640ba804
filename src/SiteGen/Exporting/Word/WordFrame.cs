namespace SiteGen.Exporting.Word;

/// <summary>What a Word file says beside the texts.</summary>
/// <param name="Site">The name of the site.</param>
/// <param name="Title">What is in it: <c>MOD B/67/4 (PP-18) to Res. 130 (Rev. Busan, 2014)</c>.</param>
/// <param name="Address">Where the same stands on the site, as an absolute address; null where the site has no host.</param>
/// <param name="Day">The day that the compilation stands for, which is the date of all changes; null where none is set.</param>
/// <param name="Language">The language of what it says itself.</param>
public sealed record WordFrame(string Site, string Title, string? Address, DateOnly? Day, string Language);
