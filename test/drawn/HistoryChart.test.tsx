/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import * as React from "react";
import { render, screen } from "@testing-library/react";
import type { Levels } from "../../src/scorecard";
import { HistoryChart } from "../../src/drawn/HistoryChart";

const months = ["2026-01", "2026-02", "2026-03", "2026-04"];

function showHistory(values: readonly (number | undefined)[], levels: Levels = {}) {
  const points = values.map((value, index) => ({ label: months[index] ?? "", value }));
  return render(<HistoryChart points={points} levels={levels} unit="%" />).container;
}

const heightOf = (line: Element | null | undefined) => Number(line?.getAttribute("y1"));

test("target and red flag are lines with their names, the red flag on its own side of the target", () => {
  const chart = showHistory([0.1, 0.2], { target: 0.14, redFlag: 0.18 });
  expect([...chart.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual([
    "Target 14 %",
    "Red flag 18 %",
  ]);
  expect(heightOf(chart.querySelector("line.red-flag"))).toBeLessThan(
    heightOf(chart.querySelector("line.target")),
  );
});

test("a range shows both its ends, within the picture", () => {
  const chart = showHistory([0.5, 0.5], { target: 0.3, targetHigh: 0.7 });
  const [low, high] = [...chart.querySelectorAll("line.target")].map(heightOf);
  expect(low).toBeGreaterThan(high!);
  expect([low! < 130, high! > 0]).toEqual([true, true]);
});

test("a gap in the figures is a gap in the line, and is told", () => {
  const chart = showHistory([0.1, undefined, 0.3, 0.2]);
  expect(chart.querySelector(".actual")?.getAttribute("d")?.match(/[ML]/g)).toEqual(["M", "M", "L"]);
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
    "History: 2026-01 10 %; 2026-02 no data; 2026-03 30 %; 2026-04 20 %.",
  );
});

test("a single figure makes no line", () => {
  expect(showHistory([undefined, 0.1]).innerHTML).toBe("");
});
