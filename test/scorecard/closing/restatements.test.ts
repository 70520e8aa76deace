import {
  buildModel,
  closePeriod,
  toldOnce,
  verifyClosed,
  type Facts,
  type Objective,
  type Restatement,
} from "../../../src/scorecard";
import {
  makeActuals,
  makeFacts,
  makeObjective,
  makePerspective,
  type FactsGiven,
} from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const month = { period: makePeriod("2026-09") };
const scored = { rule: { target: 100, redFlag: 80 } } as const;

/** 110 of 100 (red flag 80) is 83.3, and 70 is 16.7: the mean is 50, Amber. */
const given = {
  measures: [makeMeasure(scored), makeMeasure({ ...scored, id: "M2" })],
  actuals: [...makeActuals("M1", "2026-09", [110]), ...makeActuals("M2", "2026-09", [70])],
} satisfies FactsGiven;
const facts = makeFacts(given);

function verifyAfter(now: FactsGiven | Facts, before: Facts = facts) {
  const modelOf = (held: Facts) => (asked: Parameters<typeof buildModel>[1]) => buildModel(held, asked);
  const closed = closePeriod(modelOf(before)(month), { closedOn: "2026-10-05" });
  return verifyClosed(closed, modelOf(makeFacts({ ...before, ...now })));
}

const tell = ({ item, field, was, is, isEffect }: Restatement) =>
  `${isEffect ? "followed" : "changed"}: ${item.kind} ${item.id} ${field} ${figure(was)} > ${figure(is)}`;
const figure = (value: number | string | undefined) =>
  typeof value === "number" ? value.toFixed(1).replace(/\.0$/, "") : (value ?? "–");

const told = (now: FactsGiven | Facts, before?: Facts) => verifyAfter(now, before).restatements.map(tell);
const changed = (now: FactsGiven | Facts, before?: Facts) =>
  verifyAfter(now, before).changes.map(
    ({ kind, id, field, was, is }) => `${kind} ${id} ${field}: ${figure(was)} > ${figure(is)}`,
  );

test("a roll-up that is another one shows with the scores that followed it", () => {
  const now = { settings: { rollUp: "Worst" } } as const;
  expect(changed(now)).toEqual(["settings  Roll-up: Average > Worst"]);
  expect(told(now)).toEqual([
    "followed: scorecard Balanced Scorecard band Amber > Red",
    "followed: perspective Financial band Amber > Red",
    "followed: objective O1 band Amber > Red",
  ]);
  expect(verifyAfter(now)).toMatchObject({ scoreWas: expect.closeTo(50), scoreIs: expect.closeTo(16.67, 2) });
});

test("an objective's own roll-up shows as well, with its cell", () => {
  const objectives: readonly Objective[] = [makeObjective({ rollUp: "Worst" })];
  expect(verifyAfter({ objectives }).changes).toMatchObject([
    { kind: "objective", id: "O1", field: "Roll-up", is: "Worst", at: { sheet: "Objectives", cell: "B2" } },
  ]);
  expect(told({ objectives })).toContain("followed: scorecard Balanced Scorecard band Amber > Red");
});

test("a weight is changed first, and what is above it follows", () => {
  // Three parts of 83.3 and one of 16.7 are 66.7.
  const now = { measures: [makeMeasure({ ...scored, weight: 3 }), makeMeasure({ ...scored, id: "M2" })] };
  expect(told(now)).toEqual([
    "changed: measure M1 weight 1 > 3",
    "followed: scorecard Balanced Scorecard band Amber > Green",
    "followed: perspective Financial band Amber > Green",
    "followed: objective O1 band Amber > Green",
  ]);
});

const customer = makePerspective({ id: "Customer" });
const two = makeFacts({
  ...given,
  perspectives: [makePerspective(), customer],
  objectives: [makeObjective(), makeObjective({ id: "O2" })],
  measures: [makeMeasure(scored), makeMeasure({ ...scored, id: "M2", objective: "O2" })],
});

