/* Charts and pivot caches name their sheets; they follow when a sheet is renamed. */
import type { Book } from "../../book/book";
import { renameSheetIn } from "../formula/renameSheetIn";
import { decodeXml, encodeAttribute, encodeXml } from "../xml/xmlText";
import type { SaveTools } from "./sheetEdit";

interface Rename {
  readonly from: string;
  readonly to: string;
}

function inFormulas(text: string, { from, to }: Rename): string {
  return text.replace(
    /(<(?:\w+:)?f>)([^<]*)(<\/(?:\w+:)?f>)/g,
    (_whole, open: string, formula: string, close: string) => {
      return open + encodeXml(renameSheetIn(decodeXml(formula), from, to)) + close;
    },
  );
}

function inSources(text: string, { from, to }: Rename): string {
  return text.replace(
    /(<(?:\w+:)?worksheetSource\b[^>]*\bsheet=")([^"]*)(")/,
    (whole, open: string, name: string, close: string) =>
      decodeXml(name) === from ? open + encodeAttribute(to) + close : whole,
  );
}

/** Changes the parts of charts and pivot caches that speak of renamed sheets; the others stay untouched. */
export function renameSheets({ draft, file }: SaveTools, book: Book) {
  const names = new Map(file.before.sheets.map(({ id, name }) => [id, name]));
  const renames = book.sheets.flatMap(({ id, name }) => {
    const from = names.get(id);
    return from === undefined || from === name ? [] : [{ from, to: name }];
  });
  if (renames.length === 0) return;
  for (const part of draft.partNames()) {
    const change = /\/charts\/[^/]*\.xml$/i.test(part)
      ? inFormulas
      : /\/pivotCacheDefinition[^/]*\.xml$/i.test(part)
        ? inSources
        : undefined;
    if (change === undefined) continue;
    const text = draft.text(part);
    const changed = renames.reduce(change, text);
    if (changed !== text) draft.replaceText(part, changed);
  }
}
