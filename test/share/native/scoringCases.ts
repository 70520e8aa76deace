import type { CellValue } from "excel-workbench/books";
import { Block, type Case, caseOf, type Draw, type Given, type Name, typed } from "./cases";

export const noData: readonly CellValue[] = [undefined, "n/a", "-", "", "TBD", " "];

/** What is no number; texts that are one to some readers are told as such. TRUE is a number to LibreOffice, so it is none of these. */
export const bad: readonly CellValue[] = [
  "lots",
  { error: "#DIV/0!" },
  { error: "#N/A" },
  { error: "#REF!" },
  "1,5",
  "85 %",
];

const levels = [0, 1, 3, 0.32, 5, 12.5, 100, 500, 700, -3, -100, 1e-300, 1e15, 2026, 0.1, 0.95];
export const directions = ["Higher", "Lower", "lower", "h", "Range", "Yes/No", "↓", "", "bogus", "up"];

/** A number mostly, else no data or what is no number. */
export function anyCell(draw: Draw, number: number): CellValue {
  if (draw.isOnceIn(12)) return draw.of(noData);
  return draw.isOnceIn(20) ? draw.of(bad) : number;
}

/** On a level, a hair off it on either side, or far from it. */
export function near(draw: Draw, level: number): number {
  const off = draw.of([0, 0, 1e-10, -1e-10, 4e-9, -4e-9, 1e-7, -1e-7, 0.05, -0.05, 0.3, -0.3, 2, -2]);
  return level === 0 ? off : level * (1 + off);
}

type Options = readonly (readonly [name: string, value: string | number])[];

function drawOptions(draw: Draw, target: number): Options {
  const some = (...names: readonly string[]): Options =>
    names.flatMap((name) =>
      draw.isOnceIn(4) ? [] : [[name, near(draw, target) + draw.of([0, 1, -1, 10, -10])] as const],
    );
  const method = (name: string): Options => [["method", name]];
  return draw.of([
    () => some("stretch", "floor"),
    (): Options => [["tolerance", draw.of([0.05, 0, 0.2, 1])]],
    () => [...method("Goal only"), ...some("target high")],
    () => some("target high", "red flag high", "tolerance").slice(0, 2),
    () => [...method("two colour"), ...some("break")],
    () => [...method("Min-max"), ...some("min", "max")],
    () => [...method("Progress"), ...some("baseline")],
    (): Options => [
      ...method("Expected"),
      ...some("baseline"),
      ["start", "2026-01-01"],
      ["end", "2026-12"],
      ["as of", draw.of(["2026-06-30", "2025-12-31", "2027-03", "2026-01-01"])],
    ],
    (): Options => [
      ...method("Points"),
      ["points", draw.of(["50:0, 80:66, 100:100", "200:0, 150:50, 100:100", "0:0, 5:100, 10:0", "5:50"])],
    ],
    (): Options => [...method("Yes/No"), ["yes is good", draw.of(["yes", "no"])]],
    () => method("None"),
  ])();
}

/** As a text, in a cell or typed, or as an area in one of its two forms. */
function giveOptions(draw: Draw, block: Block, options: Options): Given {
  const text = options.map(([name, value]) => `${name}=${value}`).join("; ");
  const more: Options = [["Owner", "Marta"], ...options, ["Unit", "kg"]];
  return draw.of([
    () => typed(text),
    () => block.cell(text),
    () => block.area(more),
    () => block.area([more.map(([name]) => name), more.map(([, value]) => value)]),
  ])();
}

