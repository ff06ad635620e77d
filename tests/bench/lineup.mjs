// `make bench`: the app and LineUp.js 4.16 side by side, in one run of one headless Chromium.
//
//   node tests/bench/lineup.mjs [RUNS]     default 9 cold starts and 21 changes of weight each
//
// Both come from the same server on this machine, with brotli 11 (compressed before the measuring
// begins), at 1440×900, in a fresh profile for every cold start, taking turns.
//
// Cold first ranking: from the start of the navigation to after the frame that paints the ranking's rows.
//   A script that runs before the page's own looks at each frame (requestAnimationFrame, which is called
//   just before painting) whether the rows are in the document. In that frame it posts a message to
//   itself; the message is handled after the frame has been painted, and then the clock is read.
//   Plain, and as Lighthouse's "slow 4G" phone: 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip, and a
//   processor slowed down four times.
// Re-weight to painted: from just before the change of one weight to after the frame that shows the rows
//   in another order, by the same two steps (frame in which the order differs, then a message). The
//   change is made at a random moment between two frames. In the app it is the event of a changed field in
//   the head of the table (the points of a standard, eight criteria); in LineUp it is setWeights, which its
//   dialog calls. Neither animates. LineUp draws its forty columns as forty pieces of a bar, as it does by
//   itself; the app draws five pieces, one for each standard, with total, place and change.
//   Frames come 60 times a second, so about 8 ms on average pass before a frame begins: the floor.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";
import { launch } from "../browser/harness.mjs";
import { benchStorage } from "./dossier.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const RUNS = Number(process.argv[2] ?? 9);
const CHANGES = 21;
const SIZES = [12, 63];
const COLUMNS = 40;
const SLOW = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOW_CPU = 4;

if (!existsSync(join(root, "dist/index.html"))) throw new Error("dist/ is empty: run `make build`");
const vendor = dirname(createRequire(import.meta.url).resolve("lineupjs/build/LineUpJS.js"));
const server = await serve({
  mounts: { "/ours/": join(root, "dist"), "/theirs/": join(root, "tests/bench"), "/vendor/": vendor },
  quality: 11,
});
const browser = await launch();

/** Changes the points of one standard after another in the head of the table, as a person's typing does. */
function preparePage() {
  let step = 0;
  window.reweight = () => {
    const fields = document.querySelectorAll("table.ranking thead input.points");
    const field = fields[step % fields.length];
    field.value = Math.floor(step / fields.length) % 2 ? "50" : "900";
    step += 1;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
}

const OURS = {
  name: "Thi Đua",
  rows: "table.ranking tbody tr",
  address: () => "/ours/#/ranking",
  storage: benchStorage,
  prepare: (page) => page.evaluate(preparePage),
};

const THEIRS = {
  name: "LineUp.js",
  rows: ".le-tbody .le-tr",
  address: (members) => `/theirs/lineup.html?members=${members}&columns=${COLUMNS}`,
  storage: () => ({ unused: "" }),
  prepare: async () => undefined,
};

const contestants = [OURS, THEIRS];

/** Runs in the page, before its own scripts. */
function observe({ rows, enough }) {
  const shown = () => [...document.querySelectorAll(rows)].map((row) => row.textContent).filter((text) => text !== "");
  /** Calls `done` with the time after the painting of the first frame for which `ready` holds. */
  const afterPaint = (ready, done) => {
    const look = () => {
      if (!ready()) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  };
  window.benchFirst = new Promise((done) => afterPaint(() => shown().length >= enough, done));
  /** The names in the order of the rows. */
  const order = () =>
    [...document.querySelectorAll(rows)]
      .map((row) => (row.querySelector("th, [title^='Member']") ?? row).textContent)
      .join("|");
  window.benchOrder = order;
  window.benchChange = () =>
    new Promise((done) => {
      const before = order();
      setTimeout(() => {
        const start = performance.now();
        window.reweight();
        afterPaint(() => order() !== before, (end) => done(end - start));
      }, 400 + Math.random() * 50);
    });
}

const within = (promise, milliseconds) =>
  Promise.race([promise, new Promise((done) => setTimeout(() => done(undefined), milliseconds))]);

async function profile(contestant, members, slow) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "vi-VN",
    reducedMotion: "reduce",
    storageState: {
      cookies: [],
      origins: [
        {
          origin: server.origin,
          localStorage: Object.entries(contestant.storage(members)).map(([name, value]) => ({ name, value })),
        },
      ],
    },
  });
  const page = await context.newPage();
  await page.addInitScript(observe, { rows: contestant.rows, enough: Math.min(members, 12) });
  if (slow) {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, ...SLOW });
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU });
  }
  await page.goto(server.origin + contestant.address(members), { waitUntil: "commit" });
  return { context, page };
}

async function coldStart(contestant, members, slow) {
  const { context, page } = await profile(contestant, members, slow);
  const time = await within(page.evaluate(() => window.benchFirst), slow ? 30_000 : 10_000);
  await context.close();
  return time;
}

async function changes(contestant, members) {
  const { context, page } = await profile(contestant, members, false);
  const times = [];
  if ((await within(page.evaluate(() => window.benchFirst), 10_000)) !== undefined) {
    await contestant.prepare(page);
    for (let index = 0; index < CHANGES; index += 1) {
      const time = await within(page.evaluate(() => window.benchChange()), 5_000);
      if (time === undefined) break;
      times.push(time);
    }
  }
  await context.close();
  return times;
}

function median(values) {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (known.length === 0) return undefined;
  const middle = known.length >> 1;
  return known.length % 2 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
}

const results = [];
for (const members of SIZES) {
  for (const [what, slow] of [["cold first ranking", false], ["cold first ranking, slow 4G, CPU ÷ 4", true]]) {
    const times = contestants.map(() => []);
    const ready = [];
    // Fills the server's cache. Who shows no rows at all is not waited for again.
    for (const contestant of contestants) ready.push((await coldStart(contestant, members, false)) !== undefined);
    for (let run = 0; run < RUNS; run += 1) {
      for (const [index, contestant] of contestants.entries()) {
        if (ready[index]) times[index].push(await coldStart(contestant, members, slow));
      }
    }
    results.push([`${members}×${COLUMNS} ${what}`, times.map(median)]);
  }
  const times = [];
  for (const contestant of contestants) times.push(median(await changes(contestant, members)));
  results.push([`${members}×${COLUMNS} re-weight to painted`, times]);
}

const number = (value) => (value === undefined ? "–" : value.toFixed(value < 100 ? 1 : 0)).padStart(10);
console.log(`${"median, ms".padEnd(46)}${contestants.map(({ name }) => name.padStart(10)).join("")}${"ratio".padStart(10)}`);
for (const [what, times] of results) {
  const ratio = times.some((time) => time === undefined) ? "–" : (times[0] / times[1]).toFixed(2);
  console.log(what.padEnd(46) + times.map(number).join("") + ratio.padStart(10));
}

await browser.close();
await server.close();
