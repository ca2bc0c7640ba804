using SiteGen.Proposals;

namespace SiteGen.Markdown;

/// <summary>The Markdown a provision is written in.</summary>
internal enum Form
{
    /// <summary><c># …</c></summary>
    Top,

    /// <summary><c>## …</c></summary>
    Section,

    /// <summary><c>### …</c> and deeper.</summary>
    Heading,

    /// <summary><c>- …</c></summary>
    Item,

    /// <summary>A plain paragraph.</summary>
    Paragraph,

    /// <summary><c>| … |</c></summary>
    Row,

    /// <summary><c>[^1]: …</c></summary>
    Footnote,
}

/// <summary>
/// What a form means where nothing else is said, as the text goes on. Writer and reader ask the same object, so that a
/// remark is written exactly where it is needed.
/// </summary>
internal sealed class Expectation
{
    private bool numbered;
    private bool opened;
    private bool sectioned;

    /// <summary>The form each kind is written in.</summary>
    public static Form FormOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Number or ProvisionKind.Title => Form.Top,
        ProvisionKind.Section or ProvisionKind.Annex or ProvisionKind.Reasons => Form.Section,
        ProvisionKind.Heading => Form.Heading,
        ProvisionKind.Clause or ProvisionKind.Bullet => Form.Item,
        ProvisionKind.TableRow => Form.Row,
        ProvisionKind.Footnote => Form.Footnote,
        _ => Form.Paragraph,
    };

    /// <summary>The kind that this form has here.</summary>
    public ProvisionKind KindOf(Form form, Redline label, Redline text) => form switch
    {
        Form.Top => numbered ? ProvisionKind.Title : ProvisionKind.Number,
        Form.Section => HeadingWords.KindOf(text.Flat),
        Form.Heading => ProvisionKind.Heading,
        Form.Item => LabelShapes.Counts(label) ? ProvisionKind.Clause : ProvisionKind.Bullet,
        Form.Row => ProvisionKind.TableRow,
        Form.Footnote => ProvisionKind.Footnote,
        _ when text.Flat is ['[', .., ']'] => ProvisionKind.Note,
        _ => opened || sectioned ? ProvisionKind.Paragraph : ProvisionKind.Opening,
    };

    /// <summary>Takes note of a provision, before the next is asked for.</summary>
    public void Pass(Form form, ProvisionKind kind)
    {
        numbered |= form == Form.Top;
        sectioned |= form is Form.Section or Form.Heading or Form.Item;
        opened |= kind == ProvisionKind.Opening;
    }
}
