// Every screen of the app, and how a person comes to it: for the checks of axe-core and for the pictures.
//
// A group stands for one profile: what it keeps (`keep` makes it), how it begins, and its screens, with
// steps between them that have no name. `close` puts away what would stay open; `except` are rules of
// axe-core that it is known to break.

import { readFileSync } from "node:fs";
import { open, mounted } from "./harness.mjs";
import { go, openFigure, record, stored } from "./steps.mjs";

const unitA = readFileSync(new URL("../../public/dossiers/unit-a.json", import.meta.url));
const TABLES = ["tien-giang", "pci", "human-development", "decathlon", "best-is-100", "professional-equality"];
const NOTHING = {
  format: "thidua/1", id: "trong", name: "Trống", period: { results_year: 2022, pact_year: 2023 },
  rulebook: { points: 0, standards: [], measures: [] },
};

/** Goes to a screen afresh, even where it is the one in view. */
async function fresh(page, fragment, there) {
  const at = (fragment) => fragment.split("/")[1];
  if (at(new URL(page.url()).hash) === at(fragment)) {
    await go(page, "#/results");
    await page.locator("main h1").first().waitFor();
  }
  await go(page, fragment);
  await page.locator(there).first().waitFor();
}

const screen = (name, fragment, there, then, close) => ({
  name,
  reach: async (page) => {
    await fresh(page, fragment, there);
    await then?.(page);
  },
  close,
});

