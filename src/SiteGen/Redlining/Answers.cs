using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Proposals;
using SiteGen.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Redlining;

/// <summary>What an answer is about.</summary>
public enum AnswerKind
{
    /// <summary>The order of the halves of a proposal's double labels.</summary>
    Labels,

    /// <summary>The order of the halves of a proposal's double end marks.</summary>
    Ends,

    /// <summary>The order of the old and the new wording inside a proposal's paragraphs.</summary>
    Wordings,

    /// <summary>Whether a line's text is old, new or both.</summary>
    Line,

    /// <summary>A line with its changes written out.</summary>
    Redline,
}

/// <summary>One answer of an editor.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Proposal">The proposal; empty for an answer about a line.</param>
/// <param name="Line">The line of the source, from 1; 0 for an answer about a proposal.</param>
/// <param name="Value"><c>old-then-new</c> or <c>new-then-old</c>; <c>kept</c>, <c>deleted</c> or <c>inserted</c>; the line in CriticMarkup.</param>
public sealed record Answer(AnswerKind Kind, string Proposal, int Line, string Value)
{
    /// <summary>The old half stands first.</summary>
    public const string OldThenNew = "old-then-new";

    /// <summary>The new half stands first.</summary>
    public const string NewThenOld = "new-then-old";

    /// <summary>The answer as a line of the file.</summary>
    public override string ToString() => Line == 0
        ? $"{Proposal} {Kind.ToString().ToLowerInvariant()}: {Value}"
        : $"line {Line}: {(Kind == AnswerKind.Redline ? Quoted : Value)}";

    private string Quoted => "\"" + Value.Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal) + "\"";
}

/// <summary>
/// The file <c>seeds/NAME.review.yml</c> beside a seed: one answer a line, <c>B/67/4 labels: new-then-old</c>,
/// <c>line 120: inserted</c>, <c>line 43: "通过本决议附件{++1++}{--2--}"</c>.
/// </summary>
/// <param name="All">In the order of the file.</param>
public sealed record Answers(ImmutableArray<Answer> All)
{
    /// <summary>How the file's name ends.</summary>
    public const string Extension = ".review.yml";

    /// <summary>No answers.</summary>
    public static Answers None { get; } = new([]);

    // "B/67/4 labels", "line 43".
    private static readonly Regex Key = new(
        "^(?:line (?<line>[0-9]{1,7})|(?<proposal>[^ ]+) (?<kind>labels|ends|wordings))$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The name of a seed's file of answers: <c>seeds/x.txt</c> to <c>seeds/x.review.yml</c>.</summary>
    public static string PathOf(string seed)
    {
        var dot = seed.LastIndexOf('.');
        return (dot > seed.LastIndexOf('/') ? seed[..dot] : seed) + Extension;
    }

    /// <summary>These answers and one more.</summary>
    public Answers With(Answer answer) => new(All.Add(answer));

    /// <summary>Reads the file. An answer that cannot be read is left out, with an error.</summary>
    /// <param name="path">Named in messages.</param>
    /// <param name="yaml">The content.</param>
    public static Staged<Answers> Parse(string path, string yaml)
    {
        YamlNode? root;
        try
        {
            root = YamlText.Root(yaml);
        }
        catch (YamlException fault)
        {
            return new(None, [Codes.AnswersUnreadable.At(new(path, (int)fault.Start.Line, (int)fault.Start.Column), fault.Message)]);
        }
        if (root is null)
        {
            return None;
        }
        if (root is not YamlMappingNode mapping)
        {
            return new(None, [Codes.AnswersUnreadable.At(new(path, 1), "answers are lines of the form \"line 43: deleted\"")]);
        }
        var answers = ImmutableArray.CreateBuilder<Answer>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (key, value) in mapping.Children)
        {
            if (Read($"{key}", value is YamlScalarNode { Value: { } text } ? text : "") is { } answer)
            {
                answers.Add(answer);
            }
            else
            {
                diagnostics.Add(Codes.AnswerUnknown.At(new(path, (int)key.Start.Line, (int)key.Start.Column), $"{key}: {value}"));
            }
        }
        return new(new(answers.ToImmutable()), diagnostics.ToImmutable());
    }

    private static Answer? Read(string key, string value)
    {
        if (Key.Match(key) is not { Success: true } match)
        {
            return null;
        }
        if (match.Groups["line"] is { Success: true, ValueSpan: var digits })
        {
            var line = int.Parse(digits, CultureInfo.InvariantCulture);
            return value is "kept" or "deleted" or "inserted" ? new(AnswerKind.Line, "", line, value)
                : CriticText.Parse(value).Unclosed < 0 && value.Length > 0 ? new(AnswerKind.Redline, "", line, value) : null;
        }
        return value is Answer.OldThenNew or Answer.NewThenOld
            ? new(Enum.Parse<AnswerKind>(match.Groups["kind"].Value, ignoreCase: true), match.Groups["proposal"].Value, 0, value)
            : null;
    }

    /// <summary>The order settled for a proposal; null where it is open.</summary>
    internal HalfOrder? Order(AnswerKind kind, string proposal) =>
        All.LastOrDefault(answer => answer.Kind == kind && answer.Proposal == proposal)?.Value switch
        {
            Answer.OldThenNew => HalfOrder.OldFirst,
            Answer.NewThenOld => HalfOrder.NewFirst,
            _ => null,
        };

    /// <summary>What is settled of a line's whole text; null where it is open.</summary>
    internal Change? Whole(int line)
    {
        var answer = All.LastOrDefault(answer => answer.Line == line);
        if (answer?.Kind == AnswerKind.Redline)
        {
            var changes = CriticText.Parse(answer.Value).Changes;
            return changes.All(change => change == Change.Inserted) ? Change.Inserted
                : changes.All(change => change == Change.Deleted) ? Change.Deleted : Change.Kept;
        }
        return answer?.Value switch { "inserted" => Change.Inserted, "deleted" => Change.Deleted, "kept" => Change.Kept, _ => null };
    }
}
