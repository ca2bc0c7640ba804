using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>Marks and texts of footnotes must find each other.</summary>
internal static class FootnoteChecks
{
    /// <summary>Notes each mark without text and each text without mark, once.</summary>
    public static void Add(ImmutableArray<Provision> provisions, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var texts = provisions.Where(provision => provision.Kind == ProvisionKind.Footnote).Select(provision => provision.Label.Flat).ToHashSet();
        var marks = new HashSet<string>();
        foreach (var runs in provisions.SelectMany(provision => new[] { provision.Label, provision.Text }).Where(redline => !redline.IsEmpty))
        {
            foreach (var run in runs.Runs.Where(run => run.Footnote is not null && marks.Add(run.Footnote) && !texts.Contains(run.Footnote)))
            {
                diagnostics.Add(Codes.FootnoteMissing.At(new(path), run.Footnote));
            }
        }
        foreach (var name in texts.Where(name => !marks.Contains(name)).Order(StringComparer.Ordinal))
        {
            diagnostics.Add(Codes.FootnoteUnused.At(new(path), name));
        }
    }
}
