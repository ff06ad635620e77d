// What is kept in the browser: edits over reloads, several dossiers, a new period.

import assert from "node:assert/strict";
import { axe, journey, mounted } from "./harness.mjs";
import { go, keptKeys, openFigure, record, stored, total } from "./steps.mjs";

journey("kept: the original untouched stores nothing", async ({ page, goto }) => {
  await goto();
  await go(page, "#/ranking/dong-thap");
  await page.locator("aside.province").waitFor();
  await go(page, "#/dossiers");
  await page.locator(".dossiers .original.current").waitFor();
  assert.deepEqual(await keptKeys(page), []);
});

journey("kept: edit, reload, still there, with its history", async ({ page, goto }) => {
  await goto("#/ranking/dong-thap");
  const before = await total(page);
  await record(page, "72", { why: "Số chính thức thay số ước tính" });
  const after = await total(page);
  assert.notEqual(after, before);
  assert.equal((await keptKeys(page)).length, 2);

  await page.reload();
  await mounted(page);
  assert.equal(await total(page), after);
  await go(page, "#/history");
  const line = page.locator(".history li");
  await line.getByText("Số chính thức thay số ước tính").waitFor();
  assert.match(await line.innerText(), /Đồng Tháp, SIPAS: .*→ 72/);
  assert.equal(await page.locator(".page-head .note").innerText(), "1 thay đổi");
  await axe(page, "the list of changes");
});

journey("kept: undo and redo work across a reload", async ({ page, goto }) => {
  await goto("#/ranking/dong-thap");
  const original = await total(page);
  await record(page, "72");
  const edited = await total(page);
  await page.reload();
  await mounted(page);
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  assert.equal(await total(page), original);
  await page.reload();
  await mounted(page);
  assert.equal(await total(page), original);
  await go(page, "#/history");
  await page.locator(".history li.undone").getByText("đã hoàn tác").waitFor();
  await page.locator("main .redo").click();
  await page.locator(".history li:not(.undone)").waitFor();
  await go(page, "#/ranking");
  assert.equal(await total(page), edited);
  await page.keyboard.press("Control+z");
  assert.equal(await total(page), original);
  await page.keyboard.press("Control+y");
  assert.equal(await total(page), edited);
});

journey("kept: an assumption is no edit and is not stored", async ({ page, goto }) => {
  await goto("#/ranking/dong-thap");
  const official = await total(page);
  const fact = await openFigure(page);
  await fact.locator("#entry-first").fill("72");
  await fact.locator(".try").click();
  await page.locator(".badge.assumed").getByText("Đồng Tháp, SIPAS").waitFor();
  assert.deepEqual(await keptKeys(page), []);
  await page.locator(".badge.assumed button").first().click();
  assert.equal(await total(page), official);
});

journey("kept: several dossiers side by side; rename, duplicate, delete and put back", async ({ page, goto }) => {
  await goto("#/ranking/dong-thap");
  await record(page, "72");
  await go(page, "#/dossiers");
  const list = page.locator(".dossiers > li");
  await page.locator(".dossiers .current").getByText("đang mở").waitFor();
  assert.equal(await list.count(), 2);
  await axe(page, "the list of dossiers");

  const current = page.locator(".dossiers .current");
  await current.locator(".duplicate").click();
  await page.getByText("Đã nhân bản thành “Tây Nam Bộ 2022–2023 (bản sao)”.").waitFor();
  assert.equal(await list.count(), 3);

  await current.locator(".rename").click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await axe(page, "the question for a name");
  await dialog.locator("#new-name").fill("  ");
  await dialog.locator("[type=submit]").click();
  await dialog.getByText("Hãy ghi tên hồ sơ.").waitFor();
  await dialog.locator("#new-name").fill("Miền Tây");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.locator(".dossiers .current h2", { hasText: "Miền Tây" }).waitFor();
  assert.equal(await page.locator(".dossier-switch").innerText(), "Miền Tây");

  // The harmless button has the focus; Escape keeps it too.
  const copy = list.filter({ hasText: "(bản sao)" });
  await copy.locator(".delete").click();
  await dialog.getByText("Xóa “Tây Nam Bộ 2022–2023 (bản sao)”?").waitFor();
  await axe(page, "the question whether to delete");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Giữ lại");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await list.count(), 3);

  await copy.locator(".delete").click();
  await dialog.locator("button.delete").click();
  await page.getByText("Đã xóa “Tây Nam Bộ 2022–2023 (bản sao)”.").waitFor();
  assert.equal(await list.count(), 2);
  await page.locator(".message .way").click();
  await copy.waitFor();
  assert.equal(await list.count(), 3);

  await copy.locator(".open").click();
  await page.locator(".dossiers .current", { hasText: "(bản sao)" }).waitFor();
  await page.reload();
  await mounted(page);
  await page.locator(".dossiers .current", { hasText: "(bản sao)" }).waitFor();

  // The one in view can be deleted too; then the original is in view.
  await page.locator(".dossiers .current .delete").click();
  await dialog.locator("button.delete").click();
  await page.locator(".dossiers .original.current").waitFor();
  await page.reload();
  await mounted(page);
  await page.locator(".dossiers .original.current").waitFor();
  assert.equal((await keptKeys(page)).filter((key) => key.endsWith("/now")).length, 1);
});

