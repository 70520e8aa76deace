import { placeOf, valueAt } from "../grid";
import type { RawFigure } from "./figure";
import type { FigureColumn } from "./figureColumns";
import type { FigureRole } from "./labelWords";
import { nameApart, roleAtEnd } from "./pairedNames";
import type { Doubt } from "./doubt";
import { readValue } from "./readValue";
import { type Look, periodOfRow, type PeriodSaid, roleOfRow, type RowSaid, type Taken } from "./rowSaid";

/** Takes the figures of one row. */
export function takeRowFigures(look: Look, said: RowSaid, taken: Taken): void {
  const role = roleOfRow(said.cells, look.reading) ?? said.ownRole;
  const period = periodOfRow(said.cells, said.year, look.bare);
  if (period.kind === "unreadable") {
    const column = look.keyColumns.get("Period") ?? look.range.area.left;
    taken.doubts.push({
      doubt: { code: "period-unreadable", found: period.found, cells: 1 },
      row: said.row,
      column,
    });
  }
  if (role === "none" || period.kind === "total" || period.kind === "unreadable") return;
  for (const column of look.columns) takeFigure(look, { ...said, role, period }, column, taken);
}

interface FigureSaid extends RowSaid {
  readonly role?: FigureRole;
  readonly period: PeriodSaid;
}

function takeFigure(look: Look, said: FigureSaid, { column, ...header }: FigureColumn, taken: Taken): void {
  const named = nameOf(look, said, header.measure);
  const role = said.role ?? named.role ?? header.role ?? look.said.role ?? "Actual";
  const read = readValue(valueAt(look.grid, said.row, column), role, look.locale);
  const doubt = (one: Doubt) => taken.doubts.push({ doubt: one, row: said.row, column });
  if (read.kind === "empty" || (read.kind === "no data" && role !== "Actual")) return;
  if ("found" in read) doubt({ code: doubtOf[read.kind], found: read.found, cells: 1 });
  else if (named.unclear) doubt({ code: "role-in-name", found: named.measure, role: named.unclear });
  else if (!named.measure || !isName.test(named.measure)) doubt({ code: "measure-missing" });
  else
    taken.figures.push({
      measure: named.measure,
      scorecard: said.scorecard,
      role,
      ...periodOf(look, said.period, header),
      ...(read.kind === "figure" ? { value: read.value } : {}),
      section: said.group,
      ...(said.about ? { about: said.about } : {}),
      at: placeOf(look.range.sheet, said.row, column),
    });
}

type Named =
  | { readonly measure?: string; readonly role?: FigureRole; readonly unclear?: undefined }
  | { readonly measure: string; readonly role?: undefined; readonly unclear: FigureRole };

/** A row's name that ends like the plan of something of which nothing else is here is asked about. */
function nameOf({ paired, isWholeName, reading }: Look, said: FigureSaid, header: string | undefined): Named {
  const apart = nameApart(header ?? said.measure, paired, reading);
  const isOfRow = header === undefined && apart.role === undefined && said.role === undefined;
  const ending = isOfRow && !isWholeName ? roleAtEnd(apart.measure ?? "") : undefined;
  if (!ending || ending.role === "Actual") return ending ?? apart;
  return { measure: apart.measure ?? "", unclear: ending.role };
}

const doubtOf = { text: "text-figure", error: "error-cell", "two ways": "two-ways" } as const;

/** Words, or an account's number. */
const isName = /\p{L}|^\d{4,}$/u;

function periodOf(
  { said }: Look,
  row: PeriodSaid,
  header: Omit<FigureColumn, "column">,
): Pick<RawFigure, "period" | "yearless"> {
  const yearless = header.yearless ?? (row.kind === "yearless" ? row.text : undefined);
  const period = header.period ?? (row.kind === "period" ? row.period : undefined);
  if (period) return { period };
  if (yearless !== undefined) return { yearless };
  return said.period ? { period: said.period } : {};
}
