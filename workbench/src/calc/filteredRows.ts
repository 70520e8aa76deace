/* SUBTOTAL and rows that are hidden: by a filter they are left out always, by hand only for the functions from 101 on. */
import type { Book } from "../book/book";
import { overlaps } from "../book/area";
import { allFormulas } from "./formulaNews";
import type { FormulaKey } from "./dependencies";
import type { SheetArea } from "./formulaOperand";

/** The cells under a filter that hides something. */
export function filteredAreas(book: Book): readonly SheetArea[] {
  return book.sheets.flatMap((sheet) => {
    const tables = sheet.tables.filter(({ filters = [] }) => filters.length > 0).map(({ area }) => area);
    const own = sheet.autoFilter && sheet.autoFilter.columns.length > 0 ? [sheet.autoFilter.area] : [];
    return [...tables, ...own].map((area) => ({ sheet, area }));
  });
}

/** A formula for the engine, which knows of hidden rows but not why: SUBTOTAL(9, …) over a filter becomes SUBTOTAL(109, …). */
export function leavingOutFiltered(
  text: string,
  reads: readonly SheetArea[],
  filtered: readonly SheetArea[],
): string {
  if (filtered.length === 0 || !/SUBTOTAL/i.test(text)) return text;
  const isOver = reads.some(({ sheet, area }) =>
    filtered.some((one) => one.sheet === sheet && overlaps(one.area, area)),
  );
  if (!isOver) return text;
  return text.replace(/\bSUBTOTAL\(\s*(\d{1,2})\s*,/gi, (_whole, kind) => `SUBTOTAL(${100 + Number(kind)},`);
}

/** The formulas whose value follows the hiding of rows. */
export function followingHiding(book: Book): readonly FormulaKey[] {
  return [...allFormulas(book)]
    .filter(({ cell }) => /\b(SUBTOTAL|AGGREGATE)\(/i.test(cell.formula))
    .map(({ key }) => key);
}
