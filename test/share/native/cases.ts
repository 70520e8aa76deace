import { addressOf, type CellValue } from "excel-workbench/books";
import { customFunctions } from "../../../src/functions";
import { seededNumbers } from "../../make/seededNumbers";

/** A function of ours, by its name. */
export type Name = keyof typeof customFunctions;

/** One call with arguments in cells or typed, and what the function itself gives for them. */
export interface Case {
  readonly name: Name;
  /** Without "=". */
  readonly formula: string;
  readonly cells: readonly PlacedValue[];
  /** A single answer, or rows of them; errors by their names. */
  readonly expected: unknown;
}

export interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Draws what a case is made of; the same for the same seed. */
export class Draw {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = seededNumbers(seed);
  }
  /** A whole number from 0 on, below another. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }
  of<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }
  isOnceIn(times: number): boolean {
    return this.below(times) === 0;
  }
}

/** An argument of a case: its text, and the value that it hands over. */
export interface Given {
  readonly text: string;
  readonly handed: unknown;
}

/** Each case has so many rows of the sheet for its own. */
export const blockHeight = 16;

/** The cells of a case that is being made. */
export class Block {
  readonly cells: PlacedValue[] = [];
  private column = 0;
  private readonly top: number;

  constructor(index: number) {
    this.top = index * blockHeight;
  }

  /** A value in a cell of its own. */
  cell(value: CellValue): Given {
    return { ...this.area([[value]]), handed: handedOver(value) };
  }

  /** Rows of values in columns of their own. */
  area(rows: readonly (readonly CellValue[])[]): Given {
    const left = this.column;
    const width = rows[0]!.length;
    this.column += width;
    rows.forEach((row, r) =>
      row.forEach((value, c) => this.cells.push({ row: this.top + r, column: left + c, value })),
    );
    const area = { top: this.top, bottom: this.top + rows.length - 1, left, right: left + width - 1 };
    return { text: addressOf(area), handed: rows.map((row) => row.map(handedOver)) };
  }

  /** Values in a row or in a column. */
  line(values: readonly CellValue[], isRow: boolean): Given {
    return this.area(isRow ? [values] : values.map((value) => [value]));
  }
}

/** As Excel hands it over. */
function handedOver(value: CellValue): unknown {
  return typeof value === "object" ? { code: value.error } : value;
}

/** A value typed into the formula; undefined is an argument that is left out. */
export function typed(value: string | number | undefined): Given {
  const text = typeof value === "string" ? `"${value}"` : String(value ?? "");
  return { text, handed: value };
}

export function caseOf(name: Name, { cells }: Block, given: readonly Given[]): Case {
  const formula = `BSC.${name}(${given.map(({ text }) => text).join(",")})`;
  const handed = given.map((argument) => argument.handed);
  return { name, formula, cells, expected: answerOf(name, handed) };
}

const eachTakesAreas: ReadonlySet<Name> = new Set(["STATUS", "SCORE", "BAND", "VARIANCE", "ATTAINMENT"]);
const areasOf: Partial<Record<Name, readonly number[]>> = { ROLLUP: [0, 1], AGGREGATE: [0, 2] };

/** What a function of ours gives, errors by their names. */
function answerOf(name: Name, given: readonly unknown[]): unknown {
  const takesArea = (index: number) =>
    eachTakesAreas.has(name) || (areasOf[name]?.includes(index) ?? index === 0);
  const handed = given.map((value, index) =>
    takesArea(index) && value !== undefined && !Array.isArray(value) ? [[value]] : value,
  );
  try {
    return plain(Reflect.apply(Reflect.get(customFunctions, name), undefined, handed));
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error.code;
    throw error;
  }
}

function plain(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer;
  const rows = answer.map((row: unknown[]) =>
    row.map((value) => (value instanceof CustomFunctions.Error ? value.code : value)),
  );
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}
