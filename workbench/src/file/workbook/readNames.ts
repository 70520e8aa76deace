/* Defined names; print areas and titles go to the sheets' page set-up, Excel's other built-in names stay in the file. */
import { parseArea, splitSheet } from "../../book/address";
import { isWholeColumns, isWholeRows } from "../../book/area";
import type { DefinedName, PageSetup } from "../../book/book";
import { fromFileFormula } from "../formula/fromFileFormula";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, textOf, type XmlElement } from "../xml/xmlTree";

/** Splits at commas outside quotes: `'a,b'!$A:$A,'a,b'!$1:$1`. */
function splitList(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function areasOf(formula: string) {
  return splitList(formula).map((piece) => parseArea(splitSheet(piece.trim()).rest));
}

/** The print area, when it is one area; several are left to the file. */
function readPrintArea(formula: string): Partial<PageSetup> {
  const [printArea, ...more] = areasOf(formula);
  return printArea !== undefined && more.length === 0 ? { printArea } : {};
}

function readPrintTitles(formula: string): Partial<PageSetup> {
  const found: { titleRows?: PageSetup["titleRows"]; titleColumns?: PageSetup["titleColumns"] } = {};
  for (const area of areasOf(formula)) {
    if (area !== undefined && isWholeRows(area)) found.titleRows = { first: area.top, last: area.bottom };
    else if (area !== undefined && isWholeColumns(area))
      found.titleColumns = { first: area.left, last: area.right };
  }
  return found;
}

/** The names that the model knows, and what the built-in ones say about printing, by sheet position. */
export interface NamesFound {
  readonly names: readonly DefinedName[];
  readonly printing: ReadonlyMap<number, Partial<PageSetup>>;
}

function readName(found: XmlElement, sheetIds: readonly (number | undefined)[]): DefinedName {
  const sheetId = sheetIds[numberOf(found, "localSheetId") ?? -1];
  return {
    name: attributeOf(found, "name") ?? "",
    formula: fromFileFormula(textOf(found)),
    ...(sheetId === undefined ? {} : { sheetId }),
    visible: !flagOf(found, "hidden"),
    comment: attributeOf(found, "comment") ?? "",
  };
}

/** @param sheetIds the id of each sheet by its position; undefined for sheets that hold no cells */
export function readNames(workbook: XmlElement, sheetIds: readonly (number | undefined)[]): NamesFound {
  const printing = new Map<number, Partial<PageSetup>>();
  const names: DefinedName[] = [];
  for (const found of childrenOf(childOf(workbook, "definedNames"), "definedName")) {
    const name = (attributeOf(found, "name") ?? "").toLowerCase();
    const sheetId = sheetIds[numberOf(found, "localSheetId") ?? -1];
    if (!name.startsWith("_xlnm.")) names.push(readName(found, sheetIds));
    else if (sheetId !== undefined) {
      const isArea = name === "_xlnm.print_area";
      const known = isArea
        ? readPrintArea(textOf(found))
        : name === "_xlnm.print_titles"
          ? readPrintTitles(textOf(found))
          : {};
      printing.set(sheetId, { ...printing.get(sheetId), ...known });
    }
  }
  return { names, printing };
}
