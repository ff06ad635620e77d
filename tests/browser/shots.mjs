// `make shots`: pictures of every screen, to be looked at by a person, in tests/shots/.
//
//   node tests/browser/shots.mjs [WORD…]
//
// Each picture is named ROUTE-SIZE-THEME-LANGUAGE.png; only those whose name has all the words are taken
// (`make shots ONLY="ranking 360 dark"`). The narrow ones show the whole page, the others one screenful.

import { closeHouse, house, open, shot } from "./harness.mjs";

/** Name, fragment, and what to do before the picture. Add new screens here. */
const ROUTES = [
  { name: "results", fragment: "" },
  { name: "ranking", fragment: "#/ranking" },
  { name: "province", fragment: "#/ranking/dong-thap" },
  { name: "pact", fragment: "#/pact" },
  { name: "compare", fragment: "#/compare" },
  { name: "dossiers", fragment: "#/dossiers" },
  { name: "history", fragment: "#/history" },
  { name: "table", fragment: "#/table" },
  {
    name: "rules",
    fragment: "#/table",
    prepare: async (page) => {
      await page.locator(".expand").click();
      await page.locator(".rules").scrollIntoViewIfNeeded();
      await page.locator(".rules .line").nth(12).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "tien-giang",
    fragment: "#/table",
    prepare: async (page) => {
      await page.locator(".choose").waitFor();
      if (!(await page.locator(".choose[open]").count())) await page.locator(".choose summary").click();
      await page.locator(".pick-table").nth(1).click();
      await page.locator(".severity").first().waitFor();
    },
  },
  { name: "stage-places", fragment: "#/stage/places" },
  { name: "stage-ranking", fragment: "#/stage/ranking" },
  { name: "stage-pact", fragment: "#/stage/pact" },
];
const SIZES = [
  [360, 800],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
];
const THEMES = ["light", "dark"];
const LANGUAGES = ["vi", "en"];

const words = process.argv.slice(2);
let taken = 0;
let failed = 0;
await house();
for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    for (const [width, height] of SIZES) {
      for (const { name, fragment, prepare } of ROUTES) {
        const file = `${name}-${width}x${height}-${theme}-${language}`;
        if (!words.every((word) => file.includes(word))) continue;
        const one = await open({
          viewport: { width, height },
          colorScheme: theme,
          reducedMotion: "reduce",
          isMobile: width < 600,
          hasTouch: width < 600,
          deviceScaleFactor: width < 600 ? 2 : 1,
          storage: { "thidua/language": language },
        });
        try {
          await one.goto(fragment);
          await prepare?.(one.page);
          await shot(one.page, file, { fullPage: width < 600 });
          one.silent();
          taken += 1;
        } catch (error) {
          failed += 1;
          console.error(`${file}: ${error.message}`);
        } finally {
          await one.close();
        }
      }
    }
  }
}
await closeHouse();
console.log(`${taken} pictures in tests/shots/${failed ? `, ${failed} failed` : ""}`);
process.exitCode = failed || !taken ? 1 : 0;
