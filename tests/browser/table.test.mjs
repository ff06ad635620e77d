// The score table: read it, see what its check finds, choose a ready-made one, start a dossier with it.

import assert from "node:assert/strict";
import { axe, journey } from "./harness.mjs";
import { go, keptKeys, stored } from "./steps.mjs";

const TIEN_GIANG = "Ngành môi trường, Tiền Giang 2022";
const name = (page) => page.locator("#table-name");
const pick = (page, title) => page.locator(".pick-table", { hasText: title }).click();
const findings = (page) => page.locator(".checks .findings > .finding");

/** Opens a ready-made table and waits until it is shown. */
async function choose(page, title, shown) {
  await pick(page, title);
  await name(page).filter({ hasText: shown }).waitFor();
}

/** Presses Tab until the element has the focus. */
async function tabTo(page, locator, most = 80) {
  for (let i = 0; i < most; i += 1) {
    if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`not reached by Tab: ${locator}`);
}

journey("table: the table in view as a tree, with the sentence of each rule", async ({ page, goto }) => {
  await goto("#/table");
  await name(page).filter({ hasText: "Bảng điểm minh họa" }).waitFor();
  assert.match(await page.locator(".sheet > header").innerText(), /1\.000/);
  assert.match(await page.locator(".sheet .whole").innerText(), /Tối đa 1\.000 điểm.*tổng của 4 tiêu chuẩn.*đồng hạng/);
  await page.locator(".expand").click();
  for (const said of await page.locator(".rules .said").allInnerTexts()) {
    assert(said.trim().length > 5, said);
    assert.doesNotMatch(said, /undefined|NaN|[{}]| {2}/);
  }
  const growth = page.locator(".rules .line", { hasText: "1.1b" });
  assert.match(await growth.innerText(), /Vượt kế hoạch thì cứ mỗi điểm phần trăm cộng 0,2 điểm, không quá 6 điểm/);
  assert.equal(await growth.locator("> .points").innerText(), "+6");
  assert.match(await page.locator(".examples").innerText(), /✓ Đúng/);
  // Bands stand in a table.
  assert.equal(await page.locator(".rules .line", { hasText: "1.5a" }).locator("tbody tr").count(), 6);
  await axe(page, "the score table");
  await page.locator(".collapse").click();
  assert.equal(await page.locator(".rules details[open]").count(), 0);
});

