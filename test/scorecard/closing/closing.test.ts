import fc from "fast-check";
import {
  buildModel,
  closedNow,
  closePeriod,
  lackingForClosing,
  nothingClosed,
  verifyClosed,
  withClosed,
  withReopened,
  type Asked,
  type ClosedPeriod,
  type ClosingNeeds,
  type Facts,
} from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const march: Asked = { period: makePeriod("2026-03") };
const closing = { closedOn: "2026-04-03", by: "Piet" };
const facts = makeFacts({
  measures: [makeMeasure(), makeMeasure({ id: "M2" })],
  actuals: [...makeActuals("M1", "2026-01", [80, 90, 75]), ...makeActuals("M2", "2026-01", [80, 90, 100])],
});
const modelOf = (given: Facts) => (asked: Asked) => buildModel(given, asked);
const closed = closePeriod(modelOf(facts)(march), closing);
const verify = (given: ClosedPeriod, now = facts) => verifyClosed(given, modelOf(now));
const edited = { code: "closing-edited", period: "2026-03" };

test("a closed period keeps every item, with what it was scored against", () => {
  expect(closed.items.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    "scorecard Balanced Scorecard",
    "perspective Financial",
    "objective O1",
    "measure M1",
    "measure M2",
  ]);
  // 75 lies halfway between the red flag 50 and the target 100
  expect(closed.items[3]).toEqual({
    ...{ kind: "measure", id: "M1", name: "M1", unit: "Balanced Scorecard" },
    ...{ actual: 75, target: 100, redFlag: 50, weight: 1, score: 50, band: "Amber" },
    note: [
      ...["Objective: O1", "Scoring: Target", "Direction: Higher", "Frequency: Monthly"],
      ...["Aggregation: Last", "Target for: Period"],
    ].join("\n"),
  });
});

test("nothing changed: intact and without restatements", () => {
  expect(verify(closed).problem).toBeUndefined();
  expect(verify(closed).restatements).toEqual([]);
});

test("an id that is typed in another way that looks the same is no restatement", () => {
  const now = makeFacts({
    measures: [makeMeasure({ id: "m1\u200b" }), makeMeasure({ id: "M2\u00a0" })],
    actuals: [
      ...makeActuals("m1\u200b", "2026-01", [80, 90, 75]),
      ...makeActuals("M2\u00a0", "2026-01", [80, 90, 100]),
    ],
  });
  expect(verify(closed, now).restatements).toEqual([]);
});

test("any change to a snapshot is caught by its checksum", () => {
  const changes = fc.constantFrom("actual", "target", "redFlag", "weight", "score");
  fc.assert(
    fc.property(changes, fc.nat(4), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (field, index, by) => {
      fc.pre(Math.abs(by) > 1e-6);
      const items = closed.items.map((item, at) =>
        at === index ? { ...item, [field]: (item[field] ?? 0) + by } : item,
      );
      expect(verify({ ...closed, items }).problem).toMatchObject(edited);
    }),
  );
  expect(verify({ ...closed, by: "Ines" }).problem).toMatchObject(edited);
  expect(verify({ ...closed, items: closed.items.slice(1) }).problem).toMatchObject(edited);
});

test("the order of the items and a spreadsheet's fifteen digits do not matter", () => {
  const items = [...closed.items].reverse().map((item) => {
    return item.score === undefined ? item : { ...item, score: Number(item.score.toPrecision(15)) };
  });
  expect(verify({ ...closed, items }).problem).toBeUndefined();
});

test("a number that was restated shows what it was, what it is, and the effect", () => {
  const now = { ...facts, actuals: [...facts.actuals.slice(1), ...makeActuals("M1", "2026-03", [100])] };
  expect(verify(closed, now)).toMatchObject({
    restatements: [
      { item: { id: "M1" }, field: "actual", was: 75, is: 100, scoreWas: 50, at: { cell: "C2" } },
      // The mean of M1 and M2 was (50 + 66.7) / 2 = 58.3, and is 66.7.
      { item: { kind: "scorecard" }, field: "band", was: "Amber", is: "Green" },
      { item: { kind: "perspective" }, field: "band", was: "Amber", is: "Green" },
      { item: { kind: "objective" }, field: "band", was: "Amber", is: "Green" },
      { item: { id: "M1" }, field: "band", was: "Amber", is: "Green" },
    ],
  });
});

test("what was closed before places, definitions and records were kept is intact still, and its figures are compared", () => {
  const one = makeFacts({ actuals: makeActuals("M1", "2026-03", [75]) });
  const kept = closePeriod(modelOf(one)(march), closing);
  const older: ClosedPeriod = {
    ...kept,
    items: kept.items.map(({ note: _note, ...item }) => item),
    records: [],
    // As the version of November 2026 wrote it.
    checksum: "612272219e7a741296539c268ec68678da2c09c2513eb6f59044b56263877bcc",
  };
  expect(verify(older, one)).toMatchObject({ restatements: [], changes: [] });
  expect(verify(older, one).problem).toBeUndefined();
  const moved = { ...one, objectives: [makeObjective({ perspective: "Customer", owner: "Ann", weight: 2 })] };
  const now = verify(older, {
    ...moved,
    perspectives: [makePerspective(), makePerspective({ id: "Customer" })],
  });
  expect(now.changes).toEqual([]);
  expect(now.restatements.map(({ item, field }) => `${item.kind} ${field}`)).toEqual([
    "objective weight",
    "perspective item",
    "perspective band",
  ]);
});

test("reopening takes the snapshot away, and leaves that it was closed, and the reason", () => {
  const reopening = { period: makePeriod("2026-03"), on: "2026-04-06", reason: "Late invoice" };
  const book = withReopened(withClosed(nothingClosed, closed), reopening);
  expect(closedNow(book)).toEqual([]);
  expect(book.entries).toMatchObject([
    { kind: "closed", items: [], checksum: closed.checksum, link: { number: 1 } },
    { kind: "reopened", ...reopening, link: { number: 2 } },
  ]);
});

test.each<[ClosingNeeds, readonly (readonly [string, string, boolean])[]]>([
  [
    "Nothing",
    [
      ["data", "M2", false],
      ["commentary", "M1", false],
    ],
  ],
  [
    "Data",
    [
      ["data", "M2", true],
      ["commentary", "M1", false],
    ],
  ],
  [
    "Commentary",
    [
      ["data", "M2", false],
      ["commentary", "M1", true],
    ],
  ],
  [
    "Data and commentary",
    [
      ["data", "M2", true],
      ["commentary", "M1", true],
    ],
  ],
])("before closing it is said what is missing; Settings demand %s", (needs, expected) => {
  const given = makeFacts({
    settings: { closingNeeds: needs },
    measures: [makeMeasure(), makeMeasure({ id: "M2" })],
    actuals: makeActuals("M1", "2026-03", [20]),
  });
  const lacking = lackingForClosing(modelOf(given), march);
  expect(lacking.map(({ what, item, isDemanded }) => [what, item.id, isDemanded])).toEqual(expected);
});
