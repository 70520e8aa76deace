import {
  alignmentOf,
  alignmentProblems,
  buildModel,
  rootUnit,
  toFinding,
  type Alignment,
  type Facts,
  type Link,
  type Objective,
  type Unit,
} from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, type FactsGiven } from "../../make/makeFacts";
import { makeMeasure, type MeasureGiven } from "../../make/makeMeasure";

const unit = (id: string, parent?: string): Unit => ({
  ...rootUnit(makeFacts().settings),
  ...{ id, name: `Unit ${id}`, parent, owner: `Owner of ${id}` },
});
/** TOP above A and B, A1 below A. */
const units = [unit("TOP"), unit("A", "TOP"), unit("A1", "A"), unit("B", "TOP")];

const objective = (id: string, scorecard?: string, contributesTo?: string, name = `Objective ${id}`) =>
  makeObjective({ id, name, scorecard, contributesTo, at: { sheet: "Objectives", cell: `B_${id}` } });

const measureOf = (id: string, given: MeasureGiven = {}) =>
  makeMeasure({
    id: `K${id}`,
    name: `Measure ${id}`,
    objective: id,
    at: { sheet: "Measures", cell: `B_${id}` },
    ...given,
  });

interface Given extends FactsGiven {
  readonly objectives: readonly Objective[];
}

/** Each objective has a measure of its own unless measures are given; each reports 100 of 100 in its own unit. */
function facts({ objectives, ...given }: Given): Facts {
  const measures = given.measures ?? objectives.map(({ id }) => measureOf(id));
  return makeFacts({
    scorecards: units,
    objectives,
    measures,
    actuals: measures.flatMap(({ id }) => makeActuals(id, "2026-01", [100])),
    ...given,
  });
}

function aligned(given: Facts, unitId = "TOP"): Alignment {
  const model = buildModel(given);
  return alignmentOf(
    model,
    model.scorecards.find(({ id }) => id === unitId),
  );
}

const carriers = ({ objectives }: Alignment) =>
  objectives.map(({ objective: { objective: own }, carriedBy }) => [
    own.id,
    carriedBy.map(({ unit: { id }, objective: by, how, through }) => [id, by.objective.id, how, through]),
  ]);

test("an objective is carried by those below that contribute, at once or through others, and those that share it", () => {
  const given = facts({
    objectives: [
      objective("T"),
      objective("OA", "A", "T"),
      objective("OA1", "A1", "OA"),
      objective("U", undefined),
    ],
    actuals: [
      ...makeActuals("KT", "2026-01", [100]),
      ...makeActuals("KOA", "2026-01", [100]),
      ...makeActuals("KOA1", "2026-01", [100]),
      ...makeActuals("KU", "2026-01", [100]).map((actual) => ({ ...actual, scorecard: "B" })),
    ],
  });
  expect(carriers(aligned(given))).toEqual([
    [
      "T",
      [
        ["A", "OA", "contributes", []],
        ["A1", "OA1", "contributes", ["OA"]],
      ],
    ],
    ["U", [["B", "U", "shares", []]]],
  ]);
  expect(carriers(aligned(given, "A"))).toEqual([["OA", [["A1", "OA1", "contributes", []]]]]);
});

test("what carries an objective says with which measures, score and band", () => {
  const { objectives } = aligned(
    facts({
      objectives: [objective("T"), objective("OA", "A", "T")],
      measures: [measureOf("T"), measureOf("OA"), measureOf("OA", { id: "K2" })],
      // 50 is the red flag: 33.3 of 100; with 100 of 100 (66.7): their mean is 50
      actuals: [...makeActuals("KOA", "2026-01", [50]), ...makeActuals("K2", "2026-01", [100])],
    }),
  );
  const [carried] = objectives[0]?.carriedBy ?? [];
  expect(carried?.measures.map(({ id }) => id)).toEqual(["KOA", "K2"]);
  expect(carried?.objective.score).toBeCloseTo(50, 9);
  expect(carried?.objective.band).toBe("Amber");
});

test("a gap is an objective that nobody below carries; a unit with none below it has no gaps", () => {
  const given = facts({ objectives: [objective("T"), objective("U"), objective("OA", "A", "T")] });
  expect(aligned(given).gaps.map(({ objective: { id } }) => id)).toEqual(["U"]);
  expect(aligned(given, "B").gaps).toEqual([]);
  expect(aligned(facts({ objectives: [objective("T")], scorecards: [] }), "Balanced Scorecard").gaps).toEqual(
    [],
  );
});

test("an orphan neither contributes nor is reported by a unit above; being shared downwards does not make it serve", () => {
  const down = makeActuals("KOA", "2026-02", [90]).map((actual) => ({ ...actual, scorecard: "A1" }));
  const up = makeActuals("KOB", "2026-01", [90]).map((actual) => ({ ...actual, scorecard: "TOP" }));
  const given = facts({
    objectives: [objective("T"), objective("OA", "A"), objective("OB", "B"), objective("OA1", "A1", "OB")],
  });
  const orphans = (more: Facts["actuals"]) =>
    aligned({ ...given, actuals: [...given.actuals, ...more] }).orphans.map(
      ({ unit: { id }, objective: o }) => [id, o.objective.id],
    );
  expect(orphans([])).toEqual([
    ["A", "OA"],
    ["B", "OB"],
  ]);
  expect(orphans(down)).toEqual([
    ["A", "OA"],
    ["B", "OB"],
  ]);
  expect(orphans(up)).toEqual([["A", "OA"]]);
});

const overlapping = (given: Facts) =>
  aligned(given).overlaps.map(({ kind, items }) => [kind, ...items.map(({ id }) => id)]);

