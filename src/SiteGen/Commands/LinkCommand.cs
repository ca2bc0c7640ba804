using System.CommandLine;
using SiteGen.Citations;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Mailing;
using SiteGen.Pipelines;

namespace SiteGen.Commands;

/// <summary>How <c>link</c> gives an e-mail back.</summary>
internal enum LinkFormat
{
    /// <summary>Plain text, each address behind its citation.</summary>
    Text,

    /// <summary>HTML, each citation a link.</summary>
    Html,

    /// <summary>The citations alone, one object a line.</summary>
    Json,
}

/// <summary><c>sitegen link</c>: finds the citations of an e-mail and links them to the site. Writes no file.</summary>
internal static class LinkCommand
{
    private const string StandardInput = "-";

    public static Command Create(SiteOptions options, Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "An e-mail (.eml), an HTML page or a plain text; - or nothing for standard input.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => StandardInput,
        };
        var format = new Option<LinkFormat>("--format") { Description = "text (each address behind its citation), html, or json (one object a citation)." };
        var command = new Command("link", "Finds the citations in an e-mail and links them to the site.") { file, format };
        command.SetAction(parsed =>
        {
            var site = options.Read(parsed);
            terminal.Print(site.Diagnostics);
            return (int)(site.Diagnostics.Any(IsError)
                ? ExitCode.InputError
                : Run(parsed.GetValue(file)!, parsed.GetValue(format), site.Value, terminal));
        });
        return command;
    }

    private static ExitCode Run(string path, LinkFormat format, Site site, Terminal terminal)
    {
        if (path != StandardInput && !File.Exists(path))
        {
            terminal.Print([Codes.FileMissing.At(new(path))]);
            return ExitCode.InputError;
        }
        var name = path == StandardInput ? "standard input" : path;
        var limits = SitePaths.LimitsOf(site.Settings);
        var content = Content(path, terminal);
        if (content.Length > limits.Bytes)
        {
            terminal.Print([Codes.SourceTooLarge.At(new(name), content.Length, limits.Bytes)]);
            return ExitCode.InputError;
        }
        var mail = MailReader.Read(name, content, format == LinkFormat.Html ? Preference.Html : Preference.Plain);
        var compilation = InputCompilation.Read(site.Folders, limits);
        // What the documents get wrong was told by the build; here only what keeps links from being found.
        terminal.Print([.. mail.Diagnostics, .. compilation.Diagnostics.Where(IsError)]);
        if (mail.Value is null)
        {
            return ExitCode.InputError;
        }
        var resolver = new CitationResolver(compilation.Value, ProposalCitations.Targets(compilation.Value));
        var linked = LinkedMail.Of(mail.Value, MailContext.Of(compilation.Value), resolver);
        terminal.Write(Written(linked, format, site));
        return compilation.Diagnostics.Any(IsError) ? ExitCode.InputError : ExitCode.Done;
    }

    private static string Written(LinkedMail mail, LinkFormat format, Site site)
    {
        var settings = SitePaths.SiteSettingsOf(site.Settings);
        return format switch
        {
            LinkFormat.Html => LinkedHtml.Of(mail, Absolute),
            LinkFormat.Json => LinkedJson.Of(mail),
            _ => LinkedText.Of(mail, Absolute),
        };

        string Absolute(string address) => settings.Absolute(address) ?? settings.Root + address;
    }

    private static ReadOnlyMemory<byte> Content(string path, Terminal terminal)
    {
        if (path != StandardInput)
        {
            return File.ReadAllBytes(path);
        }
        using var input = terminal.In();
        using var content = new MemoryStream();
        input.CopyTo(content);
        return content.ToArray();
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Code.Severity == Severity.Error;
}
