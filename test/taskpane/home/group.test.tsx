/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import * as React from "react";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
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
  expect(screen.getByText("Actual", { selector: "dt" }).nextSibling?.textContent).toBe("10");
  rerender(<ScorecardScreen {...rest} shown={{ kind: "objective", id: "O1" }} />);
  expect(screen.getByRole("button", { name: /^O1 in Alpha.*Red/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^O1 in Beta.*Green/ })).toBeTruthy();
});

test("on the scorecard one unit at a time is picked, and those below it lead on", async () => {
  const rest = { model, onShow: nothing, onGoTo: nothing, isBusy: false, start: nothing, onShowBox: nothing };
  render(<ScorecardScreen {...rest} shown={all} />);
  const unit = screen.getByRole("combobox", { name: "Unit" });
  expect([...unit.querySelectorAll("option")].map((one) => one.textContent?.trim())).toEqual([
    "Group",
    "Alpha",
    "Beta",
  ]);
  await userEvent.click(screen.getByRole("button", { name: /^Beta/ }));
  expect(screen.getByRole("heading", { name: /^Beta/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^K.*Green/ })).toBeTruthy();
  await userEvent.selectOptions(unit, "A");
  expect(screen.getByRole("button", { name: /^K.*Red/ })).toBeTruthy();
});

test("who comes back from a unit's measure sees that unit", async () => {
  const rest = { model, onShow: nothing, onGoTo: nothing, isBusy: false, start: nothing, onShowBox: nothing };
  const { rerender } = render(<ScorecardScreen {...rest} shown={{ kind: "measure", id: "K", unit: "A" }} />);
  await userEvent.click(screen.getByRole("button", { name: "← All objectives" }));
  rerender(<ScorecardScreen {...rest} shown={all} />);
  expect(screen.getByRole("heading", { name: /^Alpha/ })).toBeTruthy();
});

test("a measure stands beside those of the other units, and each leads to its own", async () => {
  const shown: Shown[] = [];
  const rest = { model, onGoTo: nothing, isBusy: false, start: nothing, onShowBox: nothing };
  render(
    <ScorecardScreen
      {...rest}
      onShow={(one) => shown.push(one)}
      shown={{ kind: "measure", id: "K", unit: "A" }}
    />,
  );
  const rows = [...screen.getByRole("table", { name: /^Units by score/ }).querySelectorAll("tbody tr")];
  // 100 of a target of 100 scores 66⅔, 10 of a red flag of 50 scores 6⅔; the other's figure is the median
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ["1. BetaBest practice90 better than the others’ median", "100", "67", "✔ Green"],
    ["2. Alpha90 worse than the others’ median", "10", "7", "✖ Red"],
  ]);
  expect(rows[1]?.getAttribute("aria-current")).toBe("true");
  await userEvent.click(screen.getByRole("button", { name: "Beta" }));
  expect(shown).toEqual([{ kind: "measure", id: "K", unit: "B" }]);
});

test("why a score moved is opened level by level, down to the unit's measure", async () => {
  const rest = { model, onShow: nothing, onGoTo: nothing, isBusy: false, start: nothing, onShowBox: nothing };
  render(<ScorecardScreen {...rest} shown={all} />);
  const summary = screen.getByText("Why it moved since 2026-01");
  const details = summary.closest("details")!;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  // Alpha from 66⅔ to 6⅔, half of the weight: -30 of the group's score
  const told = details.textContent ?? "";
  expect(told).toContain("67 to 37: -30.0 performance, 0.0 coverage, 0.0 weights");
  expect(told).toContain("-30.0 K in Alpha (67 to 7)");
  expect(told).not.toContain("K in Beta");
});
