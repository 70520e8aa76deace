/* Pivot caches, and charts, name their sheets; they follow when a sheet is renamed. */
import type { Book } from "../../book/book";
import type { BookFile } from "../bookFile";
import { chartPlaces } from "../chart/chartPlaces";
import { renameSheetsIn, type SheetRename } from "../formula/renameSheetIn";
import { decodeXml, encodeAttribute, encodeXml } from "../xml/xmlText";
import type { Shape } from "../../book/shape";
import { isSame } from "../../book/same";
import type { SaveTools } from "./sheetEdit";

function inFormulas(text: string, renames: readonly SheetRename[]): string {
  return text.replace(
    /(<(?:\w+:)?f>)([^<]*)(<\/(?:\w+:)?f>)/g,
    (_whole, open: string, formula: string, close: string) =>
      open + encodeXml(renameSheetsIn(decodeXml(formula), renames)) + close,
  );
}

function inSources(text: string, renames: readonly SheetRename[]): string {
  return text.replace(
    /(<(?:\w+:)?worksheetSource\b[^>]*\bsheet=)(?:"([^"]*)"|'([^']*)')/,
    (whole, open: string, quoted: string | undefined, single: string | undefined) => {
      const name = decodeXml(quoted ?? single ?? "");
      const to = renames.find(({ from }) => from === name)?.to;
      return to === undefined ? whole : `${open}"${encodeAttribute(to)}"`;
    },
  );
}

/** The parts of charts that have followed in the model already. */
function followedCharts({ parts, sheets, before }: BookFile, book: Book): Set<string> {
  const followed = before.sheets.flatMap(({ id, shapes }) => {
    const now = book.sheets.find((sheet) => sheet.id === id)?.shapes ?? [];
    const chartIn = (list: readonly Shape[], shapeId: number) =>
      list.find((one) => one.id === shapeId)?.chart;
    return [...chartPlaces(parts, sheets.get(id)?.part ?? "", shapes)]
      .filter(([shapeId]) => !isSame(chartIn(shapes, shapeId), chartIn(now, shapeId)))
      .map(([, { part }]) => part);
  });
  return new Set(followed);
}

/** Changes the parts of charts and pivot caches that speak of renamed sheets; the others stay untouched. */
export function renameSheets({ draft, file }: SaveTools, book: Book) {
  const names = new Map(file.before.sheets.map(({ id, name }) => [id, name]));
  const renames = book.sheets.flatMap(({ id, name }) => {
    const from = names.get(id);
    return from === undefined || from === name ? [] : [{ from, to: name }];
  });
  if (renames.length === 0) return;
  const followed = followedCharts(file, book);
  const others = draft.partNames().filter((name) => file.parts.has(name) && !followed.has(name));
  for (const part of others) {
    const change = /\/charts\/[^/]*\.xml$/i.test(part)
      ? inFormulas
      : /\/pivotCacheDefinition[^/]*\.xml$/i.test(part)
        ? inSources
        : undefined;
    if (change === undefined) continue;
    const text = draft.text(part);
    const changed = change(text, renames);
    if (changed !== text) draft.replaceText(part, changed);
  }
}
