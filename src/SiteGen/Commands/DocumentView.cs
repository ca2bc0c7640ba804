using System.Text;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Markdown;
using SiteGen.Pipelines;
using SiteGen.Proposals;
using SiteGen.Redlining;
using SiteGen.Structure;

namespace SiteGen.Commands;

/// <summary>How <c>read</c> shows a document.</summary>
internal enum ReadFormat
{
    /// <summary>One paragraph a line, as the paper reads.</summary>
    Text,

    /// <summary>As it is normalized.</summary>
    Markdown,

    /// <summary>One object a source line.</summary>
    Jsonl,
}

/// <summary>Which text <c>read</c> shows.</summary>
internal enum Revision
{
    /// <summary>Both halves of every change.</summary>
    Redline,

    /// <summary>Kept and deleted text.</summary>
    Original,

    /// <summary>Kept and inserted text.</summary>
    Proposed,
}

/// <summary>One document in the form that <c>read</c> was asked for.</summary>
internal static class DocumentView
{
    /// <param name="seed">The document; a Markdown file of ours by its extension.</param>
    /// <param name="format">The form.</param>
    /// <param name="revision">The text.</param>
    public static Staged<string> Of(SeedStages.Seed seed, ReadFormat format, Revision revision) =>
        seed.Path.EndsWith(".md", StringComparison.Ordinal)
            ? OfMarkdown(seed.Path, Encoding.UTF8.GetString(seed.Content.Span), format, revision)
            : OfSeed(seed, format, revision);

    private static Staged<string> OfSeed(SeedStages.Seed seed, ReadFormat format, Revision revision)
    {
        var read = SeedStages.Understand(seed, "");
        if (read.Value is not { } document)
        {
            return new("", read.Diagnostics);
        }
        if (format == ReadFormat.Markdown)
        {
            var proposals = Normalizer.Proposals(document);
            return new(
                string.Join('\n', proposals.Value.Select(proposal => ProposalWriter.Write(Shown(proposal, revision)))),
                [.. read.Diagnostics, .. proposals.Diagnostics]);
        }
        if (ReadingOf(revision) is not { } reading)
        {
            return new(format == ReadFormat.Jsonl ? SegmentLines.Of(document) : TextForm.Write(document.Document), read.Diagnostics);
        }
        var lines = ReadingLines.Of(document, reading);
        return new(
            format == ReadFormat.Jsonl
                ? SegmentLines.Of(lines.Select(line => new SegmentLine(line.Line, line.Proposal, Redline.Kept(line.Text), Change.Kept)))
                : string.Concat(lines.Select(line => line.Text + "\n")),
            read.Diagnostics);
    }

    private static Staged<string> OfMarkdown(string path, string text, ReadFormat format, Revision revision)
    {
        var read = ProposalReader.Read(path, text);
        if (read.Value is not { } proposal)
        {
            return new("", read.Diagnostics);
        }
        var shown = Shown(proposal, revision);
        return new(
            format switch
            {
                ReadFormat.Markdown => ProposalWriter.Write(shown),
                ReadFormat.Jsonl => SegmentLines.Of(shown.Provisions.Select((provision, at) =>
                    new SegmentLine(at + 1, shown.Id.Text, WholeParagraph(provision), provision.Mark))),
                _ => string.Concat(shown.Provisions.Select(provision => WholeParagraph(provision).Flat + "\n")),
            },
            read.Diagnostics);
    }

    /// <summary>Label, tab and text as they stand on the paper; the tab goes with the text's side of a change.</summary>
    private static Redline WholeParagraph(Provision provision)
    {
        if (provision.Label.IsEmpty)
        {
            return provision.Text;
        }
        var labels = provision.Label.Runs;
        var tab = labels.All(run => run.Change == labels[0].Change) ? labels[0].Change : Change.Kept;
        return Redline.Of([.. labels, new(tab, "\t"), .. provision.Text.IsEmpty ? [] : provision.Text.Runs]);
    }

    private static Proposal Shown(Proposal proposal, Revision revision) => ReadingOf(revision) is not { } reading
        ? proposal
        : proposal with
        {
            Provisions =
            [
                .. ReadingParagraphs.Of(proposal.Provisions, reading).Select(paragraph => new Provision(
                    paragraph.Kind, paragraph.Level, Settled(paragraph.Label), Settled(paragraph.Text), Change.Kept, paragraph.Line)),
            ],
        };

    private static Redline Settled(Redline redline) => redline.IsEmpty
        ? redline
        : Redline.Of(redline.Runs.Select(run => run with { Change = Change.Kept, Ground = null }));

    private static Proposals.Reading? ReadingOf(Revision revision) => revision switch
    {
        Revision.Original => Proposals.Reading.Original,
        Revision.Proposed => Proposals.Reading.Proposed,
        _ => null,
    };
}
