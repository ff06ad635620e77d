// Tears the program apart and makes its parts small.
//
// Functions marked `wasm_split` in src/ui/chunk are where it is torn: what only they reach becomes a chunk of its own,
// loaded when it is first used. The tool works on cargo's output, before wasm-bindgen, which would drop what it needs
// (hence `--emit-relocs`); so wasm-bindgen is called here once more, on the part that is left, and Trunk's own
// call of it is only its way to index.html.
//
//   cargo's wasm ─ wasm-split-cli ─┬─ main ─ wasm-bindgen ─ metadce ─ wasm-opt ─┐
//                                  ├─ link script ──────────────────────────────┼─ one script (esbuild)
//                                  └─ chunks ─ wasm-opt                         └─ one wasm, and the chunks
//
// wasm-opt makes structure anew (flatten, rereloop) and shortens the names between script and wasm: that saves 3 % of
// what is sent, against -Oz alone.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

const APP = "thidua";
const LINK = "__wasm_split.js";
const SMALL = "--flatten --rereloop -Oz -Oz --strip-debug --strip-producers".split(" ");
// What rustc may use; a chunk does not say it of itself.
const FEATURES = "bulk-memory bulk-memory-opt call-indirect-overlong multivalue mutable-globals nontrapping-float-to-int"
  .split(" ")
  .concat("reference-types", "sign-ext")
  .map((name) => `--enable-${name}`);
const RENAME = "--minify-imports-and-exports-and-modules";

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

function fail(sentence) {
  console.error(`chunks: ${sentence}`);
  process.exit(1);
}

/** Runs a tool of binaryen and returns what it prints. */
function binaryen(name, ...options) {
  const tool = join(dirname(createRequire(import.meta.url).resolve("binaryen")), "bin", name);
  const set = { encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "ignore"] };
  return execFileSync(process.execPath, [tool, ...options], set);
}

/** Splits cargo's wasm and binds its main part, in `folder`. */
function tear(cargo, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("wasm-split-cli", [cargo, folder, "--target", "web", "--out-name", APP]);
  const bound = join(folder, "bound");
  const options = ["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", bound, "--out-name", APP];
  execFileSync("wasm-bindgen", [join(folder, `${APP}.wasm`), ...options]);
  // Not every host sends `.wasm` as what it is, and streaming would refuse it then; for so few bytes it wins nothing.
  const streamed = "(WebAssembly.instantiateStreaming(src, imports))";
  const link = readFileSync(join(folder, LINK), "utf8");
  if (!link.includes(streamed)) fail("the link script starts its chunks in another form than expected");
  const whole = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
  // The program itself tells who needs a part that did not come; a page that is left while one comes is no error.
  writeFileSync(join(bound, LINK), link.replaceAll(streamed, whole).replace("console.error(e);\n            success", "success"));
  return {
    wasm: join(bound, `${APP}_bg.wasm`),
    glue: join(bound, `${APP}.js`),
    link: join(bound, LINK),
    needs: needs(link),
    chunks: readdirSync(folder).filter((name) => /^(split|chunk)_\w+\.wasm$/.test(name)).sort(),
  };
}

/** Which files each split needs, by its name: its own and those that it shares with others. */
function needs(link) {
  const files = {};
  for (const [, splits, number] of link.matchAll(/^\/\* ([\w, ]+) \*\/\nconst __chunk_(\d+) =/gm))
    for (const split of splits.split(", ")) (files[split] ??= []).push(`chunk_${number}.wasm`);
  for (const [, split] of link.matchAll(/"\.\/split_(\w+)\.wasm"/g)) (files[split] ??= []).push(`split_${split}.wasm`);
  return files;
}

/**
 * Takes the classes out of the glue that a library brings and nobody uses (streams of a server that this app does not
 * have); what they call in the wasm goes with them.
 */
function withoutStreams(glue) {
  const pruned = glue
    .replace(/^export class (IntoUnderlying\w+) \{\n[\s\S]*?\n\}\n(if \(Symbol\.dispose\).*\n)?/gm, "")
    .replace(/^const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm, "");
  if (pruned.includes("IntoUnderlying")) fail("the glue names IntoUnderlying… in a form that is not known here");
  return pruned;
}

