import { columnLetters } from "../../src/scorecard";
import type { Book, Host } from "excel-workbench";
import { hostWithAddIn, reopened } from "./addIn";

/** Formulas and values by address, by sheet. */
export type CellsBySheet = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What every sheet holds: formulas and values by address; sheets that are empty are there as well. */
export function cellsOf(book: Book): CellsBySheet {
  return Object.fromEntries(
    book.sheets.map(({ name, cells }) => [
      name,
      Object.fromEntries(
        [...cells].flatMap(([row, line]) =>
          [...line].flatMap(([column, { formula, value }]) =>
            formula === undefined && value === undefined
              ? []
              : [[`${columnLetters(column)}${row + 1}`, formula ?? value] as const],
          ),
        ),
      ),
    ]),
  );
}

/** What a workbook holds after some work on a fresh copy of it, and what that work gave. */
export async function afterOn<Given>(bytes: Uint8Array, work: (host: Host) => Promise<Given>) {
  const host = await hostWithAddIn(reopened(bytes));
  const given = await work(host);
  await host.settle();
  const { book, traffic } = host;
  return {
    given,
    cells: cellsOf(book),
    sheets: book.sheets.map(({ name }) => name),
    trips: traffic.roundTrips,
  };
}