async function openFile(page, content) {
  await fresh(page, "#/dossiers", ".dossiers");
  await page.locator(".drop input").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await page.waitForURL(/#\/results$/);
  await page.locator(".message").first().waitFor();
}

async function tableReady(page, place) {
  const list = page.locator(".choose");
  if (!(await list.evaluate((one) => one.open))) await list.locator("summary").click();
  await page.locator(".pick-table").nth(place + 1).click();
  await page.locator(".sheet .use").waitFor();
}

async function audited(page) {
  await page.waitForFunction(() => {
    const counts = [...document.querySelectorAll(".audit h2 .count")];
    return counts.length === 5 && counts.every((one) => one.textContent);
  });
}

async function openAll(page, within) {
  const closed = page.locator(`${within} details:not([open]) > summary`);
  while (await closed.count()) await closed.first().click();
}

/** What lies between screens. */
const step = (reach) => ({ reach });

const escape = (page) => page.keyboard.press("Escape");
const stage = (scene, pages = 0) =>
  screen(`stage-${scene}${pages ? `-${pages}` : ""}`, `#/stage/${scene}`, ".stage", async (page) => {
    for (let i = 0; i < pages; i += 1) await page.keyboard.press("ArrowRight");
  });

async function assume(page) {
  await fresh(page, "#/ranking", "table.ranking");
  const points = page.locator("th.points .weight input").first();
  await points.fill("300");
  await points.press("Enter");
  await page.locator(".badge.assumed").waitFor();
}

/** What is kept by somebody who has changed two figures of the dossier that comes along. */
async function changed() {
  const one = await open();
  await one.goto("#/ranking/dong-thap");
  await record(one.page, "72", { why: "Số chính thức thay số ước tính" });
  await record(one.page, "74");
  const kept = await stored(one.page);
  await one.close();
  return kept;
}

const lastState = (kept) => {
  const now = Object.keys(kept).find((key) => key.endsWith("/now"));
  return now.replace(/now$/, kept[now][0]);
};

/** The link of the dossier in view, read where copying is not allowed. */
async function linkOf(page) {
  await page.locator('[popovertarget="menu"]').click();
  await page.locator(".menu .copy-link").click();
  const link = await page.getByRole("dialog").locator("textarea").inputValue();
  await page.keyboard.press("Escape");
  return link;
}

const noClipboard = () => {
  Object.defineProperty(navigator, "clipboard", { value: undefined });
  document.execCommand = () => false;
};

export const GROUPS = [
  {
    name: "reading",
    screens: [
      { name: "results", reach: (page) => go(page, "#/results") },
      { name: "menu", reach: async (page) => {
        await go(page, "#/results");
        await page.locator('[popovertarget="menu"]').click();
        await page.locator("#menu").waitFor();
      }, close: escape },
      screen("ranking", "#/ranking", "table.ranking"),
      screen("ranking-none", "#/ranking", "table.ranking", (page) => page.getByRole("searchbox").fill("zzz")),
      screen("ranking-claimed", "#/ranking", "table.ranking", (page) => page.locator(".segments input").first().check({ force: true })),
      screen("sheet", "#/ranking/dong-thap", "aside.province .scorecard"),
      screen("sheet-all", "#/ranking/tien-giang", "aside.province .scorecard", (page) => openAll(page, "aside.province")),
      screen("sheet-form", "#/ranking/dong-thap", "aside.province .scorecard", async (page) => {
        const fact = await openFigure(page);
        await fact.locator("#entry-first").fill("abc");
        await fact.locator(".record").click();
        await fact.locator("#entry-error").waitFor();
      }),
      screen("sheet-of-nobody", "#/ranking/nowhere", "aside.province"),
      screen("compare", "#/compare", ".slope"),
      screen("compare-published", "#/compare", ".slope", (page) => page.locator(".toolbar select").first().selectOption("published")),
      screen("compare-public", "#/compare", ".slope", (page) => page.locator(".toolbar select").first().selectOption("public-only")),
      screen("pact", "#/pact", "article.pact"),
      screen("pact-member", "#/pact/dong-thap", "article.pact"),
      screen("pact-search", "#/pact", "article.pact", (page) => page.getByRole("searchbox").fill("nong thon")),
      screen("pact-none", "#/pact", "article.pact", (page) => page.getByRole("searchbox").fill("zzz")),
      screen("pact-nobody", "#/pact/nowhere", "main h1"),
    ],
  },
  {
    name: "work",
    screens: [
      screen("dossiers", "#/dossiers", ".dossiers"),
      screen("dossiers-errors", "#/dossiers", ".period-form", async (page) => {
        await page.locator("#period-cluster").fill(" ");
        await page.locator("#period-results").fill("20234");
        await page.locator("#period-members").fill("Long An\nLong An");
        await page.locator(".period-form .create").click();
        await page.locator(".period-form .error").first().waitFor();
      }),
      screen("history-none", "#/history", "main h1"),
      screen("entry", "#/entry", ".own-head"),
      screen("entry-member", "#/entry/soc-trang", ".own-head"),
      screen("entry-missing", "#/entry/soc-trang", ".own-head", (page) => page.locator(".own-tools").getByRole("switch").check({ force: true })),
      screen("entry-form", "#/entry/soc-trang", ".own-head", async (page) => {
        await page.locator(".members details summary").click();
        await page.locator(".figures-table summary").first().click();
        await page.locator("#figures-text").fill("\tSóc Trăng\tGò Công\nsip\t72\t1\nlạ\t1.234\tba\n");
        await page.locator(".preview > *").first().waitFor();
        await page.locator(".origin button").first().click();
        await page.locator(".origin .opened").first().waitFor();
      }),
      screen("audit", "#/audit", ".audit", audited),
      screen("audit-all", "#/audit", ".audit", async (page) => {
        await audited(page);
        const more = page.locator(".audit button.quiet");
        while (await more.count()) await more.first().click();
      }),
      screen("table", "#/table", "#table-name"),
      screen("table-all", "#/table", "#table-name", (page) => page.locator(".expand").click()),
      screen("table-closed", "#/table", "#table-name", (page) => tableReady(page, 0)),
      ...TABLES.map((name, place) => screen(`table-${name}`, "#/table", "#table-name", async (page) => {
        await tableReady(page, place);
        await page.locator(".expand").click();
      })),
      screen("table-search", "#/table", "#table-name", async (page) => {
        await tableReady(page, 0);
        await page.locator(".rules").getByRole("searchbox").fill("gieng khoan");
      }),
      screen("table-start", "#/table", "#table-name", async (page) => {
        await tableReady(page, 0);
        await page.locator(".sheet .start").click();
        await page.getByRole("dialog").waitFor();
      }, escape),
      screen("table-use", "#/table", "#table-name", async (page) => {
        await tableReady(page, 0);
        await page.locator(".sheet .use").click();
        await page.getByRole("dialog").waitFor();
      }, escape),
      screen("table-not", "#/table", "#table-name", async (page) => {
        const list = page.locator(".choose");
        if (!(await list.evaluate((one) => one.open))) await list.locator("summary").click();
        await page.locator(".own-file input").setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from("{}") });
        await page.locator(".own-file .failed").waitFor();
      }),
    ],
  },
  {
    name: "states",
    screens: [
      stage("places"),
      stage("ranking"),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((pages) => stage("pact", pages)),
      step(async (page) => {
        await fresh(page, "#/ranking", "table.ranking");
        await page.locator(".toolbar").getByRole("switch").check({ force: true });
      }),
      screen("public-results", "#/compare", ".compare", (page) => go(page, "#/results")),
      screen("public-ranking", "#/ranking", "table.ranking"),
      screen("public-sheet", "#/ranking/dong-thap", "aside.province .scorecard"),
      { ...stage("ranking"), name: "public-stage" },
      step(async (page) => {
        await fresh(page, "#/ranking", "table.ranking");
        await page.locator(".badge.public-only button").click();
      }),
      step(assume),
      screen("what-if-results", "#/compare", ".compare", (page) => go(page, "#/results")),
      screen("what-if-ranking", "#/ranking", "table.ranking"),
      screen("what-if-sheet", "#/ranking/bac-lieu", "aside.province .scorecard"),
      screen("what-if-compare", "#/compare", ".slope"),
      { ...stage("ranking"), name: "what-if-stage" },
      step(async (page) => {
        await fresh(page, "#/ranking", "table.ranking");
        await page.locator(".drop-what-if").click();
      }),
    ],
  },
  {
    name: "files",
    screens: [
      step((page) => openFile(page, unitA)),
      screen("unit-a-results", "#/compare", ".compare", (page) => go(page, "#/results")),
      screen("unit-a-ranking", "#/ranking", "table.ranking"),
      screen("unit-a-sheet", "#/ranking/a", "aside.province .scorecard"),
      screen("unit-a-entry", "#/entry", ".own-head"),
      screen("unit-a-entry-error", "#/entry", ".own-head", async (page) => {
        const fields = page.locator(".fact input.figure:visible");
        await fields.nth(0).fill("nhiều");
        await fields.nth(0).press("Enter");
        await fields.nth(1).fill("1.234");
        await fields.nth(1).press("Enter");
        await page.locator(".fact .reading").first().waitFor();
        await page.locator("html").press("Home");
      }),
      screen("unit-a-audit", "#/audit", ".audit", audited),
      screen("unit-a-table", "#/table", "#table-name", (page) => page.locator(".expand").click()),
      { ...stage("places"), name: "unit-a-stage-places" },
      { ...stage("ranking"), name: "unit-a-stage-ranking" },
      step((page) => openFile(page, JSON.stringify(NOTHING))),
      screen("nothing-ranking", "#/ranking", "main .empty, main h1"),
      screen("nothing-entry", "#/entry", ".work"),
      screen("nothing-audit", "#/audit", ".work"),
      screen("nothing-table", "#/table", ".work"),
      step(async (page) => {
        await fresh(page, "#/dossiers", ".dossiers");
        await page.locator(".dossiers .original .open").click();
        await page.locator(".dossiers .original.current").waitFor();
        // The form begins with what is in view when the screen is.
        await fresh(page, "#/dossiers", ".dossiers");
        await page.locator(".period-form .create").click();
        await page.locator("table.ranking").waitFor();
      }),
      screen("period-results", "#/compare", ".compare", (page) => go(page, "#/results")),
      screen("period-ranking", "#/ranking", "table.ranking"),
      screen("period-sheet", "#/ranking/dong-thap", "aside.province .scorecard"),
      screen("period-pact", "#/pact", "main h1"),
      screen("period-compare", "#/compare", ".compare"),
      screen("period-entry", "#/entry", ".own-head"),
      screen("period-audit", "#/audit", ".audit", audited),
      ...["places", "ranking", "pact"].map((scene) => ({ ...stage(scene), name: `period-stage-${scene}` })),
    ],
  },
  {
    name: "kept",
    keep: changed,
    screens: [
      screen("kept-dossiers", "#/dossiers", ".dossiers"),
      screen("kept-history", "#/history", ".history"),
      screen("kept-sheet", "#/ranking/dong-thap", "aside.province .scorecard", (page) => openFigure(page)),
      screen("dialog-rename", "#/dossiers", ".dossiers", async (page) => {
        await page.locator(".dossiers .current .rename").click();
        await page.getByRole("dialog").locator("#new-name").fill("  ");
        await page.getByRole("dialog").locator("[type=submit]").click();
        await page.getByRole("dialog").locator(".error").waitFor();
      }, escape),
      screen("dialog-delete", "#/dossiers", ".dossiers", async (page) => {
        await page.locator(".dossiers .current .delete").click();
        await page.getByRole("dialog").waitFor();
      }, escape),
      screen("dialog-link", "#/dossiers", ".dossiers", async (page) => {
        await page.locator('[popovertarget="menu"]').click();
        await page.locator(".menu .copy-link").click();
        await page.getByRole("dialog").locator("textarea").waitFor();
      }, escape),
      screen("message", "#/ranking/dong-thap", "aside.province .scorecard", async (page) => {
        await record(page, String(70 + (Date.now() % 9)));
        await page.locator(".message").waitFor();
      }),
      screen("message-error", "#/dossiers", ".dossiers", async (page) => {
        await page.locator(".drop input").setInputFiles({ name: "c.json", mimeType: "application/json", buffer: Buffer.from("{}") });
        await page.locator(".message.error").waitFor();
      }),
    ],
  },
  {
    name: "link",
    keep: changed,
    begin: async (page) => {
      const link = await linkOf(page);
      await page.evaluate(() => {
        for (const key of Object.keys(localStorage)) if (key !== "thidua/language") localStorage.removeItem(key);
      });
      await page.goto("about:blank");
      await page.goto(link);
      await mounted(page);
      await page.locator(".badge.from-link").waitFor();
      page.sentLink = link;
    },
    screens: [
      { name: "link-results", reach: (page) => go(page, "#/results") },
      screen("link-ranking", "#/ranking", "table.ranking"),
      screen("link-entry", "#/entry", ".own-head"),
      { name: "link-cut", reach: async (page) => {
        await page.goto("about:blank");
        await page.goto(page.sentLink.slice(0, -20));
        await mounted(page);
        await page.locator(".trouble").waitFor();
      } },
      { name: "link-not", reach: async (page) => {
        await page.goto("about:blank");
        await page.goto(page.sentLink.replace(/.{20}$/, "A".repeat(20)));
        await mounted(page);
        await page.locator(".trouble").waitFor();
      } },
    ],
  },
  {
    name: "newer",
    keep: async () => {
      const kept = await changed();
      const key = lastState(kept);
      return { ...kept, [key]: kept[key].replace('{"v":1,', '{"v":2,') };
    },
    screens: [
      { name: "newer", reach: (page) => page.locator(".trouble").waitFor() },
      { name: "newer-dossiers", reach: async (page) => {
        await go(page, "#/dossiers");
        await page.locator(".dossiers .unreadable").waitFor();
      } },
    ],
  },
  {
    name: "damaged",
    keep: async () => {
      const kept = await changed();
      const key = lastState(kept);
      return { ...kept, [key]: kept[key].replace('"74"', '"71"') };
    },
    screens: [
      { name: "damaged-message", reach: (page) => page.locator(".message.error").waitFor() },
      { name: "damaged-dossiers", reach: async (page) => {
        await go(page, "#/dossiers");
        await page.locator(".dossiers .unreadable").waitFor();
      } },
    ],
  },
];

const kept = new Map();

/**
 * Opens a group as `open` does and comes to each of its screens that `wanted` picks; `see` looks at it.
 * Failing to come to one is told with its name.
 */
export async function tour(group, { language = "vi", opener = open, wanted = () => true, see, ...options }) {
  if (!group.screens.some(({ name }) => name && wanted(name))) return undefined;
  if (group.keep && !kept.has(group.name)) kept.set(group.name, group.keep());
  const storage = { ...(await kept.get(group.name)), "thidua/language": language };
  const one = await opener({ reducedMotion: "reduce", storage, ...options });
  await one.page.addInitScript(noClipboard);
  await one.goto();
  await group.begin?.(one.page, one);
  for (const { name, reach, close, except } of group.screens) {
    if (name && !wanted(name)) continue;
    try {
      await reach(one.page);
    } catch (error) {
      throw new Error(`${name ?? "what lies between"} was not reached: ${error.message}`, { cause: error });
    }
    if (name) await see(one.page, name, except);
    await close?.(one.page);
  }
  return one;
}
