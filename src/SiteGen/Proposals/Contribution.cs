using System.Collections.Immutable;

namespace SiteGen.Proposals;

/// <summary>A document as received: what <c>input/pp18/d/b-67.md</c> says of a seed.</summary>
/// <param name="Slug">The address part: <c>b-67</c>.</param>
/// <param name="Conference">The conference it is sent to: <c>pp18</c>.</param>
/// <param name="Name">The document as printed in its proposals' numbers: <c>B/67</c>.</param>
/// <param name="Source">The seed's file name.</param>
/// <param name="Digest">SHA-256 of the seed's bytes, lower-case hexadecimal.</param>
/// <param name="Encoding">The encoding it was read in: <c>utf-8</c>.</param>
/// <param name="Language">The language of most of it: en fr es ru zh ar.</param>
/// <param name="Proposals">The numbers of its proposals, in order.</param>
/// <param name="Noise">What is no part of any proposal, by kind, in order.</param>
/// <param name="Text">The text as received, lines ended by LF.</param>
public sealed record Contribution(
    string Slug, string Conference, string Name, string Source, string Digest, string Encoding, string Language,
    ImmutableArray<string> Proposals, ImmutableArray<Noise> Noise, string Text)
{
    /// <summary>A digest of the Markdown file that it was read from; empty where it was read from none.</summary>
    public string Print { get; init; } = "";

    /// <summary>Its address: <c>/pp18/d/b-67/</c>.</summary>
    public string Address => $"/{Conference}/d/{Slug}/";
}

/// <summary>Text of a source that belongs to no provision.</summary>
/// <param name="Kind">What it is: <c>bookmark</c>, <c>footer</c>, <c>blank</c>, <c>introduction</c> …</param>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Text">The text, exactly.</param>
public sealed record Noise(string Kind, int Line, string Text);
