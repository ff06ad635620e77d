// `make shots`: pictures of every screen, to be looked at by a person, in tests/shots/.
//
//   node tests/browser/shots.mjs [WORD…]
//
// Each picture is named SCREEN-SIZE-THEME-LANGUAGE.png; only those whose name has all the words are taken
// (`make shots ONLY="ranking 360 dark"`). The narrow ones show the whole page, the others one screenful,
// those named `paper` what is printed on A4. The screens are those of screens.mjs.

import { closeHouse, shot } from "./harness.mjs";
import { GROUPS, tour } from "./screens.mjs";

const SIZES = ["360x800", "1024x768", "1440x900", "1920x1080", "paper"];
const THEMES = ["light", "dark"];
const LANGUAGES = ["vi", "en"];
/** The width of A4 at 96 pixels an inch: what the style sheets ask for when they are printed. */
const PAPER = 794;

const words = process.argv.slice(2);
let taken = 0;
let failed = 0;
for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    for (const size of SIZES) {
      const [width, height] = size === "paper" ? [1280, 800] : size.split("x").map(Number);
      const file = (name) => `${name}-${size}-${theme}-${language}`;
      for (const group of GROUPS) {
        const isPhone = width < 600;
        try {
          const one = await tour(group, {
            language,
            viewport: { width, height },
            colorScheme: theme,
            isMobile: isPhone,
            hasTouch: isPhone,
            deviceScaleFactor: isPhone ? 2 : 1,
            wanted: (name) => words.every((word) => file(name).includes(word)),
            see: async (page, name) => {
              await page.evaluate((theme) => document.querySelector(".stage")?.setAttribute("data-theme", theme), theme);
              if (size === "paper") {
                await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
                // The big screen has no line above it.
                await page.locator(".print-head p").waitFor({ state: "attached", timeout: 2000 }).catch(() => {});
                await page.emulateMedia({ media: "print" });
                await page.setViewportSize({ width: PAPER, height: 1123 });
              }
              await shot(page, file(name), { fullPage: isPhone || size === "paper" });
              if (size === "paper") {
                await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
                await page.emulateMedia({ media: null });
                await page.setViewportSize({ width, height });
              }
              taken += 1;
            },
          });
          one?.silent();
          await one?.close();
        } catch (error) {
          failed += 1;
          console.error(`${file(group.name)}: ${error.message}`);
        }
      }
    }
  }
}
await closeHouse();
console.log(`${taken} pictures in tests/shots/${failed ? `, ${failed} failed` : ""}`);
process.exitCode = failed || !taken ? 1 : 0;