journey("table: Tiền Giang 2022 and what its check finds, with the way to each item", async ({ page, goto }) => {
  await goto("#/table");
  await choose(page, TIEN_GIANG, "Tiền Giang 2022");
  await page.getByText("Xem trước, chưa dùng").waitFor();
  const told = (await findings(page).allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  const has = (...words) =>
    assert(told.some((text) => words.every((word) => text.includes(word))), `${words} in\n${told.join("\n")}`);
  has("C1.1", "không thuộc mức nào", "đúng 98%");
  has("a.7.6", "không có mức tối đa");
  has("a2 ", "không có dòng điểm thưởng");
  has("4.1.1", "chỉ trừ điểm");
  has("b.2.6", "chỉ trừ điểm");
  has("5.4");
  assert.match(await page.locator(".checks .count").first().innerText(), new RegExp(`^${told.length} điều nên xem lại\\.$`));
  const line = page.locator(".rules .line", { hasText: "a.7.6" });
  assert.equal(await line.isVisible(), false);
  await findings(page).filter({ hasText: "a.7.6" }).getByRole("button").click();
  await line.waitFor();
  await page.waitForFunction(() => document.activeElement?.matches(".line"));
  assert.match(await line.innerText(), /Cứ mỗi trường hợp cộng 1 điểm.*Nên xem lại/s);
  const box = await line.boundingBox();
  assert(box.y > 48 && box.y + box.height <= 800, `the line stands at ${box.y}`);
  await axe(page, "a ready-made table with its findings");
});

journey("table: search is tolerant of missing accents and lets go again", async ({ page, goto }) => {
  await goto("#/table");
  await choose(page, TIEN_GIANG, "Tiền Giang 2022");
  const search = page.getByRole("searchbox");
  await search.fill("gieng khoan trai phep");
  await page.getByText("2 mục khớp.").waitFor();
  assert.deepEqual(await page.locator(".rules .line:visible > .code").allInnerTexts(), ["b2.1", "b2.2"]);
  await search.fill("zzz");
  await page.getByText("Không có mục nào khớp.").waitFor();
  await search.fill("");
  await page.locator(".rules .standard").nth(4).waitFor();
});

journey("table: a dossier is made with a ready-made table and kept", async ({ page, goto }) => {
  await goto("#/table");
  await choose(page, TIEN_GIANG, "Tiền Giang 2022");
  await page.locator(".sheet .start").click();
  const dialog = page.locator("dialog");
  await dialog.waitFor();
  assert.equal(await dialog.locator("#period-results").inputValue(), "2023");
  await axe(page, "the question what the new dossier shall be");
  await dialog.locator("#period-cluster").fill("");
  await dialog.locator(".create").click();
  await dialog.getByText("Hãy ghi tên cụm.").waitFor();
  await dialog.locator("#period-cluster").fill("Cụm các huyện");
  await dialog.locator("#period-members").fill("Huyện A\nHuyện B");
  await dialog.locator(".create").click();
  await page.waitForURL(/#\/entry$/);
  await page.locator(".message", { hasText: "Cụm các huyện 2023–2024" }).waitFor();
  assert.equal((await keptKeys(page)).filter((key) => key.endsWith("/now")).length, 1);
  assert.match(JSON.stringify(await stored(page)), /Huyện B/);
  await go(page, "#/table");
  await name(page).filter({ hasText: "Tiền Giang 2022" }).waitFor();
  await page.locator(".sheet .overline", { hasText: "Bảng điểm của hồ sơ đang mở" }).waitFor();
});

journey("table: used in the open dossier after a word on its entries; undo brings the old one back", async ({ page, goto }) => {
  await goto("#/table");
  await choose(page, TIEN_GIANG, "Tiền Giang 2022");
  await page.locator(".sheet .use").click();
  const dialog = page.locator("dialog");
  assert.match(await dialog.innerText(), /vẫn giữ trong hồ sơ nhưng không tính điểm.*Có thể hoàn tác/s);
  await axe(page, "the question whether to use the table");
  await dialog.locator(".use-it").click();
  await page.locator(".sheet .overline", { hasText: "Bảng điểm của hồ sơ đang mở" }).waitFor();
  assert.match(await name(page).innerText(), /Tiền Giang 2022/);
  assert((await findings(page).count()) > 5);
  await page.locator(".message .way").click();
  await name(page).filter({ hasText: "Bảng điểm minh họa" }).waitFor();
  await page.getByRole("button", { name: "Làm lại" }).first().click();
  await name(page).filter({ hasText: "Tiền Giang 2022" }).waitFor();
});

journey("table: unit A opens as a dossier of its own", async ({ page, goto }) => {
  await goto("#/table");
  await pick(page, "Đơn vị A");
  await page.locator(".message", { hasText: "Đã mở" }).waitFor();
  await name(page).filter({ hasText: "Tiền Giang 2022" }).waitFor();
  assert.equal((await keptKeys(page)).filter((key) => key.endsWith("/now")).length, 1);
});

journey("table: what does not come says so and can be tried again", { allow: [/ERR_FAILED/] }, async ({ page, goto }) => {
  await goto("#/table");
  let broken = true;
  await page.route("**/rulebooks/*.json", (route) => (broken ? route.abort() : route.continue()));
  await pick(page, "PCI 2021");
  const row = page.locator(".choose li", { hasText: "PCI 2021" });
  await row.locator(".failed").waitFor();
  assert.match(await row.locator(".failed").innerText(), /Chưa tải được.*thử lại/);
  await axe(page, "a table that did not come");
  broken = false;
  await row.locator(".again").click();
  await name(page).filter({ hasText: "PCI 2021" }).waitFor();
  assert.equal(await page.locator(".choose .failed").count(), 0);
});

journey("table: one of one's own from a file; what is none says why", async ({ page, goto }) => {
  await goto("#/table");
  const open = (text) =>
    page.locator(".own-file input").setInputFiles({ name: "bang.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await open('{"points": 10}');
  await page.locator(".own-file .failed", { hasText: "cũng không phải bảng điểm" }).waitFor();
  await open('{"points": 10, "standards": [], "measures": []}');
  await page.locator(".own-file .failed", { hasText: "chưa có tiêu chuẩn nào" }).waitFor();
  await open('{"points": 10, "standards": [{"id": "s", "points": 9, "lines": [{"id": "l", "rule": {"given": {"of": "x", "limit": 10}}}]}], "measures": []}');
  await page.locator(".severity.error").first().waitFor();
  assert.match(await page.locator(".checks .count").innerText(), /^1 lỗi phải sửa trước khi chấm điểm/);
  assert.equal(await page.locator(".own-file .failed").count(), 0);
  await page.locator(".sheet .back").click();
  await name(page).filter({ hasText: "Bảng điểm minh họa" }).waitFor();
});

journey("table: in English, and the table looked at stays with a switch of language", async ({ page, goto }) => {
  await goto("#/table");
  await choose(page, TIEN_GIANG, "Tiền Giang 2022");
  await page.locator("button.lang").click();
  await name(page).filter({ hasText: "Score table of the environment sector" }).waitFor();
  await page.getByText("A preview, not in use").waitFor();
  assert(await findings(page).filter({ hasText: "exactly 98%" }).count());
  await page.locator(".expand").click();
  const line = page.locator(".rules .line", { hasText: "b.1.1" }).first();
  assert.match(await line.innerText(), /For each case 0\.25 points are taken away, at most 1 point\./);
  await axe(page, "the score table in English");
  await go(page, "#/ranking");
  await page.locator("table.ranking").waitFor();
  await go(page, "#/table");
  await name(page).filter({ hasText: "Illustrative score table" }).waitFor();
});

journey("table: keyboard only", async ({ page, goto }) => {
  await goto("#/table");
  await name(page).waitFor();
  await tabTo(page, page.locator(".pick-table", { hasText: TIEN_GIANG }));
  await page.keyboard.press("Enter");
  await name(page).filter({ hasText: "Tiền Giang 2022" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "table-name");
  await tabTo(page, findings(page).filter({ hasText: "b.2.6" }).getByRole("button"), 60);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent.includes("b.2.6"));
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("/");
  await page.keyboard.type("an toan");
  await page.locator(".hits", { hasText: "khớp" }).waitFor();
});

journey("table: works at 360 px, nothing wider than the screen", { viewport: { width: 360, height: 800 } }, async ({ page, goto }) => {
  await goto("#/table");
  await page.locator(".choose summary").click();
  await choose(page, TIEN_GIANG, "Tiền Giang 2022");
  assert.equal(await page.locator(".choose[open]").count(), 0, "the list makes room for what was chosen");
  await page.locator(".expand").click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert(wide <= 360, `the page is ${wide} wide`);
  await axe(page, "the score table on a phone");
});
