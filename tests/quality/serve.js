// A static host for a folder, as the usual ones are: index.html for a folder, gzip, the 404 page.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

const read = (file) => readFile(file).catch(() => null);

/** Serves the folder on a free port of the loopback; gives the address and how to close it. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? path + "index.html" : path);
    const found = file.startsWith(folder) ? await read(file) : null;
    const body = found ?? await read(join(folder, "404.html")) ?? Buffer.from("not found");
    response.writeHead(found ? 200 : 404, {
      "content-type": types[extname(found ? file : "404.html")] ?? "application/octet-stream",
      "content-encoding": "gzip",
      "cache-control": "max-age=3600",
    });
    response.end(gzipSync(body));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
