// Two states of the ranking side by side.

import assert from "node:assert/strict";
import { axe, journey } from "./harness.mjs";
import { go } from "./steps.mjs";

const from = (page) => page.getByRole("combobox", { name: "Từ", exact: true });
const to = (page) => page.getByRole("combobox", { name: "đến", exact: true });
const note = (page) => page.locator(".page-head .note");
const order = (page, side) => page.locator(side === "right" ? ".side.right .who" : ".side:not(.right) .who").allInnerTexts();

journey("compare: self-score and agreed, who moved, and the other way round", async ({ page, goto }) => {
  await goto("#/compare");
  assert.deepEqual([await from(page).inputValue(), await to(page).inputValue()], ["claimed", "agreed"]);
  assert.equal(await note(page).innerText(), "1 đơn vị lên, 1 đơn vị xuống, 10 đơn vị giữ nguyên.");
  assert.equal(await page.locator(".slope svg line").count(), 12);
  assert.deepEqual(await page.locator(".side.right .moved .who").allInnerTexts(), ["Kiên Giang", "Bến Tre"]);
  assert.match(await page.locator(".side.right .moved").first().innerText(), /▲1/);
  // The lines lead from the row of a member to its row.
  const line = page.locator(".slope svg line.up");
  const rows = [(await order(page, "left")).indexOf("Kiên Giang"), (await order(page, "right")).indexOf("Kiên Giang")];
  assert.deepEqual([await line.getAttribute("y1"), await line.getAttribute("y2")], rows.map((row) => `${row}.5`));
  await page.locator(".legend").getByText("điểm minh họa").waitFor();
  await axe(page, "the comparison");

  await page.getByRole("button", { name: "Đổi chiều" }).click();
  assert.deepEqual([await from(page).inputValue(), await to(page).inputValue()], ["agreed", "claimed"]);
  assert.deepEqual(await page.locator(".side.right .moved .who").allInnerTexts(), ["Bến Tre", "Kiên Giang"]);
});

journey("compare: published places against the computed ones", async ({ page, goto }) => {
  await goto("#/compare");
  await from(page).selectOption("published");
  assert.equal(await note(page).innerText(), "3 đơn vị giữ nguyên, 9 đơn vị chưa so sánh được.");
  // No line leads to a place that is not published, and no points are made up for it.
  assert.equal(await page.locator(".slope svg line").count(), 3);
  assert.equal(await page.locator(".side:not(.right) .num.missing").count(), 12);
  assert.equal(await page.locator(".side:not(.right) .place.missing").count(), 9);
  await axe(page, "published and computed");
});

journey("compare: public figures only make intervals", { storage: { "thidua/language": "en" }, colorScheme: "dark" }, async ({ page, goto }) => {
  await goto("#/compare");
  await page.getByRole("combobox", { name: "From", exact: true }).selectOption("public-only");
  assert((await page.locator(".side:not(.right) .range").count()) > 0);
  assert.match(await note(page).innerText(), /cannot be compared/);
  await axe(page, "public figures only");
});

journey("compare: a what-if is offered while something is assumed, and only then", async ({ page, goto }) => {
  await goto("#/ranking");
  const points = page.locator("th.points .weight input").first();
  await points.fill("300");
  await points.press("Tab");
  await page.locator(".badge.assumed").waitFor();
  await go(page, "#/compare");
  await page.locator(".compare").waitFor();
  assert.deepEqual([await from(page).inputValue(), await to(page).inputValue()], ["agreed", "assumed"]);
  assert((await page.locator(".side.right .moved").count()) > 0);
  await page.locator(".badge.assumed").waitFor();
  await axe(page, "official and what-if");
  await page.locator(".drop-what-if").click();
  assert.deepEqual([await from(page).inputValue(), await to(page).inputValue()], ["agreed", "agreed"]);
  assert.equal(await to(page).locator("option[value=assumed]").count(), 0);
  assert.equal(await note(page).innerText(), "12 đơn vị giữ nguyên.");
});

journey("compare: it fits a phone", { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true }, async ({ page, goto }) => {
  await goto("#/compare");
  for (const state of ["claimed", "published", "public-only"]) {
    await from(page).selectOption(state);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  }
});
