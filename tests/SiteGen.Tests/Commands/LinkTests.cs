using System.Text;
using SiteGen.Commands;
using Xunit;

namespace SiteGen.Tests.Commands;

public sealed class LinkTests
{
    [Fact]
    public async Task A_mail_is_linked_to_the_host_of_the_site_and_nothing_is_written()
    {
        using var site = SiteFolder.OfTheSeed();
        await site.RunAsync("normalize");
        site.Write("mail.txt", "See B/67/4, considering c).\n");
        var before = site.Files(".");

        var (exitCode, output, error) = await site.RunAsync("link", site.At("mail.txt"), "-s", "Host=example.org");

        Assert.Equal((0, "See B/67/4, considering c) <https://example.org/pp18/p/b-67-4/con-c/>.\n", ""), (exitCode, output, error));
        Assert.Equal(before, site.Files("."));
    }

    [Fact]
    public async Task Standard_input_is_read_where_no_file_is_named()
    {
        using var site = SiteFolder.OfTheSeed();
        await site.RunAsync("normalize");
        var output = new StringWriter();
        var terminal = new Terminal(output, new StringWriter()) { In = () => new MemoryStream(Encoding.UTF8.GetBytes("Res. 71")) };

        Assert.Equal(0, await CommandLine.RunAsync(["link", "--format", "json", "--root", site.Root], terminal, TestContext.Current.CancellationToken));

        Assert.Equal("{\"start\":0,\"length\":7,\"text\":\"Res. 71\",\"target\":\"pp-r71\",\"revision\":null,\"part\":\"\",\"address\":\"/pp18/r71/\",\"candidates\":[]}\n", output.ToString());
    }

    [Fact]
    public async Task A_mail_over_the_limit_is_wrong_input()
    {
        using var site = SiteFolder.Empty();
        site.Write("mail.txt", new string('x', 1_000_001));

        var (exitCode, output, error) = await site.RunAsync("link", site.At("mail.txt"), "-s", "LargestInput=1");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("error SG1051: this file has 1000001 bytes, and the limit is 1000000", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_one_that_is_no_mail_are_wrong_input_and_an_unknown_format_is_wrong_usage()
    {
        using var site = SiteFolder.Empty();
        await File.WriteAllBytesAsync(site.At("x.msg"), [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0], TestContext.Current.CancellationToken);

        Assert.Equal(1, (await site.RunAsync("link", site.At("nothing.eml"))).ExitCode);
        Assert.Equal(2, (await site.RunAsync("link", "--format", "pdf")).ExitCode);
        var (exitCode, output, error) = await site.RunAsync("link", site.At("x.msg"));
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("SG1020", error, StringComparison.Ordinal);
    }
}