/** Names that stand after `wasm.` in the glue, and those that the link script takes from the exports. */
function usedExports(glue, link) {
  const shared = [...link.matchAll(/const \{ ([\w, ]+?),?\s*\} = initSync\(/g)];
  if (shared.length !== 1) fail(`the link script takes from the exports ${shared.length} times`);
  const taken = shared[0][1].split(",").map((name) => name.trim()).filter(Boolean);
  const called = [...glue.matchAll(/\bwasm\.([A-Za-z_$][\w$]*)/g)].map(([, name]) => name);
  return { all: [...new Set([...called, ...taken])], taken, text: shared[0][0] };
}

/** Takes out of the wasm what no export in `names` reaches. */
function reached(wasm, names, folder) {
  const nodes = names.map((name, place) => ({ name: `e${place}`, export: name }));
  const root = { name: "page", root: true, reaches: nodes.map(({ name }) => name) };
  const [graph, out] = [join(folder, "graph.json"), join(folder, "reached.wasm")];
  writeFileSync(graph, JSON.stringify([root, ...nodes]));
  binaryen("wasm-metadce", wasm, "--graph-file", graph, "-o", out, ...FEATURES);
  return out;
}

/** Makes the main part small; returns it with the glue and the link script that fit its short names. */
function shrink(parts, folder) {
  let glue = withoutStreams(readFileSync(parts.glue, "utf8"));
  let link = readFileSync(parts.link, "utf8");
  const used = usedExports(glue, link);
  const out = join(folder, "small.wasm");
  const wasm = reached(parts.wasm, used.all, folder);
  // The new names come on standard output.
  const names = JSON.parse(binaryen("wasm-opt", ...SMALL, "--strip-target-features", RENAME, wasm, "-o", out));
  const short = new Map(names.exports);
  const shortOf = (name) => short.get(name) ?? fail(`the script asks for ${name}, which the wasm does not export`);

  const modules = new Set(WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(out))).map((one) => one.module));
  if (modules.size !== 1) fail(`the wasm imports from ${modules.size} modules`);
  const linked = [];
  const kept = new Map();
  for (const [module, name, to] of names.imports) {
    if (module.endsWith(LINK)) linked.push(`${JSON.stringify(to)}: link.${name}`);
    else kept.set(name, to);
  }
  // The functions of the glue: under their new names, without those that nothing calls any more.
  const start = "    const import0 = {\n        __proto__: null,\n";
  const [head, rest, more] = glue.split(start);
  const end = rest?.indexOf("\n    };\n") ?? -1;
  if (end < 0 || more !== undefined) fail("the glue lists its functions in another form than expected");
  const entries = rest.slice(0, end).split(/\n(?= {8}__w)/).map((entry) => {
    const [, name] = /^ {8}(\w+): /.exec(entry) ?? fail(`the glue has an entry that is none: ${entry}`);
    const to = kept.get(name);
    kept.delete(name);
    return to === undefined ? "" : entry.replace(name, JSON.stringify(to));
  });
  glue = head + start + entries.filter(Boolean).join("\n") + rest.slice(end);
  if (kept.size > 0) fail(`the glue does not have ${[...kept.keys()].join(", ")}`);
  glue = glue.replace(/^import \* as import\d+ from "\.\/__wasm_split\.js"\n/gm, "");
  const before = glue;
  glue = glue.replace(/^ {8}"\.\/\w+\.js": import0,\n( {8}"\.\/\w+\.js": import\d+,\n)*/m, () => {
    return `        ${JSON.stringify([...modules][0])}: Object.assign(import0, { ${linked.join(", ")} }),\n`;
  });
  if (glue === before) fail("the glue gives its functions to the wasm in another form than expected");
  glue = `import * as link from "./${LINK}";\n${glue}`;
  glue = glue.replace(/\bwasm\.([A-Za-z_$][\w$]*)/g, (_, name) => `wasm[${JSON.stringify(shortOf(name))}]`);
  const taken = used.taken.map((name) => `${JSON.stringify(shortOf(name))}: ${name}`).join(", ");
  link = link.replace(used.text, `const { ${taken} } = initSync(`);
  return { wasm: readFileSync(out), glue, link };
}

/** One script of glue and link script. */
function bundle(glue, link, folder) {
  const place = join(folder, "script");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${APP}.js`), glue);
  writeFileSync(join(place, LINK), link);
  const built = buildSync({
    entryPoints: [join(place, `${APP}.js`)],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    target: "esnext",
    legalComments: "none",
    logLevel: "error",
  });
  return built.outputFiles[0].text;
}

/**
 * The parts of the release: the wasm and the script of the first load, and the chunks by the names under which the
 * script asks for them, with what each split needs.
 */
export function release(cargo) {
  const folder = join("target", "finish-dist");
  const store = join(folder, "parts.json");
  // This is the slow step of a build that changes nothing in Rust, so its last result is kept.
  const key = digest(Buffer.concat([readFileSync(cargo), readFileSync(new URL(import.meta.url))]));
  if (existsSync(store)) {
    const kept = JSON.parse(readFileSync(store, "utf8"));
    if (kept.key === key) {
      const chunks = kept.chunks.map(([name, text]) => [name, Buffer.from(text, "base64")]);
      return { wasm: Buffer.from(kept.wasm, "base64"), script: kept.script, chunks, needs: kept.needs };
    }
  }
  const parts = tear(cargo, folder);
  const { wasm, glue, link } = shrink(parts, folder);
  const script = bundle(glue, link, folder);
  const chunks = parts.chunks.map((name) => {
    const out = join(folder, `small-${name}`);
    binaryen("wasm-opt", ...SMALL, ...FEATURES, join(folder, name), "-o", out);
    return [name, readFileSync(out)];
  });
  const texts = chunks.map(([name, bytes]) => [name, bytes.toString("base64")]);
  const whole = { key, wasm: wasm.toString("base64"), script, chunks: texts, needs: parts.needs };
  writeFileSync(store, JSON.stringify(whole));
  return { wasm, script, chunks, needs: parts.needs };
}

/** The parts of a development build, as they are: only torn apart. */
export function development(cargo) {
  const folder = join("target", "finish-dist", "development");
  const parts = tear(cargo, folder);
  const chunks = parts.chunks.map((name) => [name, readFileSync(join(folder, name))]);
  const script = bundle(readFileSync(parts.glue, "utf8"), readFileSync(parts.link, "utf8"), folder);
  return { wasm: readFileSync(parts.wasm), script, chunks };
}
