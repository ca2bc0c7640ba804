namespace SiteGen.Tests.Browser;

/// <summary>Every kind of page, by a name.</summary>
internal static class BrowserTests
{
    public static IReadOnlyList<(string Name, string Path)> Kinds { get; } =
    [
        ("home", "index.html"), ("conference", "pp18/index.html"), ("dossier", "pp18/r130/index.html"), ("print", "pp18/r71/print/index.html"),
        ("proposal", "pp18/p/b-67-2/index.html"), ("proposal-add", "pp18/p/b-67-5/index.html"), ("proposal-sup", "pp18/p/b-67-3/index.html"),
        ("document", "pp18/d/b-67/index.html"), ("topics", "topics/index.html"), ("topic", "topics/ott/index.html"),
        ("topic-empty", "topics/gender/index.html"),
        ("clause", "pp18/p/b-67-4/con-c/index.html"), ("clause-new", "pp18/p/b-67-5/res-1/index.html"),
        ("dossier-row", "pp18/r130/con-d/index.html"), ("moved", "pp18/p/b-67-4/con-y/index.html"),
        ("reference", "ref/wtdc-r69/index.html"), ("references", "ref/index.html"),
        ("withdrawn", "pp18/p/b-67-4/con-z/index.html"),
        ("link", "link/index.html"), ("search", "search/index.html"),
    ];
}
