using System.Text;
using SiteGen.Citations;
using SiteGen.Compiling;
using SiteGen.Mailing;
using SiteGen.Pipelines;
using Xunit;

namespace SiteGen.Tests.Mailing;

/// <summary>The e-mails of <c>Mails/</c>, and the repository's own compilation that they are linked to.</summary>
internal static class ExampleMails
{
    private static readonly Lazy<Compilation> Input = new(() =>
    {
        var root = Path.GetFullPath(Path.Combine(Golden.Root, "..", ".."));
        return InputCompilation.Read(SiteGen.Hosting.Folders.Of(root, SiteGen.Hosting.Settings.Default).Value, SiteGen.Reading.ReadingLimits.Usual).Value;
    });

    private static readonly Lazy<CitationResolver> Knowing = new(() => new(Compilation, ProposalCitations.Targets(Compilation)));

    public static Compilation Compilation => Input.Value;

    public static CitationResolver Resolver => Knowing.Value;

    public static string[] Files { get; } =
        [.. Directory.GetFiles(Path.Combine(Golden.Root, "Mailing", "Mails")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names { get; } = [.. Files];

    private static string Folder => Path.Combine(Golden.Root, "Mailing", "Mails");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static Mail Read(string name, Preference preference = Preference.Plain) => Read(Bytes(name), preference);

    public static Mail Read(byte[] bytes, Preference preference = Preference.Plain)
    {
        var (mail, diagnostics) = MailReader.Read("mail", bytes, preference);
        Assert.Empty(diagnostics);
        return mail!;
    }

    public static Mail Read(string head, string body) => Read(Encoding.UTF8.GetBytes($"Subject: x\n{head}\n\n{body}"));

    public static LinkedMail Linked(Mail mail) => LinkedMail.Of(mail, MailContext.Of(Compilation), Resolver);

    public static string Absolute(string address) => "https://example.org" + address;
}
