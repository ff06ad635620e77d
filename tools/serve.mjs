// A small static server for dist/: `make run`, the browser tests and the benchmarks use it.
//
//   node tools/serve.mjs [FOLDER] [PORT]
//
// Listens on 127.0.0.1 only. Sends brotli or gzip to browsers that take it, as good hosts do.

import { createServer } from "node:http";
import { readFile, realpath, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const PACKED = new Set([".png", ".ico"]);

const encodings = {
  br: (bytes, quality) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/**
 * Starts a server.
 * `mounts`: address of a folder, with a slash at both ends → folder on disk, e.g. `{ "/a/b/": "dist" }`.
 * `port`: 0 takes a free one. `quality`: of brotli, 0 to 11; each file is compressed once and kept.
 * Returns `{ origin, close }`.
 */
export async function serve({ mounts, port = 0, quality = 5 }) {
  const places = Object.entries(mounts)
    .map(([address, folder]) => [address, resolve(folder)])
    .sort(([a], [b]) => b.length - a.length);
  const cache = new Map();

  async function find(path) {
    const place = places.find(([address]) => path.startsWith(address));
    if (!place) return undefined;
    const [address, folder] = place;
    const rest = path.slice(address.length);
    const file = join(folder, rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest);
    try {
      // Links may point anywhere inside the folder, and nowhere else.
      const [real, home] = [await realpath(file), await realpath(folder)];
      if (!real.startsWith(home + sep)) return undefined;
      const facts = await stat(real);
      return facts.isFile() ? { file: real, changed: facts.mtimeMs } : undefined;
    } catch {
      return undefined;
    }
  }

  async function body(file, changed, encoding) {
    const key = `${encoding} ${changed} ${file}`;
    if (!cache.has(key)) {
      const bytes = await readFile(file);
      cache.set(key, encoding ? await encodings[encoding](bytes, quality) : bytes);
    }
    return cache.get(key);
  }

  async function answer(request, response) {
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      return void response.writeHead(400).end();
    }
    const found = await find(path);
    if (!found) return void response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    const extension = extname(found.file);
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const encoding = PACKED.has(extension)
      ? undefined
      : Object.keys(encodings).find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
    const bytes = await body(found.file, found.changed, encoding);
    const named = /-[0-9a-f]{16}\.\w+$/.test(found.file);
    response.writeHead(200, {
      "content-type": TYPES[extension] ?? "application/octet-stream",
      "content-length": bytes.length,
      "cache-control": named ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(encoding && { "content-encoding": encoding }),
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections?.();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? "dist";
  const wanted = Number(process.argv[3] ?? process.env.PORT ?? 8080);
  const start = (port) => serve({ mounts: { "/": folder }, port });
  const { origin } = await start(wanted).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.log(`Port ${wanted} is taken.`);
    return start(0);
  });
  console.log(`\n  Thi Đua: ${origin}/\n\n  (Ctrl+C stops it.)`);
}
