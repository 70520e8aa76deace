/* Formulas follow a table's column that is called otherwise, and a table that is. */
import type { Book, Sheet, Table } from "../book/book";
import { hasCell } from "../book/area";
import { allCells, putCell } from "../book/cells";
import { type FormulaToken, joinTokens, tokenizeFormula } from "../file/formula/tokenizeFormula";

interface Renaming {
  readonly before: string;
  readonly after: string;
}

/** Special characters of a header stand behind an apostrophe in a reference. */
export function escaped(name: string): string {
  return name.replace(/['#@[\]]/g, "'$&");
}

function isCalled(written: string, name: string): boolean {
  return written.replace(/'(.)/gs, "$1").trim().toLowerCase() === name.toLowerCase();
}

/** A reference in brackets with a column called otherwise: `[@Plan]`, `[[#All],[Plan]:[Actual]]`. */
function renamedBracket(bracket: string, { before, after }: Renaming): string {
  const inside = bracket.slice(1, -1);
  if (inside.includes("[")) {
    return bracket.replace(/\[((?:'.|[^\][']|')*?)\]/g, (whole, piece: string) =>
      isCalled(piece, before) ? `[${escaped(after)}]` : whole,
    );
  }
  const isThisRow = inside.startsWith("@");
  if (!isCalled(isThisRow ? inside.slice(1) : inside, before)) return bracket;
  if (!isThisRow) return `[${escaped(after)}]`;
  return /^[\p{L}\p{N}_.]+$/u.test(after) ? `[@${after}]` : `[@[${escaped(after)}]]`;
}

/** @param isInside of a formula in the table itself, whose brackets need no table's name */
function renamedIn(
  formula: string,
  table: string,
  isInside: boolean,
  renamings: readonly Renaming[],
): string {
  const tokens = tokenizeFormula(formula);
  const changed = tokens.map((token, index) => {
    if (token.kind !== "bracket") return token;
    const owner = tokens[index - 1];
    const isOurs = owner?.kind === "word" ? owner.text.toLowerCase() === table.toLowerCase() : isInside;
    return isOurs ? { ...token, text: renamings.reduce(renamedBracket, token.text) } : token;
  });
  return joinTokens(changed);
}

/** Follows columns of a table from their old names to their new ones in every formula of a book. */
export function followColumns(book: Book, home: Sheet, before: Table, after: Table): void {
  const renamings = before.columns.flatMap((column) => {
    const now = after.columns.find(({ id }) => id === column.id);
    return now && now.name !== column.name ? [{ before: column.name, after: now.name }] : [];
  });
  if (renamings.length === 0) return;
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of allCells(sheet)) {
      if (!cell.formula?.includes("[")) continue;
      const isInside = sheet === home && hasCell(after.area, row, column);
      const formula = renamedIn(cell.formula, after.name, isInside, renamings);
      if (formula !== cell.formula) putCell(sheet, row, column, { ...cell, formula });
    }
  }
  book.names = book.names.map((name) => ({
    ...name,
    formula: renamedIn(name.formula, after.name, false, renamings),
  }));
  home.tables = home.tables.map((table) => (table.id === after.id ? withFormulas(table, renamings) : table));
}

function withFormulas(table: Table, renamings: readonly Renaming[]): Table {
  const columns = table.columns.map((column) =>
    column.calculatedFormula === undefined
      ? column
      : { ...column, calculatedFormula: renamedIn(column.calculatedFormula, table.name, true, renamings) },
  );
  return { ...table, columns };
}

/** A formula with tables called otherwise. */
export function withTableNames(formula: string, names: ReadonlyMap<string, string>): string {
  const text = formula.toLowerCase();
  if (![...names.keys()].some((name) => text.includes(name))) return formula;
  const tokens = tokenizeFormula(formula);
  const changed = tokens.map((token, index) => {
    const name = isTableAt(tokens, index) ? names.get(token.text.toLowerCase()) : undefined;
    return name === undefined ? token : { ...token, text: name };
  });
  return joinTokens(changed);
}

/** A word that can stand for a table: no function, and no column of `AB:AB`. */
function isTableAt(tokens: readonly FormulaToken[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.kind !== "word" || after?.kind === "open") return false;
  const isCorner = before?.text === ":" || (after?.text === ":" && after.kind !== "bracket");
  return !isCorner || !/^[A-Za-z]{1,3}$/.test(token.text);
}
