// The release itself: what the build promises about the files in dist/.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "./harness.mjs";

const read = (name) => readFileSync(join(dist, name));
const digest = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);
const page = read("index.html").toString("utf8");

test("dist: script, style and wasm are named by their content", () => {
  const named = readdirSync(dist).filter((name) => /\.(js|css|wasm)$/.test(name) && name !== "sw.js");
  const first = named.filter((name) => page.includes(`"./${name}"`));
  assert.equal(first.length, 3, "one script, one style sheet and one wasm make the first load");
  for (const name of named) assert.equal(/-([0-9a-f]{16})\./.exec(name)?.[1], digest(read(name), "sha256", "hex").slice(0, 16), name);
});

test("dist: what is loaded later is asked for by the script, and the other way round", () => {
  const chunks = readdirSync(dist).filter((name) => name.endsWith(".wasm") && !page.includes(`"./${name}"`));
  const script = read(readdirSync(dist).find((name) => /^thidua-.*\.js$/.test(name))).toString("utf8");
  const asked = [...script.matchAll(/["']\.\/([\w-]+\.wasm)["']/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(asked)].sort(), chunks.sort());
  assert(chunks.length > 2, "the program is in one piece");
});

test("dist: the policy allows the start script and nothing else inline", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)[1];
  const inline = [...page.matchAll(/<script\b[^>]*>([^]+?)<\/script>/g)].map(([, script]) => script);
  assert.equal(inline.length, 1);
  const scripts = policy.split("; ").find((part) => part.startsWith("script-src "));
  assert.equal(scripts, `script-src 'self' 'sha256-${digest(inline[0], "sha256", "base64")}' 'wasm-unsafe-eval'`);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  assert.doesNotMatch(page, /\bstyle="|\bon\w+="/);
});

test("dist: integrity is that of the files", () => {
  const links = [...page.matchAll(/href="\.\/([^"]+)" integrity="sha384-([^"]+)"/g)];
  assert.equal(links.length, 2);
  for (const [, name, sum] of links) assert.equal(sum, digest(read(name), "sha384", "base64"), name);
});

test("dist: nothing tells where it was built", () => {
  for (const name of readdirSync(dist).filter((name) => /\.(js|css|wasm|html)$/.test(name)))
    assert(!read(name).includes(`${homedir()}/`), `${name} names the home folder`);
});