test("an objective that stands in another perspective now shows, and so does what followed in both", () => {
  const objectives = [makeObjective(), makeObjective({ id: "O2", perspective: "Customer" })];
  expect(told({ objectives }, two)).toEqual([
    "changed: objective O2 place Financial > Customer",
    "followed: perspective Financial band Amber > Green",
    "followed: perspective Customer band No data > Red",
  ]);
});

test("a measure that stands in another objective now shows", () => {
  const measures = [
    makeMeasure({ ...scored, objective: "O2" }),
    makeMeasure({ ...scored, id: "M2", objective: "O2" }),
  ];
  expect(told({ measures }, two)).toContain("changed: measure M1 place O1 > O2");
});

test("the weights of perspectives and objectives show", () => {
  const perspectives = [makePerspective({ weight: 2 }), customer];
  expect(told({ perspectives }, two)).toEqual(["changed: perspective Financial weight 1 > 2"]);
  const objectives = [makeObjective({ weight: 3 }), makeObjective({ id: "O2" })];
  expect(told({ objectives }, two)[0]).toBe("changed: objective O1 weight 1 > 3");
});

test("what is gone shows once, with all that stood in it as what followed", () => {
  const now = { objectives: [makeObjective()], measures: [makeMeasure(scored)] };
  expect(told(now, two).filter((line) => line.includes(" item "))).toEqual([
    "changed: objective O2 item O2 > –",
    "followed: measure M2 item M2 > –",
  ]);
});

test("what is new shows where it counts in the closed period, and not where it began later", () => {
  const measures = [...given.measures, makeMeasure({ ...scored, id: "M3" })];
  const later = [...given.actuals, ...makeActuals("M3", "2026-10", [100])];
  expect(told({ measures, actuals: later })).toEqual([]);
  const then = [...given.actuals, ...makeActuals("M3", "2026-09", [110])];
  expect(told({ measures, actuals: then })[0]).toBe("changed: measure M3 item – > M3");
});

test("a new name shows, of the scorecard on top too, and nothing else is taken for another thing", () => {
  expect(told({ settings: { name: "North" } })).toEqual([
    "changed: scorecard Balanced Scorecard name Balanced Scorecard > North",
  ]);
  const measures = [makeMeasure({ ...scored, name: "Margin" }), makeMeasure({ ...scored, id: "M2" })];
  expect(told({ measures })).toEqual(["changed: measure M1 name M1 > Margin"]);
});

test("ids that two measures exchange show as the names and figures that changed", () => {
  const measures = [
    makeMeasure({ ...scored, id: "M2", name: "M1" }),
    makeMeasure({ ...scored, id: "M1", name: "M2" }),
  ];
  expect(told({ measures })).toEqual([
    "changed: measure M1 name M1 > M2",
    "changed: measure M2 name M2 > M1",
  ]);
});

test("a measure whose rule is another one shows as a change, and its score as what followed", () => {
  const measures = [
    makeMeasure({ rule: { ...scored.rule, stretch: 110 } }),
    makeMeasure({ ...scored, id: "M2" }),
  ];
  expect(changed({ measures })).toEqual(["measure M1 Stretch: – > 110"]);
  // 110 of a stretch of 110 is 100: the status stays Green, the mean of 100 and 16.7 is 58.3.
  expect(told({ measures })).toContain("followed: measure M1 score 83.3 > 100");
  expect(told({ measures })).toContain("followed: objective O1 score 50 > 58.3");
});

