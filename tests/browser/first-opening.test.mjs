// A person opens the page for the first time.

import assert from "node:assert/strict";
import { axe, journey } from "./harness.mjs";

journey("first opening: the app stands, in Vietnamese, from a sub-folder", async ({ page, goto }) => {
  await goto();
  assert.equal(await page.title(), "Thi Đua");
  assert.equal(await page.locator("html").getAttribute("lang"), "vi");
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await axe(page, "the first screen");
});

journey(
  "first opening: a file that does not arrive gives a sentence",
  { allow: [/Failed to fetch|ERR_FAILED|TypeError|wasm/i] },
  async ({ page, address }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(address);
    await page.getByText("Không mở được ứng dụng").waitFor();
    await axe(page, "the screen of a failed start");
  },
);

journey("first opening: the page is complete without script and has only relative addresses", async ({ page, address }) => {
  const response = await page.goto(address);
  const html = await response.text();
  assert.match(html, /<noscript>[^]*cần JavaScript[^]*needs JavaScript[^]*<\/noscript>/);
  const addresses = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, found]) => found);
  assert(addresses.length > 0);
  for (const found of addresses) assert.match(found, /^\.\//);
});
