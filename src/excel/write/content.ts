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
    case "picked":
      return content.first;
    case "spilled":
      return "";
  }
}

/** What Excel would take for a formula, a number, a date, a truth value or an error when it is typed. */
const readsOtherwise =
  /^\s*[=+\-@'\p{N}.(\p{Sc}#]|^\s*(true|false)\s*$|^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.-]*\p{N}/iu;

/**
 * What is written so that the cell holds this: text that looks like a formula or a number stays text. What is picked goes to a
 * cell formatted as text, where an apostrophe would be part of it.
 */
export function writtenContent(content: PlannedContent): string | number {
  const shown = shownContent(content);
  return content.kind === "text" && readsOtherwise.test(String(shown)) ? `'${shown}` : shown;
}

/** Whether a cell needs no writing: it holds this already, or what people or a formula have put there. */
export function isThere(content: PlannedContent, present: unknown): boolean {
  if (content.kind === "spilled") return true;
  if (content.kind === "picked" && present !== "" && present !== undefined) return true;
  return shownContent(content) === present;
}

/** A property of every cell of a plan, as Excel takes it: rows of columns. */
export function matrixOf<Value>(plan: SheetPlan, valueOf: (cell: PlannedCell) => Value): Value[][] {
  return plan.rows.map(({ cells }) => cells.map(valueOf));
}
