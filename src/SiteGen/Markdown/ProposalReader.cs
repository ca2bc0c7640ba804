using System.Collections.Immutable;
using Markdig.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Reads the Markdown file of one proposal (docs/markdown.md), as written by the program or by a person.</summary>
public static class ProposalReader
{
    /// <summary>The proposal; null with an error where the front matter does not say which it is.</summary>
    /// <param name="path">The file's path relative to the root, for diagnostics.</param>
    /// <param name="text">The file's text.</param>
    public static Staged<Proposal?> Read(string path, string text)
    {
        var file = Texts.Normalize(text);
        var (front, diagnostics) = FrontMatter.Read(path, file, Keys.OfProposal);
        if (front is null)
        {
            return new(null, diagnostics);
        }
        var fields = new FrontMatterFields(path, front);
        var proposal = ProposalFields.Read(fields);
        if (proposal is null)
        {
            return new(null, [.. diagnostics, .. fields.Diagnostics]);
        }
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (Body(path, file, front.Body, proposal.Evidence, found) is not { } provisions)
        {
            return new(null, [.. diagnostics, .. fields.Diagnostics, .. found]);
        }
        proposal = proposal with { Provisions = provisions };
        if (fields.Any(Keys.Title) is null)
        {
            proposal = proposal with { Title = Titles.Of(provisions) };
        }
        else if (Titles.Of(provisions) is { Length: > 0 } title && title != proposal.Title)
        {
            found.Add(Codes.TitleDiffers.At(fields.SpotOf(Keys.Title), title));
        }
        return new(proposal, [.. diagnostics, .. fields.Diagnostics, .. found]);
    }

    /// <summary>The provisions of a file's body; null, with an error, where it is nested too deep.</summary>
    internal static ImmutableArray<Provision>? Body(
        string path, string file, int start, Evidence evidence, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var places = new Places(path, file, start);
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(file[start..], ProposalMarkdown.Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit of nesting, which keeps it from running out of stack.
            diagnostics.Add(Codes.NestedTooDeep.At(places.Of(0)));
            return null;
        }
        var provisions = BodyReader.Read(document, new(evidence, places.Of, diagnostics));
        FootnoteChecks.Add(provisions, path, diagnostics);
        return provisions;
    }

    /// <summary>From characters of the body to lines and columns of the file.</summary>
    private sealed class Places(string path, string file, int start)
    {
        private readonly Lazy<ImmutableArray<int>> lineStarts = new(
            () => [0, .. Enumerable.Range(0, file.Length).Where(i => file[i] == '\n').Select(i => i + 1)]);

        public Spot Of(int offset)
        {
            var line = lineStarts.Value.BinarySearch(start + offset);
            line = line < 0 ? ~line - 1 : line;
            return new(path, line + 1, start + offset - lineStarts.Value[line] + 1);
        }
    }
}
