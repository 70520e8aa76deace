import { nameKey } from "../../scorecard";
import { isBlank } from "../grid";
import type { Block, KeyColumns } from "./block";
import type { ColumnSeen } from "./columnSeen";
import { nameText } from "./figureColumns";
import { askAt, type ProposedRange } from "./proposedRange";

/** A column of texts of which nobody says what they are, but which alone tells rows of one measure apart. */
export function assumedUnit({ columns }: Block, keys: KeyColumns): ColumnSeen | undefined {
  const { measure } = keys;
  if (!measure || keys.scorecard || keys.role || keys.period) return undefined;
  const known = new Set([...Object.values(keys).flat()]);
  const free = columns.filter(
    (column) =>
      column.kind === "texts" && !known.has(column) && !column.hasFigures && column.label.key !== "Nothing",
  );
  return free.find((column) => tellsApart(column, measure));
}

/** Whether rows of one name have different texts here. */
function tellsApart(column: ColumnSeen, measure: ColumnSeen): boolean {
  const texts = new Map<string, Set<string>>();
  measure.values.forEach((name, row) => {
    const text = column.values[row];
    if (typeof name !== "string" || isBlank(name) || text === undefined || isBlank(text)) return;
    const known = texts.get(nameKey(name)) ?? new Set();
    texts.set(nameKey(name), known.add(nameKey(nameText(text))));
  });
  return [...texts.values()].some((found) => found.size > 1);
}

/** That it is taken for the unit is asked. */
export function askOfUnit(block: Block, column: ColumnSeen): ProposedRange {
  const units = [...new Set(column.values.filter((value) => !isBlank(value)).map(nameText))];
  const doubt = { code: "unit-assumed", header: column.label.text, units } as const;
  return { lines: [], questions: [askAt(block, column, doubt)] };
}
