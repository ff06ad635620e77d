// What is sent and opened: links in a fresh profile, cut and altered links, files.

import assert from "node:assert/strict";
import { axe, journey, mounted } from "./harness.mjs";
import { copyLink, download, go, keptKeys, record, stored, total } from "./steps.mjs";

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

journey("sent: a link in a fresh profile is read-only, stores nothing, and can be kept", clipboard, async ({ page, goto, open }) => {
  await goto("#/ranking/dong-thap");
  await record(page, "72");
  const sent = await total(page);
  const link = await copyLink(page);
  await page.getByText("Đã chép đường dẫn.").waitFor();
  assert(link.split("#")[1].length < 400, `the link has ${link.split("#")[1].length} characters`);

  const other = await open();
  await other.page.goto(link);
  await mounted(other.page);
  const badge = other.page.locator(".badge.from-link");
  await badge.getByText("Xem từ đường dẫn (chỉ đọc).").waitFor();
  assert.match(await badge.innerText(), /Tây Nam Bộ 2022–2023, gửi lúc \d\d\/\d\d\/\d{4} \d\d:\d\d/);
  await go(other.page, "#/ranking/dong-thap");
  assert.equal(await total(other.page), sent);
  await axe(other.page, "a dossier from a link");
  assert.deepEqual(await stored(other.page), {}, "nothing is stored");

  // What is tried on it stays an assumption; recording is not offered.
  await other.page.locator("details.standard").nth(1).locator("> summary").click();
  await other.page.locator("details.criterion > summary", { hasText: "SIPAS" }).click();
  await other.page.locator('[data-measure="sip"] .edit').click();
  assert.equal(await other.page.locator("form.entry .record").isDisabled(), true);

  await badge.locator(".keep-copy").click();
  await badge.waitFor({ state: "detached" });
  await other.page.getByText("Đã giữ một bản trong trình duyệt này").waitFor();
  assert.equal((await keptKeys(other.page)).length, 2);
  await other.page.reload();
  await mounted(other.page);
  assert.equal(await total(other.page), sent);
  await record(other.page, "74");
  assert.notEqual(await total(other.page), sent);
});

journey("sent: a link beside own dossiers touches none of them, and leads back", clipboard, async ({ page, goto, open }) => {
  await goto("#/ranking/dong-thap");
  await record(page, "72");
  const link = await copyLink(page);

  const other = await open();
  await other.goto("#/ranking/dong-thap");
  await record(other.page, "74");
  const own = await total(other.page);
  const before = await stored(other.page);
  await other.page.evaluate((link) => (location.hash = link.split("#")[1]), link);
  await other.page.locator(".badge.from-link").waitFor();
  assert.deepEqual(await stored(other.page), before);
  await other.page.locator(".leave-link").click();
  await other.page.locator(".badge.from-link").waitFor({ state: "detached" });
  await go(other.page, "#/ranking/dong-thap");
  assert.equal(await total(other.page), own);
  assert.deepEqual(await stored(other.page), before);
  // The back button leads to the link again, and a reload there opens it again.
  await other.page.goBack();
  await other.page.goBack();
  await other.page.locator(".badge.from-link").waitFor();
});

journey("sent: a link says when something is assumed that it does not carry", clipboard, async ({ page, goto }) => {
  await goto("#/ranking");
  await page.locator("input.points").first().fill("500");
  await page.keyboard.press("Enter");
  await page.locator(".badge.assumed").waitFor();
  await copyLink(page);
  await page.getByText("không kèm giả định").waitFor();
});

