// The first screen: what is published, what is not, and the two ways on.

import assert from "node:assert/strict";
import { axe, journey } from "./harness.mjs";
import { go } from "./steps.mjs";

const podium = (page) =>
  page.locator(".podium li").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent).join(" ")));
const figures = (page) =>
  page.locator(".figures .value").evaluateAll((values) => values.map((value) => value.textContent.replace(/\s+/g, " ").trim()));
const offices = async (page) => (await page.locator(".offices > div").allTextContents()).join("\n");

journey("results: Vietnamese: places, bounds, offices, flag, awards, and what is not published", async ({ page, goto }) => {
  await goto();
  assert.equal(await page.locator("h1").innerText(), "Kết quả thi đua năm 2022");
  await page.locator(".overline").getByText("Cụm thi đua các tỉnh Tây Nam Bộ").waitFor();
  assert.deepEqual(await podium(page), ["1 Hậu Giang", "2 Trà Vinh", "3 Tiền Giang"]);
  await page.getByText("Điểm và các hạng 4–12 chưa được công bố.").waitFor();
  await page.getByText("Nguồn: Báo Quân đội nhân dân điện tử, tháng 4/2023").waitFor();
  assert.deepEqual(await figures(page), ["139,21%", "trên 116%", "hơn 105%", "100%", "đúng hướng"]);
  // A lower bound has an open end.
  assert.equal(await page.locator(".meter.at-least").count(), 2);
  const said = await offices(page);
  for (const part of ["Cụm trưởng 2022Đồng Tháp", "Cụm phó 2022Long An, Sóc Trăng", "18/04/2023, TP. Cao Lãnh, Đồng Tháp", "Cà Mau, Sóc Trăng"]) {
    assert(said.includes(part), `${part} in ${said}`);
  }
  assert.match(said, /Cờ luân lưuĐồng Tháp →trao cho Sóc Trăng/);
  assert.match(said, /Cờ thi đua của Chính phủ 2023 \(đề nghị\)/);
  await axe(page, "the results");
});

journey("results: English", { storage: { "thidua/language": "en" }, colorScheme: "dark" }, async ({ page, goto }) => {
  await goto();
  assert.equal(await page.locator("h1").innerText(), "Emulation results of 2022");
  assert.deepEqual(await podium(page), ["1 Hậu Giang", "2 Trà Vinh", "3 Tiền Giang"]);
  assert.deepEqual(await figures(page), ["139.21%", "above 116%", "over 105%", "100%", "in the right direction"]);
  assert.match(await offices(page), /18 April 2023, Cao Lãnh City, Đồng Tháp/);
  await axe(page, "the results, English, dark");
});

journey("results: two ways on, one of them primary", async ({ page, goto }) => {
  await goto();
  assert.deepEqual(await page.locator(".ways a").allInnerTexts(), ["Xếp hạng", "Giao ước 2023"]);
  await page.locator(".ways .primary").click();
  await page.locator("table.ranking").waitFor();
  await page.goBack();
  await page.getByRole("link", { name: "Giao ước 2023" }).last().click();
  await page.locator("article.pact").waitFor();
});

for (const [width, height] of [[1024, 768], [1440, 900], [1920, 1080]]) {
  journey(`results: nothing stands below the fold at ${width} × ${height}`, { viewport: { width, height } }, async ({ page, goto }) => {
    for (const language of ["vi", "en"]) {
      await page.addInitScript((language) => localStorage.setItem("thidua/language", language), language);
      await goto();
      const [tall, wide] = await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
      assert(tall <= height && wide <= width, `${language}: ${wide} × ${tall}`);
    }
  });
}

journey("results: names can be hidden, inside sentences too", { storage: { "thidua/names": "hidden" } }, async ({ page, goto }) => {
  await goto();
  const screen = await page.locator("main").textContent();
  for (const name of ["Hậu Giang", "Trà Vinh", "Tiền Giang", "Đồng Tháp", "Sóc Trăng", "Cà Mau", "Long An"]) {
    assert(!screen.includes(name), `${name} in ${screen}`);
  }
  assert.deepEqual(await podium(page), ["1 Đơn vị I", "2 Đơn vị D", "3 Đơn vị B"]);
});

journey("results: a new period has nothing published, and every screen says so and leads on", async ({ page, goto }) => {
  await goto("#/dossiers");
  await page.locator(".period-form .create").click();
  await page.getByRole("heading", { name: "Xếp hạng 2023" }).waitFor();
  await go(page, "#/results");
  await page.getByText("Hồ sơ này chưa có kết quả nào được công bố.").waitFor();
  assert.equal(await page.locator("h1").innerText(), "Kết quả thi đua năm 2023");
  assert.equal(await page.locator(".podium").count(), 0);
  assert.equal(await page.locator("main a.primary").getAttribute("href"), "#/ranking");
  await axe(page, "results without any");
  await go(page, "#/pact");
  await page.getByText("Hồ sơ này chưa có giao ước thi đua").waitFor();
  assert.equal(await page.locator("h1").innerText(), "Giao ước thi đua năm 2024");
  await axe(page, "no pact yet");
  await go(page, "#/compare");
  await page.locator(".compare h1").waitFor();
  await axe(page, "nothing to compare yet");
  for (const scene of ["places", "ranking", "pact"]) {
    await go(page, `#/stage/${scene}`);
    await page.locator(".stage").waitFor();
    await axe(page, `the big screen without ${scene}`);
  }
});
