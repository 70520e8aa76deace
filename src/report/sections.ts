import { format } from "numfmt";
import { writableText } from "../scorecard";
import type { PlannedCell, PlannedRow, SheetPlan } from "./sheetPlan";

/** A part of a planned sheet, as slides and pages have it: what stands below one heading. */
export interface PlanSection {
  readonly title: string;
  readonly headers: readonly PlannedCell[];
  readonly rows: readonly PlannedRow[];
  /** The columns that hold anything, zero-based. */
  readonly columns: readonly number[];
  /** How wide each of those is on the sheet. */
  readonly widthsPoints: readonly number[];
}

/** The first page's parts speak for themselves; those of other sheets say which sheet they are of. */
const selfExplaining = "review summary";

/** The parts of a sheet of the pack, each with its table; parts without a heading go by the sheet's own title. */
export function sectionsOf(plan: SheetPlan): readonly PlanSection[] {
  return partsOf(plan).map((part) => {
    const columns = filledColumns(part);
    const widthsPoints = columns.map((column) => plan.columns[column]?.widthPoints ?? 0);
    return { ...part, columns, widthsPoints };
  });
}

interface Part {
  readonly title: string;
  headers: readonly PlannedCell[];
  readonly rows: PlannedRow[];
}

function partsOf({ key, rows: [title, , ...rows], charts }: SheetPlan): readonly Part[] {
  const sheet = textOf(title?.cells[0]);
  const isNamed = key === selfExplaining || charts !== undefined;
  const parts: Part[] = [];
  const open = (name: string) => parts.push({ title: name, headers: [], rows: [] });
  for (const row of rows) {
    const [first] = row.cells;
    const part = parts.at(-1);
    if (first?.look === "heading") open(isNamed ? textOf(first) : `${sheet}: ${textOf(first)}`);
    else if (first?.look !== "header") addRow(part, row);
    else if (part && part.rows.length === 0) part.headers = row.cells;
    else parts.push({ title: sheet, headers: row.cells, rows: [] });
  }
  return parts;
}

function addRow(part: Part | undefined, row: PlannedRow): void {
  if (row.cells.some((cell) => textOf(cell) !== "")) part?.rows.push(row);
}

/** The columns that say something; those of a timeline all do, as they stand for its periods. */
function filledColumns({ headers, rows }: Part): readonly number[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) => isPeriod(headers[column]) || rows.some(({ cells }) => textOf(cells[column]) !== ""),
  );
}

/** Whether a cell belongs to a timeline: narrow, and telling by its fill too. */
export function isPeriod(cell: PlannedCell | undefined): boolean {
  return cell?.look.startsWith("period") ?? false;
}

/** What a cell of a plan shows; formulas show nothing here. */
export function textOf(cell: PlannedCell | undefined): string {
  const content = cell?.content;
  if (content?.kind === "text") return writableText(content.text);
  if (content?.kind !== "number") return "";
  return format(cell?.numberFormat ?? "General", content.number).replace(/%$/, " %");
}