journey("sent: where copying is not allowed, the link is shown to be copied by hand", async ({ page, goto }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await goto();
  await page.locator('[popovertarget="menu"]').click();
  await page.locator(".menu .copy-link").click();
  const field = page.getByRole("dialog").locator("textarea");
  await field.waitFor();
  assert.match(await field.inputValue(), /^http:\/\/127\.0\.0\.1:\d+\/a\/b\/#.+/);
  assert.equal(await field.evaluate((one) => one.selectionEnd - one.selectionStart === one.value.length), true);
  await axe(page, "a link to copy by hand");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

journey("sent: a cut link and an altered one get a sentence, not a blank page", clipboard, async ({ page, goto, open }) => {
  await goto("#/ranking/dong-thap");
  await record(page, "72");
  const link = await copyLink(page);

  const other = await open();
  await other.page.goto(link.slice(0, -20));
  await mounted(other.page);
  await other.page.getByRole("heading", { name: "Đường dẫn không nguyên vẹn" }).waitFor();
  await other.page.getByText("bị cắt mất phần cuối").waitFor();
  await axe(other.page, "a cut link");
  assert.deepEqual(await keptKeys(other.page), []);

  // Where one letter is another, the packed text may end early: then the sentence says that it was cut.
  const told = /đã bị thay đổi trên đường gửi|bị cắt mất phần cuối/;
  const third = await open();
  const middle = Math.floor(link.length * 0.7);
  const letter = link[middle] === "A" ? "B" : "A";
  await third.page.goto(`${link.slice(0, middle)}${letter}${link.slice(middle + 1)}`);
  await mounted(third.page);
  await third.page.getByText(told).waitFor();
  await third.page.getByText("Hồ sơ lưu trong máy này không bị thay đổi.").waitFor();
  await third.page.getByRole("link", { name: "Xem kết quả 2022" }).click();
  await third.page.getByText(told).waitFor({ state: "detached" });
  await go(third.page, "#/ranking");
  await third.page.locator("table.ranking tbody tr").first().waitFor();
});

journey("sent: save to a file, open it elsewhere, drop it, open it again", async ({ page, goto, open }) => {
  await goto("#/ranking/dong-thap");
  await record(page, "72");
  const sent = await total(page);
  const file = await download(page, () => page.keyboard.press("Control+s"));
  assert.match(file.name, /^thi-dua-tay-nam-bo-2022\.json$/);
  assert.equal(JSON.parse(file.text).format, "thidua/1");
  await page.getByText("Đã lưu thành tệp.").waitFor();

  const other = await open();
  await other.goto("#/dossiers");
  const choose = other.page.locator("input[type=file]");
  const asFile = (text, name = file.name) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await choose.setInputFiles(asFile(file.text));
  await other.page.getByText("Đã mở “Tây Nam Bộ 2022–2023”.").waitFor();
  await go(other.page, "#/ranking/dong-thap");
  assert.equal(await total(other.page), sent);
  await go(other.page, "#/history");
  await other.page.locator(".history li").waitFor();

  // The same file once more changes nothing; a changed dossier stays beside the file's.
  await go(other.page, "#/dossiers");
  await choose.setInputFiles(asFile(file.text));
  await other.page.getByText("giống hệt bản đang lưu ở đây").waitFor();
  assert.equal((await keptKeys(other.page)).filter((key) => key.endsWith("/now")).length, 1);
  await go(other.page, "#/ranking/dong-thap");
  await record(other.page, "74");
  const own = await total(other.page);

  // Dropped anywhere.
  const drop = await other.page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "thi-dua.json", { type: "application/json" }));
    return transfer;
  }, file.text);
  await go(other.page, "#/dossiers");
  await other.page.dispatchEvent("main", "dragover", { dataTransfer: drop });
  await other.page.locator(".drop.over").waitFor();
  await other.page.dispatchEvent("main", "drop", { dataTransfer: drop });
  await other.page.getByText("tệp được mở thành một hồ sơ riêng").waitFor();
  await go(other.page, "#/dossiers");
  await other.page.locator(".dossiers .current", { hasText: "(bản từ tệp)" }).waitFor();
  assert.equal((await keptKeys(other.page)).filter((key) => key.endsWith("/now")).length, 2);
  await other.page.locator(".dossiers > li:not(.current):not(.original) .open").click();
  await go(other.page, "#/ranking/dong-thap");
  assert.equal(await total(other.page), own);
});

journey("sent: what is no dossier says why and changes nothing", async ({ page, goto }) => {
  await goto("#/dossiers");
  const choose = page.locator("input[type=file]");
  const give = (name, buffer) => choose.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(buffer) });
  const trouble = page.locator(".message.error");
  await give("anh.png", [0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]);
  await trouble.getByText("có thể là ảnh, bảng tính hoặc tệp nén").waitFor();
  await axe(page, "trouble with a file");
  await give("khac.json", '{"a": 1}');
  await trouble.getByText("không phải hồ sơ thi đua").waitFor();
  await give("sai.json", '{"format": "thidua/1",\n "name": ');
  await trouble.getByText("dòng 2").waitFor();
  await give("moi.json", '{"format": "thidua/9"}');
  await trouble.getByText("thidua/9").waitFor();
  await give("lon.json", Buffer.alloc(9 * 1024 * 1024, 0x20));
  await trouble.getByText("lớn hơn một hồ sơ có thể có").waitFor();
  await page.locator(".dossiers .original.current").waitFor();
  assert.deepEqual(await keptKeys(page), []);
});
