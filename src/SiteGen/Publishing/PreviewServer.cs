using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace SiteGen.Publishing;

/// <summary>
/// Shows the output folder on this machine alone, under <c>http://localhost:PORT/</c>. Pages get a small script that
/// reloads them when <see cref="Changed"/> is called. Not for the public: no ranges, no compression.
/// </summary>
public sealed class PreviewServer : IDisposable
{
    private const string Events = "/_preview/events";
    private const string ScriptPath = "/_preview/reload.js";

    // Reconnects by itself; after the server has been away, the page is loaded again.
    private const string Script = """
        (function () {
          "use strict";
          var lost = false;
          var events = new EventSource(document.currentScript.src.replace("reload.js", "events"));
          events.onmessage = function () { location.reload(); };
          events.onerror = function () { lost = true; };
          events.onopen = function () { if (lost) { location.reload(); } };
        }());
        """;

    private readonly HttpListener listener = new();
    private readonly ConcurrentDictionary<HttpListenerResponse, SemaphoreSlim> readers = new();
    private readonly StaticFiles files;
    private readonly string linkRoot;
    private readonly int port;

    /// <summary>Prepares a server; <see cref="RunAsync"/> starts it.</summary>
    /// <param name="output">The folder to show.</param>
    /// <param name="linkRoot">The path it is shown under, without a slash at its end; mostly empty.</param>
    /// <param name="port">The port of the loopback address.</param>
    public PreviewServer(string output, string linkRoot = "", int port = 5080)
    {
        files = new(output);
        this.linkRoot = linkRoot;
        this.port = port;
        // Prefixes with a host make the listener bind to loopback addresses only.
        listener.Prefixes.Add($"http://localhost:{port}/");
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
    }

    /// <summary>Pages that are shown without being part of the site, by their addresses; each is made when it is asked for.</summary>
    public IReadOnlyDictionary<string, Func<ReadOnlyMemory<byte>>> Beside { get; init; } = new Dictionary<string, Func<ReadOnlyMemory<byte>>>();

    /// <summary>Where the site is shown.</summary>
    public Uri Address => new($"http://localhost:{port}{linkRoot}/");

    /// <summary>Serves until cancelled.</summary>
    /// <exception cref="HttpListenerException">The port is taken or not allowed.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        listener.Start();
        using var stop = cancellation.Register(listener.Stop);
        while (!cancellation.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (HttpListenerException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (ObjectDisposedException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            _ = Task.Run(() => AnswerAsync(context), CancellationToken.None);
        }
    }

    /// <summary>Lets every open page load itself again.</summary>
    public async Task Changed()
    {
        foreach (var (reader, gate) in readers)
        {
            await SendAsync(reader, gate, "data: changed\n\n");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Close();

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        try
        {
            // Another site's name that was pointed at this machine must not be able to read the pages.
            if (!IsOwnHost(request.Headers["Host"]) || !request.IsLocal)
            {
                await SendAsync(response, new(HttpStatusCode.Forbidden, "text/plain; charset=utf-8", "only for this machine\n"u8.ToArray()), request);
                return;
            }
            var path = request.RawUrl ?? "/";
            if (path == Events)
            {
                await ListenAsync(response);
                return;
            }
            await SendAsync(response, request.HttpMethod is "GET" or "HEAD"
                ? Reply(path) : new(HttpStatusCode.MethodNotAllowed, "text/plain; charset=utf-8", "only GET\n"u8.ToArray()), request);
        }
        catch (HttpListenerException)
        {
            // The reader has gone; there is nobody left to tell.
            response.Abort();
        }
        catch (IOException)
        {
            // The file changed under us, or the reader has gone: the next request finds it.
            response.Abort();
        }
    }

    private StaticReply Reply(string path)
    {
        if (path == ScriptPath)
        {
            return new(HttpStatusCode.OK, "text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(Script));
        }
        if (linkRoot.Length > 0)
        {
            if (!path.StartsWith(linkRoot + "/", StringComparison.Ordinal))
            {
                return new(HttpStatusCode.Redirect, "text/plain; charset=utf-8", default) { Location = linkRoot + "/" };
            }
            path = path[linkRoot.Length..];
        }
        var reply = Beside.TryGetValue(path, out var make) ? new(HttpStatusCode.OK, "text/html; charset=utf-8", make()) : files.Find(path);
        return reply.Location is { } location ? reply with { Location = linkRoot + location }
            : reply.Type.StartsWith("text/html", StringComparison.Ordinal) ? reply with { Content = WithScript(reply.Content) } : reply;
    }

    private static byte[] WithScript(ReadOnlyMemory<byte> page)
    {
        var tag = Encoding.UTF8.GetBytes($"<script src=\"{ScriptPath}\"></script>");
        var end = page.Span.LastIndexOf("</body>"u8);
        return end < 0 ? [.. page.Span, .. tag] : [.. page.Span[..end], .. tag, .. page.Span[end..]];
    }

    private bool IsOwnHost(string? host) => host is not null
        && (host.Equals($"localhost:{port}", StringComparison.OrdinalIgnoreCase) || host == $"127.0.0.1:{port}"
            || (port == 80 && host is "localhost" or "127.0.0.1"));

    private static async Task SendAsync(HttpListenerResponse response, StaticReply reply, HttpListenerRequest request)
    {
        response.StatusCode = (int)reply.Status;
        response.ContentType = reply.Type;
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        if (reply.Location is { } location)
        {
            response.RedirectLocation = location;
        }
        response.ContentLength64 = reply.Content.Length;
        if (request.HttpMethod != "HEAD")
        {
            await response.OutputStream.WriteAsync(reply.Content);
        }
        response.Close();
    }

    private async Task ListenAsync(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers["Cache-Control"] = "no-store";
        response.SendChunked = true;
        var gate = new SemaphoreSlim(1);
        readers[response] = gate;
        // The first bytes make the browser's connection open.
        await SendAsync(response, gate, ": here\n\n");
    }

    private async Task SendAsync(HttpListenerResponse reader, SemaphoreSlim gate, string message)
    {
        await gate.WaitAsync();
        try
        {
            await reader.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(message));
            await reader.OutputStream.FlushAsync();
        }
        catch (HttpListenerException)
        {
            readers.TryRemove(reader, out _); // the page was closed
        }
        catch (IOException)
        {
            readers.TryRemove(reader, out _);
        }
        catch (ObjectDisposedException)
        {
            readers.TryRemove(reader, out _);
        }
        finally
        {
            gate.Release();
        }
    }
}
