import {
  buildModel,
  compareUnits,
  rootUnit,
  type Facts,
  type Measure,
  type Unit,
} from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, type FactsGiven } from "../../make/makeFacts";
import { makeMeasure, type MeasureGiven } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

type Figures = Readonly<Record<string, number | undefined>>;

const unit = (id: string, parent?: string): Unit => ({
  ...rootUnit(makeFacts().settings),
  ...{ id, name: `Unit ${id}`, parent },
});
const units = [unit("TOP"), unit("A", "TOP"), unit("B", "TOP"), unit("C", "TOP")];

const ofUnits = (measure: string, figures: Figures) =>
  Object.entries(figures).flatMap(([scorecard, value]) =>
    makeActuals(measure, "2026-01", [value]).map((actual) => ({ ...actual, scorecard })),
  );

/** A measure K of the top, target 100 and red flag 50, reported by units. */
const shared = (figures: Figures, given: FactsGiven = {}): Facts =>
  makeFacts({
    scorecards: units,
    objectives: [makeObjective()],
    measures: [makeMeasure({ id: "K" })],
    actuals: ofUnits("K", figures),
    ...given,
  });

function compared(facts: Facts, wanted = "K") {
  const result = compareUnits(buildModel(facts), wanted);
  if (result.kind === "failed") throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const placesOf = (facts: Facts) => compared(facts).units.map(({ unit, rank }) => [unit.id, rank]);

test("the unit with the best score comes first, equal scores share a place, one without a figure has none", () => {
  expect(placesOf(shared({ A: 60, B: 90, C: 90 }))).toEqual([
    ["B", 1],
    ["C", 1],
    ["A", 3],
  ]);
  expect(placesOf(shared({ A: 60, B: undefined, C: 90 }))).toEqual([
    ["C", 1],
    ["A", 2],
    ["B", undefined],
  ]);
});

test("best practice is the first where it is Green, not the least bad", () => {
  const best = (figures: Figures) =>
    compared(shared(figures))
      .units.filter(({ isBest }) => isBest)
      .map(({ unit }) => unit.id);
  expect(best({ A: 120, B: 90 })).toEqual(["A"]);
  expect(best({ A: 80, B: 90 })).toEqual([]);
});

test("what somebody has set to Red is no best practice", () => {
  const reviews = [
    {
      period: makePeriod("2026-01"),
      item: { kind: "measure", id: "K" },
      scorecard: "A",
      override: { band: "Red", reason: "The meter was wrong" },
      at: { sheet: "Reviews", cell: "A2" },
    },
  ] as const;
  const [first] = compared(shared({ A: 120, B: 90 }, { reviews })).units;
  expect([first?.unit.id, first?.rank, first?.scored.band, first?.isBest]).toEqual(["A", 1, "Red", false]);
});

test("median and spread are those of the figures, and a unit is held against the median of the others", () => {
  const { median, spread, units: all } = compared(shared({ A: 60, B: 90, C: 100 }));
  expect([median, spread]).toEqual([90, 40]);
  // B against the median of 60 and 100, C against that of 60 and 90, A against that of 90 and 100
  expect(all.map(({ unit, fromPeers }) => [unit.id, fromPeers])).toEqual([
    ["C", 25],
    ["B", 10],
    ["A", -35],
  ]);
});

test("where lower is better a smaller figure is the favourable one", () => {
  const facts = shared(
    { A: 4, B: 6 },
    { measures: [makeMeasure({ id: "K", rule: { target: 5, redFlag: 8 } })] },
  );
  expect(compared(facts).units.map(({ unit, fromPeers }) => [unit.id, fromPeers])).toEqual([
    ["A", 2],
    ["B", -2],
  ]);
});

test("in a range there is no favourable distance", () => {
  const rule = { direction: "Range", target: 40, targetHigh: 60, redFlag: 30, redFlagHigh: 70 } as const;
  const { units: all } = compared(shared({ A: 50, B: 80 }, { measures: [makeMeasure({ id: "K", rule })] }));
  expect(all.map(({ fromPeers }) => fromPeers)).toEqual([undefined, undefined]);
});

test("a unit stands beside others only where none of them is below it", () => {
  const deep = [unit("TOP"), unit("A", "TOP"), unit("B", "TOP"), unit("A1", "A"), unit("A2", "A")];
  const { units: all, notCompared } = compared(
    shared({ TOP: 500, A: 100, A1: 60, A2: 40, B: 70 }, { scorecards: deep }),
  );
  expect(all.map(({ unit }) => unit.id)).toEqual(["B", "A1", "A2"]);
  expect(notCompared.map(({ unit }) => unit.id)).toEqual(["TOP", "A"]);
  expect(notCompared[0]?.because).toContain("Units below it report the measure too");
});

test("only units below the one that is asked for are compared", () => {
  const deep = [unit("TOP"), unit("A", "TOP"), unit("B", "TOP"), unit("A1", "A"), unit("A2", "A")];
  const model = buildModel(shared({ A1: 60, A2: 40, B: 70 }, { scorecards: deep }));
  const top = model.scorecards.find(({ id }) => id === "A");
  expect(compareUnits(model, "K", top)).toMatchObject({
    kind: "ok",
    value: { units: [{ unit: { id: "A1" } }, { unit: { id: "A2" } }] },
  });
});

/** Two units with measures of their own that have one name. */
const ownMeasures = (other: Parameters<typeof makeMeasure>[0]): Facts =>
  makeFacts({
    scorecards: units,
    objectives: [makeObjective({ id: "OA", scorecard: "A" }), makeObjective({ id: "OB", scorecard: "B" })],
    measures: [
      makeMeasure({ id: "KA", name: "On time", objective: "OA", unit: "%" }),
      makeMeasure({ id: "KB", name: "on  time", objective: "OB", unit: "%", ...other }),
    ],
    actuals: [...makeActuals("KA", "2026-01", [60]), ...makeActuals("KB", "2026-01", [90])],
  });

test("measures of one name are compared, whichever of them is asked for", () => {
  const ids = (wanted: string) => compared(ownMeasures({}), wanted).units.map(({ unit }) => unit.id);
  expect(ids("KA")).toEqual(["B", "A"]);
  expect(ids("KB")).toEqual(["B", "A"]);
  expect(ids("On time")).toEqual(["B", "A"]);
});

test("measures of one name in another unit of measure, direction, frequency or aggregation are told apart, with the reason", () => {
  const apart = (other: Parameters<typeof makeMeasure>[0]) =>
    compared(ownMeasures(other), "KA").notCompared.map(({ unit, because }) => [unit.id, because]);
  expect(apart({ unit: "days" })).toEqual([["B", "Its Unit is days, that of On time (KA) %."]]);
  expect(apart({ aggregation: "Sum" })[0]?.[1]).toBe("Its Aggregation is Sum, that of On time (KA) Last.");
  expect(apart({ rule: { target: 50, redFlag: 100 } })[0]?.[1]).toContain("Direction is Lower");
  expect(apart({ frequency: "Quarterly" })[0]?.[1]).toContain("Frequency is Quarterly");
});

/** The measure K per bed: 60, 90 and 100 of 10, 30 and nothing. */
const perBed = (beds: Figures, base = "BEDS"): Facts =>
  shared(
    {},
    {
      measures: [makeMeasure({ id: "K", base }), makeMeasure({ id: "BEDS", name: "Beds" })],
      actuals: [...ofUnits("K", { A: 60, B: 90, C: 100 }), ...ofUnits("BEDS", beds)],
    },
  );

test("with a base figures are compared per one of it, and places still go by score", () => {
  const { base, units: all, median, spread } = compared(perBed({ A: 10, B: 30, C: 20 }));
  expect(base).toBe("Beds");
  expect(all.map(({ unit, rank, figure }) => [unit.id, rank, figure])).toEqual([
    ["C", 1, 5],
    ["B", 2, 3],
    ["A", 3, 6],
  ]);
  expect([median, spread]).toEqual([5, 3]);
});

test("where the base is missing, 0, below 0 or unknown there is no figure, and none of another kind in its place", () => {
  const figures = (facts: Facts) => compared(facts).units.map(({ unit, figure }) => [unit.id, figure]);
  expect(figures(perBed({ A: 10, B: 0 }))).toEqual([
    ["C", undefined],
    ["B", undefined],
    ["A", 6],
  ]);
  expect(figures(perBed({ A: 10, B: -5, C: 20 }))).toEqual([
    ["C", 5],
    ["B", undefined],
    ["A", 6],
  ]);
  expect(figures(perBed({ A: 10 }, "Chairs"))).toEqual([
    ["C", undefined],
    ["B", undefined],
    ["A", undefined],
  ]);
});

test("where a unit's own base is counted otherwise than that of the others there is no figure of it", () => {
  const own = (id: string, unit: string, given: MeasureGiven = {}) =>
    makeMeasure({ id, name: "Beds", objective: `O-${id}`, unit, ...given });
  const figures = (third: Measure) => {
    const facts = perBed({}, "Beds");
    const measures = [makeMeasure({ id: "K", base: "Beds" }), own("BA", "beds"), own("BB", "Beds"), third];
    return compared({
      ...facts,
      objectives: [
        ...facts.objectives,
        ...["BA", "BB", "BC"].map((id) => makeObjective({ id: `O-${id}`, scorecard: id.slice(1) })),
      ],
      measures,
      actuals: [
        ...ofUnits("K", { A: 60, B: 90, C: 100 }),
        ...["BA", "BB", "BC"].flatMap((id) => makeActuals(id, "2026-01", [10])),
      ],
    }).units.map(({ unit, figure }) => [unit.id, figure]);
  };
  expect(figures(own("BC", "beds"))).toEqual([
    ["C", 10],
    ["B", 9],
    ["A", 6],
  ]);
  for (const other of [own("BC", "100 beds"), own("BC", "beds", { aggregation: "Sum" })])
    expect(figures(other)).toEqual([
      ["C", undefined],
      ["B", 9],
      ["A", 6],
    ]);
});

test("an unknown measure is said", () => {
  expect(compareUnits(buildModel(shared({})), "X")).toMatchObject({
    kind: "failed",
    problems: [{ code: "not-in-model", kind: "measure", found: "X" }],
  });
});

/** What a cascade leaves: K and its base of the top, reported by A and B, and measures of their own of the same names. */
const cascaded = (): Facts => {
  const own = (unitId: string, figure: number, beds: number) => ({
    objective: makeObjective({ id: `O${unitId}`, scorecard: unitId }),
    measures: [
      makeMeasure({ id: `${unitId}-K`, name: "Result", base: "Beds", objective: `O${unitId}` }),
      makeMeasure({ id: `${unitId}-BEDS`, name: "Beds", objective: `O${unitId}` }),
    ],
    actuals: [
      ...makeActuals(`${unitId}-K`, "2026-01", [figure]),
      ...makeActuals(`${unitId}-BEDS`, "2026-01", [beds]),
    ],
  });
  const both = [own("A", 70, 7), own("B", 80, 4)];
  return makeFacts({
    scorecards: units,
    objectives: [makeObjective(), ...both.map(({ objective }) => objective)],
    measures: [
      makeMeasure({ id: "K", name: "Result", base: "Beds" }),
      makeMeasure({ id: "H", name: "Beds" }),
      ...both.flatMap(({ measures }) => measures),
    ],
    actuals: [
      ...ofUnits("K", { A: 60, B: 90 }),
      ...ofUnits("H", { A: 10, B: 10 }),
      ...both.flatMap(({ actuals }) => actuals),
    ],
  });
};

test.each([
  ["K", ["B K 9", "A K 6"]],
  ["A-K", ["B B-K 20", "A A-K 10"]],
  ["B-K", ["B B-K 20", "A A-K 10"]],
])(
  "%s is held against the others' like it, where units report a shared measure and an own one of its name",
  (wanted, told) => {
    const { units: all } = compared(cascaded(), wanted);
    expect(all.map(({ unit: { id }, scored, figure }) => `${id} ${scored.measure.id} ${figure}`)).toEqual(
      told,
    );
  },
);

test("a unit with several measures of the name is left out, and it is said", () => {
  const facts = cascaded();
  const twice = makeMeasure({ id: "B-K2", name: "Result", objective: "OB" });
  const { units: all, notCompared } = compared({ ...facts, measures: [...facts.measures, twice] }, "A-K");
  expect(all.map(({ unit: { id } }) => id)).toEqual(["A"]);
  expect(notCompared.map(({ unit: { id }, because }) => [id, because])).toEqual([
    ["B", "It has several measures called Result: B-K, B-K2."],
  ]);
});
