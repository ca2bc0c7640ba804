namespace SiteGen.Redlining;

/// <summary>The kinds of changes that are looked for inside lines.</summary>
[Flags]
internal enum EditKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A paragraph of an old and a new wording, each with its end mark.</summary>
    Replaced = 1,

    /// <summary>Year ranges, and years behind the name of a conference.</summary>
    Figures = 2,

    /// <summary>Two revisions in one bracket.</summary>
    Revisions = 4,

    /// <summary>Two places of conferences.</summary>
    Places = 8,

    /// <summary>Two numbers of the same thing, two verbs of the same rank.</summary>
    Numbers = 16,

    /// <summary>Two words glued together.</summary>
    Joints = 32,

    /// <summary>Phrases that are younger than the base text, or that only the reasons account for.</summary>
    Phrases = 64,

    /// <summary>All of them.</summary>
    All = 127,
}