test("how sure an overlap is goes by the names that are told, not by those that were left out", () => {
  const given = facts({
    objectives: [objective("OA", "A"), objective("OA1", "A1"), objective("OB", "B")],
    measures: [
      measureOf("OA", { name: "Revenue growth plan", unit: "EUR" }),
      measureOf("OA1", { name: "Revenue growth", unit: "%" }),
      measureOf("OB", { name: "revenue growth", unit: "%" }),
    ],
  });
  const [overlap] = aligned(given).overlaps;
  expect(overlap).toMatchObject({ isSameName: true, likeness: 1 });
  expect(overlap?.items.map(({ id }) => id)).toEqual(["KOA1", "KOB"]);
});

test("two units that own a thing of one name overlap, told once however many they are", () => {
  const names = ["A", "A1", "B"].map((id) => objective(`O${id}`, id, undefined, "Serve our customers"));
  const given = facts({
    objectives: [objective("T"), ...names],
    measures: names.map(({ id }) => measureOf(id, { name: "Customers served" })),
  });
  expect(overlapping(given)).toEqual([
    ["objective", "OA", "OA1", "OB"],
    ["measure", "KOA", "KOA1", "KOB"],
  ]);
});

test("what serves one objective above, or one the other, is no overlap", () => {
  const named = (id: string, of: string, to: string | undefined) => objective(id, of, to, "Serve customers");
  const overlaps = (...objectives: readonly Objective[]) =>
    overlapping(
      facts({
        objectives: [objective("T"), objective("U"), ...objectives],
        measures: objectives.map(({ id }) => measureOf(id, { name: "Customers served" })),
      }),
    );
  expect(overlaps(named("OA", "A", "T"), named("OB", "B", "T"))).toEqual([]);
  expect(overlaps(named("OA", "A", "T"), named("OA1", "A1", "OA"))).toEqual([]);
  expect(overlaps(named("OA", "A", "T"), named("OB", "B", "U"))).toEqual([
    ["objective", "OA", "OB"],
    ["measure", "KOA", "KOB"],
  ]);
});

test("measures in two units of measure are two things, and two of one unit are its own affair", () => {
  const overlaps = (first: MeasureGiven, second: MeasureGiven, of = "B") =>
    overlapping(
      facts({
        objectives: [objective("OA", "A"), objective("OB", of)],
        measures: [measureOf("OA", { name: "Cost", ...first }), measureOf("OB", { name: "Cost", ...second })],
      }),
    );
  expect(overlaps({ unit: "EUR" }, { unit: "%" })).toEqual([]);
  expect(overlaps({ unit: "EUR" }, { unit: "eur" })).toEqual([["measure", "KOA", "KOB"]]);
  expect(overlaps({ unit: "EUR" }, {})).toEqual([["measure", "KOA", "KOB"]]);
  expect(overlaps({}, {}, "A")).toEqual([]);
});

const link = (from: string, to: string): Link => ({
  ...{ from, to, hypothesis: "It helps" },
  at: { sheet: "Links", cell: "A2" },
});

test.each([
  ["Holds", 100],
  ["At risk", 60],
  ["Broken", 20],
  ["Unknown", undefined],
] as const)("a link between units is a hand-off that %s with %p of the lead measure", (standing, actual) => {
  const given = facts({
    objectives: [objective("OA", "A"), objective("OB", "B"), objective("OA2", "A")],
    measures: [measureOf("OA"), measureOf("OA", { id: "LEAD", type: "Lead" }), measureOf("OB")],
    actuals: [...makeActuals("KOA", "2026-01", [100]), ...makeActuals("LEAD", "2026-01", [actual])],
    links: [link("OA", "OB"), link("OA", "OA2")],
    settings: { minimumCoverage: 0.1 },
  });
  expect(
    aligned(given).handOffs.map(({ from, to, promised, standing: found }) => [
      from.unit.id,
      to.unit.id,
      promised?.measure.id,
      found,
    ]),
  ).toEqual([["A", "B", "LEAD", standing]]);
});

test("a hand-off is looked at from either of its units, and not from one beside both", () => {
  const given = facts({
    objectives: [objective("OA1", "A1"), objective("OB", "B")],
    links: [link("OB", "OA1")],
  });
  expect(["TOP", "A", "A1", "B"].map((id) => aligned(given, id).handOffs.length)).toEqual([1, 1, 1, 1]);
  const beside = { ...given, scorecards: [...units, unit("C", "TOP")] };
  expect(aligned(beside, "C").handOffs).toEqual([]);
});

test("what does not fit is advice, each with its cell", () => {
  const given = facts({
    objectives: [
      objective("T"),
      objective("OA", "A", undefined, "Serve customers"),
      objective("OB", "B", undefined, "Serving"),
      objective("OA1", "A1", "OB", "Serve customers"),
    ],
    links: [link("OB", "OA")],
    actuals: makeActuals("KOB", "2026-01", [20]),
  });
  const findings = alignmentProblems(aligned(given)).map(toFinding);
  expect(findings.map(({ code, severity, place }) => [code, severity, place?.cell])).toEqual([
    ["alignment-gap", "advice", "B_T"],
    ["alignment-orphan", "advice", "B_OA"],
    ["alignment-orphan", "advice", "B_OB"],
    ["alignment-overlap", "advice", "B_OA"],
    ["hand-off-in-doubt", "advice", "A2"],
  ]);
  expect(findings[3]?.text).toContain("Serve customers of Unit A1 (Objectives!B_OA1): the same name.");
  expect(findings[4]?.text).toContain("Measure OB is Red, so what was promised is not kept.");
});
