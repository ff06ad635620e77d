// What several journeys do, by what a person sees and clicks.

import assert from "node:assert/strict";

/** Opens the form of one figure in one member's sheet: the measure's id, and words of the criterion it is in. */
export async function openFigure(page, { member = "dong-thap", standard = 2, criterion = "SIPAS", measure = "sip" } = {}) {
  if (!page.url().endsWith(`#/ranking/${member}`)) {
    await page.evaluate((member) => (location.hash = `#/ranking/${member}`), member);
  }
  const fact = page.locator(`[data-measure="${measure}"]`);
  const block = page.locator("details.standard").nth(standard - 1);
  await block.waitFor();
  if (!(await block.evaluate((one) => one.open))) await block.locator("> summary").click();
  if (!(await fact.isVisible())) await block.locator("details.criterion > summary", { hasText: criterion }).click();
  await fact.locator(".edit").click();
  return fact;
}

/** Types a figure into the sheet and records it with a reason. */
export async function record(page, value, { why = "", ...where } = {}) {
  const fact = await openFigure(page, where);
  await fact.locator("#entry-first").fill(value);
  if (why) await fact.locator("#entry-why").fill(why);
  await fact.locator(".record").click();
  await fact.locator("form").waitFor({ state: "detached" });
}

/** The total of a member as the ranking shows it. */
export async function total(page, member = "dong-thap") {
  const row = page.locator("table.ranking tbody tr", { has: page.locator(`a[href="#/ranking/${member}"]`) });
  return (await row.locator("td.total").innerText()).trim();
}

/** What local storage holds under keys of this app. */
export function stored(page) {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("thidua/"))));
}

/** The keys under which dossiers are kept. */
export async function keptKeys(page) {
  return Object.keys(await stored(page)).filter((key) => key.startsWith("thidua/dossier/"));
}

/** Goes to a screen as a link in the page would. */
export async function go(page, fragment) {
  await page.evaluate((fragment) => (location.hash = fragment), fragment);
  await page.locator(".waiting").waitFor({ state: "detached" });
}

/** Copies the link of the dossier in view from the menu. The context must have been given the clipboard. */
export async function copyLink(page) {
  await page.locator('[popovertarget="menu"]').click();
  await page.locator(".menu .copy-link").click();
  await page.locator(".message").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/a\/b\/#/);
  return link;
}

/** What a click downloads: name and text. */
export async function download(page, click) {
  const [file] = await Promise.all([page.waitForEvent("download"), click()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
}
