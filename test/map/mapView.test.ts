import { narrowModel, planMap, planMapView, type MapView } from "../../src/map";
import { buildModel, problemText, type Facts, type Model } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "../make/makeFacts";
import { makeMeasure } from "../make/makeMeasure";
import { makePeriod } from "../make/makePeriod";

const objectives = [
  makeObjective({ id: "F1", name: "Earn", perspective: "Financial", theme: "Growth" }),
  makeObjective({ id: "C1", name: "Win", perspective: "Customer", theme: "Growth" }),
  makeObjective({ id: "C2", name: "Keep", perspective: "Customer", theme: "Care" }),
  makeObjective({ id: "P1", name: "Do", perspective: "Process", theme: "Care" }),
  makeObjective({ id: "P2", name: "Save", perspective: "Process" }),
];
const links = ["C1 > F1", "C2 > F1", "P1 > C1", "P1 > C2", "P2 > C2"].map((written) => {
  const [from = "", to = ""] = written.split(" > ");
  return { from, to };
});
const given: Partial<Facts> = {
  perspectives: ["Financial", "Customer", "Process"].map((id) => makePerspective({ id })),
  objectives,
  links,
  measures: objectives.map(({ id }) => makeMeasure({ id: `M ${id}`, objective: id })),
  actuals: objectives.flatMap(({ id }) =>
    makeActuals(`M ${id}`, "2026-01", id === "C2" ? [100, 20] : [60, 60]),
  ),
};
const model = buildModel(makeFacts(given));

function shown(view: MapView, of: Model = model) {
  const narrowed = narrowModel(of, view);
  if (narrowed.kind === "failed") throw new Error(narrowed.problems.map(problemText).join());
  const { scorecard, facts } = narrowed.value;
  return {
    lanes: scorecard.perspectives.map(({ objectives: all }) => all.map(({ objective }) => objective.id)),
    links: facts.links.map(({ from, to }) => `${from} > ${to}`),
  };
}

test.each(["growth", " Growth\u200b", "Grow\u00adth"])(
  "the theme %j is Growth, however it is typed",
  (theme) => {
    expect(narrowModel(model, { theme })).toEqual(narrowModel(model, { theme: "Growth" }));
  },
);

test("the map of a theme holds its objectives and the links between them", () => {
  expect(shown({ theme: "care" })).toEqual({ lanes: [["C2"], ["P1"]], links: ["P1 > C2"] });
});

test("the chain of an objective is what drives it and what it drives, to both ends", () => {
  expect(shown({ objective: "C1" })).toEqual({
    lanes: [["F1"], ["C1"], ["P1"]],
    links: ["C1 > F1", "P1 > C1"], // P1 drives C2 too, but that is no part of C1's chain
  });
  expect(shown({ objective: "keep" }).lanes).toEqual([["F1"], ["C2"], ["P1", "P2"]]);
});

test("a chain that runs in a circle ends where it began", () => {
  const circle = buildModel(makeFacts({ ...given, links: [...links, { from: "F1", to: "P1" }] }));
  expect(shown({ objective: "C1" }, circle).lanes).toEqual([["F1"], ["C1", "C2"], ["P1", "P2"]]);
});

test("the map of a unit holds what the unit is scored by; other units' objectives are on no other map", () => {
  const scorecards = [
    { id: "All", name: "All of us", weight: 1 },
    { id: "N", name: "North", parent: "All", weight: 1 },
  ];
  const north = makeObjective({ id: "N1", perspective: "Customer", scorecard: "N" });
  const cascaded = buildModel(
    makeFacts({
      ...given,
      scorecards,
      objectives: [...objectives, north],
      links: [...links, { from: "N1", to: "F1" }],
    }),
  );
  expect(shown({ unit: "north" }, cascaded)).toEqual({ lanes: [["N1"]], links: [] });
  expect(shown({}, cascaded)).toEqual(shown({}));
  expect(planMap(cascaded).connectors.filter(({ from }) => from.includes("N1"))).toEqual([]);
});

test("a view of something that is not there says what there is", () => {
  const narrowed = narrowModel(model, { theme: "Speed" });
  if (narrowed.kind === "ok") throw new Error("found");
  expect(narrowed.problems.map(problemText)).toEqual(['There is no theme "Speed". There are: Growth, Care.']);
});

test("against another period, what has turned keeps its colours and says what it was; the rest is quiet", () => {
  const asked = { period: makePeriod("2026-02") };
  const against = buildModel(makeFacts(given), { period: makePeriod("2026-01") });
  const planned = planMapView(buildModel(makeFacts(given), asked), {}, undefined, { against });
  if (planned.kind === "failed") throw new Error("failed");
  const { boxes } = planned.value;
  const textOf = (name: string) =>
    boxes
      .find((box) => box.name === name)
      ?.runs.map(({ text }) => text)
      .join("");
  // Of C2: 100 is the target, two thirds and Green; 20 lies 0.6 of an interval below the red flag of 50.
  expect(textOf("BSC objective C2")).toBe("Keep\n✖ Red 13\nwas ✔ Green 67\n✖");
  expect(textOf("BSC objective C1")).toBe("Win\n▲ Amber 40\n▲");
  expect(boxes.find(({ name }) => name === "BSC objective C1")?.fill).toBe("#FFFFFF");
  expect(textOf("BSC title")).toContain("2026-02, as of 2026-02-28, against 2026-01");
  expect(textOf("BSC title")).toContain("turned: 0 better, 1 worse");
});
