import type { PlannedCell, PlannedContent, SheetPlan } from "../../report";

/** What Excel's `formulas` says of a cell that holds this. */
export function shownContent(content: PlannedContent): string | number {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "formula":
      return content.formula;
  }
}

/** What is written so that the cell holds this: text that looks like a formula or a number stays text. */
export function writtenContent(content: PlannedContent): string | number {
  const shown = shownContent(content);
  const isGuarded =
    content.kind === "text" && (/^[=+\-@']/.test(content.text) || !Number.isNaN(Number(content.text)));
  return isGuarded ? `'${content.text}` : shown;
}

/** A property of every cell of a plan, as Excel takes it: rows of columns. */
export function matrixOf<Value>(plan: SheetPlan, valueOf: (cell: PlannedCell) => Value): Value[][] {
  return plan.rows.map(({ cells }) => cells.map(valueOf));
}