journey("kept: a change on the original, beside a changed one, becomes a dossier of its own", async ({ page, goto }) => {
  await goto("#/ranking/dong-thap");
  await record(page, "72");
  await go(page, "#/dossiers");
  await page.locator(".dossiers .original .open").click();
  await page.locator(".dossiers .original.current").waitFor();
  await go(page, "#/ranking/dong-thap");
  await record(page, "74");
  await go(page, "#/dossiers");
  await page.locator(".dossiers .current:not(.original)").waitFor();
  assert.equal((await keptKeys(page)).filter((key) => key.endsWith("/now")).length, 2);
});

journey("kept: a new period is an empty dossier to fill in", async ({ page, goto }) => {
  await goto("#/dossiers");
  const form = page.locator(".period-form");
  assert.equal(await form.locator("#period-results").inputValue(), "2023");
  assert.equal(await form.locator("#period-members").inputValue().then((text) => text.split("\n").length), 12);

  await form.locator("#period-cluster").fill(" ");
  await form.locator("#period-results").fill("20234");
  await form.locator("#period-pact").fill("2021");
  await form.locator("#period-members").fill("Long An\nTiền Giang\nLong An");
  await form.locator(".create").click();
  await form.getByText("Hãy ghi tên cụm.").waitFor();
  await form.getByText("Năm gồm bốn chữ số, ví dụ 2023.").waitFor();
  await form.getByText("“Long An” được ghi hai lần.").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "period-cluster");
  await axe(page, "the form with errors");
  await form.locator("#period-results").fill("2023");
  await form.getByText("Năm của Giao ước không thể trước năm chấm điểm.").waitFor();
  assert.deepEqual(await keptKeys(page), []);

  await form.locator("#period-cluster").fill("Cụm thi đua các tỉnh Tây Nam Bộ");
  await form.locator("#period-pact").fill("2024");
  await form.locator("#period-members").fill("Long An\nTiền Giang\n\nMiền Đông");
  await form.locator(".create").click();
  await page.getByText("Đã tạo “Tây Nam Bộ 2023–2024”").waitFor();
  await page.getByRole("heading", { name: "Xếp hạng 2023" }).waitFor();
  assert.equal(await page.locator("table.ranking tbody tr").count(), 3);

  await page.reload();
  await mounted(page);
  await page.getByRole("heading", { name: "Xếp hạng 2023" }).waitFor();
  await record(page, "72", { member: "m1" });
  await go(page, "#/dossiers");
  await page.locator(".dossiers .current", { hasText: "Tây Nam Bộ 2023–2024" }).waitFor();
  await page.locator(".dossiers .original:not(.current)").waitFor();
});

journey("kept: language, theme and hidden names are remembered", async ({ page, goto }) => {
  await goto();
  await page.getByRole("button", { name: "English" }).click();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.locator('[popovertarget="menu"]').click();
  await page.getByText("Theme: as the device").click();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "light");
  await page.locator('[popovertarget="menu"]').click();
  await page.getByText("Hide members’ names").click();
  await page.keyboard.press("Escape");
  await page.reload();
  await mounted(page);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "light");
  await go(page, "#/ranking");
  await page.getByText("Member A").first().waitFor();
  const { "thidua/language": language, "thidua/theme": theme, "thidua/names": names } = await stored(page);
  assert.deepEqual([language, theme, names], ["en", "light", "hidden"]);
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await page.reload();
  await mounted(page);
  assert.equal(await page.locator("html").getAttribute("lang"), "vi");
});
