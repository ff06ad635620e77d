// Last step of the build (Trunk's post_build hook): makes the release that is published.
//
// Trunk names script and wasm by what cargo made, before wasm-bindgen and wasm-opt have changed it, so
// two different files can bear one name. Here every file of the first load is named by the SHA-256 of
// its final bytes, so a host may let browsers keep it for ever. Also: one style sheet instead of
// several, script and style made smaller, subresource integrity, and the content security policy with
// the hash of the start script.
//
// wasm-opt runs here and not in Trunk, because the names between script and wasm are shortened in both:
// with a structure made anew (flatten, rereloop) that saves 3 % of what is sent, against -Oz alone.
//
// A development build is left as it is, but for the policy, which would stop Trunk's own scripts.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const APP = "thidua";

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

const OPTIMIZE = [
  ..."--flatten --rereloop -Oz -Oz --minify-imports-and-exports-and-modules".split(" "),
  ..."--strip-debug --strip-producers --strip-target-features".split(" "),
];

/** Makes wasm and glue smaller together. */
function shrink(wasm, glue) {
  const tool = join(dirname(createRequire(import.meta.url).resolve("binaryen")), "bin/wasm-opt");
  // This is the slow step of a build that changes nothing in Rust, so its last result is kept.
  const folder = join("target", "finish-dist");
  const [before, after, table] = ["before.wasm", "after.wasm", "names.json"].map((name) => join(folder, name));
  const key = join(folder, "key");
  const wanted = digest(Buffer.concat([wasm, Buffer.from(OPTIMIZE.join())]), "sha256", "hex");
  if (!existsSync(key) || readFileSync(key, "utf8") !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(before, wasm);
    // The new names come on standard output.
    const options = { encoding: "utf8", maxBuffer: 2 ** 26 };
    writeFileSync(table, execFileSync(process.execPath, [tool, ...OPTIMIZE, before, "-o", after], options));
    writeFileSync(key, wanted);
  }
  const smaller = readFileSync(after);
  const names = JSON.parse(readFileSync(table, "utf8"));

  for (const [, name, short] of names.imports) {
    const parts = glue.split(`\n        ${name}: `);
    if (parts.length !== 2) fail(`the glue has the import ${name} ${parts.length - 1} times`);
    glue = parts.join(`\n        ${JSON.stringify(short)}: `);
  }
  const modules = new Set(WebAssembly.Module.imports(new WebAssembly.Module(smaller)).map(({ module }) => module));
  const parts = glue.split(`"./${APP}_bg.js": import0`);
  if (modules.size !== 1 || parts.length !== 2) fail("the glue serves another number of modules than one");
  glue = parts.join(`${JSON.stringify([...modules][0])}: import0`);

  const exported = new Map(names.exports);
  glue = glue.replace(/\bwasm\.([A-Za-z_$][\w$]*)/g, (_, name) => {
    const short = exported.get(name) ?? fail(`the glue calls ${name}, which the wasm does not export`);
    return `wasm[${JSON.stringify(short)}]`;
  });
  return [smaller, glue];
}

function finishDevelopment(folder) {
  const page = join(folder, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace(POLICY, ""));
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

  // Style sheets: one file, in the order of the page.
  const links = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].map(([tag]) => ({
    tag,
    name: /\bhref="\.\/([^"]+)"/.exec(tag)?.[1] ?? fail(`a style sheet without a relative address: ${tag}`),
  }));
  if (links.length === 0) fail("no style sheet in index.html");
  const css = links.map(({ name }) => read(name).toString("utf8")).join("\n");
  if (/@import\b/.test(css)) fail("@import in a style sheet: give it a <link> in index.html instead");
  const style = Buffer.from(transformSync(css, { loader: "css", minify: true, target: "esnext" }).code);
  for (const { name } of links) remove(name);
  const styleName = keep(APP, "css", style);
  links.forEach(({ tag }, index) => {
    const one = `<link rel="stylesheet" href="./${styleName}" integrity="${integrity(style)}" crossorigin="anonymous">`;
    html = html.replace(tag, () => (index === 0 ? one : ""));
  });

  // Wasm, then the glue, which names it.
  const names = readdirSync(folder);
  const oldWasm = names.filter((name) => name.startsWith(`${APP}-`) && name.endsWith("_bg.wasm"));
  const oldGlue = names.filter((name) => name.startsWith(`${APP}-`) && name.endsWith(".js"));
  if (oldWasm.length !== 1 || oldGlue.length !== 1) fail(`expected one wasm and one script, found: ${names.join(", ")}`);
  if (names.includes("snippets")) fail("a crate brought script snippets; Trunk does not name them by content");
  const [wasm, shrunkGlue] = shrink(read(oldWasm[0]), read(oldGlue[0]).toString("utf8"));
  const wasmName = keep(APP, "wasm", wasm);
  const glueSource = shrunkGlue
    .replaceAll(oldWasm[0], wasmName)
    .replaceAll(`${APP}_bg.wasm`, wasmName);
  const glue = Buffer.from(transformSync(glueSource, { loader: "js", format: "esm", minify: true, target: "esnext", legalComments: "none" }).code);
  const glueName = keep(APP, "js", glue);
  remove(oldWasm[0]);
  remove(oldGlue[0]);

  // The start script: Trunk's, but a failure to load shows a sentence instead of an empty page.
  const boot =
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
  for (const old of [oldWasm[0], oldGlue[0]]) if (html.includes(old)) fail(`index.html still names ${old}`);
  writeFileSync(page, html);
}

export { finishDevelopment, finishRelease };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.env.TRUNK_STAGING_DIR ?? fail("TRUNK_STAGING_DIR is not set: Trunk calls this");
  if (process.env.TRUNK_PROFILE === "release") finishRelease(folder);
  else finishDevelopment(folder);
}
