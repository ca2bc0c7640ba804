using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Facts;
using SiteGen.Proposals;
using SiteGen.Reading;

namespace SiteGen.Structure;

/// <summary>A block while its characters are being found: they carry its owner number.</summary>
internal sealed record BlockDraft(ProvisionKind Kind, int Level, int Owner);

/// <summary>A proposal while it is being read.</summary>
internal sealed class ProposalDraft(HeadLine head, int line, SourceForm form)
{
    /// <summary>What its source can tell of its changes.</summary>
    public SourceForm Form { get; } = form;

    /// <summary>True where old and new text may stand glued together.</summary>
    public bool IsGlued => Form == SourceForm.Flattened && Head.Action.Amends();

    /// <summary>Its head line.</summary>
    public HeadLine Head { get; } = head;

    /// <summary>The index of its head line.</summary>
    public int Line { get; } = line;

    /// <summary>The first line of its body, and the line behind its last.</summary>
    public (int From, int To) Body { get; set; }

    /// <summary>The owner number of its head line and blank lines.</summary>
    public int HeadOwner { get; set; }

    /// <summary>The language of its text.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Its blocks, footnotes last.</summary>
    public List<BlockDraft> Blocks { get; } = [];

    /// <summary>The line with kind and number, if it has one.</summary>
    public InstrumentHeading? Heading { get; set; }

    /// <summary>The opening line, if it has one.</summary>
    public OpeningLine? Opening { get; set; }

    /// <summary>The line of the opening line, from 1; else of the head line.</summary>
    public int OpeningLineNumber { get; set; }

    /// <summary>The conferences whose place and year its heading names.</summary>
    public ImmutableArray<KnownConference> PlacesNamed { get; set; } = [];
}

/// <summary>Hands out owner numbers and collects what the rules have to say.</summary>
internal sealed class Findings(SourceDocument source)
{
    private int owners;

    /// <summary>The owner of what belongs to no proposal.</summary>
    public const int Outside = int.MaxValue;

    /// <summary>What was found, in the order it was found.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>A number that no one has, from 1.</summary>
    public int NewOwner() => ++owners;

    /// <summary>Notes a finding at a paragraph (from 0, −1 for none) and a column (from 1, 0 for none).</summary>
    public void Add(Code code, int paragraph, int column, params object?[] arguments) =>
        Diagnostics.Add(code.At(new(source.Path, paragraph < 0 ? 0 : source.Paragraphs[paragraph].Line, column), arguments));
}
