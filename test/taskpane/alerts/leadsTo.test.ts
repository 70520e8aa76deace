import { buildModel, type CellPlace } from "../../../src/scorecard";
import { leadsTo } from "../../../src/taskpane/alerts/leadsTo";
import type { Shown } from "../../../src/taskpane/parts/place";
import { makeActuals, makeFacts } from "../../make/makeFacts";

const model = buildModel(makeFacts({ actuals: makeActuals("M1", "2026-01", [10]) }));
const row: CellPlace = { sheet: "Initiatives", cell: "A2" };

type Item = Parameters<typeof leadsTo>[0]["item"];

/** Where a click on an alert of this item leads: to something in the pane, to a cell, or nowhere. */
function whereTo(item: Partial<Item>): Shown | CellPlace | undefined {
  let found: Shown | CellPlace | undefined;
  const note = (place: Shown | CellPlace) => void (found = place);
  const alert = {
    item: { kind: "measure", id: "M1", name: "M1", unit: model.scorecard.id, ...item } as Item,
  };
  leadsTo(alert, model, { onShow: note, onGoTo: note })?.();
  return found;
}

test("a measure and an objective of the scorecard that is shown lead to their page", () => {
  expect(whereTo({})).toEqual({ kind: "measure", id: "M1" });
  expect(whereTo({ kind: "objective", id: "O1" })).toEqual({ kind: "objective", id: "O1" });
});

test("those of another unit, which has no page here, lead to their row", () => {
  expect(whereTo({ unit: "North", at: row })).toEqual(row);
});

test("an initiative leads to its row, and nowhere where it has none", () => {
  expect(whereTo({ kind: "initiative", id: "I1", at: row })).toEqual(row);
  expect(whereTo({ kind: "initiative", id: "I1" })).toBeUndefined();
});

test("what has neither page nor row leads to the whole scorecard", () => {
  expect(whereTo({ id: "M9" })).toEqual({ kind: "all" });
});
