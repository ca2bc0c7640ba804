using AngleSharp.Dom;
using SiteGen.Proposals;

namespace SiteGen.Reading.Html;

/// <summary>Whether all the text of an element is inserted or deleted, which the label printed before it has to know.</summary>
internal static class WholeChange
{
    /// <summary>The change that all of the element's text has; kept if it differs or there is none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="around">The change of what it stands in.</param>
    /// <param name="styles">What the page's styles say.</param>
    public static Change Of(IElement element, Change around, PageStyles styles)
    {
        var whole = (Change?)null;
        var inside = new Stack<(INode Node, Change Change)>();
        inside.Push((element, styles.ChangeOf(element) ?? around));
        while (inside.TryPop(out var next))
        {
            if (next.Node is IText text && !string.IsNullOrWhiteSpace(text.Data))
            {
                if (whole is { } found && found != next.Change)
                {
                    return Change.Kept;
                }
                whole = next.Change;
            }
            // A list inside an item has labels of its own.
            if (next.Node is IElement { LocalName: "ol" or "ul" })
            {
                continue;
            }
            foreach (var child in next.Node.ChildNodes)
            {
                if (child is not IElement own)
                {
                    inside.Push((child, next.Change));
                }
                else if (!styles.IsHidden(own))
                {
                    inside.Push((child, styles.ChangeOf(own) ?? next.Change));
                }
            }
        }
        return whole ?? Change.Kept;
    }
}
