using System.Collections.Immutable;

namespace SiteGen.Mailing;

/// <summary>An e-mail, or a text like one, decoded: what a reader sees of it, part after part.</summary>
/// <param name="Subject">Its subject; empty where none is named.</param>
/// <param name="Parts">The heads and bodies of the message and of those attached to it, in order.</param>
public sealed record Mail(string Subject, ImmutableArray<MailPart> Parts)
{
    /// <summary>Between two parts in <see cref="Text"/>.</summary>
    public const string Between = "\n";

    /// <summary>The whole text; places of citations are counted in it.</summary>
    public string Text => string.Join(Between, Parts.Select(part => part.Shown.Text));
}

/// <summary>One text of an e-mail.</summary>
/// <param name="Source">Decoded: plain text as it is read, or HTML as it was sent.</param>
/// <param name="Shown">What is read of it.</param>
public abstract record MailPart(string Source, ShownText Shown)
{
    /// <summary>Plain text.</summary>
    public sealed record Plain(string Source) : MailPart(Source, ShownText.Of(Source));

    /// <summary>HTML.</summary>
    public sealed record Html(string Source) : MailPart(Source, HtmlText.Of(Source));
}
