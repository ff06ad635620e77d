// `make sizes`: what a first visit loads, in bytes as sent with brotli 11.
//
// The goal is 200 kB and is not reached yet. Until it is, the check fails above the ceiling, which is only
// ever lowered: a change may not make the first load larger than it has been.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const GOAL = 200 * 1000;
const CEILING = 375 * 1000;
const folder = process.argv[2] ?? "dist";

const packed = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

function* filesIn(place) {
  for (const name of readdirSync(place).sort()) {
    const path = join(place, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

const page = readFileSync(join(folder, "index.html"), "utf8");
// Everything that the page names is loaded at once: style, script, wasm, icon.
const named = new Set(["index.html", ...[...page.matchAll(/"\.\/([^"]+)"/g)].map(([, name]) => name)]);

const row = (name, raw, gzip, brotli) =>
  console.log(name.padEnd(40), ...[raw, gzip, brotli].map((value) => String(value).padStart(9)));

row("first load", "raw", "gzip", "brotli");
const sum = { raw: 0, gzip: 0, brotli: 0 };
const later = [];
for (const path of filesIn(folder)) {
  const name = relative(folder, path).replaceAll("\\", "/");
  const bytes = readFileSync(path);
  if (!named.has(name)) {
    later.push([name, bytes]);
    continue;
  }
  named.delete(name);
  const size = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: packed(bytes) };
  row(`  ${name}`, size.raw, size.gzip, size.brotli);
  for (const key in sum) sum[key] += size[key];
}
row("  sum", sum.raw, sum.gzip, sum.brotli);
if (later.length > 0) row("only when asked for", "raw", "gzip", "brotli");
for (const [name, bytes] of later) row(`  ${name}`, bytes.length, gzipSync(bytes, { level: 9 }).length, packed(bytes));

if (named.size > 0) {
  console.error(`sizes: index.html names what is not there: ${[...named].join(", ")}`);
  process.exit(1);
}
console.log(`first load: ${(sum.brotli / 1000).toFixed(1)} kB; goal ${GOAL / 1000} kB, ceiling ${CEILING / 1000} kB`);
if (sum.brotli > GOAL) console.log(`sizes: ${sum.brotli - GOAL} bytes over the goal`);
if (sum.brotli > CEILING) {
  console.error(`sizes: ${sum.brotli - CEILING} bytes over the ceiling`);
  process.exit(1);
}
