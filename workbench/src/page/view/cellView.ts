import type { Area, Book, CellValue, ConditionalLook, Sheet } from "../../book/book";
import { cellsIn, styleAt } from "../../book/cells";
import { shownText } from "../../book/numberText";
import type { CellStyle } from "../../book/style";
import { tableLooks } from "./tableLooks";
import type { RuleAnswers } from "./ruleAnswers";
import { conditionalLooks, type ConditionalView } from "./conditionalLooks";

/** One cell as the page shows it. */
export interface CellView extends ConditionalView {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** How the content stands when the alignment leaves it open. */
  readonly align: "left" | "center" | "right";
  readonly isError: boolean;
  readonly message?: string;
  readonly style: CellStyle;
}

interface Seen {
  readonly areas: readonly Area[];
  readonly locale: string;
  readonly answers: RuleAnswers;
}

/** The cells of some areas that hold or show anything. */
export function cellViews({ date1904 }: Book, sheet: Sheet, seen: Seen): readonly CellView[] {
  seen.answers.lookAt(seen.areas);
  const looks = conditionalLooks(sheet, seen.answers);
  const tableLook = tableLooks(sheet);
  const { locale } = seen;
  return placedIn(sheet, seen).map(({ row, column, value }) => {
    const style = styleAt(sheet, row, column);
    return {
      row,
      column,
      text: shownText(value, style.numberFormat, { locale, date1904 }),
      align: alignOf(style, value),
      style,
      ...errorOf(value),
      ...withTableLook(looks(row, column, value), style, tableLook(row, column)),
    };
  });
}

/** What is in view: the cells that are there, and empty ones that a rule with a formula draws. */
function placedIn(sheet: Sheet, { areas, answers }: Seen) {
  const existing = areas.flatMap((area) => cellsIn(sheet, area));
  const placed = [
    ...answers.metIn(areas).map(({ row, column }) => ({ row, column, value: undefined })),
    ...existing.map(({ row, column, cell: { value } }) => ({ row, column, value })),
  ];
  return [...new Map(placed.map((each) => [`${each.row}:${each.column}`, each])).values()];
}

/** A table's style lies under the cell's own fill, and under what conditional formats say. */
function withTableLook(
  view: ConditionalView,
  { fill }: CellStyle,
  tableLook: ConditionalLook | undefined,
): ConditionalView {
  if (!tableLook || fill) return view;
  return { ...view, look: { ...tableLook, ...view.look } };
}

function errorOf(value: CellValue): Pick<CellView, "isError" | "message"> {
  if (typeof value !== "object") return { isError: false };
  return { isError: true, ...(value.message ? { message: value.message } : {}) };
}

function alignOf({ alignment }: CellStyle, value: CellValue): CellView["align"] {
  if (/^(Center|CenterAcrossSelection)$/.test(alignment.horizontal)) return "center";
  if (alignment.horizontal === "Right") return "right";
  if (alignment.horizontal !== "General") return "left";
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || typeof value === "object" ? "center" : "left";
}
