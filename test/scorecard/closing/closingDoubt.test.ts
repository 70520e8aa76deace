import { buildModel, closingDoubt, problemText, type Facts, type View } from "../../../src/scorecard";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const facts = makeFacts({ actuals: makeActuals("M1", "2026-08", [90, 95]) });

const doubt = (key: string, closedOn: string, given: Facts = facts, view: View = "period") =>
  closingDoubt((asked) => buildModel(given, asked), { period: makePeriod(key), view }, closedOn);

test("a period that has begun and has figures can be closed, from its first day on", () => {
  expect(doubt("2026-09", "2026-10-05")).toBeUndefined();
  expect(doubt("2026-09", "2026-09-01")).toBeUndefined();
});

test("a period that has not begun is not closed, whatever is reported of it", () => {
  const found = doubt("2026-09", "2026-08-31");
  expect(found).toEqual({ code: "closing-not-begun", period: "2026-09", begins: "2026-09-01" });
  expect(found && problemText(found)).toContain("2026-09 has not begun: its first day is 2026-09-01.");
});

test("a period in which nothing was reported is not closed, in no view", () => {
  const nothing = { code: "closing-nothing-reported", period: "2026-10" };
  for (const view of ["period", "quarter", "ytd", "rolling12", "year"] as const)
    expect(doubt("2026-10", "2026-11-05", facts, view)).toEqual(nothing);
  const said = makeFacts({ actuals: makeActuals("M1", "2026-10", [undefined]) });
  expect(doubt("2026-10", "2026-11-05", said)).toEqual(nothing);
});

test("what is carried on from a longer period is no figure of it; that period's own end is", () => {
  const measures = [makeMeasure({ frequency: "Quarterly" })];
  const quarterly = makeFacts({ measures, actuals: makeActuals("M1", "2026-Q3", [90]) });
  expect(doubt("2026-10", "2026-11-05", quarterly)?.code).toBe("closing-nothing-reported");
  expect(doubt("2026-09", "2026-10-05", quarterly)).toBeUndefined();
  expect(doubt("2026-Q3", "2026-10-05", quarterly)).toBeUndefined();
});
