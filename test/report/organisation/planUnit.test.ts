import { planUnit } from "../../../src/report";
import { buildModel, rootUnit, type Unit } from "../../../src/scorecard";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { heldBy } from "../../make/planText";

const unit = (id: string, name: string, parent?: string): Unit => ({
  ...rootUnit(makeFacts().settings),
  ...{ id, name, parent },
});

const planOf = (...units: readonly Unit[]) =>
  planUnit(buildModel(makeFacts({ scorecards: units, actuals: makeActuals("M1", "2026-01", [75]) })));

const toPick = (plan: ReturnType<typeof planOf>) =>
  plan.rows.slice(4).flatMap(({ cells }) => heldBy(cells.at(-1)) ?? []);

test("every unit can be picked by its name", () => {
  const plan = planOf(unit("TOP", "Group"), unit("N", "North", "TOP"), unit("S", "South", "TOP"));
  expect(toPick(plan)).toEqual(["Group", "North", "South"]);
  expect(plan.picks).toEqual([{ row: 1, column: 2, choices: { column: 14, firstRow: 4, lastRow: 6 } }]);
});

test("a name that may mean another unit is never offered: its id is", () => {
  const twice = planOf(unit("TOP", "Group"), unit("A", "North", "TOP"), unit("B", "north ", "TOP"));
  expect(toPick(twice)).toEqual(["Group", "A", "B"]);
  const crossed = planOf(unit("TOP", "Group"), unit("South", "North", "TOP"), unit("S", "South", "TOP"));
  expect(toPick(crossed)).toEqual(["Group", "North", "S"]);
});

test("a picked name stays a text, whatever it looks like", () => {
  const plan = planOf(unit("TOP", "Group"), unit("M", "March 6", "TOP"));
  const cell = plan.rows[1]?.cells[2];
  expect([cell?.content, cell?.numberFormat]).toEqual([{ kind: "picked", first: "March 6" }, "@"]);
});
