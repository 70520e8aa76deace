/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import * as React from "react";
import { fireEvent, render, screen } from "@testing-library/react";
import { FocusZone } from "../../../src/taskpane/ui/TabKeys";

function showTabs(shown: number) {
  const tabs = ["Home", "Map", "Help"].map((name, at) => (
    <button key={name} role="tab" aria-selected={at === shown}>
      {name}
    </button>
  ));
  return render(<FocusZone role="tablist">{tabs}</FocusZone>);
}

const focused = () => document.activeElement?.textContent;
const onTheWay = () =>
  screen
    .getAllByRole("tab")
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ textContent }) => textContent);

test("the Tab key reaches the shown tab, and the arrows, Home and End go on from it without a turn at the ends", () => {
  showTabs(1);
  expect(onTheWay()).toEqual(["Map"]);
  screen.getByText("Map").focus();
  const keys = ["ArrowRight", "ArrowRight", "ArrowLeft", "Home", "ArrowLeft", "End", "a"];
  const reached = keys.map((key) => {
    fireEvent.keyDown(document.activeElement!, { key });
    return focused();
  });
  expect(reached).toEqual(["Help", "Help", "Map", "Home", "Home", "Help", "Help"]);
  expect(onTheWay()).toEqual(["Help"]);
});

test("another tab that is shown is the one on the way", () => {
  const { rerender } = showTabs(0);
  expect(onTheWay()).toEqual(["Home"]);
  rerender(
    <FocusZone role="tablist">
      <button role="tab" aria-selected={false}>
        Home
      </button>
      <button role="tab" aria-selected>
        Map
      </button>
    </FocusZone>,
  );
  expect(onTheWay()).toEqual(["Map"]);
});
