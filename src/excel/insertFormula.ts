import { dequal } from "dequal";
import { columnLetters, failed, ok, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { writeCell } from "./write/writeCell";
import { formulaFor, mostCells, type Block, type FormulaShape } from "./formulaFor";

/** A formula that is in its cell; or what stands in the cell and would be lost. */
export type FormulaInserted =
  | { readonly kind: "inserted"; readonly cell: string; readonly formula: string }
  | { readonly kind: "taken"; readonly cell: string; readonly holds: string; readonly formula: string };

/** How far to the left arguments are looked for. */
const farthest = 40;

/**
 * Puts a function into the selected cell, with its arguments from the filled cells left of it. Where several cells are
 * selected, those are the arguments, and the formula goes into the cell right of them. A filled cell is written over
 * only where that was agreed to.
 */
export function insertFormula(shape: FormulaShape, mayReplace = false): Promise<Result<FormulaInserted>> {
  return runBatch<FormulaInserted>(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("rowIndex,columnIndex,rowCount,columnCount");
    const sheet = selected.worksheet.load("name");
    await context.sync(); // what is selected?
    const block = blockOf(selected);
    const isOne = block.top === block.bottom && block.left === block.right;
    const place = { row: block.top, column: isOne ? block.left : block.right + 1 };
    const first = Math.max(0, place.column - farthest);
    const row = selected.worksheet
      .getRangeByIndexes(place.row, first, 1, place.column - first + 1)
      .load("values,formulas");
    await context.sync(); // does anything stand there, and what is left of it?
    const values = (row.values[0] ?? []).slice(0, -1);
    const formula = formulaFor(shape, isOne ? leftOf(shape, values, { ...place, first }) : block);
    const holds = String(row.formulas[0]?.at(-1) ?? "");
    const cell = `${columnLetters(place.column)}${place.row + 1}`;
    if (holds !== "" && !mayReplace) return ok({ kind: "taken", cell, holds, formula });
    const target = sheet.getRangeByIndexes(place.row, place.column, 1, 1);
    const around = sheet.getRangeByIndexes(place.row, first, 1, place.column - first + 1);
    target.select();
    const isWritten = await writeCell(context, {
      ...{ cell: target, content: formula, signs: around },
      isMeant: ({ signs }) => dequal(signs.formulas, row.formulas),
    });
    return isWritten
      ? ok({ kind: "inserted", cell, formula })
      : failed({ code: "edited-meanwhile", sheet: sheet.name });
  });
}

function blockOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

interface RowPlace {
  readonly row: number;
  readonly column: number;
  /** The column of the first value. */
  readonly first: number;
}

/** The numbers right before a cell; for a live function the first filled cell of the row, which names its item. */
function leftOf(
  shape: FormulaShape,
  values: readonly unknown[],
  { row, column, first }: RowPlace,
): Block | undefined {
  const isWanted = (value: unknown) => (shape.isLive ? value !== "" : typeof value === "number");
  const gap = values.findLastIndex((value) => !isWanted(value));
  const found = values.length - gap - 1;
  const count = Math.min(found, mostCells(shape));
  if (count === 0) return undefined;
  const left = shape.isLive ? first + gap + 1 : column - count;
  return { top: row, bottom: row, left, right: left + count - 1 };
}
