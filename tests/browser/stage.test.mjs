// The big screen: scenes, pages, keys, clicks; legible, and nothing in the lowest sixth.

import assert from "node:assert/strict";
import { axe, journey } from "./harness.mjs";
import { go } from "./steps.mjs";

const heading = (page) => page.locator(".stage h1 b").innerText();
const scene = (page) => page.evaluate(() => location.hash);

/** What is too small, too low or too far right for a hall. */
function poor(page) {
  return page.evaluate(() => {
    const found = [];
    for (const one of document.querySelectorAll(".stage *")) {
      if (one.closest(".sr, .skip")) continue;
      const box = one.getBoundingClientRect();
      if (!box.width || !box.height) continue;
      const name = `${one.tagName}.${one.className}`;
      if (box.bottom > (innerHeight * 5) / 6 + 1) found.push(`${name} ends at ${box.bottom}`);
      if (box.right > innerWidth + 1) found.push(`${name} is cut at the right`);
      const says = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
      const size = parseFloat(getComputedStyle(one).fontSize);
      if (says && size < innerHeight / 25) found.push(`${name} is ${size} high`);
    }
    return found;
  });
}

for (const [width, height] of [[1024, 768], [1920, 1080]]) {
  for (const language of ["vi", "en"]) {
    journey(
      `stage: every page is legible from the back at ${width} × ${height}, ${language}`,
      { viewport: { width, height }, storage: { "thidua/language": language } },
      async ({ page, goto }) => {
        await goto("#/stage/places");
        const seen = [];
        for (let pages = 0; pages < 30; pages += 1) {
          const said = await page.locator(".stage").innerText();
          assert.deepEqual(await poor(page), [], said);
          if (said === seen.at(-1)) break;
          seen.push(said);
          await axe(page, `page ${pages} of the big screen`);
          await page.keyboard.press("ArrowRight");
        }
        assert(seen.length >= 7 && seen.length < 20, `${seen.length} pages`);
        assert.equal(await scene(page), "#/stage/pact");
      },
    );
  }
}

journey("stage: keys turn pages and scenes, forth and back", async ({ page, goto }) => {
  await goto("#/stage/places");
  assert.equal(await heading(page), "Kết quả năm 2022");
  assert.deepEqual(await page.locator(".podium .name").allInnerTexts(), ["Hậu Giang", "Trà Vinh", "Tiền Giang"]);
  await page.getByText("Điểm và các hạng 4–12 chưa được công bố.").waitFor();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await scene(page), "#/stage/places");
  await page.keyboard.press("PageDown");
  assert.equal(await scene(page), "#/stage/ranking");
  assert.equal(await page.locator(".stage .ranking tbody tr").count(), 12);
  await page.getByText("minh họa, không phải kết quả công bố").waitFor();
  await page.locator(".legend").getByText("minh họa", { exact: true }).waitFor();
  await page.keyboard.press("Space");
  assert.equal(await scene(page), "#/stage/pact");
  assert.match(await page.locator(".motto").innerText(), /^“Đoàn kết kỷ cương/);
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator(".motto").innerText(), "Phát triển kinh tế - xã hội");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("PageUp");
  assert.equal(await scene(page), "#/stage/ranking");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  // Back from a later scene is its last page.
  for (let pages = 0; pages < 20; pages += 1) await page.keyboard.press("ArrowRight");
  await page.getByText("12 đơn vị ký kết").waitFor();
  assert.equal(await page.locator(".signatures li").count(), 12);
});

journey("stage: T changes the light, a click on either half turns", { viewport: { width: 1024, height: 768 } }, async ({ page, goto }) => {
  await goto("#/stage/places");
  const stage = page.locator(".stage");
  const paper = () => stage.evaluate((one) => getComputedStyle(one).backgroundColor);
  const dark = await paper();
  await page.keyboard.press("t");
  assert.equal(await stage.getAttribute("data-theme"), "light");
  assert.notEqual(await paper(), dark);
  await axe(page, "the light stage");
  await page.keyboard.press("t");
  assert.equal(await paper(), dark);
  await page.mouse.click(900, 300);
  assert.equal(await scene(page), "#/stage/ranking");
  await page.mouse.click(100, 300);
  assert.equal(await scene(page), "#/stage/places");
});

journey("stage: Escape leaves to the screen of the scene; the way out is also a button", async ({ page, goto }) => {
  for (const [stage, back] of [["places", "results"], ["ranking", "ranking"], ["pact", "pact"]]) {
    await goto(`#/stage/${stage}`);
    await page.keyboard.press("Escape");
    await page.waitForURL(new RegExp(`#/${back}$`));
    await page.locator(".top").waitFor();
  }
  await goto("#/stage/ranking");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/ranking$/);
});

journey("stage: F fills the screen with what the screen shows; leaving the full screen leaves the stage", async ({ page, goto }) => {
  for (const [from, stage] of [["results", "places"], ["ranking", "ranking"], ["pact", "pact"]]) {
    await goto(`#/${from}`);
    await page.keyboard.press("f");
    await page.waitForURL(new RegExp(`#/stage/${stage}$`));
    await page.waitForFunction(() => document.fullscreenElement);
    await page.evaluate(() => document.exitFullscreen());
    await page.waitForURL(new RegExp(`#/${from}$`));
  }
  await goto("#/pact");
  await page.getByRole("button", { name: "Màn hình lớn" }).last().click();
  await page.waitForURL(/#\/stage\/pact$/);
});

journey("stage: a what-if says that it is one, and what was changed", { viewport: { width: 1024, height: 768 } }, async ({ page, goto }) => {
  await goto("#/ranking");
  const points = page.locator("th.points .weight input").first();
  await points.fill("300");
  await points.press("Tab");
  await page.locator(".badge.assumed").waitFor();
  await go(page, "#/stage/ranking");
  assert.equal(await heading(page), "Giả định, không phải kết quả.");
  assert.match(await page.locator(".stage h1 span").innerText(), /KT-XH: 600 → 300/);
  assert.match(await page.locator(".stage").getAttribute("class"), /what-if/);
  assert.match(await page.locator(".stage .delta.up").first().innerText(), /▲\d+\s*từ \d+/);
  assert.deepEqual(await poor(page), []);
  await axe(page, "a what-if on the big screen");
});

journey("stage: more than twelve members page through", { viewport: { width: 1024, height: 768 } }, async ({ page, goto }) => {
  await goto("#/dossiers");
  const names = Array.from({ length: 30 }, (_, index) => `Quận ${index + 1}`);
  await page.locator("#period-members").fill(names.join("\n"));
  await page.locator(".period-form .create").click();
  await page.locator("table.ranking").waitFor();
  await go(page, "#/stage/ranking");
  const rows = page.locator(".stage .ranking tbody tr");
  const seen = [];
  for (const count of [12, 12, 6]) {
    await page.locator(".stage").waitFor();
    assert.equal(await rows.count(), count);
    assert.deepEqual(await poor(page), []);
    seen.push(...(await page.locator(".stage .ranking .name").allInnerTexts()));
    await page.keyboard.press("ArrowRight");
  }
  assert.deepEqual(seen.toSorted(), names.toSorted());
  assert.equal(await scene(page), "#/stage/pact");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await rows.count(), 6);
});