test("units: a figure of one of them is told with its name, and the units above follow", () => {
  const units = [
    { id: "G", name: "Group", weight: 1 },
    { id: "N", name: "North", parent: "G", weight: 1 },
    { id: "S", name: "South", parent: "G", weight: 1 },
  ];
  const actuals = ["N", "S"].flatMap((scorecard) =>
    makeActuals("M1", "2026-09", [110]).map((actual) => ({ ...actual, scorecard })),
  );
  const group = makeFacts({ scorecards: units, measures: [makeMeasure(scored)], actuals });
  const now = actuals.map((one) => (one.scorecard === "N" ? { ...one, value: 70 } : one));
  const found = verifyAfter({ actuals: now }, group).restatements;
  expect(found.filter(({ isEffect }) => !isEffect)).toMatchObject([
    { item: { id: "M1", unit: "N" }, unitName: "North", field: "actual", was: 110, is: 70 },
  ]);
  expect(found.filter(({ item }) => item.unit === "S")).toEqual([]);
  expect(found.map(tell)).toContain("followed: scorecard G band Green > Amber");
  // One cell, told once for both of its units, while the scores of both follow.
  const strict = [makeMeasure({ rule: { ...scored.rule, target: 105 } })];
  const once = toldOnce(verifyAfter({ measures: strict }, group));
  expect(once.restated).toMatchObject([
    { item: { id: "M1" }, unitName: "2 units", field: "target", was: 100, is: 105 },
  ]);
  expect(once.followed.filter(({ item }) => item.kind === "measure").map(({ unitName }) => unitName)).toEqual(
    ["North", "South"],
  );
  const moved = units.map((unit) => (unit.id === "S" ? { ...unit, parent: "N" } : unit));
  expect(told({ scorecards: moved }, group)).toContain("changed: scorecard S place G > N");
  const heavy = units.map((unit) => (unit.id === "S" ? { ...unit, weight: 2 } : unit));
  expect(told({ scorecards: heavy }, group)).toContain("changed: scorecard S weight 1 > 2");
});

describe("an override that holds on from an earlier period", () => {
  const given = (reason: string, until: string): Facts => ({
    ...facts,
    reviews: [
      {
        period: makePeriod("2026-07"),
        item: { kind: "measure", id: "M2" },
        commentary: `said in July, ${reason}`,
        override: { band: "Green", reason, until: makePeriod(until) },
        at: { sheet: "Reviews", cell: "B2" },
      },
    ],
  });
  const before = given("The meter was broken", "2026-12");

  test("is closed with its reason, and without what else was said then", () => {
    expect(changed(given("Nobody looked", "2026-12"), before)).toEqual([
      "measure review M2 Override reason: The meter was broken > Nobody looked",
    ]);
  });

  test("is told as gone where it was ended before the closed period, and the status follows", () => {
    const now = given("The meter was broken", "2026-08");
    expect(changed(now, before)).toContain("measure review M2 Status override: Green > –");
    expect(told(now, before)).toEqual(["followed: measure M2 band Green > Red"]);
  });

  test("may end sooner after the closed period", () => {
    const now = given("The meter was broken", "2026-10");
    expect([changed(now, before), told(now, before)]).toEqual([[], []]);
  });

  test("is told where it is new", () => {
    expect(changed(before)).toContain("measure review M2 Status override: – > Green");
  });
});

test("a figure is told with its own cell, and with its measure's row where several cells make it up", () => {
  const levelCells = { target: { sheet: "Measures", cell: "D2" } };
  const before = makeFacts({
    measures: [makeMeasure({ levelCells })],
    actuals: makeActuals("M1", "2026-08", [70, 70]),
  });
  const cells = (now: FactsGiven, view: "period" | "ytd" = "period") => {
    const modelOf = (held: Facts) => (asked: Parameters<typeof buildModel>[1]) => buildModel(held, asked);
    const closed = closePeriod(modelOf(before)({ ...month, view }), { closedOn: "2026-10-05" });
    return verifyClosed(closed, modelOf(makeFacts({ ...before, ...now })))
      .restatements.filter(({ isEffect }) => !isEffect)
      .map(({ field, at }) => `${field} ${at?.sheet}!${at?.cell}`);
  };
  expect(cells({ actuals: makeActuals("M1", "2026-08", [70, 71]) })).toEqual(["actual Actuals!C3"]);
  expect(cells({ actuals: makeActuals("M1", "2026-08", [70, undefined]) })).toEqual(["actual Actuals!C3"]);
  expect(cells({ actuals: makeActuals("M1", "2026-08", [70, 71]) }, "ytd")).toEqual(["actual Measures!B2"]);
  expect(cells({ actuals: [] })).toEqual(["actual Measures!B2"]);
  const measures = [makeMeasure({ levelCells, rule: { target: 120 } })];
  expect(cells({ measures })).toEqual(["target Measures!D2"]);
});
