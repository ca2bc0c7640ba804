using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Rendering;

namespace SiteGen.Pipelines;

/// <summary>Some files of the site that are made together.</summary>
/// <param name="Name">Names them in every build: <c>ProposalPages /pp18/p/b-67-4/</c>.</param>
/// <param name="Key">A digest of all that they show; null where they are made in every build.</param>
/// <param name="Make">Makes them.</param>
internal sealed record PageJob(string Name, Func<UInt128>? Key, Func<Staged<ImmutableArray<Page>>> Make);
