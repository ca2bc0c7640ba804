namespace SiteGen.Rendering;

/// <summary>One file of the site.</summary>
/// <param name="Path">Relative to the output folder, with slashes: <c>pp18/p/b-67-4/index.html</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Page(string Path, ReadOnlyMemory<byte> Content);
