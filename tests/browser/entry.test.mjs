// Entering facts and claims: a member's form by hand, tolerant numbers, blocks of cells, a whole table of figures.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { axe, journey } from "./harness.mjs";
import { go } from "./steps.mjs";

const unitA = JSON.parse(readFileSync(new URL("../../public/dossiers/unit-a.json", import.meta.url), "utf8"));

/** Tiền Giang's score table without members, facts and claims. */
const empty = () => ({ ...unitA, id: "trong", members: [], entries: {}, scores: {}, sources: [] });
/** A small table with every kind of field, and two members. */
const small = () => ({
  format: "thidua/1",
  id: "nho",
  name: "Bảng nhỏ",
  period: { results_year: 2022, pact_year: 2023 },
  members: [{ id: "a", name: "Cái Bè" }, { id: "b", name: "Chợ Gạo" }],
  rulebook: {
    points: 100,
    measures: [
      { id: "grdp", title: "Tăng trưởng", kind: "plan_actual", unit: "%", evidence: "Báo cáo năm" },
      { id: "rate", title: "Tỷ lệ", kind: "percent" },
      { id: "sum", title: "Vốn", kind: "number", unit: "tỷ đồng" },
      { id: "cases", title: "Số vụ", kind: "count", unit: "vụ", unstated: 0 },
      { id: "quarter", title: "Hằng quý", kind: "number" },
      { id: "class", title: "Xếp loại", kind: "choice" },
      { id: "done", title: "Nhiệm vụ", kind: "choices" },
      { id: "led", title: "Đi đầu", kind: "yes_no" },
    ],
    standards: [{ id: "s", title: "Kinh tế", points: 100, children: [
      { id: "c1", title: "Tăng trưởng", points: 40, lines: [{ id: "l1", rule: { of_plan: { of: "grdp", points: 40 } } }] },
      { id: "c2", title: "Vốn", points: 60, lines: [
        { id: "l2", rule: { bands: { of: { value: "rate" }, bands: [{ points: 10 }] } } },
        { id: "l3", rule: { given: { of: "sum", limit: 9999 } }, cap: 10 },
        { id: "l4", kind: "deduction", rule: { per_case: { of: { value: "cases" }, each: 1 } } },
        { id: "l5", rule: { given: { of: "quarter", limit: 5 } }, recurring: { parts: 4, combine: "sum" } },
        { id: "l6", rule: { options: { of: "class", options: [{ id: "x", title: "Tốt", points: 5 }, { id: "y", title: "Khá", points: 3 }] } } },
        { id: "l7", rule: { checklist: { of: "done", options: [{ id: "t1", title: "Một", points: 1 }, { id: "t2", title: "Hai", points: 2 }] } } },
        { id: "l8", rule: { met: { points: 5, of: "led" } } },
      ] },
    ] }],
  },
});

/** Opens a dossier from a file, as a person does, then its entry. */
async function begin({ page, goto }, dossier, fragment = "#/entry") {
  await goto("#/dossiers");
  await page.locator('input[type="file"]').first().setInputFiles({
    name: "ho-so.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(dossier)),
  });
  await page.locator(".message").first().waitFor();
  await go(page, fragment);
  await page.locator(".entering").waitFor();
}

