// What every journey stands on: the release served from a sub-folder, one Chromium for all journeys, a
// fresh profile for each, and the rule that a page is silent: an error or a warning on the console, an
// exception, or a request to another host fails the journey.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../tools/serve.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const dist = join(root, "dist");
export const shots = join(root, "tests/shots");

/** The folder in which the app is served: not the top, so that only relative addresses work. */
const FOLDER = "/a/b/";

/** Starts Chromium. It asks nothing of the network by itself. */
export async function launch(options = {}) {
  const executablePath =
    process.env.CHROMIUM ??
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  assert(executablePath, "no Chromium found: run `make setup`, or set CHROMIUM to its path");
  return chromium.launch({
    executablePath,
    // Chromium refuses to run as root inside its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    ...options,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
      ...(options.args ?? []),
    ],
  });
}

let started;
/** The server and the browser, started once. */
export function house() {
  started ??= (async () => {
    assert(existsSync(join(dist, "index.html")), "dist/ is empty: run `make build`");
    const server = await serve({ mounts: { [FOLDER]: dist } });
    const browser = await launch();
    return { server, browser, address: `${server.origin}${FOLDER}` };
  })();
  return started;
}

export async function closeHouse() {
  const { server, browser } = (await started?.catch(() => undefined)) ?? {};
  started = undefined;
  await browser?.close();
  await server?.close();
}

/**
 * Opens a fresh profile with one page.
 *
 * `storage`: what local storage holds, key → text. `allow`: patterns of console messages, exceptions and
 * requests that this journey provokes. All else goes to Playwright's `newContext` (`colorScheme`,
 * `viewport`, `locale`, `javaScriptEnabled` …).
 */
export async function open({ storage = {}, allow = [], ...options } = {}) {
  const { browser, server, address } = await house();
  const context = await browser.newContext({
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1280, height: 800 },
    storageState: {
      cookies: [],
      origins: [
        { origin: server.origin, localStorage: Object.entries(storage).map(([name, value]) => ({ name, value })) },
      ],
    },
    ...options,
  });
  context.setDefaultTimeout(15_000);

  const noise = [];
  const note = (what) => {
    if (!allow.some((pattern) => pattern.test(what))) noise.push(what);
  };
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`exception: ${error.error().stack ?? error.error()}`));
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && origin !== server.origin) note(`foreign request: ${request.url()}`);
  });

  const page = await context.newPage();
  return {
    context,
    page,
    address,
    /** Fails if the page was not silent up to now. */
    silent: () => assert.deepEqual(noise, [], "the page was not silent"),
    close: () => context.close(),
    /** Opens the app at a fragment such as `#/ranking` and waits until it has mounted. */
    goto: (fragment = "", other = page) => goto(other, address + fragment),
    /** A further tab of the same profile. */
    tab: () => context.newPage(),
  };
}

async function goto(page, url) {
  await page.goto(url);
  await mounted(page);
}

/** Waits until the app has taken the place of the first paint, and its screen is there. */
export async function mounted(page) {
  await page.locator("#boot").waitFor({ state: "detached" });
  // The part of the program that the screen comes with.
  await page.locator(".waiting").waitFor({ state: "detached" });
}

// The last journey closes the house; a browser left open would keep the process alive.
let ahead = 0;

/**
 * One journey, as a test. `body` gets what `open` returns, and `open` itself for a second profile
 * (which is checked and closed too).
 */
export function journey(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  ahead += 1;
  test(name, { timeout: 120_000 }, async () => {
    const opened = [];
    const openOne = async (more) => {
      const one = await open(more);
      opened.push(one);
      return one;
    };
    try {
      const first = await openOne(options);
      await body({ ...first, open: openOne });
      // What the last step set off may still be on its way.
      await first.page.waitForTimeout(50);
      for (const one of opened) one.silent();
    } catch (error) {
      for (const [index, one] of opened.entries()) {
        const page = one.context.pages()[0];
        if (page) await shot(page, `failed/${name}${index ? `-${index}` : ""}`).catch(() => undefined);
      }
      throw error;
    } finally {
      for (const one of opened) await one.close();
      ahead -= 1;
      if (ahead === 0) await closeHouse();
    }
  });
}

/** Saves a picture as tests/shots/NAME.png. */
export async function shot(page, name, options = {}) {
  mkdirSync(shots, { recursive: true });
  const file = `${name.replace(/[^\p{L}\p{N}/_-]+/gu, "-")}.png`;
  await page.screenshot({ path: join(shots, file), animations: "disabled", ...options });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Checks the page as it stands with axe-core (`options` are its own); fails with what it found. The script
 * goes in through the debugger, which the page's content security policy does not concern.
 */
export async function axe(page, where = "this page", options = {}) {
  const known = await page.evaluate(() => "axe" in window);
  if (!known) await page.evaluate(`${axeSource};0`);
  const violations = await page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], ...options });
    return violations.map(({ id, impact, help, nodes }) => ({
      rule: `${id} (${impact}): ${help}`,
      nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 160)}: ${failureSummary}`),
    }));
  }, options);
  assert.deepEqual(violations, [], `axe-core objects to ${where}`);
}
