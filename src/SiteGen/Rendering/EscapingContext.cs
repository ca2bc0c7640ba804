using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// A template's surroundings: everything that is written is escaped unless it is <see cref="Html"/>, and what nobody
/// would see in it is named; names that do
/// not exist are errors; there are no files, no reflection, and no functions but those given.
/// </summary>
internal sealed class EscapingContext : TemplateContext
{
    private readonly IReadOnlyDictionary<string, Template> templates;

    public EscapingContext(ScriptObject functions, IReadOnlyDictionary<string, Template> templates) : base(functions)
    {
        this.templates = templates;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        MemberFilter = static _ => false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = 0;     // a resolution has as many clauses as it has
        LimitToString = 0; // and pages are as long as their text
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Html html => Write(html.Markup),
        string text => Write(Html.Escape(UnseenSigns.Named(text))),
        _ => Write(Html.Escape(ObjectToString(textAsObject) ?? "")),
    };

    /// <inheritdoc/>
    public override string? GetTemplatePathFromName(string? templateName, ScriptNode? callerContext) =>
        templateName is not null && templates.ContainsKey(templateName)
            ? templateName
            : throw new ScriptRuntimeException(callerContext?.Span ?? CurrentSpan, $"there is no template \"{templateName}\"");

    /// <inheritdoc/>
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) => templates[templatePath];
}