const fact = (page, measure) => page.locator(`.fact[data-measure="${measure}"]`);
const field = (page, measure, nth = 0) => fact(page, measure).locator(".cell input, .cell select").nth(nth);
const total = async (page, which) => (await page.locator(`.totals .${which} dd`).innerText()).trim();
const paste = (locator, text) => locator.evaluate((element, text) => {
  element.focus();
  const data = new DataTransfer();
  data.setData("text/plain", text);
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, text);
const openList = async (page) => {
  const list = page.locator(".members details");
  if ((await list.count()) && !(await list.evaluate((one) => one.open))) await list.locator("summary").click();
};
const addMember = async (page, name) => {
  await openList(page);
  await page.locator("#new-member").fill(name);
  await page.locator("#new-member").press("Enter");
  await page.locator(".own-head h2", { hasText: name }).waitFor();
};
/** The fact as it is typed by hand. */
async function type(page, measure, value) {
  const one = (nth, text) => field(page, measure, nth).fill(text);
  if (typeof value === "boolean") await field(page, measure).selectOption(value ? "yes" : "no");
  else if (value.date) await one(0, value.date.split("-").reverse().join("/"));
  else if (value.plan) {
    await one(0, String(value.plan));
    await one(1, String(value.actual));
  } else await one(0, String(value).replace(".", ","));
  await page.keyboard.press("Enter");
}

journey("entry: unit A by hand, from an empty dossier to 118,2 and 124,4 and the five differences", async (opened) => {
  const { page } = opened;
  await begin(opened, empty());
  await page.getByText("chưa có đơn vị nào").waitFor();
  await axe(page, "a dossier without members");
  await addMember(page, "Đơn vị A");
  await page.locator(".progress", { hasText: "còn thiếu" }).waitFor();
  for (const [measure, cells] of Object.entries(unitA.entries)) await type(page, measure, cells.a.value);
  await page.locator(".progress", { hasText: "đủ số liệu" }).waitFor();
  assert.equal(await total(page, "by-rules"), "118,2");
  for (const [item, { claimed }] of Object.entries(unitA.scores.a)) {
    await page.locator(`[data-claim="${item}"]`).fill(String(claimed.points).replace(".", ","));
  }
  await page.keyboard.press("Enter");
  assert.equal(await total(page, "claimed"), "124,4");
  assert.equal(await total(page, "difference"), "−6,2");
  const d2 = page.locator("#item-d2 .claim");
  assert.match(await d2.innerText(), /9[\s\S]*−4/);
  await axe(page, "the entry of unit A");
  // It is kept.
  await page.reload();
  await page.locator(".own-head").waitFor();
  assert.equal(await total(page, "claimed"), "124,4");
  assert.equal(await total(page, "by-rules"), "118,2");
  await go(page, "#/audit");
  await page.locator(".departed tbody tr").nth(4).waitFor();
  assert.equal(await page.locator(".departed tbody tr").count(), 5);
  // From a difference back to where it was entered.
  await page.locator(".departed tbody tr", { hasText: "d2" }).getByRole("link").click();
  await page.locator("#item-d2").waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "item-d2");
});

journey("entry: numbers as people type them; what can be read in two ways is asked", async (opened) => {
  const { page } = opened;
  await begin(opened, small());
  await field(page, "rate").fill("139.21 %");
  await page.keyboard.press("Enter");
  assert.equal(await field(page, "rate").inputValue(), "139,21");
  await field(page, "sum").fill("1.234,5");
  await page.keyboard.press("Tab");
  assert.equal(await field(page, "sum").inputValue(), "1234,5");
  await field(page, "sum").fill("1.234");
  await page.keyboard.press("Enter");
  const readings = fact(page, "sum").locator(".reading");
  assert.deepEqual(await readings.allInnerTexts(), ["1234 (hàng nghìn)", "1,2340 (phần thập phân)"]);
  assert.equal(await field(page, "sum").inputValue(), "1.234");
  await axe(page, "a question about a number");
  await readings.first().click();
  assert.equal(await field(page, "sum").inputValue(), "1234");
  // A wrong text stays, with a sentence under it.
  await field(page, "rate").fill("nhiều");
  await page.keyboard.press("Enter");
  await fact(page, "rate").locator(".error", { hasText: "không phải một số" }).waitFor();
  assert.equal(await field(page, "rate").inputValue(), "nhiều");
  await field(page, "cases").fill("2");
  await page.keyboard.press("Enter");
  assert.equal(await field(page, "rate").inputValue(), "nhiều", "another figure leaves it alone");
  await field(page, "rate").fill("- 0,5");
  await page.keyboard.press("Enter");
  assert.equal(await fact(page, "rate").locator(".error").innerText(), "");
  // A plan may be a range; half of the pair is told only when the row is left.
  await field(page, "grdp", 0).fill("6-7");
  await page.keyboard.press("Tab");
  assert.equal(await fact(page, "grdp").locator(".error").innerText(), "");
  await field(page, "rate").focus();
  await fact(page, "grdp").locator(".error", { hasText: "thực hiện" }).waitFor();
  await field(page, "grdp", 1).fill("7,02");
  await field(page, "grdp", 2).fill("5,1");
  await fact(page, "grdp").locator(".evidence").fill("BC 12/BC-UBND");
  await page.keyboard.press("Enter");
  await page.reload();
  await page.locator(".own-head").waitFor();
  assert.equal(await field(page, "grdp", 0).inputValue(), "6-7");
  assert.equal(await field(page, "grdp", 1).inputValue(), "7,02");
  assert.equal(await field(page, "grdp", 2).inputValue(), "5,1");
  assert.equal(await fact(page, "grdp").locator(".evidence").inputValue(), "BC 12/BC-UBND");
  // Where it comes from.
  await fact(page, "grdp").locator(".origin button").click();
  await fact(page, "grdp").locator(".origin select").selectOption("estimate");
  await fact(page, "grdp").locator('.mark[data-from="estimate"]').waitFor();
});

