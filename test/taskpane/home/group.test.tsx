/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import * as React from "react";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { rememberModels } from "../../../src/scorecard";
import { Home } from "../../../src/taskpane/home/Home";
import type { ReadyView } from "../../../src/taskpane/parts/paneView";
import { ScorecardScreen } from "../../../src/taskpane/scorecard/ScorecardScreen";
import { all, type Shown } from "../../../src/taskpane/parts/place";
import { groupFacts } from "../../make/groupFacts";
import { makePeriod } from "../../make/makePeriod";

afterEach(cleanup);

/** K of Alpha turns Red in February, that of Beta stays Green; the group's objective is Amber. */
const modelAt = rememberModels(groupFacts({ A: [100, 10], B: [100, 100] }));
const model = modelAt({ period: makePeriod("2026-02") });
const view: ReadyView = { kind: "ready", model, modelAt, findings: [], tables: [] };
const nothing = () => undefined;
const idle = { isBusy: false, onPeriod: nothing, onBuild: nothing, onDraw: nothing, onGoTo: nothing };

function showHome(onShow: (shown: Shown) => void = nothing) {
  render(<Home {...idle} view={view} onShow={onShow} onAlerts={nothing} />);
}

test("a group's home shows how each of its units stands", async () => {
  showHome();
  const units = screen.getByRole("table", { name: "Scores by unit" });
  const rows = [...units.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].slice(0, 3).map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ["Alpha", "7", "✖ Red"], // 33⅓ x 10/50 = 6⅔
    ["Beta", "67", "✔ Green"],
  ]);
});

test("what turned Red in a unit is on the group's home, named with the unit, and leads to the unit's own", async () => {
  const shown: Shown[] = [];
  showHome((one) => shown.push(one));
  const line = await screen.findByRole("button", { name: /^K in Alpha from Green to Red/ });
  await userEvent.click(line);
  expect(shown).toEqual([{ kind: "measure", id: "K", unit: "A" }]);
});

test("the unit's measure is shown with the unit's figures, and the group's objective with what its units bring", () => {
  const rest = { model, onShow: nothing, onGoTo: nothing, isBusy: false, start: nothing, onShowBox: nothing };
  const { rerender } = render(<ScorecardScreen {...rest} shown={{ kind: "measure", id: "K", unit: "A" }} />);
  expect(screen.getByRole("heading", { name: "K in Alpha" })).toBeTruthy();
  expect(screen.getByText("Actual").nextSibling?.textContent).toBe("10");
  rerender(<ScorecardScreen {...rest} shown={{ kind: "objective", id: "O1" }} />);
  expect(screen.getByRole("button", { name: /^O1 in Alpha.*Red/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^O1 in Beta.*Green/ })).toBeTruthy();
  rerender(<ScorecardScreen {...rest} shown={all} />);
  expect(screen.getAllByRole("button", { name: /^K/ })).toHaveLength(2); // one of each unit
});
