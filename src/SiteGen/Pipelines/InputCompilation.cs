using System.Text;
using SiteGen.Compiling;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Markdown;
using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Pipelines;

/// <summary>The compilation as it stands in <c>input/</c>, for commands that look something up and write nothing.</summary>
internal static class InputCompilation
{
    /// <summary>Reads and compiles what lies in the folders of the Markdown.</summary>
    public static Staged<Compilation> Read(Folders folders, ReadingLimits limits)
    {
        var read = InputFiles.Read(folders.Inputs).Where(found => found.File.Path.EndsWith(".md", StringComparison.Ordinal))
            .Select(found => Load(found.File.Path, found.Content, limits)).ToList();
        var compiled = Compiler.Compile(
            [.. read.Select(file => file.Value).OfType<Proposal>()], [.. read.Select(file => file.Value).OfType<Contribution>()]);
        return new(compiled.Value, [.. read.SelectMany(file => file.Diagnostics), .. compiled.Diagnostics]);
    }

    /// <summary>The <see cref="Proposal"/> or <see cref="Contribution"/> of a Markdown file; null if it cannot be read.</summary>
    /// <param name="path">Under <c>input/</c>: <c>pp18/d/b-67.md</c> is a document.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">How many there may be.</param>
    public static Staged<object?> Load(string path, ReadOnlySpan<byte> content, ReadingLimits limits)
    {
        if (content.Length > limits.Bytes)
        {
            return new(null, [Codes.SourceTooLarge.At(new("input/" + path), content.Length, limits.Bytes)]);
        }
        var text = Encoding.UTF8.GetString(content);
        if (path.Split('/') is [_, "d", _])
        {
            var contribution = ContributionReader.Read("input/" + path, text);
            return new(contribution.Value, contribution.Diagnostics);
        }
        var proposal = ProposalReader.Read("input/" + path, text);
        return new(proposal.Value, proposal.Diagnostics);
    }
}
