import RBush from "rbush";
import type { Sheet } from "../book/book";
import { areaOf } from "../book/area";
import { boxOf } from "./dependencies";
import type { FormulaPlace } from "./formulaOperand";
import type { FormulaReading } from "./readFormula";

/** A formula and what it reads. */
export interface ReadFormula<Formula extends FormulaPlace> {
  readonly formula: Formula;
  readonly reading: FormulaReading;
}

interface Spot {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly index: number;
}

/** Formulas in batches of a size: what a formula reads stands in its own batch or in one before it. */
export function batchesOf<Formula extends FormulaPlace>(
  formulas: readonly ReadFormula<Formula>[],
  size: number,
): readonly (readonly ReadFormula<Formula>[])[] {
  if (formulas.length <= size) return [formulas];
  const ordered = precedentsFirst(formulas);
  const batches: ReadFormula<Formula>[][] = [];
  for (let start = 0; start < ordered.length; start += size) batches.push(ordered.slice(start, start + size));
  return batches;
}

function precedentsFirst<Formula extends FormulaPlace>(
  formulas: readonly ReadFormula<Formula>[],
): readonly ReadFormula<Formula>[] {
  const spots = spotsOf(formulas);
  const seen = new Uint8Array(formulas.length);
  const ordered = formulas.flatMap((_formula, index) => [...precedentsOf(index, { formulas, spots, seen })]);
  return ordered.flatMap((index) => formulas[index] ?? []);
}

interface Search {
  readonly formulas: readonly ReadFormula<FormulaPlace>[];
  readonly spots: ReadonlyMap<Sheet, RBush<Spot>>;
  readonly seen: Uint8Array;
}

/** The formulas not seen yet that one reads by whatever ways, and then the formula itself. */
function* precedentsOf(start: number, { formulas, spots, seen }: Search): Generator<number> {
  const begin = (index: number) => ({ index, open: readBy(formulas[index]?.reading, spots) });
  if (seen[start]) return;
  seen[start] = 1;
  const pile = [begin(start)];
  for (let top = pile.at(-1); top; top = pile.at(-1)) {
    const next = top.open.pop();
    if (next === undefined) yield pile.pop()?.index ?? start;
    else if (!seen[next]) {
      seen[next] = 1;
      pile.push(begin(next));
    }
  }
}

function spotsOf(formulas: readonly ReadFormula<FormulaPlace>[]): ReadonlyMap<Sheet, RBush<Spot>> {
  const bySheet = new Map<Sheet, Spot[]>();
  formulas.forEach(({ formula: { sheet, row, column } }, index) => {
    const spots = bySheet.get(sheet) ?? [];
    spots.push({ ...boxOf(areaOf(row, column)), index });
    bySheet.set(sheet, spots);
  });
  return new Map([...bySheet].map(([sheet, spots]) => [sheet, new RBush<Spot>().load(spots)]));
}

function readBy(reading: FormulaReading | undefined, spots: ReadonlyMap<Sheet, RBush<Spot>>): number[] {
  return (reading?.areas ?? []).flatMap(({ sheet, area }) =>
    (spots.get(sheet)?.search(boxOf(area)) ?? []).map(({ index }) => index),
  );
}
