namespace SiteGen.Diagnostics;

// SG501: addresses and their register.
public static partial class Codes
{
    /// <summary>A line of a register that cannot be read.</summary>
    public static readonly Code PermalinkUnread = new("SG5010", Severity.Error,
        "this line of the register is not understood: {1} (\"{0}\"); an address that was published must not get lost, so mend it or restore the file");

    /// <summary>An address registered twice.</summary>
    public static readonly Code PermalinkTwice = new("SG5011", Severity.Error,
        "{0} is registered twice, first in {1}; take one of the two lines out");

    /// <summary>A published address that no page would answer.</summary>
    public static readonly Code AddressLost = new("SG5012", Severity.Error,
        "{0}{1} would be lost: it was published, and nothing in this build has it. Undo the change, or put this line in its place, with the day and the reason: {2}");

    /// <summary>A published address that would lead to another text.</summary>
    public static readonly Code AddressReused = new("SG5013", Severity.Error,
        "{0} was published for a text that now stands at {1}, so who follows it would find another. Undo the change, or accept it with this line in its place, with the day and the reason: {2}");

    /// <summary>A register sends readers to nowhere.</summary>
    public static readonly Code InsteadMissing = new("SG5014", Severity.Error,
        "{0} leads to {1}, which is no address of this build and not registered; correct it");

    /// <summary>Addresses that moved in a circle.</summary>
    public static readonly Code MovedInCircle = new("SG5015", Severity.Error,
        "{0} leads back to itself; let one of its circle lead to an address that is in use");

    /// <summary>A page has the address of something that moved or was withdrawn.</summary>
    public static readonly Code AddressTaken = new("SG5016", Severity.Error,
        "{0} is {1} here, but this build gives it to a page again. Name the clause otherwise, or take it back into use with this line in its place: {2}");

    /// <summary>A locked build that would have to write.</summary>
    public static readonly Code RegisterLocked = new("SG5017", Severity.Error,
        "with --locked nothing is written to input/, but this file wants {0} other lines; build without --locked and commit it, or write:\n{1}");

    /// <summary>A locked build whose seeds give other Markdown.</summary>
    public static readonly Code MarkdownLocked = new("SG5018", Severity.Error,
        "with --locked nothing is written to input/, but the seed {0} gives this file anew; build without --locked and commit it");

    /// <summary>An address that mail programs may break.</summary>
    public static readonly Code AddressLong = new("SG5019", Severity.Warning,
        "{0} has {1} characters; mail programs may break an address of more than {2}, so give the proposal a shorter number");

    /// <summary>A registered address without a page in the finished site.</summary>
    public static readonly Code AddressUnanswered = new("SG7030", Severity.Error,
        "{0} is registered, but the site has no page that answers it; build the site again, or mend the register");

    /// <summary>The site is too large for the host it is meant for.</summary>
    public static readonly Code HostLimit = new("SG7031", Severity.Warning,
        "the site has {0}, more than {1} takes ({2}); set ClausePages to changed or none, or choose another host");

    /// <summary>A host whose limits are not known.</summary>
    public static readonly Code HostUnknown = new("SG7032", Severity.Warning,
        "nothing is known of the limits of the host \"{0}\" (setting Publish); known are {1}");

    /// <summary>No pages for moved addresses are wanted, and nothing else would answer these.</summary>
    public static readonly Code RedirectsNeeded = new("SG7033", Severity.Warning,
        "MetaRefreshRedirects is false, but no host is told of the addresses that moved, so their pages are made all the same; set NetlifyRedirects, or Publish to a host that reads _redirects");
}
