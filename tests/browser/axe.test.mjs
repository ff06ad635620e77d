// Every screen, by axe-core: in both languages, light and dark, on a desk and on a phone. None is wider
// than its window, and none says a word on the console.

import assert from "node:assert/strict";
import { axe, journey } from "./harness.mjs";
import { GROUPS, tour } from "./screens.mjs";

const DESK = { viewport: { width: 1024, height: 768 } };
const PHONE = { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true };
/** Each language in both themes, each size in both themes: what is left out of the product differs in nothing that axe sees. */
const LOOKS = {
  vi: { "light, on a desk": DESK, "dark, on a phone": PHONE },
  en: { "dark, on a desk": DESK, "light, on a phone": PHONE },
};

async function look(page, where, theme, except, found) {
  // The width that the window should have: what a phone calls its own grows with the page.
  const room = page.viewportSize().width;
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > room) found.push(`${where}: ${wide} wide in a window of ${room}`);
  // The big screen is dark whatever the device says.
  await page.evaluate((theme) => document.querySelector(".stage")?.setAttribute("data-theme", theme), theme);
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  await axe(page, where, { rules }).catch((error) => found.push(error.message));
}

for (const [language, looks] of Object.entries(LOOKS)) {
  for (const group of GROUPS) {
    journey(`axe: ${group.name}, ${language}`, async ({ open }) => {
      const found = [];
      await Promise.all(
        Object.entries(looks).map(([how, size]) => {
          const [theme] = how.split(",");
          return tour(group, {
            ...size,
            language,
            colorScheme: theme,
            opener: open,
            see: (page, name, except = []) => look(page, `${name}, ${language}, ${how}`, theme, except, found),
          });
        }),
      );
      if (found.length) assert.fail(found.join("\n\n"));
    });
  }
}
