// Last step of the build (Trunk's post_build hook): makes the release that is published.
//
// Trunk names script and wasm by what cargo made, before wasm-bindgen and wasm-opt have changed it, so
// two different files can bear one name. Here every file of the first load is named by the SHA-256 of
// its final bytes, so a host may let browsers keep it for ever. Also: one style sheet instead of
// several, script and style made smaller, subresource integrity, and the content security policy with
// the hash of the start script.
//
// The parts of the program that are loaded later are made in chunks.mjs; they bear such names too.
//
// A development build is left as it is, but for its parts, and for the policy, which would stop Trunk's own scripts.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { development, release } from "./chunks.mjs";

const APP = "thidua";

/** The parts of the program (src/ui/chunk) that a page with such a fragment shows first. */
const BEGIN_WITH = {
  "#l/": ["desk"],
  "#/dossiers": ["desk"],
  "#/history": ["desk"],
  "#/ranking": ["ranking"],
  "#/ranking/": ["sheet"],
  "#/pact": ["ranking", "reading"],
  "#/compare": ["ranking", "reading"],
  "#/stage": ["ranking", "reading"],
  "#/entry": ["ranking", "work"],
  "#/audit": ["ranking", "work"],
  "#/table": ["ranking", "work"],
};

function fail(sentence) {
  console.error(`finish-dist: ${sentence}`);
  process.exit(1);
}

/** The only match of `pattern` in `text`; anything else means that Trunk's output has changed. */
function only(text, pattern, what) {
  const found = [...text.matchAll(pattern)];
  if (found.length !== 1) fail(`expected ${what} once in index.html, found it ${found.length} times`);
  return found[0];
}

const digest = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);
const integrity = (bytes) => `sha384-${digest(bytes, "sha384", "base64")}`;

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"\s*\/?>/g;

/** What cargo has made. */
const cargo = (profile) =>
  join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown", profile, `${APP}.wasm`);

/** The script and the wasm that Trunk has made, by name: they stand for ours in index.html. */
function trunkNames(folder) {
  const names = readdirSync(folder);
  const wasm = names.filter((name) => name.startsWith(`${APP}-`) && name.endsWith("_bg.wasm"));
  const script = names.filter((name) => name.startsWith(`${APP}-`) && name.endsWith(".js"));
  if (wasm.length !== 1 || script.length !== 1) fail(`expected one wasm and one script, found: ${names.join(", ")}`);
  return { wasm: wasm[0], script: script[0] };
}

