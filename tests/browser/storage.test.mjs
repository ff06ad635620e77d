// Storage that is damaged, newer, switched off or full, two tabs, and an app that fails: a clear message
// each time, and nothing is lost.

import assert from "node:assert/strict";
import { axe, journey, mounted } from "./harness.mjs";
import { download, go, keptKeys, record, stored, total } from "./steps.mjs";

/** The storage of somebody who has changed the original once or more often. */
async function changedStorage(open, ...values) {
  const { page, goto, close } = await open();
  await goto("#/ranking/dong-thap");
  for (const value of values) await record(page, value);
  const result = { storage: await stored(page), total: await total(page) };
  await close();
  return result;
}

/** The key of the last state of the only dossier. */
function lastState(storage) {
  const now = Object.keys(storage).find((key) => key.endsWith("/now"));
  return now.replace(/now$/, storage[now][0]);
}

journey("storage: damaged data are told of, kept, and can be saved to a file", async ({ open }) => {
  const { storage } = await changedStorage(open, "72");
  const key = lastState(storage);
  const damaged = `${storage[key].slice(0, 2000)}\u0000${storage[key].slice(2001)}`;
  const { page, goto } = await open({ storage: { ...storage, [key]: damaged } });
  await goto("#/ranking");
  const message = page.locator(".message.error");
  await message.getByText("Có dữ liệu không đọc được.").waitFor();
  await axe(page, "a message about damaged data");
  await message.getByRole("button", { name: "Xem các hồ sơ" }).click();
  const row = page.locator(".dossiers .unreadable");
  await row.getByText("dữ liệu được giữ nguyên").waitFor();
  await axe(page, "the list with what cannot be read");
  const file = await download(page, () => row.locator(".save-file").click());
  assert.equal(file.text, damaged);

  // New edits overwrite nothing of it.
  await go(page, "#/ranking/dong-thap");
  await record(page, "74");
  const edited = await total(page);
  await page.reload();
  await mounted(page);
  assert.equal(await total(page), edited);
  assert(Object.values(await stored(page)).includes(damaged));
  await go(page, "#/dossiers");
  await row.locator(".delete").click();
  await page.getByRole("dialog").locator("button.delete").click();
  await row.waitFor({ state: "detached" });
  assert(!Object.values(await stored(page)).includes(damaged));
});

journey("storage: where the last state is damaged, the one before is opened", async ({ open }) => {
  const { storage, total: first } = await changedStorage(open, "72");
  const { page: second, goto: start, close } = await open({ storage });
  await start("#/ranking/dong-thap");
  await record(second, "74");
  const later = await stored(second);
  await close();
  const key = lastState(later);
  const { page, goto } = await open({ storage: { ...later, [key]: later[key].replace('"74"', '"71"') } });
  await goto("#/ranking");
  await page.locator(".message.error").getByText("đã mở bản lưu trước đó").waitFor();
  assert.equal(await total(page), first);
  await go(page, "#/dossiers");
  await page.locator(".dossiers .unreadable").waitFor();
  await page.locator(".dossiers .current:not(.original)").waitFor();
});

journey("storage: what a newer version saved waits for it", async ({ open }) => {
  const { storage } = await changedStorage(open, "72");
  const key = lastState(storage);
  const newer = storage[key].replace('{"v":1,', '{"v":2,');
  const { page, goto } = await open({ storage: { ...storage, [key]: newer } });
  await goto();
  await page.getByRole("heading", { name: "Hồ sơ này do bản mới hơn ghi" }).waitFor();
  await axe(page, "a dossier of a newer version");
  const file = await download(page, () => page.locator(".trouble .save-file").click());
  assert.equal(file.text, newer);
  await page.locator(".trouble .reload").click();
  await mounted(page);
  await page.getByRole("heading", { name: "Hồ sơ này do bản mới hơn ghi" }).waitFor();
  await page.getByRole("link", { name: "Xem các hồ sơ" }).click();
  await page.locator(".dossiers .unreadable", { hasText: "do bản mới hơn ghi" }).waitFor();

  // Edits on the original stand beside it.
  await go(page, "#/ranking/dong-thap");
  await record(page, "74");
  const after = await stored(page);
  assert.equal(after[key], newer);
  await page.reload();
  await mounted(page);
  await page.locator("aside.province").waitFor();
});

for (const [how, script] of [
  ["refuses", () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } })],
  ["has none", () => Object.defineProperty(window, "localStorage", { value: null })],
]) {
  journey(`storage: switched off (${how}): told at once, and a file is offered`, async ({ page, goto }) => {
    await page.addInitScript(script);
    await goto("#/ranking/dong-thap");
    const badge = page.locator(".badge.not-kept");
    await badge.getByText("Trình duyệt không cho trang này lưu dữ liệu").waitFor();
    await axe(page, "a browser that keeps nothing");
    const before = await total(page);
    await record(page, "72");
    assert.notEqual(await total(page), before);
    const file = await download(page, () => badge.locator(".save-file").click());
    assert.match(file.text, /"72"/);
    await go(page, "#/dossiers");
    await page.locator(".dossiers .current:not(.original)").waitFor();
    await badge.waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await badge.getByText("The browser does not let this page keep data").waitFor();
  });
}

