using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using SiteGen.Compiling;

namespace SiteGen.Rendering;

/// <summary>Pages that answer addresses that are no longer in use: they lead on, offer a choice, or say what became of it.</summary>
internal sealed partial class SheetMaker
{
    public Sheet Former(Permalink line, Texts texts) => line.State == PermalinkState.Withdrawn
        ? Withdrawn(line, texts)
        : Moved(line.Address, line.Instead, line.Reason, texts);

    /// <summary>A page that leads on: by itself where there is one way, else by the reader's choice.</summary>
    private Sheet Moved(string address, ImmutableArray<string> instead, string reason, Texts texts) =>
        new("moved", address, texts.Plain(instead.Length == 1 ? "moved.title" : "moved.title_choice"),
            texts.Plain("moved.description", address), texts, new ScriptObject
            {
                ["instead"] = new ScriptArray(instead),
                ["reason"] = reason == Register.WasProvisional ? texts.Plain("moved.was_provisional") : reason.Length > 0 ? reason : null,
            })
        {
            Above = [HomeWay(texts)],
            Crumb = texts.Plain("moved.crumb"),
            Canonical = instead is [var only] ? only : null,
            Refresh = instead is [var to] ? to : null,
        };

    private Sheet Withdrawn(Permalink line, Texts texts) =>
        new("withdrawn", line.Address, texts.Plain("withdrawn.title"), line.Date.Length == 0 ? texts.Plain("withdrawn.description_undated", line.Address) : texts.Plain("withdrawn.description", line.Address, Day(line, texts)), texts, new ScriptObject
        {
            ["date"] = line.Date.Length == 0 ? null : Day(line, texts),
            ["date_iso"] = line.Date.Length == 0 ? null : line.Date,
            ["reason"] = line.Reason,
            ["instead"] = new ScriptArray(line.Instead),
        })
        {
            Above = [HomeWay(texts)],
            Crumb = texts.Plain("withdrawn.crumb"),
        };

    private static string Day(Permalink line, Texts texts) =>
        texts.Date(DateOnly.ParseExact(line.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
