// The page of LineUp.js: ?members=12&columns=40, one stacked column (a weighted sum), sorted by it.
// Nothing beyond the ranking is switched on: no side panel, no summaries, no animation.
"use strict";

const query = new URLSearchParams(location.search);
const members = Number(query.get("members"));
const columns = Number(query.get("columns"));

// The same numbers on every run (a linear congruential generator).
let seed = 20221231;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

const names = Array.from({ length: columns }, (_, index) => `c${index}`);
const data = Array.from({ length: members }, (_, index) => ({
  name: `Member ${index + 1}`,
  ...Object.fromEntries(names.map((name) => [name, Math.round(random() * 1000) / 10])),
}));

const builder = LineUpJS.builder(data).column(LineUpJS.buildStringColumn("name").label("Name").width(160));
for (const name of names) builder.column(LineUpJS.buildNumberColumn(name, [0, 100]).label(name).width(20));
builder
  .animated(false)
  .sidePanel(false)
  .summaryHeader(false)
  .ranking(
    LineUpJS.buildRanking()
      .column("_rank")
      .column("name")
      .weightedSum("Total", ...names.flatMap((name) => [name, 1 / columns]))
      .sortBy("Total", "desc"),
  );
const lineup = builder.build(document.body);
const stack = lineup.data.getFirstRanking().children.find((column) => column.desc.type === "stack");

let step = 0;
/** Another column gets six tenths of the weight; what LineUp's own dialog for weights calls. */
window.reweight = () => {
  const heavy = step++ % columns;
  stack.setWeights(names.map((_, index) => (index === heavy ? 0.6 : 0.4 / (columns - 1))));
};