journey("storage: full: told, nothing lost, and saved as soon as there is room", async ({ page, goto }) => {
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (!window.room && key.startsWith("thidua/dossier/")) throw new DOMException("full", "QuotaExceededError");
      return set.call(this, key, value);
    };
  });
  await goto("#/ranking/dong-thap");
  await record(page, "72");
  const edited = await total(page);
  const badge = page.locator(".badge.not-kept");
  await badge.getByText("Bộ nhớ của trình duyệt đã đầy").waitFor();
  await axe(page, "a full storage");
  const file = await download(page, () => badge.locator(".save-file").click());
  assert.match(file.text, /"72"/);
  assert.deepEqual(await keptKeys(page), []);
  await page.evaluate(() => (window.room = true));
  await record(page, "73");
  await badge.waitFor({ state: "detached" });
  assert.notEqual(await total(page), edited);
  assert.equal((await keptKeys(page)).length, 2);
});

journey("storage: two tabs tell each other and overwrite nothing", async ({ page, goto, tab }) => {
  await goto("#/ranking/dong-thap");
  await record(page, "72");
  const other = await tab();
  await goto("#/ranking/dong-thap", other);
  await other.bringToFront();
  await record(other, "74");
  const theirs = await total(other);
  const badge = page.locator(".badge.elsewhere");
  await badge.getByText("vừa được sửa ở một thẻ khác").waitFor();
  await axe(page, "a dossier that another tab has changed");
  assert.notEqual(await total(page), theirs);
  await page.bringToFront();
  await badge.locator(".open-newer").click();
  await badge.waitFor({ state: "detached" });
  assert.equal(await total(page), theirs);

  // A change without a look at the badge is kept as another dossier.
  await record(page, "76");
  const ours = await total(page);
  await other.locator(".badge.elsewhere").waitFor();
  await other.bringToFront();
  await record(other, "78");
  await other.getByText("thay đổi ở đây được giữ thành “Tây Nam Bộ 2022–2023 (bản ở thẻ này)”").waitFor();
  await other.locator(".badge.elsewhere").waitFor({ state: "detached" });
  const apart = await total(other);
  assert.notEqual(apart, ours);
  assert.equal(await page.locator(".badge.elsewhere").count(), 0);
  await go(page, "#/dossiers");
  await page.locator(".dossiers > li", { hasText: "(bản ở thẻ này)" }).waitFor();
  assert.equal(await page.locator(".dossiers > li").count(), 3);

  // Asked for: kept as another dossier.
  await go(other, "#/dossiers");
  await other.locator(".dossiers > li:not(.current):not(.original) .open").click();
  await go(page, "#/ranking/dong-thap");
  await page.bringToFront();
  await record(page, "77");
  await other.bringToFront();
  await other.locator(".badge.elsewhere .keep-apart").click();
  await other.locator(".badge.elsewhere").waitFor({ state: "detached" });
  await other.locator(".dossiers .current", { hasText: "(bản ở thẻ này)" }).waitFor();
  assert.equal(await other.locator(".dossiers > li").count(), 4);
});

journey("storage: a dossier that another tab deletes stays in this one", async ({ page, goto, tab }) => {
  await goto("#/ranking/dong-thap");
  await record(page, "72");
  const edited = await total(page);
  const other = await tab();
  await goto("#/dossiers", other);
  await other.locator(".dossiers .current .delete").click();
  await other.getByRole("dialog").locator("button.delete").click();
  const badge = page.locator(".badge.elsewhere");
  await badge.getByText("vừa bị xóa ở một thẻ khác").waitFor();
  assert.equal(await total(page), edited);
  assert.deepEqual(await keptKeys(page), []);
  await badge.locator(".keep-here").click();
  await badge.waitFor({ state: "detached" });
  assert.equal((await keptKeys(page)).length, 2);
  await page.reload();
  await mounted(page);
  assert.equal(await total(page), edited);
});

journey("storage: when the app fails, a message saves the data, and the file brings them back",
  { allow: [/capacity overflow|unreachable|panicked/] },
  async ({ page, goto, open }) => {
    await goto("#/ranking/dong-thap");
    await record(page, "72");
    const edited = await total(page);
    await go(page, "#/dossiers");
    // A browser that lies about a file's length makes the program fail as no honest one does.
    await page.evaluate(() => {
      const Honest = Uint8Array;
      window.Uint8Array = new Proxy(Honest, {
        construct(target, [from, ...rest]) {
          const array = new target(from, ...rest);
          if (from instanceof ArrayBuffer && from.byteLength === 777) {
            window.Uint8Array = Honest;
            Object.defineProperty(array, "length", { value: 2 ** 32 - 1 });
          }
          return array;
        },
      });
    });
    const buffer = Buffer.alloc(777, 0x20);
    await page.locator("input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer });
    await page.getByRole("heading", { name: "Ứng dụng gặp lỗi và đã dừng lại" }).waitFor();
    await axe(page, "the message of an app that failed");
    const file = await download(page, () => page.getByText("Lưu dữ liệu của tôi").click());
    assert.equal(file.name, "thi-dua-du-lieu.json");
    await page.getByRole("button", { name: "Tải lại trang" }).click();
    await mounted(page);
    await go(page, "#/ranking/dong-thap");
    assert.equal(await total(page), edited);

    const other = await open();
    await other.goto("#/dossiers");
    const saved = { name: file.name, mimeType: "application/json", buffer: Buffer.from(file.text) };
    await other.page.locator("input[type=file]").setInputFiles(saved);
    await other.page.getByText("Đã lấy lại 1 hồ sơ từ tệp.").waitFor();
    await go(other.page, "#/ranking/dong-thap");
    assert.equal(await total(other.page), edited);
  });
