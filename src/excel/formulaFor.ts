import { columnLetters } from "../scorecard";

/** What is known of a function when a formula is made of it. */
export interface FormulaShape {
  readonly name: string;
  /** Whether it reads the scorecard: its first argument is then an id or a name. */
  readonly isLive: boolean;
  /** How many arguments cannot be left out. */
  readonly needed: number;
  /** The arguments of an example, as they are written. */
  readonly example: readonly string[];
}

/** A block of cells, zero-based, ends included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The formula of a function with its arguments from some cells: one argument a column, or all as one range where the
 * function takes a series. What is needed beyond them comes from the example; without any cells the example stands, or nothing
 * where nothing is needed.
 */
export function formulaFor(shape: FormulaShape, cells: Block | undefined): string {
  const { name, needed } = shape;
  const example = needed === 0 ? [] : shape.example;
  if (!cells) return `=BSC.${name}(${example.join(",")})`;
  const given = argumentsFrom(shape, cells);
  return `=BSC.${name}(${[...given, ...example.slice(given.length, needed)].join(",")})`;
}

/** How many cells a function takes from a row: its figures, or as many as there are where it takes a series. */
export function mostCells({ example, isLive, needed }: FormulaShape): number {
  if (isLive) return needed;
  return leading(example, isArray) > 0 ? Infinity : leading(example, isFigure);
}

function argumentsFrom(shape: FormulaShape, { top, left, bottom, right }: Block): readonly string[] {
  const series = leading(shape.example, isArray);
  const isTable = top < bottom && left < right;
  if (series === 1 || (series > 1 && !isTable)) return [address({ top, left, bottom, right })];
  const count = Math.min(right - left + 1, series > 1 ? series : mostCells(shape));
  return Array.from({ length: count }, (_, index) =>
    address({ top, bottom, left: left + index, right: left + index }),
  );
}

function leading(given: readonly string[], isWanted: (text: string) => boolean): number {
  const other = given.findIndex((text) => !isWanted(text));
  return other < 0 ? given.length : other;
}

const isArray = (text: string) => text.startsWith("{");
const isFigure = (text: string) => /^-?[\d.]+$/.test(text);

function address({ top, left, bottom, right }: Block): string {
  const first = `${columnLetters(left)}${top + 1}`;
  const last = `${columnLetters(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}