journey("entry: quarters, a choice, several choices, yes and no", async (opened) => {
  const { page } = opened;
  await begin(opened, small());
  for (const [nth, text] of ["1", "2,5", "", "0"].entries()) await field(page, "quarter", nth).fill(text);
  await field(page, "class").selectOption("x");
  await fact(page, "done").getByLabel("Hai").check();
  await field(page, "led").selectOption("yes");
  await page.reload();
  await page.locator(".own-head").waitFor();
  assert.equal(await field(page, "quarter", 1).inputValue(), "2,5");
  assert.equal(await field(page, "class").inputValue(), "x");
  assert(await fact(page, "done").getByLabel("Hai").isChecked());
  await fact(page, "done").getByLabel("Hai").uncheck();
  assert(await fact(page, "done").getByLabel("không mục nào").isChecked(), "none ticked is known");
  await fact(page, "done").getByRole("button", { name: "Xóa" }).click();
  assert(!(await fact(page, "done").getByLabel("không mục nào").isChecked()), "nothing is known again");
  await page.locator(".own-tools").getByRole("switch").check({ force: true });
  assert(!(await fact(page, "class").isVisible()));
  assert(await fact(page, "done").isVisible());
});

journey("entry: a pasted block fills the fields below and right, as one step", async (opened) => {
  const { page } = opened;
  await begin(opened, small());
  await paste(field(page, "grdp", 0), "6-7\t7,02\n98,5\n1.234,5\nhai\n");
  assert.equal(await field(page, "grdp", 1).inputValue(), "7,02");
  assert.equal(await field(page, "sum").inputValue(), "1234,5");
  assert.equal(await field(page, "cases").inputValue(), "hai");
  await fact(page, "cases").locator(".error", { hasText: "không phải một số" }).waitFor();
  await page.locator(".message", { hasText: "Đã dán 4 ô" }).getByRole("button", { name: "Hoàn tác" }).click();
  assert.equal(await field(page, "grdp", 1).inputValue(), "");
  assert.equal(await field(page, "sum").inputValue(), "");
});

journey("entry: keyboard only", async (opened) => {
  const { page } = opened;
  await begin(opened, small());
  await field(page, "grdp", 0).focus();
  await page.keyboard.type("7");
  await page.keyboard.press("Tab");
  await page.keyboard.type("8");
  await page.keyboard.press("Enter");
  await page.keyboard.type("95");
  await page.keyboard.press("Enter");
  await page.keyboard.type("12");
  await page.keyboard.press("Shift+Enter");
  assert(await field(page, "rate").evaluate((element) => element === document.activeElement));
  assert.equal(await field(page, "grdp", 1).inputValue(), "8");
  assert.equal(await field(page, "sum").inputValue(), "12");
  // Claims are a lane of their own.
  await page.locator('[data-claim="c1"]').focus();
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  assert(await page.locator('[data-claim="c2"]').evaluate((element) => element === document.activeElement));
  // Letters that are being composed are left alone.
  await page.locator(".tools").getByRole("button", { name: /Hoàn tác/ }).press("Enter");
  assert.equal(await page.locator('[data-claim="c1"]').inputValue(), "");
});

