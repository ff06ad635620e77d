// Exploring the ranking: sort, search, filter, stages, public figures only, one member, what if.

import assert from "node:assert/strict";
import { axe, journey } from "./harness.mjs";

const names = (page) => page.locator("table.ranking tbody .member").allInnerTexts();
const places = async (page) => (await page.locator("table.ranking td.place > span:first-child").allInnerTexts()).map((text) => text.trim());
const row = (page, name) => page.locator("table.ranking tbody tr").filter({ has: page.getByRole("link", { name, exact: true }) });

journey("ranking: twelve members, the published places first, places 1 to 12", async ({ page, goto }) => {
  await goto("#/ranking");
  const shown = await names(page);
  assert.equal(shown.length, 12);
  assert.deepEqual(shown.slice(0, 3), ["Hậu Giang", "Trà Vinh", "Tiền Giang"]);
  assert.deepEqual(await places(page), [..."123456789", "10", "11", "12"]);
  await page.getByText("không phải kết quả thật").first().waitFor();
  await page.locator(".legend").getByText("minh họa").first().waitFor();
  await axe(page, "the ranking");
});

journey("ranking: twelve rows fit at 1024 × 768", { viewport: { width: 1024, height: 768 } }, async ({ page, goto }) => {
  await goto("#/ranking");
  const last = await page.locator("table.ranking tbody tr").last().boundingBox();
  assert(last.y + last.height <= 768, `the last row ends at ${last.y + last.height}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert(wide <= 1024, `the page is ${wide} wide`);
});

journey("ranking: sorting in the header cells, Vietnamese order of names, tones included", async ({ page, goto }) => {
  await goto("#/ranking");
  const header = page.locator("thead th.name");
  await header.getByRole("button").click();
  assert.equal(await header.getAttribute("aria-sort"), "ascending");
  // Đ stands after D, and the tones of one letter together.
  assert.deepEqual(await names(page), [
    "An Giang", "Bạc Liêu", "Bến Tre", "Cà Mau", "Đồng Tháp", "Hậu Giang",
    "Kiên Giang", "Long An", "Sóc Trăng", "Tiền Giang", "Trà Vinh", "Vĩnh Long",
  ]);
  await header.getByRole("button").click();
  assert.equal(await header.getAttribute("aria-sort"), "descending");
  assert.equal((await names(page))[0], "Vĩnh Long");
  await page.locator("thead th.points .term").first().getByRole("button").click();
  assert.equal(await page.locator("thead th.points").getAttribute("aria-sort"), "descending");
});

journey("ranking: search is tolerant of missing accents", async ({ page, goto }) => {
  await goto("#/ranking");
  const search = page.getByRole("searchbox");
  await search.fill("dong");
  assert.deepEqual(await names(page), ["Đồng Tháp"]);
  await search.fill("Giang");
  assert.equal((await names(page)).length, 4);
  await search.fill("zzz");
  await page.getByText("Không có đơn vị nào khớp.").waitFor();
});

journey("ranking: a standard can be left out of the view", async ({ page, goto }) => {
  await goto("#/ranking");
  const total = row(page, "Hậu Giang").locator("td.total");
  assert.equal(await total.innerText(), "958,72");
  await page.getByRole("checkbox", { name: "Tính KT-XH" }).click();
  assert.notEqual(await total.innerText(), "958,72");
  await page.getByRole("checkbox", { name: "Tính KT-XH" }).click();
  assert.equal(await total.innerText(), "958,72");
});

journey("ranking: the stages of scoring differ, and the change in places is told", async ({ page, goto }) => {
  await goto("#/ranking");
  await page.getByRole("radio", { name: "Tự chấm" }).check({ force: true });
  const shown = await names(page);
  assert(shown.indexOf("Bến Tre") < shown.indexOf("Kiên Giang"), "as claimed Bến Tre stands before Kiên Giang");
  await page.getByRole("radio", { name: "Thống nhất" }).check({ force: true });
  assert.match(await row(page, "Kiên Giang").locator("td.change").innerText(), /▲\s*1/);
});

journey("ranking: public figures only turn places into intervals", async ({ page, goto }) => {
  await goto("#/ranking");
  await page.locator(".toolbar").getByRole("switch").check({ force: true });
  const shown = await places(page);
  assert(shown.some((place) => place.includes("–")), shown.join(" "));
  await page.locator(".badge.public-only").waitFor();
  await axe(page, "public figures only");
});

journey("province: opens from a row, explains each number, closes with Escape", async ({ page, goto }) => {
  await goto("#/ranking");
  await page.getByRole("link", { name: "Đồng Tháp", exact: true }).click();
  const sheet = page.locator("aside.province");
  await sheet.getByRole("heading", { level: 2, name: "Đồng Tháp" }).waitFor();
  assert.match(page.url(), /#\/ranking\/dong-thap$/);
  const sentence = sheet.locator(".sentence").first();
  assert.match(await sentence.innerText(), /9,11%.*kế hoạch 7%.*130,14%.*40 điểm chuẩn.*6 điểm thưởng/);
  await sheet.locator(".traits li").first().waitFor();
  await axe(page, "the sheet of a member");
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
});

journey("province: every criterion opens and says why, in both languages", async ({ page, goto }) => {
  await goto("#/ranking/tien-giang");
  for (const language of ["vi", "en"]) {
    const sheet = page.locator("aside.province");
    const closed = sheet.locator("details:not([open]) > summary");
    while ((await closed.count()) > 0) await closed.first().click();
    for (const sentence of await sheet.locator(".explain").allInnerTexts()) {
      assert(sentence.trim().length > 10, sentence);
      assert.doesNotMatch(sentence, /undefined|NaN|\{|\}/);
    }
    await axe(page, `all criteria, ${language}`);
    await page.locator("button.lang").click();
  }
});

journey("what if: points of a standard move places, badged until dropped; undo takes it back", async ({ page, goto }) => {
  await goto("#/ranking");
  const before = await names(page);
  const field = page.getByRole("textbox", { name: /KT-XH/ });
  await field.fill("100");
  await field.press("Enter");
  await page.locator(".badge.assumed").waitFor();
  await page.locator(".app.what-if").waitFor();
  const after = await names(page);
  assert.notDeepEqual(after, before);
  assert((await page.locator("td.change .was").count()) > 0, "the official place stands beside the new one");
  await page.goto(page.url().replace(/#.*/, "#/results"));
  await page.locator(".badge.assumed").waitFor();
  await page.goto(page.url().replace(/#.*/, "#/ranking"));
  await page.locator(".drop-what-if").click();
  await page.locator(".badge.assumed").waitFor({ state: "detached" });
  assert.deepEqual(await names(page), before);
});

journey("what if: an entry is tried, then kept as official, then undone", async ({ page, goto }) => {
  await goto("#/ranking/bac-lieu");
  const before = await row(page, "Bạc Liêu").locator("td.total").innerText();
  const fact = page.locator("aside.province .fact").first();
  await fact.getByRole("button", { name: /Sửa/ }).click();
  await page.locator("#entry-first").fill("12,5");
  await page.locator("form.entry .try").click();
  await page.locator(".badge.assumed").waitFor();
  const tried = await row(page, "Bạc Liêu").locator("td.total").innerText();
  assert.notEqual(tried, before);
  await page.locator(".keep-what-if").click();
  await page.locator(".badge.assumed").waitFor({ state: "detached" });
  assert.equal(await row(page, "Bạc Liêu").locator("td.total").innerText(), tried);
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  assert.equal(await row(page, "Bạc Liêu").locator("td.total").innerText(), before);
  await page.getByRole("button", { name: "Làm lại" }).first().click();
  assert.equal(await row(page, "Bạc Liêu").locator("td.total").innerText(), tried);
});

journey("entry: what cannot be a figure gets a sentence under the field and changes nothing", async ({ page, goto }) => {
  await goto("#/ranking/bac-lieu");
  const before = await row(page, "Bạc Liêu").locator("td.total").innerText();
  await page.locator("aside.province .fact").first().getByRole("button", { name: /Sửa/ }).click();
  for (const text of ["abc", "1.234", "9999999"]) {
    await page.locator("#entry-first").fill(text);
    await page.locator("form.entry .record").click();
    await page.locator("#entry-error").waitFor();
    assert((await page.locator("#entry-error").innerText()).length > 15);
    assert.equal(await page.locator("#entry-first").inputValue(), text, "what was typed stays");
  }
  await axe(page, "a form with an error");
  assert.equal(await row(page, "Bạc Liêu").locator("td.total").innerText(), before);
});

journey("keyboard only: reach the ranking, sort it, open a member, change a figure, undo", async ({ page, goto }) => {
  await goto();
  const press = async (key, times = 1) => {
    for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
  };
  const tabTo = async (locator, most = 60) => {
    for (let i = 0; i < most; i += 1) {
      if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) return;
      await press("Tab");
    }
    assert.fail(`not reached by Tab: ${locator}`);
  };
  await tabTo(page.locator(".nav a").nth(1));
  await press("Enter");
  await page.locator("table.ranking").waitFor();
  await tabTo(page.locator("thead th.name .sort"));
  await press("Enter");
  assert.equal(await page.locator("thead th.name").getAttribute("aria-sort"), "ascending");
  await tabTo(page.getByRole("link", { name: "Bạc Liêu", exact: true }), 80);
  await press("Enter");
  await page.locator("aside.province").waitFor();
  await tabTo(page.locator("aside.province .fact .edit").first(), 120);
  await press("Enter");
  await tabTo(page.locator("#entry-first"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("12,5");
  await press("Enter");
  await page.locator(".message").waitFor();
  await press("Escape");
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("Control+z");
  await page.locator(".message").waitFor({ state: "detached" });
});

journey("ranking: works at 360 px, nothing wider than the screen", { viewport: { width: 360, height: 800 } }, async ({ page, goto }) => {
  for (const fragment of ["#/ranking", "#/ranking/hau-giang"]) {
    await goto(fragment);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert(wide <= 360, `${fragment} is ${wide} wide`);
    await axe(page, `${fragment} on a phone`);
  }
});

journey("reduced motion: rows do not glide", { reducedMotion: "reduce" }, async ({ page, goto }) => {
  await goto("#/ranking");
  await page.locator("thead th.name .sort").click();
  const moving = await page.evaluate(() => document.getAnimations().length);
  assert.equal(moving, 0);
});
