using System.Globalization;

namespace SiteGen.Rendering;

/// <summary>
/// The shapes that pieces of a bar have, as the data of a path, so that no colour is needed to tell them apart: what
/// comes is full, what changes is two stripes, what goes is an empty box struck through, what stays is a thin line.
/// </summary>
internal static class BarShape
{
    /// <summary>A full box.</summary>
    public static string Added(int left, int top, int width, int height) => Box(left, top, width, height);

    /// <summary>Two stripes, the old and the new.</summary>
    public static string Amended(int left, int top, int width, int height)
    {
        var stripe = height * 2 / 5;
        return Box(left, top, width, stripe) + Box(left, top + height - stripe, width, stripe);
    }

    /// <summary>An empty box, struck through; too narrow for that, a full one half as high.</summary>
    public static string Deleted(int left, int top, int width, int height) => width < 3
        ? Box(left, top + height / 4, width, height / 2)
        // The inner box runs the other way round, which makes a hole of it.
        : Box(left, top, width, height)
          + string.Create(CultureInfo.InvariantCulture, $"M{left + 1} {top + 1}v{height - 2}h{width - 2}v-{height - 2}z")
          + Box(left + 1, top + height / 2, width - 2, 1);

    /// <summary>A thin line.</summary>
    public static string Unchanged(int left, int top, int width, int height) => Box(left, top + height / 2 - 1, width, 2);

    private static string Box(int left, int top, int width, int height) =>
        string.Create(CultureInfo.InvariantCulture, $"M{left} {top}h{width}v{height}h-{width}z");
}
