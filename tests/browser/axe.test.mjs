// Every screen, by axe-core: in both languages, light and dark, on a desk and on a phone. None is wider
// than its window, and none says a word on the console.

import assert from "node:assert/strict";
import { axe, journey } from "./harness.mjs";
import { GROUPS, tour } from "./screens.mjs";

const PLACES = {
  desk: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true },
};
/** Whatever the language, the colours are the same: each is looked at by all rules once, the rest in one of the two. */
const COLOURS = { runOnly: ["color-contrast", "link-in-text-block"] };
const LOOKS = {
  vi: { desk: [["light"], ["dark", COLOURS]], phone: [["dark"], ["light", COLOURS]] },
  en: { desk: [["dark"]], phone: [["light"]] },
};

/** Light or dark in place, the big screen too. */
const paint = (page, theme) =>
  page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
    document.querySelector(".stage")?.setAttribute("data-theme", theme);
  }, theme);

async function look(page, said, looks, except, found) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (wide > room) found.push(`${said}: ${wide} wide in a window of ${room}`);
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  for (const [theme, only] of looks) {
    await paint(page, theme);
    await axe(page, `${said}, ${theme}`, only ?? { rules }).catch((error) => found.push(error.message));
  }
}

for (const [language, places] of Object.entries(LOOKS)) {
  for (const group of GROUPS) {
    journey(`axe: ${group.name}, ${language}`, async ({ open }) => {
      const found = [];
      await Promise.all(
        Object.entries(places).map(([place, looks]) =>
          tour(group, {
            ...PLACES[place],
            language,
            opener: open,
            see: (page, name, except = []) => look(page, `${name}, ${place}, ${language}`, looks, except, found),
          }),
        ),
      );
      if (found.length) assert.fail(found.join("\n\n"));
    });
  }
}
