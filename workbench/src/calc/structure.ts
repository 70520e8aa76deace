import type { Area, Book } from "../book/book";
import { hasCell } from "../book/area";
import type { FormulaPlace } from "./formulaOperand";
import { literally } from "./literally";

/** Something that formulas can name: a sheet, a table or a name. */
interface Named {
  readonly name: string;
  /** The same as long as it stands for the same. */
  readonly meaning: string;
  /** Of a table: inside it, formulas can leave its name out. */
  readonly table?: { readonly sheetId: number; readonly area: Area };
}

/** Hears of sheets, tables and names that came, went or stand for something else. */
export class Structure {
  private seen: ReadonlyMap<string, Named>;

  constructor(private readonly book: Book) {
    this.seen = namedIn(book);
  }

  /** Which formulas the changes since the last time concern; undefined when there are none. */
  takeChanges(): ((formula: string, place: FormulaPlace) => boolean) | undefined {
    const before = this.seen;
    const now = (this.seen = namedIn(this.book));
    const changed = [...now, ...before].flatMap(([key, named]) =>
      now.get(key)?.meaning === before.get(key)?.meaning ? [] : [named],
    );
    if (changed.length === 0) return undefined;
    const names = changed.map(({ name }) => literally(name));
    const mention = new RegExp(String.raw`(?<![\p{L}\p{N}_.])(?:${names.join("|")})(?![\p{L}\p{N}_.])`, "iu");
    const tables = changed.flatMap(({ table }) => (table ? [table] : []));
    return (formula, { sheet, row, column }) =>
      mention.test(formula) ||
      (formula.includes("[") &&
        tables.some(({ sheetId, area }) => sheetId === sheet.id && hasCell(area, row, column)));
  }
}

function namedIn(book: Book): ReadonlyMap<string, Named> {
  const sheets = book.sheets.map(({ id, name }): Named => ({
    name: name.replace(/'/g, "''"),
    meaning: `sheet ${id}`,
  }));
  const tables = book.sheets.flatMap(({ id, tables: own }) =>
    own.map(({ name, area, columns, hasHeaders, hasTotals }): Named => {
      const shape = [area, columns.map((column) => column.name), hasHeaders, hasTotals];
      return { name, meaning: `table ${id} ${JSON.stringify(shape)}`, table: { sheetId: id, area } };
    }),
  );
  const names = book.names.map(({ name, formula, sheetId }): Named => ({
    name,
    meaning: `name ${sheetId ?? ""} ${formula}`,
  }));
  const all = [...sheets, ...tables, ...names];
  return new Map(
    all.map((named) => [`${named.meaning.split(" ", 1)[0]} ${named.name.toLowerCase()}`, named]),
  );
}
