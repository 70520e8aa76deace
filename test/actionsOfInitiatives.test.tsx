/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../workbench/test/make/page";
import * as React from "react";
import { cleanup, render } from "@testing-library/react";
import { gatherReview, planReview, type SheetPlan } from "../src/report";
import { findAlerts, rememberModels, type Action } from "../src/scorecard";
import { mailDraft } from "../src/taskpane/alerts/mailDraft";
import { Initiatives } from "../src/taskpane/scorecard/Initiatives";
import { groupFacts } from "./make/groupFacts";
import { lastDay, makeFollowUp, makeInitiative } from "./make/makeInitiative";
import { makePeriod } from "./make/makePeriod";
import { rowsOf } from "./make/planText";

afterEach(cleanup);

const period = makePeriod("2026-02");

function action(given: Partial<Action> = {}): Action {
  return {
    ...{ id: "A1", name: "Call them", item: { kind: "initiative", id: "I1" }, owner: "Ines" },
    ...{ due: lastDay("2026-01"), isDone: false, at: { sheet: "Actions", cell: "A2" } },
    ...given,
  };
}

/** The initiative Portal of the group's objective, which Alpha and Beta report, and one that serves nothing. */
function modelsWith(actions: readonly Action[]) {
  const initiatives = [
    makeInitiative({ name: "Portal", objectives: ["O1"], measures: ["K"], owner: "Marta" }),
    makeInitiative({ id: "I2", name: "Shop", objectives: [], measures: [] }),
  ];
  const followUp = makeFollowUp({ initiatives, actions });
  return rememberModels(groupFacts({ A: [100, 100], B: [100, 100] }, { followUp }));
}

function linesOf(key: SheetPlan["key"], actions: readonly Action[], unit?: string): readonly string[] {
  const review = gatherReview(modelsWith(actions), { period, unit }, { periods: [], problems: [] });
  return planReview(review!)
    .filter((plan) => plan.key === key)
    .flatMap(rowsOf)
    .map((cells) => cells.filter((cell) => cell !== undefined).join(" | "));
}

test("an action about an initiative is among the open actions, by the initiative's name, with how late it is", () => {
  expect(linesOf("review actions", [action()])).toContain(
    "A1 | Call them | Portal | Ines | 2026-01-31 | Overdue | 28",
  );
});

test("a unit's pack tells the actions about the initiatives that serve it, and of no others", () => {
  const actions = [action(), action({ id: "A2", name: "Sell", item: { kind: "initiative", id: "I2" } })];
  const told = (unit?: string) =>
    linesOf("review actions", actions, unit)
      .filter((line) => /^A\d /.test(line))
      .map((line) => line.slice(0, 2));
  expect([told(), told("A")]).toEqual([["A1", "A2"], ["A1"]]);
});

test("the sheet of initiatives has its open actions, and none that is done", () => {
  const actions = [action(), action({ id: "A2", name: "Ask", isDone: true })];
  expect(linesOf("review initiatives", actions).filter((line) => /A\d/.test(line))).toEqual([
    "I1 Portal | Overdue | Ines | 2026-01-31 | A1 Call them",
  ]);
});

test("who owes what says what an overdue action is about", () => {
  expect(linesOf("review owed", [action()])).toContain(
    "Ines | An action | A1 Call them (about Portal) | 2026-01-31",
  );
});

test("an overdue action is an alert of its initiative, once, and stands in the mail about it", () => {
  const actions = [
    action(),
    action({ id: "A2", name: "Ask", due: lastDay("2026-01") - 5, owner: undefined }),
  ];
  const alerts = findAlerts(modelsWith(actions), { period });
  const late = alerts.filter(({ kind }) => kind === "Action overdue");
  const text = 'Portal: the action "Ask" and 1 more was due on 2026-01-26 and is not done.';
  expect(late).toMatchObject([{ name: "Action overdue: I1", text, tell: "Marta", state: "Open" }]);
  const mail = mailDraft({ to: "Marta", scorecard: "Group", period: "2026-02", alerts: late });
  expect(decodeURIComponent(mail)).toContain(text);
});

test("an action that is done, not due yet, or about a measure is no alert of an initiative", () => {
  const actions = [
    action({ isDone: true }),
    action({ id: "A2", due: lastDay("2026-02") }),
    action({ id: "A3", item: { kind: "measure", id: "K" } }),
    action({ id: "A4", due: undefined }),
  ];
  const kinds = findAlerts(modelsWith(actions), { period }).map(({ kind }) => kind);
  expect(kinds).not.toContain("Action overdue");
});

test("the pane shows what is still to be done about an initiative", () => {
  const model = modelsWith([action(), action({ id: "A2", name: "Ask", isDone: true })])({ period });
  const { container } = render(<Initiatives model={model} ids={["O1"]} onGoTo={() => undefined} />);
  const [list] = container.querySelectorAll("[aria-label='Open actions']");
  expect(list?.textContent).toBe("Call themInes, due 2026-01-31, Overdue");
});
