// The pact: the document, the search in it, what concerns one member.

import assert from "node:assert/strict";
import { axe, journey } from "./harness.mjs";
import { go } from "./steps.mjs";

const marks = (page) => page.locator(".pact mark").allInnerTexts();

journey("pact: motto, four contents with their documents, movements, twelve signatures", async ({ page, goto }) => {
  await goto("#/pact");
  assert.equal(await page.locator("h1").innerText(), "Giao ước thi đua năm 2023");
  await page.getByText("Ký ngày 18/04/2023 tại TP. Cao Lãnh, Đồng Tháp").waitFor();
  assert.equal(await page.locator(".motto").innerText(), "“Đoàn kết kỷ cương, bản lĩnh linh hoạt, đổi mới sáng tạo, kịp thời hiệu quả”");
  assert.deepEqual(await page.locator(".contents .numeral").allInnerTexts(), ["1", "2", "3", "4"]);
  const numbers = (await page.locator(".contents .no").allInnerTexts()).filter(Boolean);
  assert.deepEqual(numbers, ["19/CT-TTg", "01/NQ-CP", "587/QĐ-TTg", "666/QĐ-TTg", "733/QĐ-TTg"]);
  await page.getByText("và các phong trào khác").waitFor();
  await page.getByRole("heading", { name: "12 đơn vị ký kết" }).waitFor();
  assert.equal(await page.locator(".signatures li").count(), 12);
  assert.match(await page.locator(".signatures li", { hasText: "Sóc Trăng" }).innerText(), /Cụm phó 2022, Cụm trưởng 2023/);
  assert.match(await page.locator(".own").innerText(), /Đồng Khởi mới\s+2020–2025, tầm nhìn 2030/);
  await axe(page, "the pact");
});

journey("pact: English, with the motto as it was signed", { storage: { "thidua/language": "en" }, colorScheme: "dark" }, async ({ page, goto }) => {
  await goto("#/pact");
  await page.getByText("Signed on 18 April 2023 in Cao Lãnh City, Đồng Tháp").waitFor();
  assert.match(await page.locator(".motto small[lang=vi]").innerText(), /^“Đoàn kết kỷ cương/);
  await page.getByRole("heading", { name: "Signed by 12 members" }).waitFor();
  await axe(page, "the pact, English, dark");
});

journey("pact: search does not mind missing accents, marks what it finds and leaves out the rest", async ({ page, goto }) => {
  await goto("#/pact");
  const search = page.getByRole("searchbox");
  await search.fill("dong khoi");
  assert.deepEqual(await marks(page), ["Đồng Khởi"]);
  await page.getByRole("status").getByText("1 chỗ khớp").waitFor();
  assert.equal(await page.locator(".contents > li").count(), 0);
  // The focus stays in the field while the document changes.
  await search.press("End");
  await search.pressSequentially(" moi");
  assert.deepEqual(await marks(page), ["Đồng Khởi mới"]);
  // A tone that was not typed does not matter; a mark that was typed does.
  await search.fill("đông");
  assert.deepEqual((await marks(page)).map((mark) => mark.toLowerCase()).filter((mark) => mark !== "đồng" && mark !== "động"), []);
  await search.fill("đồng tháp");
  assert.deepEqual(await marks(page), ["Đồng Tháp", "Đồng Tháp", "Đồng Tháp"]);
  await page.getByRole("heading", { name: "12 đơn vị ký kết" }).waitFor();
  await axe(page, "the pact, searched");
  await search.fill("zzz");
  await page.getByRole("status").getByText("Không có chỗ nào khớp.").waitFor();
  await search.fill("");
  assert.equal(await page.locator(".contents > li").count(), 4);
  await page.keyboard.press("Escape");
  await page.locator("h1").click();
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.type), "search");
});

journey("pact: what concerns one member stands first; the address says which", async ({ page, goto }) => {
  await goto("#/pact");
  await page.getByRole("combobox", { name: "Đơn vị", exact: true }).selectOption({ label: "Đồng Tháp" });
  await page.waitForURL(/#\/pact\/dong-thap$/);
  const own = page.locator("section", { has: page.getByRole("heading", { name: "Đồng Tháp" }) });
  const said = await own.innerText();
  assert.match(said, /đã ký giao ước\s+18\/04\/2023/);
  assert.match(said, /Cụm trưởng 2022/);
  assert.match(said, /chưa công bố cam kết riêng/);
  assert.match(said, /xây dựng chính quyền số, kinh tế số, xã hội số/);
  const [before, after] = await Promise.all([own.boundingBox(), page.locator(".contents").boundingBox()]);
  assert(before.y < after.y, "it stands before the contents");
  await axe(page, "the pact of one member");

  // Another member is not another screen: what is searched stays.
  await page.getByRole("searchbox").fill("nong thon");
  await go(page, "#/pact/soc-trang");
  await page.getByRole("heading", { name: "Sóc Trăng" }).waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Đơn vị", exact: true }).inputValue(), "soc-trang");
  assert.equal(await page.getByRole("searchbox").inputValue(), "nong thon");
  assert.deepEqual(await marks(page), ["nông thôn"]);
  await page.getByRole("link", { name: "Xem bảng điểm của đơn vị" }).click();
  await page.waitForURL(/#\/ranking\/soc-trang$/);
  await page.goBack();
  await page.getByRole("heading", { name: "Sóc Trăng" }).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL(/#\/pact$/);
  assert.equal(await page.getByRole("combobox", { name: "Đơn vị", exact: true }).inputValue(), "");
  await go(page, "#/pact/nowhere");
  await page.getByText("Hồ sơ này không có đơn vị đó").waitFor();
});

journey("pact: names can be hidden, inside titles too", { storage: { "thidua/names": "hidden" } }, async ({ page, goto }) => {
  await goto("#/pact");
  const screen = await page.locator("main").textContent();
  for (const name of ["Đồng Tháp", "Bạc Liêu", "Bến Tre", "An Giang"]) assert(!screen.includes(name), name);
  await page.getByText("Xây dựng văn hóa và con người Đơn vị F nghĩa tình").waitFor();
});

journey("pact: on paper it is the document alone", async ({ page, goto }) => {
  await goto("#/pact");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".toolbar").isVisible(), false);
  assert.equal(await page.locator(".top").isVisible(), false);
  assert.equal(await page.locator(".motto").isVisible(), true);
  assert.equal(await page.locator(".signatures li").last().isVisible(), true);
});

journey("pact: paper says whose it is, its fingerprint and its day, the screen does not", async ({ page, goto }) => {
  for (const address of ["#/pact", "#/ranking", "#/audit"]) {
    await goto(address);
    // The part that knows the fingerprint comes quietly, after the screen.
    await page.waitForLoadState("networkidle");
    const head = page.locator(".print-head p");
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await head.waitFor({ state: "attached" });
    assert.equal(await head.isVisible(), false, `${address}: on the screen`);
    await page.emulateMedia({ media: "print" });
    assert.equal(await head.isVisible(), true, `${address}: on paper`);
    const said = await head.textContent();
    assert.match(said, /Thi Đua · .*Tây Nam Bộ.* · .* [0-9A-Za-z]{4}-[0-9A-Za-z]{4}/, address);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await head.waitFor({ state: "detached" });
    await page.emulateMedia({ media: null });
  }
});
