import { piecesOf, withoutWords } from "../sheets";
import { allCells, putCell, rewriteRules, type Book } from "excel-workbench/books";
import { unquoted } from "./ourNames";

/** Where formulas spilled that become values: their areas, by sheet and cell. */
export type Spills = ReadonlyMap<string, string>;

/** The key of a cell among spills. */
export function spillKey(sheet: string, cell: string): string {
  return `${sheet.toLowerCase()}!${cell.toUpperCase()}`;
}

const spillReference =
  /((?:'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\]])[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d{1,7})#/giu;

/** A formula in which `A1#` stands as the plain area, where the formula in that cell becomes values; the rest as it is. */
export function withPlainAreas(formula: string, sheet: string, spills: Spills): string {
  if (spills.size === 0 || !withoutWords(formula).includes("#")) return formula;
  return outsideWords(formula, (code) => code.replace(spillReference, plain));

  function plain(found: string, owner: string | undefined, cell: string): string {
    const named = owner === undefined ? sheet : unquoted(owner.slice(0, -1));
    const area = spills.get(spillKey(named, cell.replaceAll("$", "")));
    return area === undefined ? found : `${owner ?? ""}${fixedAs(cell, area)}`;
  }
}

/** Names of sheets between apostrophes stay with what stands behind them. */
function outsideWords(formula: string, change: (code: string) => string): string {
  const runs: { isCode: boolean; text: string }[] = [];
  for (const { kind, text } of piecesOf(formula)) {
    const isCode = kind === "name" || kind === "code";
    const last = runs.at(-1);
    if (last?.isCode === isCode) last.text += text;
    else runs.push({ isCode, text });
  }
  return runs.map(({ isCode, text }) => (isCode ? change(text) : text)).join("");
}

/** The area with the dollars of the reference: in names, lists and conditional formats all others would move along. */
function fixedAs(cell: string, area: string): string {
  const [column, row] = [cell.startsWith("$"), cell.slice(1).includes("$")].map((isFixed) =>
    isFixed ? "$" : "",
  );
  return area.replace(
    /([A-Z]+)(\d+)/g,
    (_corner, letters: string, number: string) => `${column}${letters}${row}${number}`,
  );
}

/** Writes plain areas where formulas and names of a workbook refer to spills that are values now. */
export function writePlainAreas(book: Book, spills: Spills): void {
  if (spills.size === 0) return;
  book.names = book.names.map((name) => ({ ...name, formula: withPlainAreas(name.formula, "", spills) }));
  for (const sheet of book.sheets) {
    const plain = (formula: string) => withPlainAreas(formula, sheet.name, spills);
    for (const { row, column, cell } of [...allCells(sheet)]) {
      const formula = cell.formula === undefined ? undefined : plain(cell.formula);
      if (formula !== undefined && formula !== cell.formula)
        putCell(sheet, row, column, { ...cell, formula });
    }
    rewriteRules(sheet, plain);
  }
}
