/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import * as React from "react";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Finding, Severity } from "../../../src/scorecard";
import { FindingList } from "../../../src/taskpane/findings/FindingList";

const finding = (severity: Severity, text: string): Finding => ({
  code: "nothing-to-build",
  severity,
  text,
  place: { sheet: "Measures", cell: "C2" },
});

function showFindings(...findings: readonly Finding[]) {
  const went: unknown[] = [];
  render(
    <FindingList findings={findings} isBusy={false} start={() => undefined} onGoTo={(at) => went.push(at)} />,
  );
  return went;
}

const texts = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

test("findings stand under their severity, the gravest first, and lead to their cell", async () => {
  const went = showFindings(finding("advice", "No owner."), finding("error", "No target."));
  expect(texts()).toEqual(["Measures!C2No target.", "Measures!C2No owner."]);
  const errors = screen.getByRole("region", { name: /^Errors/ });
  await userEvent.click(within(errors).getByRole("button"));
  expect(went).toEqual([{ sheet: "Measures", cell: "C2" }]);
});

test("one severity alone can be shown, and everything again", async () => {
  showFindings(finding("error", "No target."), finding("warning", "Old."), finding("advice", "No owner."));
  const show = screen.getByRole("combobox", { name: "Show" });
  await userEvent.selectOptions(show, "Warnings alone");
  expect(texts()).toEqual(["Measures!C2Old."]);
  await userEvent.selectOptions(show, "Everything");
  expect(texts()).toHaveLength(3);
});

test("with findings of one severity there is nothing to choose", () => {
  showFindings(finding("warning", "Old."), finding("warning", "Older."));
  expect(screen.queryByRole("combobox")).toBeNull();
});
