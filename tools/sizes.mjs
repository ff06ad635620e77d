// `make sizes`: what a first visit loads, in bytes as sent with brotli 11.
//
// The first load is all that index.html names: with it the first screen stands. It fails above 200 kB. What the start script
// asks for beside it for an address of another part of the program, such as the ranking, is told below it.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const BUDGET = 200 * 1000;
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
// What the start script asks for beside the first load, by the beginning of the fragment.
const beside = JSON.parse(/for\(const\[f,n\]of (\[.*?\])\)if/.exec(page)?.[1] ?? "[]");
for (const [fragment, names] of beside) {
  const bytes = names.reduce((bytes, name) => bytes + packed(readFileSync(join(folder, name))), 0);
  console.log(`first load at ${fragment}…: ${((sum.brotli + bytes) / 1000).toFixed(1)} kB`);
}
console.log(`first load: ${(sum.brotli / 1000).toFixed(1)} kB of at most ${BUDGET / 1000} kB`);
if (sum.brotli > BUDGET) {
  console.error(`sizes: ${sum.brotli - BUDGET} bytes over the budget`);
  process.exit(1);
}
