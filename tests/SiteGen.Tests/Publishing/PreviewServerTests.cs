using System.Net;
using System.Net.Sockets;
using System.Text;
using SiteGen.Publishing;
using Xunit;

namespace SiteGen.Tests.Publishing;

public sealed class PreviewServerTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sitegen-preview-").FullName;
    private readonly CancellationTokenSource stop = new();
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly PreviewServer server;
    private readonly Task running;
    private readonly int port;

    public PreviewServerTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "pp18"));
        File.WriteAllText(Path.Combine(folder, "pp18", "index.html"), "<!DOCTYPE html><body>网络安全</body>");
        File.WriteAllText(Path.Combine(folder, "404.html"), "<!DOCTYPE html><body>nothing here</body>");
        File.WriteAllText(Path.Combine(folder, "a.js"), "1");
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        server = new(folder, "/site", port)
        {
            Beside = new Dictionary<string, Func<ReadOnlyMemory<byte>>> { ["/components/"] = () => "<body>all parts</body>"u8.ToArray() },
        };
        running = server.RunAsync(stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        server.Dispose();
        client.Dispose();
        stop.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<HttpResponseMessage> Get(string path, string? host = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
        request.Headers.Host = host ?? $"localhost:{port}";
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_page_beside_the_site_is_shown_and_stands_in_no_folder()
    {
        using var answer = await Get("/site/components/");

        Assert.Equal("<body>all parts<script src=\"/_preview/reload.js\"></script></body>",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(Path.Combine(folder, "components")));
    }

    [Fact]
    public async Task A_folder_shows_its_index_with_the_reload_script_in_it()
    {
        using var answer = await Get("/site/pp18/?q=1");

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("<!DOCTYPE html><body>网络安全<script src=\"/_preview/reload.js\"></script></body>",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/site/gone", HttpStatusCode.NotFound, null)]
    [InlineData("/site/pp18", HttpStatusCode.Redirect, "/site/pp18/")]
    [InlineData("/", HttpStatusCode.Redirect, "/site/")]
    [InlineData("/site/a.js", HttpStatusCode.OK, null)]
    [InlineData("/site/a.js/", HttpStatusCode.NotFound, null)]
    [InlineData("/site/%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.BadRequest, null)]
    [InlineData("/site/..%2f..%2fetc/passwd", HttpStatusCode.BadRequest, null)]
    [InlineData("/site//pp18", HttpStatusCode.BadRequest, null)]
    public async Task Each_path_gets_the_answer_a_static_host_gives(string path, HttpStatusCode status, string? location)
    {
        var (code, head) = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");

        Assert.Equal((int)status, code);
        Assert.True(location is null || head.Contains($"Location: {location}\r\n", StringComparison.Ordinal), head);
    }

    [Fact]
    public async Task A_page_that_is_not_there_shows_the_sites_own_404()
    {
        using var answer = await Get("/site/gone/");

        Assert.Contains("nothing here", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example:80")]
    public async Task A_name_of_somebody_else_for_this_machine_is_refused(string host)
    {
        using var answer = await Get("/site/pp18/", host);

        Assert.False(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Open_pages_hear_of_a_change()
    {
        using var answer = await Get("/_preview/events");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(": here", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        await server.Changed();

        Assert.Equal("data: changed", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A request as it is written, since the client would tidy up its path.</summary>
    private async Task<(int Code, string Head)> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return (int.Parse(answer.Split(' ')[1]), answer);
    }
}