function finishDevelopment(folder) {
  const page = join(folder, "index.html");
  const html = readFileSync(page, "utf8").replace(POLICY, "");
  const names = trunkNames(folder);
  const parts = development(cargo("debug"));
  writeFileSync(join(folder, names.wasm), parts.wasm);
  writeFileSync(join(folder, names.script), parts.script);
  for (const [name, bytes] of parts.chunks) writeFileSync(join(folder, name), bytes);
  writeFileSync(page, html.replaceAll(/\s+integrity="[^"]*"/g, ""));
}

function finishRelease(folder) {
  const page = join(folder, "index.html");
  let html = readFileSync(page, "utf8");

  const read = (name) => readFileSync(join(folder, name));
  const remove = (name) => rmSync(join(folder, name));
  /** Writes `bytes` under a name made of its content. */
  const keep = (stem, extension, bytes) => {
    const name = `${stem}-${digest(bytes, "sha256", "hex").slice(0, 16)}.${extension}`;
    writeFileSync(join(folder, name), bytes);
    return name;
  };

  // Comments are for those who read the source.
  html = html.replace(/<!--[\s\S]*?-->/g, "");

  // Style sheets: one file for the first load and one for what comes later, in the order of the page.
  const links = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].map(([tag]) => ({
    tag,
    name: /\bhref="\.\/([^"]+)"/.exec(tag)?.[1] ?? fail(`a style sheet without a relative address: ${tag}`),
  }));
  if (links.length === 0) fail("no style sheet in index.html");
  const sheet = (chosen) => {
    const css = chosen.map(({ name }) => read(name).toString("utf8")).join("\n");
    if (/@import\b/.test(css)) fail("@import in a style sheet: give it a <link> in index.html instead");
    return Buffer.from(transformSync(css, { loader: "css", minify: true, target: "esnext" }).code);
  };
  const isFirst = ({ name }) => name.startsWith("main-");
  const style = sheet(links.filter(isFirst));
  const styleName = keep(APP, "css", style);
  const laterStyle = sheet(links.filter((link) => !isFirst(link)));
  const laterName = keep("later", "css", laterStyle);
  for (const { name } of links) remove(name);
  links.forEach(({ tag }, index) => {
    const one = `<link rel="stylesheet" href="./${styleName}" integrity="${integrity(style)}" crossorigin="anonymous">`;
    html = html.replace(tag, () => (index === 0 ? one : ""));
  });
  // The program asks for the second one together with its first chunk.
  html = html.replace("</title>", () => `</title><meta name="later-style" content="${laterName} ${integrity(laterStyle)}">`);

  // Wasm and chunks, then the script, which names them.
  const old = trunkNames(folder);
  const parts = release(cargo("release"));
  const wasmName = keep(APP, "wasm", parts.wasm);
  const chunkNames = new Map();
  let script = parts.script.replaceAll(`${APP}_bg.wasm`, wasmName);
  for (const [name, bytes] of parts.chunks) {
    const own = keep(name.replace(/^split_|\.wasm$/g, "").replaceAll("_", "-"), "wasm", bytes);
    if (!script.includes(name)) fail(`the script does not ask for ${name}`);
    script = script.replaceAll(name, own);
    chunkNames.set(name, own);
  }
  const glue = Buffer.from(script);
  const glueName = keep(APP, "js", glue);
  remove(old.wasm);
  remove(old.script);

  // The start script: Trunk's, but a failure to load shows a sentence instead of an empty page.
  // Who comes to a screen of another part of the program gets that part at the same time as the first.
  const files = (split) => (parts.needs[split] ?? fail(`no part of the program is called ${split}`)).map((name) => chunkNames.get(name));
  const wanted = Object.entries(BEGIN_WITH).map(([fragment, split]) => [fragment, [...new Set(split.flatMap(files))]]);
  const boot =
    `for(const[f,n]of ${JSON.stringify(wanted)})if(location.hash.startsWith(f))for(const h of n){` +
    `const l=document.createElement("link");l.rel="preload";l.as="fetch";l.crossOrigin="anonymous";l.href="./"+h;` +
    `document.head.append(l)}` +
    `import("./${glueName}").then(m=>m.default({module_or_path:"./${wasmName}"}))` +
    `.catch(e=>{console.error(e);const p=document.getElementById("boot-failed");if(p)p.hidden=false})`;
  const [trunkBoot] = only(html, /<script type="module"[^>]*>[\s\S]*?<\/script>/g, "Trunk's start script");
  html = html.replace(trunkBoot, () => `<script type="module">${boot}</script>`);

  // Both files are asked for at once, with the style sheet. (Browsers ignore the integrity of a
  // preloaded wasm and Chromium warns about it, so there it is left out.)
  const [scriptHint] = only(html, /<link\b[^>]*\brel="modulepreload"[^>]*>/g, "the script's preload");
  const [wasmHint] = only(html, /<link\b[^>]*\brel="preload"[^>]*>/g, "the wasm's preload");
  html = html.replace(scriptHint, "").replace(wasmHint, "");
  const hints =
    `<link rel="preload" href="./${wasmName}" as="fetch" type="application/wasm" crossorigin="anonymous">\n` +
    `<link rel="modulepreload" href="./${glueName}" integrity="${integrity(glue)}" crossorigin="anonymous">\n`;
  html = html.replace('<link rel="stylesheet"', (start) => hints + start);

  const [policy] = only(html, POLICY, "the content security policy");
  if (!policy.includes("'sha256-BOOT'")) fail("the policy has no place for the start script's hash");
  html = html.replace(policy, () => policy.replace("sha256-BOOT", `sha256-${digest(boot, "sha256", "base64")}`));

  html = html.replace(/[ \t]*\n\s*/g, "\n");
  for (const name of Object.values(old)) if (html.includes(name)) fail(`index.html still names ${name}`);
  writeFileSync(page, html);
}

export { finishDevelopment, finishRelease };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.env.TRUNK_STAGING_DIR ?? fail("TRUNK_STAGING_DIR is not set: Trunk calls this");
  if (process.env.TRUNK_PROFILE === "release") finishRelease(folder);
  else finishDevelopment(folder);
}
