import { saveBook, type Book } from "excel-workbench";
import {
  addressOf,
  joinTokens,
  parseArea,
  tokenizeFormula,
  type Area,
  type CellValue,
  type FormulaToken,
} from "excel-workbench/books";
import { cellAt, putCell } from "../../../workbench/src/book/cells";
import { blankSheet, bookOf } from "../../../workbench/src/book/makeBook";
import { defaultStyle } from "../../../workbench/src/book/style";
import { writeNatively } from "../../../src/share/native";
import { argumentsIn } from "../../../src/share/native/tokens";
import { hostWithAddIn, reopened } from "../../make/addIn";
import { savedByLibreOffice, testWithLibreOffice } from "../../make/libreOffice";
import { Block, type Case, caseOf, Draw, typed } from "./cases";
import { anyCell } from "./scoringCases";
import { putCase, readIn } from "./nativeSheet";

/** Names of a native SIGNAL that are one value; the others are as long as the series. */
const single = new Set(
  `noData points mean movingRange upperLimit lowerLimit nearUpper nearLower outsideLast shiftLast runLast nearLast latest lastPoint
  latestSide direction`.split(/\s+/),
);

/** A series that drifts, jumps and stays, so that all rules fire. */
function drawSignals(draw: Draw, length: number) {
  let level = 20;
  let drift = 0;
  return Array.from({ length }, () => {
    if (draw.isOnceIn(6)) drift = draw.of([0, 0, 1, -1, 2]);
    if (draw.isOnceIn(9)) level += draw.of([12, -12, 5, 30]);
    level += drift;
    if (draw.isOnceIn(12)) return draw.of([undefined, "n/a", { error: "#N/A" }]);
    return anyOf(draw, level + draw.of([0, 0, 1, -1, 2, -2, 3]));
  });
}

/** Restless figures that go one way at last, inside the limits. */
function drawRun(draw: Draw, length: number): readonly CellValue[] {
  const sign = draw.of([1, -1]);
  const run = Array.from({ length: 7 }, (_, step) => 20 + sign * (step - 3));
  const restless = Array.from({ length }, (_, at) => 20 + (at % 2 === 0 ? 9 : -9) + draw.below(3));
  return [...restless, ...run];
}

const anyOf = (draw: Draw, value: number) => (draw.isOnceIn(400) ? anyCell(draw, value) : value);

function signalCase(draw: Draw, index: number): Case {
  const block = new Block(index * 2);
  const way = draw.of(["Higher", "Lower", "Range", "", "bogus", "h"]);
  const direction = draw.of([typed(undefined), typed(way), block.cell(way)]);
  return caseOf("SIGNAL", block, [
    block.line(
      draw.isOnceIn(4) ? drawRun(draw, 12) : drawSignals(draw, 9 + draw.below(22)),
      draw.isOnceIn(2),
    ),
    direction,
  ]);
}

const absolute = (address: string) => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** Puts each name of a LET in cells of its own, as no other program at hand has LET and works on areas; cells stand for themselves. */
function putInSteps(book: Book, index: number, formula: string): Area {
  const parts = argumentsIn(tokenizeFormula(formula).slice(2, -1));
  const places = new Map<string, string>();
  const inFirst = (text: string) => `Sheet1!${absolute(text)}`;
  const text = (tokens: readonly FormulaToken[]) =>
    tokens
      .map(({ kind, text }) => {
        if (kind !== "word") return text;
        return places.get(text) ?? (/^[A-Z]+\d+$/.test(text) ? inFirst(text) : text);
      })
      .join("");
  const { isRow, length } = seriesIn(formula);
  let step = 0;
  const put = (formula: string, size: number): Area => {
    const [top, left] = isRow ? [index * stepsHeight + step, 0] : [index * stepsHeight, step];
    const area = { top, left, bottom: isRow ? top : top + size - 1, right: isRow ? left + size - 1 : left };
    const array = { arrayArea: area, isDynamic: false };
    putCell(book.sheets[1]!, top, left, { value: undefined, formula, style: defaultStyle, ...array });
    step += 1;
    return area;
  };
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [name, part] = [joinTokens(parts[at]!), joinTokens(parts[at + 1]!)];
    const isCells = parseArea(part) !== undefined;
    const area = isCells ? undefined : put(text(parts[at + 1]!), single.has(name) ? 1 : length);
    places.set(name, area ? absolute(addressOf(area)) : inFirst(part));
  }
  return put(text(parts.at(-1)!), 1);
}

/** As many rows as names, and as values. */
const stepsHeight = 45;

function seriesIn(formula: string) {
  const area = parseArea(/LET\([^(]*?values,([A-Z\d:]+),/.exec(formula)![1]!)!;
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  return { isRow: columns > 1, length: Math.max(rows, columns) };
}

const isError = (answer: unknown) => typeof answer === "string" && answer.startsWith("#");

testWithLibreOffice("native signals are those of the function", async () => {
  await hostWithAddIn();
  const draw = new Draw(4);
  const book = bookOf([blankSheet(1, "Sheet1"), blankSheet(2, "Steps")]);
  const cases = Array.from({ length: 400 }, (_, index) => signalCase(draw, index));
  cases.forEach((one) => putCase(book, one));
  const tried = cases.flatMap((one, index) => {
    const native = writeNatively(one.formula, { dialect: "365", read: readIn(book) });
    if (native.kind === "none" || !native.formula.startsWith("LET(")) return [];
    return [{ one, area: putInSteps(book, index, native.formula) }];
  });
  const after = reopened(savedByLibreOffice(saveBook(book), { recalculated: true }));
  const wrong = tried.flatMap(({ one, area }) => {
    const value = cellAt(after.sheets[1]!, area.top, area.left)?.value;
    const found = typeof value === "object" ? value.error : value;
    return found === one.expected || (isError(found) && isError(one.expected))
      ? []
      : [
          {
            formula: one.formula,
            cells: JSON.stringify(one.cells.map((cell) => cell.value)),
            found,
            expected: one.expected,
          },
        ];
  });
  expect(wrong).toEqual([]);
  const rules = ["Outside", "Shift", "Rise", "Fall", "2 of 3", "None", "#N/A"];
  const told = tried.map(({ one }) => String(one.expected));
  for (const rule of rules) expect([rule, told.some((text) => text.startsWith(rule))]).toEqual([rule, true]);
  expect(tried.length).toBeGreaterThan(300);
});
