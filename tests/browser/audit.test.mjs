// The check: what must be looked at before the conference.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { axe, journey } from "./harness.mjs";
import { go } from "./steps.mjs";

const unitA = readFileSync(new URL("../../public/dossiers/unit-a.json", import.meta.url));

async function begin({ page, goto }, file) {
  await goto("#/dossiers");
  await page.locator('input[type="file"]').first().setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.locator(".message").first().waitFor();
  await go(page, "#/audit");
  await page.locator(".audit").waitFor();
}

journey("check: unit A departs in five places, 124,4 and 118,2", async (opened) => {
  const { page } = opened;
  await begin(opened, unitA);
  const rows = page.locator(".departed tbody tr");
  await rows.nth(4).waitFor();
  const told = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  assert.equal(told.length, 5);
  for (const [place, code, difference] of [[0, "C2", "−0,2"], [1, "C4", "−0,5"], [2, "C5.2", "−1"], [3, "d2", "−4"], [4, "3.1", "−0,5"]]) {
    assert(told[place].startsWith(code) && told[place].includes(difference), told[place]);
  }
  for (const [place, said] of [[0, "0,5"], [1, "không có điểm thưởng"], [2, "tối đa 1 điểm"], [3, "d2.3"], [4, "31/1"]]) assert(told[place].includes(said), told[place]);
  assert.match((await page.locator(".departed tfoot").innerText()).replace(/\s+/g, " "), /124,4 118,2 −6,2/);
  await page.getByText("Không có: đã xét dấu phẩy").waitFor();
  await axe(page, "the check of unit A");
});

journey("check: the dossier that comes along says that it is illustrative", async ({ page, goto }) => {
  await goto("#/audit");
  await page.getByText("minh họa hoặc ước tính").waitFor();
  const sections = page.locator(".audit section h2");
  assert.equal(await sections.count(), 5);
  const counts = page.locator(".audit h2 .count");
  await page.waitForFunction(() => [...document.querySelectorAll(".audit h2 .count")].every((one) => one.textContent));
  assert((await counts.allInnerTexts()).every((text) => /^\d+ chỗ$/.test(text)));
  await page.locator(".found li .mark").first().waitFor();
  await axe(page, "the check of the built-in dossier");
});

journey("check: names are hidden here too; English on a phone", { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true, storage: { "thidua/language": "en" } }, async (opened) => {
  const { page } = opened;
  await begin(opened, unitA);
  await page.locator(".departed tbody tr").nth(4).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert(wide <= 360, `the page is ${wide} wide`);
  await axe(page, "the check on a phone");
  await go(page, "#/dossiers");
});

journey("check: an empty dossier says what comes first", async (opened) => {
  const { page } = opened;
  await begin(opened, JSON.stringify({ format: "thidua/1", id: "trong", name: "Trống", period: { results_year: 2022, pact_year: 2023 }, rulebook: { points: 0, standards: [], measures: [] } }));
  await page.getByText("chưa có gì để kiểm tra").waitFor();
  await axe(page, "the check of an empty dossier");
});
