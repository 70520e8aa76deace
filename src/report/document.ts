import { colors } from "./colors";
import {
  text,
  type LookName,
  type PlanKey,
  type PlannedCell,
  type PlannedContent,
  type PlannedPrint,
  type PlannedRow,
  type PlannedRule,
  type SheetPlan,
} from "./sheetPlan";
import { pages } from "./pages";
import { plannedRow } from "./plannedRow";
import { rowHeight } from "./rowHeight";
import { standingRules } from "./statusRules";

/** What a cell of a document shows: text, a number with its format, what a formula says, or nothing. */
export type Piece =
  string | undefined | { readonly number: number | undefined; readonly format: string } | LivePiece;

interface LivePiece {
  readonly content: PlannedContent;
  /** Of a number; left out: it is a text. */
  readonly format?: string;
}

/** A sheet that reads like a page of a document: a title, and sections that are tables or lines of text. */
export interface Document {
  readonly key: PlanKey;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly widths: readonly number[];
  readonly sections: readonly Section[];
  readonly footer: string;
  readonly print?: Partial<PlannedPrint>;
}

export interface Section {
  readonly heading?: string;
  /** One for each column; left out where the section is no table. */
  readonly headers?: readonly string[];
  readonly rows: readonly (readonly Piece[])[];
  /** Said where there are no rows. */
  readonly none?: string;
  /** Zero-based columns that hold a status, and so are shown with its colour beside the word. */
  readonly statusColumns?: readonly number[];
}

/** The plan of a document. */
export function planDocument(document: Document): SheetPlan {
  const { key, name, widths, sections, footer, print } = document;
  const width = widths.length;
  const rows: PlannedRow[] = [
    plannedRow(width, "title", [text(document.title)], 28),
    plannedRow(width, "subtitle", [text(document.subtitle)], 18),
  ];
  const rules: PlannedRule[] = [];
  for (const section of sections) {
    rows.push(plannedRow(width, "plain", [], 8), ...headRows(section, widths));
    const firstRow = rows.length;
    rows.push(...bodyRows(section, widths));
    const lastRow = rows.length - 1;
    if (section.rows.length > 0)
      for (const column of section.statusColumns ?? [])
        rules.push(...standingRules({ column, firstRow, lastRow }));
  }
  return {
    ...{ key, name, rows, rules },
    tabColor: colors.brand,
    columns: widths.map((widthPoints) => ({ widthPoints })),
    frozen: { rows: 2, columns: 0 },
    print: pages(footer, print),
  };
}

function headRows({ heading, headers, rows }: Section, widths: readonly number[]): readonly PlannedRow[] {
  const header =
    headers && plannedRow(widths.length, "header", headers.map(text), rowHeight(headers, widths) + 4);
  // A header stands as the figures below it do.
  const isNumber = (column: number) => {
    const piece = rows[0]?.[column];
    return typeof piece === "object" && piece.format !== undefined;
  };
  const aligned = header?.cells.map((cell, column) => ({
    ...cell,
    align: "Left" as const,
    ...(column > 0 ? { look: "insetHeader" as const } : {}),
    ...(isNumber(column) ? { align: "Right" as const } : {}),
  }));
  return [
    ...(heading ? [plannedRow(widths.length, "heading", [text(heading)], 24)] : []),
    ...(header && aligned ? [{ ...header, cells: aligned }] : []),
  ];
}

function bodyRows(
  { rows, none = "Nothing.", headers }: Section,
  widths: readonly number[],
): readonly PlannedRow[] {
  if (rows.length === 0) return [plannedRow(widths.length, "label", [text(none)])];
  const look = headers ? "text" : "plain";
  return rows.map((pieces) => ({
    heightPoints: headers
      ? rowHeight(
          pieces.map((piece) => (typeof piece === "string" ? piece : undefined)),
          widths,
        )
      : 17,
    cells: widths.map((_, column) => cellOf(pieces[column], headers && column > 0 ? "inset" : look)),
  }));
}

function cellOf(piece: Piece, look: LookName): PlannedCell {
  if (typeof piece !== "object") return { look, content: text(piece), align: "Left" };
  if ("content" in piece) return liveCell(piece, look);
  if (piece.number === undefined) return { look, content: text("–"), align: "Right" };
  const content = { kind: "number", number: piece.number } as const;
  return { look, content, numberFormat: piece.format, align: "Right" };
}

const liveCell = ({ content, format }: LivePiece, look: LookName): PlannedCell =>
  format === undefined
    ? { look, content, align: "Left" }
    : { look, content, numberFormat: format, align: "Right" };
