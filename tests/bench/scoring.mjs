// Scoring in the browser's wasm, part of `make bench-core`: the same dossiers as natively (benches/scoring.rs),
// the release's own way of compiling, run by Chromium.
//
// Each figure is the least, the median and the most of the runs; where one run is too short for the clock, a run
// is several in a row, divided.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../browser/harness.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const path = process.argv[2] ?? `${root}target/wasm32-unknown-unknown/release/examples/scoring_wasm.wasm`;
const RUNS = 15;
/** What is timed: members, with claims, function, its arguments but the last, how many in a row. */
const WORK = [
  ["12×40 scored and ranked whole", 12, false, "whole", [], 200],
  ["63×40 scored and ranked whole", 63, false, "whole", [], 40],
  ["12×40 audit", 12, true, "checks", [], 3],
  ["12×40 one edit, with the ranking", 12, false, "edit", [0], 1000],
  ["10598×40 scored and ranked whole", 10_598, false, "whole", [], 1],
  ["10598×40 one edit, with the ranking", 10_598, false, "edit", [0], 4],
  ["10598×40 one edit of the leader, with the ranking", 10_598, false, "edit", [1], 2],
  ["10598×40 one edit below the leader, with the ranking", 10_598, false, "edit", [2], 4],
];

const browser = await launch();
const page = await browser.newPage();
const times = await page.evaluate(
  async ({ bytes, work, runs }) => {
    const module = await WebAssembly.compile(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
    // What the libraries for the page import is never called here.
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      imports[from] = { ...imports[from], [name]: () => 0 };
    }
    const { exports } = await WebAssembly.instantiate(module, imports);
    return work.map(([, members, claims, name, first, row]) => {
      exports.prepare(members, claims);
      const run = () => {
        const begin = performance.now();
        exports[name](...first, row);
        return (performance.now() - begin) / row;
      };
      run();
      return Array.from({ length: runs }, run).sort((a, b) => a - b);
    });
  },
  { bytes: readFileSync(path).toString("base64"), work: WORK, runs: RUNS },
);
await browser.close();
const shown = (time) => (time < 1 ? `${(time * 1000).toFixed(1)} µs` : `${time.toFixed(2)} ms`);
for (const [place, [name]] of WORK.entries()) {
  const of = times[place];
  const [least, median, most] = [of[0], of[of.length >> 1], of[of.length - 1]].map(shown);
  console.log(`wasm ${name.padEnd(52)} [${least}  ${median}  ${most}]`);
}
