import type { CellValue } from "excel-workbench/books";
import { Block, type Case, caseOf, type Draw, type Given, typed } from "./cases";
import { anyCell, bad, directions, near, noData } from "./scoringCases";

/** A series with or without gaps, seldom with what is no number. */
function drawSeries(draw: Draw, length: number): readonly CellValue[] {
  const [hasGaps, isBroken] = [draw.isOnceIn(2), draw.isOnceIn(12)];
  return Array.from({ length }, () => {
    if (isBroken && draw.isOnceIn(5)) return draw.of(bad);
    if (hasGaps && draw.isOnceIn(4)) return draw.of([...noData, { error: "#N/A" }]);
    return draw.of([draw.below(40) - 8, draw.below(400) / 10, draw.below(1000) * 1e4]);
  });
}

const series = (draw: Draw, block: Block, length: number) =>
  block.line(drawSeries(draw, length), draw.isOnceIn(2));

/** One of some words, typed or in a cell. */
function word(draw: Draw, block: Block, words: readonly (string | undefined)[]): Given {
  const said = draw.of(words);
  return said !== undefined && draw.isOnceIn(3) ? block.cell(said) : typed(said);
}

export function aggregateCase(draw: Draw, index: number): Case {
  const block = new Block(index);
  const length = 1 + draw.below(8);
  const method = word(draw, block, ["Sum", "average", "Last", "Min", "Max", "Ratio", undefined, "Mode"]);
  const isRow = draw.isOnceIn(2);
  const line = () => block.line(drawSeries(draw, length), isRow);
  const hasBelow = method.handed === "Ratio" || draw.isOnceIn(5);
  return caseOf("AGGREGATE", block, [line(), method, hasBelow ? line() : typed(undefined)]);
}

const drawWeight = (draw: Draw) =>
  draw.isOnceIn(40) ? draw.of<CellValue>([-1, "x"]) : draw.of<CellValue>([1, 2, 0.5, 0, 3, undefined, 4]);

function drawScore(draw: Draw, isWrong: boolean): CellValue {
  if (isWrong && draw.isOnceIn(3)) return draw.of([...bad, 101, -1]);
  if (draw.isOnceIn(6)) return draw.of([...noData, { error: "#N/A" }, "No data", "not scored"]);
  if (draw.isOnceIn(4)) return draw.of(["Green", "amber", "RED"]);
  return draw.of([draw.below(101), 100 / 3, 200 / 3, near(draw, 200 / 3), draw.below(1000) / 10]);
}

export function rollUpCase(draw: Draw, index: number): Case {
  const block = new Block(index);
  const [length, isRow, isWrong] = [1 + draw.below(6), draw.isOnceIn(2), draw.isOnceIn(15)];
  const line = (make: () => CellValue) => block.line(Array.from({ length }, make), isRow);
  const weights = () => line(() => drawWeight(draw));
  return caseOf("ROLLUP", block, [
    line(() => drawScore(draw, isWrong)),
    draw.of([typed(undefined), weights(), weights(), typed(2), block.cell(3)]),
    word(draw, block, ["Average", "Worst", "best", "Median", "Majority", undefined, "Sum"]),
    draw.of(
      [undefined, undefined, 0.8, 0, 1].map(typed).concat(block.cell(anyCell(draw, draw.of([0.3, 2])))),
    ),
    word(draw, block, [undefined, "Share", "Strict", "zero", "Skip"]),
  ]);
}

export function trendCase(draw: Draw, index: number): Case {
  const block = new Block(index);
  return caseOf("TREND", block, [
    series(draw, block, 1 + draw.below(6)),
    word(draw, block, directions),
    draw.of([typed(undefined), typed(0.2), block.cell(anyCell(draw, 0.055))]),
  ]);
}

export function sparkCase(draw: Draw, index: number): Case {
  const block = new Block(index);
  const extreme = (value: number) =>
    draw.of([typed(undefined), typed(undefined), typed(value), block.cell(anyCell(draw, value))]);
  return caseOf("SPARK", block, [series(draw, block, 1 + draw.below(14)), extreme(2), extreme(30)]);
}

export function limitsCase(draw: Draw, index: number): Case {
  const block = new Block(index);
  return caseOf("XMR", block, [series(draw, block, 9 + draw.below(7))]);
}

export function forecastCase(draw: Draw, index: number): Case {
  const block = new Block(index);
  return caseOf("FORECAST", block, [
    series(draw, block, 2 + draw.below(10)),
    draw.of([typed(undefined), typed(3), typed(1), block.cell(2), typed(0), typed(1.5)]),
    draw.of([typed(undefined), typed(12)]),
    draw.of([typed("Linear"), block.cell("linear")]),
  ]);
}

export function requiredCase(draw: Draw, index: number): Case {
  const block = new Block(index);
  const left = block.cell(anyCell(draw, draw.of([3, 12, 0, -1, 366, 367, 2.5])));
  return caseOf("REQUIRED", block, [
    series(draw, block, 1 + draw.below(8)),
    draw.of([typed(300), block.cell(anyCell(draw, 300))]),
    draw.of([typed(draw.of([3, 0, 1.5, 400])), left]),
    word(draw, block, ["Sum", "average", "Last", "Ratio", undefined, "Some"]),
  ]);
}
