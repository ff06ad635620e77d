// Runs the journeys, all in one process, so that one Chromium serves them all.
//
//   node --test-reporter=spec tests/browser/run.mjs [WORD…]   only files whose name has one of the words

import { readdirSync } from "node:fs";

const words = process.argv.slice(2);
const files = readdirSync(new URL(".", import.meta.url))
  .filter((name) => name.endsWith(".test.mjs"))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort();
if (files.length === 0) {
  console.error("No journey has such a name.");
  process.exit(1);
}

for (const file of files) await import(`./${file}`);