journey("entry: members are added, renamed and removed", async (opened) => {
  const { page } = opened;
  await begin(opened, small());
  await addMember(page, "Gò Công");
  await openList(page);
  await page.locator("#new-member").fill("Gò Công");
  await page.locator("#new-member").press("Enter");
  await page.getByText("đã có đơn vị tên này").waitFor();
  await page.locator(".members").getByRole("button", { name: "Đổi tên" }).click();
  await page.locator("#rename-member").fill("Gò Công Đông");
  await page.locator("#rename-member").press("Enter");
  await page.locator(".own-head h2", { hasText: "Gò Công Đông" }).waitFor();
  await page.locator(".members").getByRole("button", { name: "Bỏ đơn vị" }).click();
  await page.locator(".message", { hasText: "Gò Công Đông" }).waitFor();
  assert.equal(await page.locator(".members li").count(), 2);
  await page.locator(".message").getByRole("button", { name: "Hoàn tác" }).click();
  assert.equal(await page.locator(".members li").count(), 3);
});

journey("entry: a whole table of figures, looked at first", { permissions: ["clipboard-read", "clipboard-write"] }, async (opened) => {
  const { page } = opened;
  await begin(opened, small());
  await page.getByText("Dán hoặc mở bảng số liệu").click();
  const box = page.locator("#figures-text");
  await box.fill("\tCái Bè\tGò Công\nrate\t95,5\t1,5\nsum\t1.234\t12\ncases\tba\t1\nlạ\t1\t2\n");
  const preview = page.locator(".preview");
  await preview.getByText("2 số mới, 0 số thay đổi").waitFor();
  for (const said of ["Dòng 4, cột 2", "lạ", "Gò Công"]) await preview.getByText(said).first().waitFor();
  await axe(page, "the preview of a table");
  await preview.getByRole("button", { name: /Thêm vào hồ sơ.*Gò Công/ }).click();
  await preview.getByText("5 số mới").waitFor();
  // Left and come back to: the text is still there.
  await go(page, "#/audit");
  await page.locator(".audit").waitFor();
  await go(page, "#/entry");
  assert.match(await box.inputValue(), /Gò Công/);
  await preview.getByRole("button", { name: /Thêm vào hồ sơ/ }).click();
  await preview.getByRole("button", { name: "Ghi vào hồ sơ" }).click();
  await page.locator(".message", { hasText: "Đã ghi" }).waitFor();
  assert.equal(await box.inputValue(), "");
  assert.equal(await page.locator(".members li").count(), 3);
  assert.equal(await field(page, "rate").inputValue(), "95,5");
  await page.locator(".message").getByRole("button", { name: "Hoàn tác" }).click();
  assert.equal(await page.locator(".members li").count(), 2);
  // A number with two readings is asked about once.
  await box.fill("\tCái Bè\nsum\t1.234\n");
  await preview.getByRole("button", { name: /dấu phẩy/ }).click();
  await preview.getByText("1 số mới").waitFor();
  // A file, and the empty table.
  await page.locator('.figures-table input[type="file"]').setInputFiles({
    name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("\ufeff;Cái Bè;Chợ Gạo\nrate;1,5;2,5\n"),
  });
  await preview.getByText("2 số mới").waitFor();
  await page.getByRole("button", { name: "Chép bảng trống để điền" }).click();
  await page.locator(".message", { hasText: "Đã chép bảng trống" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^\ttitle\tunit\tCái Bè\tChợ Gạo\ngrdp\.plan\tTăng trưởng/);
});

journey("entry: on a phone, in English", { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true, storage: { "thidua/language": "en" } }, async (opened) => {
  const { page } = opened;
  await begin(opened, { ...unitA });
  await page.getByText("By the rules").first().waitFor();
  assert.equal(await total(page, "claimed"), "124.4");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert(wide <= 360, `the page is ${wide} wide`);
  await axe(page, "entry on a phone");
});
