using System.Collections.Immutable;
using Scriban.Runtime;

namespace SiteGen.Rendering;

/// <summary>The keys that a page's scripts listen to, for the list that the key <c>?</c> opens.</summary>
internal sealed partial class SheetMaker
{
    // "keys.change": what the text is called that says what they do.
    private static readonly (string Text, ImmutableArray<string> Caps) HelpKey = ("help", ["?"]);
    private static readonly (string Text, ImmutableArray<string> Caps) SeekKey = ("search", ["/"]);
    private static readonly (string Text, ImmutableArray<string> Caps) ChangeKeys = ("change", ["n", "p"]);
    private static readonly (string Text, ImmutableArray<string> Caps) CiteKey = ("cite", ["c"]);
    private static readonly (string Text, ImmutableArray<string> Caps) HitKeys = ("hits", ["↓", "↑"]);
    private static readonly (string Text, ImmutableArray<string> Caps) BackKey = ("back", ["Esc"]);
    private static readonly (string Text, ImmutableArray<string> Caps) CellKeys = ("cells", ["↑", "↓", "←", "→"]);
    private static readonly (string Text, ImmutableArray<string> Caps) FollowKey = ("follow", ["Enter"]);

    private ScriptArray KeyModels(Sheet sheet) => new(KeysOf(sheet).Select(key => new ScriptObject
    {
        ["caps"] = new ScriptArray(key.Caps),
        ["text"] = sheet.Texts.Plain("keys." + key.Text),
    }));

    private IEnumerable<(string Text, ImmutableArray<string> Caps)> KeysOf(Sheet sheet)
    {
        if (settings.HasSearch && sheet.Template != "not-found")
        {
            yield return SeekKey;
        }
        foreach (var key in sheet.Template switch
        {
            "proposal" => Is(sheet, "amends") ? [ChangeKeys, CiteKey] : [CiteKey],
            "dossier" => sheet.Model["matrix"] is null ? [] : [CellKeys, FollowKey],
            "search" => [HitKeys, BackKey],
            _ => ImmutableArray<(string, ImmutableArray<string>)>.Empty,
        })
        {
            yield return key;
        }
        yield return HelpKey;
    }

    private static bool Is(Sheet sheet, string name) => sheet.Model[name] is true;
}
