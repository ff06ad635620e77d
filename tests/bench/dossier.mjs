// A dossier of `members` × 40 criteria as local storage holds it, so that the app opens it by itself.
//
// Five standards of eight criteria, each a number between 0 and 100 made into points by goalposts: the
// nearest thing to the weighted sum of forty columns that LineUp.js is given. The numbers are the same on
// every run.

import { createHash } from "node:crypto";

const STANDARDS = 5;
const CRITERIA = 8;
const POINTS = 25;

/** Keys and texts of local storage. */
export function benchStorage(members) {
  let seed = 20221231;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

  const id = `bench-${members}`;
  const names = Array.from({ length: members }, (_, index) => `m${index + 1}`);
  const range = (length) => Array.from({ length }, (_, index) => index + 1);
  const measures = range(STANDARDS).flatMap((standard) => range(CRITERIA).map((criterion) => `${standard}.${criterion}`));
  const dossier = {
    format: "thidua/1",
    id,
    name: `Bench ${members}`,
    cluster: { name: `Bench ${members}` },
    period: { results_year: 2022, pact_year: 2023 },
    members: names.map((name, index) => ({ id: name, name: `Member ${index + 1}` })),
    rulebook: {
      name: "Bench",
      points: STANDARDS * CRITERIA * POINTS,
      rounding: { total: 2 },
      standards: range(STANDARDS).map((standard) => ({
        id: `s${standard}`,
        title: `Standard ${standard}`,
        short: `S${standard}`,
        points: CRITERIA * POINTS,
        children: range(CRITERIA).map((criterion) => ({
          id: `c${standard}.${criterion}`,
          title: `Criterion ${standard}.${criterion}`,
          points: POINTS,
          lines: [
            {
              id: `l${standard}.${criterion}`,
              rule: { goalposts: { of: { value: `${standard}.${criterion}` }, low: 0, high: 100, points: POINTS } },
            },
          ],
        })),
      })),
      measures: measures.map((measure) => ({ id: measure, title: `Measure ${measure}`, kind: "number" })),
    },
    entries: Object.fromEntries(
      measures.map((measure) => [
        measure,
        Object.fromEntries(names.map((name) => [name, { value: Math.round(random() * 1000) / 10, provenance: "entered" }])),
      ]),
    ),
  };

  const head = JSON.stringify({ v: 1, at: "2023-04-18T09:30:00Z", revision: 1, id, name: dossier.name, year: 2022 }).slice(0, -1);
  const data = JSON.stringify(dossier);
  const check = createHash("sha256").update(head).update("\0").update(data).digest("hex").slice(0, 16);
  return {
    [`thidua/dossier/${id}/a`]: `${head},"check":"${check}","data":${data}}`,
    [`thidua/dossier/${id}/now`]: "a 1",
    "thidua/open": id,
  };
}
