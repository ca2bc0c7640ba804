using System.Collections.Immutable;
using Scriban.Runtime;

namespace SiteGen.Rendering;

/// <summary>
/// A picture with a line for each name, for the template <c>plot</c>: names stand beside it as links, so that they are
/// read, wrapped by no picture, and stay where the picture scrolls. Ten units are as high as a letter.
/// </summary>
/// <param name="Id">What tells it from other pictures of its page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Text">How to read it, in a sentence.</param>
/// <param name="Names">Its lines, from the top.</param>
/// <param name="Columns">What stands above it.</param>
/// <param name="Width">In units.</param>
internal sealed record Plot(string Id, string Title, string Text, ImmutableArray<PlotName> Names, ImmutableArray<PlotColumn> Columns, int Width)
{
    /// <summary>How high a line is; what stands above the columns takes one too.</summary>
    public const int Line = 20;

    /// <summary>Everything of one kind is one shape, so that a picture of hundreds of lines stays small.</summary>
    public ImmutableArray<PlotShape> Shapes { get; init; } = [];

    /// <summary>What leads somewhere.</summary>
    public ImmutableArray<PlotMark> Marks { get; init; } = [];

    /// <summary>Where a line begins.</summary>
    public static int Top(int line) => (line + 1) * Line;

    /// <summary>As templates see it.</summary>
    public ScriptObject Model => new()
    {
        ["id"] = Id,
        ["title"] = Title,
        ["text"] = Text,
        ["width"] = Width,
        ["height"] = Top(Names.Length),
        ["line"] = Line,
        ["names"] = new ScriptArray(Names.Select(name => new ScriptObject { ["text"] = name.Text, ["title"] = name.Title, ["address"] = name.Address })),
        ["columns"] = new ScriptArray(Columns.Select(column => new ScriptObject { ["text"] = column.Text, ["title"] = column.Title, ["middle"] = column.Middle })),
        ["shapes"] = new ScriptArray(Shapes.Select(shape => new ScriptObject { ["kind"] = shape.Kind, ["path"] = shape.Path })),
        ["marks"] = new ScriptArray(Marks.Select(mark => new ScriptObject
        {
            ["kind"] = mark.Kind,
            ["title"] = mark.Title,
            ["address"] = mark.Address,
            ["left"] = mark.Left,
            ["top"] = Top(mark.Line),
            ["width"] = mark.Width,
            ["middle"] = mark.Left + mark.Width / 2,
            ["count"] = mark.Count,
        })),
    };
}

/// <summary>The name of a line, which leads to what it is about.</summary>
internal sealed record PlotName(string Text, string? Title, string Address);

/// <summary>What stands above a column; <paramref name="Middle"/> is where its middle is.</summary>
internal sealed record PlotColumn(string Text, string? Title, int Middle);

/// <summary>Everything of one kind, as the data of a path.</summary>
internal sealed record PlotShape(string Kind, string Path);

/// <summary>A place that leads somewhere; <paramref name="Count"/> is 1, or how many things stand there.</summary>
internal sealed record PlotMark(string Kind, int Line, int Left, int Width, string Title, string Address, int Count);
