import { columnCount, intersection, rowCount } from "../../book/area";
import type { Area, CellValue, ConditionalFormat, ConditionalRule, Sheet } from "../../book/book";
import { formulaAt } from "./formulaAt";
import { literal } from "./literal";

/** Works formulas of a sheet out, all at once. */
export type Evaluate = (formulas: readonly string[], sheet: Sheet) => readonly CellValue[];

/** What the formulas of conditional formats give for the cells of a sheet. */
export interface RuleAnswers {
  /** What a formula of a format gives; undefined for a cell that was not looked at. */
  answerFor(place: RulePlace): CellValue;
  /** Looks at what is in view; what was looked at before is known. */
  lookAt(areas: readonly Area[]): void;
  /** The cells for which a formula is true, empty ones too. */
  metIn(areas: readonly Area[]): readonly { readonly row: number; readonly column: number }[];
}

/** The engine takes all cells in before each go: what lies around the view is worked out with it. */
const block = { rows: 64, columns: 32 };

/** Answers for one sheet after the other; they are kept as long as neither its rules nor the version of the cells change. */
export function rememberAnswers(evaluate: Evaluate): (sheet: Sheet, version: number) => RuleAnswers {
  let last: { readonly key: readonly unknown[]; readonly answers: RuleAnswers } | undefined;
  return (sheet, version) => {
    const key = [sheet, sheet.conditionalFormats, version];
    if (!last?.key.every((each, index) => each === key[index]))
      last = { key, answers: ruleAnswers(sheet, evaluate) };
    return last.answers;
  };
}

/** Works out the formulas of a sheet's conditional formats, once for each cell. */
export function ruleAnswers(sheet: Sheet, evaluate: Evaluate): RuleAnswers {
  const formats = sheet.conditionalFormats.filter(({ rule }) => formulasOf(rule).length > 0);
  const drawing = formats.filter(({ rule }) => rule.kind === "Custom");
  const known = new Map<string, CellValue>();
  return {
    answerFor: (place) => known.get(keyOf(place)),
    lookAt(areas) {
      if (formats.length === 0) return;
      const asked = placesIn(formats, areas.map(blocksAround)).filter((place) => !known.has(keyOf(place)));
      const answers = evaluate(asked.map(readsAs), sheet);
      asked.forEach((place, index) => known.set(keyOf(place), answers[index]));
    },
    metIn: (areas) => placesIn(drawing, areas).filter((place) => isTrue(known.get(keyOf(place)))),
  };
}

/** As Excel takes the answer of a rule's formula. */
export function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** A formula of a format, for one of its cells. */
export interface RulePlace {
  readonly format: ConditionalFormat;
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const keyOf = ({ format, formula, row, column }: RulePlace): string =>
  `${format.id} ${row} ${column} ${formula}`;

/** The formulas of a rule that have to be worked out: not the numbers and texts that cells are compared with. */
function formulasOf(rule: ConditionalRule): readonly string[] {
  if (rule.kind === "Custom") return [rule.formula];
  if (rule.kind !== "CellValue") return [];
  return [rule.formula1, rule.formula2].flatMap((formula) =>
    formula === undefined || literal(formula) !== undefined ? [] : [formula],
  );
}

function placesIn(formats: readonly ConditionalFormat[], areas: readonly Area[]): readonly RulePlace[] {
  const places = formats.flatMap((format) =>
    areas.flatMap((area) => format.areas.flatMap((own) => placesOf(format, intersection(own, area)))),
  );
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

function placesOf(format: ConditionalFormat, area: Area | undefined): readonly RulePlace[] {
  if (!area) return [];
  const width = columnCount(area);
  const cells = Array.from({ length: rowCount(area) * width }, (_, index) => ({
    row: area.top + Math.floor(index / width),
    column: area.left + (index % width),
  }));
  return formulasOf(format.rule).flatMap((formula) => cells.map((cell) => ({ format, formula, ...cell })));
}

function blocksAround({ top, left, bottom, right }: Area): Area {
  const down = (index: number, size: number) => Math.floor(index / size) * size;
  return {
    top: down(top, block.rows),
    left: down(left, block.columns),
    bottom: down(bottom, block.rows) + block.rows - 1,
    right: down(right, block.columns) + block.columns - 1,
  };
}

/** A rule's formula is written for the top left cell of all its areas. */
function readsAs({ format: { areas }, formula, row, column }: RulePlace): string {
  const from = {
    row: Math.min(...areas.map(({ top }) => top)),
    column: Math.min(...areas.map(({ left }) => left)),
  };
  return formulaAt(formula, from, { row, column });
}