/** STATUS or SCORE of one actual, with all methods and all kinds of levels. */
export function scoringCase(draw: Draw, name: Name, index: number): Case {
  const block = new Block(index);
  const target = draw.of(levels);
  const redFlag = draw.of([target, target * 0.8, target * 1.25, target + 10, draw.of(levels)]);
  const options = draw.isOnceIn(2) ? [] : drawOptions(draw, target);
  const saysOption = (word: string) => options.some(([, value]) => value === word);
  const way = draw.of(directions);
  const direction = draw.of([typed(undefined), typed(undefined), typed(way), block.cell(way)]);
  const isAnswer = saysOption("Yes/No") || direction.handed === "Yes/No";
  const levelGiven = (value: number) => (draw.isOnceIn(4) ? typed(value) : block.cell(anyCell(draw, value)));
  return caseOf(name, block, [
    isAnswer ? block.cell(drawAnswer(draw)) : giveActual(draw, block, { target, redFlag, saysOption }),
    levelGiven(target),
    draw.isOnceIn(3) ? typed(undefined) : levelGiven(redFlag),
    direction,
    options.length === 0 ? typed(undefined) : giveOptions(draw, block, options),
  ]);
}

const drawAnswer = (draw: Draw) =>
  draw.of<CellValue>([
    "Yes",
    "no",
    true,
    false,
    1,
    0,
    "Ja",
    "maybe",
    undefined,
    "n/a",
    3,
    { error: "#NUM!" },
  ]);

interface Around {
  readonly target: number;
  readonly redFlag: number;
  readonly saysOption: (word: string) => boolean;
}

function giveActual(draw: Draw, block: Block, { target, redFlag, saysOption }: Around): Given {
  const places = saysOption("Points")
    ? [50, 80, 100, 150, 200, 7, 3]
    : [target, redFlag, (target + redFlag) / 2, 2 * target - redFlag];
  const actual = near(draw, draw.of(places));
  return draw.isOnceIn(8) ? typed(actual) : block.cell(anyCell(draw, actual));
}

/** STATUS or SCORE of several actuals: the levels are one for all, or one each. */
export function severalCase(draw: Draw, name: Name, index: number): Case {
  const block = new Block(index);
  const [length, isRow] = [2 + draw.below(4), draw.isOnceIn(2)];
  const target = draw.of(levels);
  const line = (value: () => CellValue) => block.line(Array.from({ length }, value), isRow);
  const each = (value: number) =>
    draw.isOnceIn(2) ? line(() => anyCell(draw, near(draw, value))) : block.cell(value);
  const options = draw.isOnceIn(2) ? [] : drawOptions(draw, target).filter(([, value]) => value !== "Yes/No");
  const way = () => draw.of(["Higher", "Lower", "", "bogus", "l"]);
  return caseOf(name, block, [
    line(() => anyCell(draw, near(draw, target))),
    each(target),
    draw.of([typed(undefined), each(target * 0.9)]),
    draw.of([typed(undefined), typed(way()), line(way)]),
    options.length === 0 ? typed(undefined) : giveOptions(draw, block, options),
  ]);
}

export function bandCase(draw: Draw, index: number): Case {
  const block = new Block(index);
  const score = () => near(draw, draw.of([0, 100 / 3, 200 / 3, 50, 100, -5]));
  return caseOf("BAND", block, [
    draw.of([
      () => typed(score()),
      () => block.cell(anyCell(draw, score())),
      () =>
        block.line(
          Array.from({ length: 3 }, () => anyCell(draw, score())),
          false,
        ),
    ])(),
  ]);
}

export function comparisonCase(draw: Draw, name: "VARIANCE" | "ATTAINMENT", index: number): Case {
  const block = new Block(index);
  const target = draw.of(levels);
  const way = draw.of(directions);
  const length = draw.of([1, 1, 1, 3]);
  const numbers = () => Array.from({ length }, () => anyCell(draw, near(draw, target)));
  const last =
    name === "VARIANCE" ? draw.of([undefined, "Percent", "value", "%"]) : draw.of([undefined, target, 0, 20]);
  return caseOf(name, block, [
    block.line(numbers(), true),
    draw.of([typed(target), block.cell(anyCell(draw, target)), block.line(numbers(), true)]),
    draw.of([typed(undefined), typed(way), block.cell(way)]),
    last === undefined || draw.isOnceIn(2) ? typed(last) : block.cell(last),
  ]);
}
