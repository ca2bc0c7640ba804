using System.Collections.Immutable;
using System.Reflection;

namespace SiteGen.Diagnostics;

/// <summary>
/// Every diagnostic there is, one file per family:
/// SG1 reading, SG2 structure and tokens, SG3 redline, SG4 Markdown and input, SG5 compiling, citations and topics,
/// SG6 rendering and theme, SG7 publishing and checks, SG8 settings and command line, SG9 the machine.
/// A code is never reused for something else.
/// </summary>
public static partial class Codes
{
    /// <summary>All codes in order of their ids; the documentation of codes is made from this.</summary>
    public static ImmutableArray<Code> All => // no initializer: it would run before those of the other files
    [
        .. typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(code => code.FieldType == typeof(Code))
            .Select(code => (Code)code.GetValue(null)!)
            .OrderBy(code => code.Id, StringComparer.Ordinal),
    ];
}
