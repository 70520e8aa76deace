import type { Book } from "../book/book";
import { isOneCell } from "../book/area";
import { BookFile } from "../file/bookFile";
import { Dependencies, type FormulaKey } from "./dependencies";
import type { Engine } from "./engine";
import type { SheetArea } from "./formulaOperand";
import { allFormulas, type CellNews, formulaOf, givenBy, type PlacedFormula, takeNews } from "./formulaNews";
import { FormulaReader } from "./readFormula";
import { Structure } from "./structure";

/** The formulas of a book: what reads what, and what changed since the last look. */
export class FormulaIndex {
  private readonly structure: Structure;
  private known: Dependencies | undefined;

  constructor(
    private readonly book: Book,
    private readonly engine: Engine,
  ) {
    this.structure = new Structure(book);
  }

  private get dependencies(): Dependencies {
    if (this.known) return this.known;
    const known = new Dependencies();
    known.load(this.readings());
    return (this.known = known);
  }

  private *readings() {
    const reader = new FormulaReader(this.book);
    for (const formula of allFormulas(this.book))
      yield [formula.key, this.engine.read(reader, formula)] as const;
  }

  /** Takes in what happened to cells. */
  hear(): CellNews {
    const news = takeNews(this.book);
    for (const key of news.gone) this.known?.remove(key);
    this.readAgain(news.formulas);
    // What reads `A1#` reads other cells once A1 fills others.
    this.readAgain([...this.readersOf(news.resized)].flatMap((key) => formulaOf(this.book, key) ?? []));
    return { ...news, filled: [...news.filled, ...news.resized] };
  }

  /** Formulas that name a sheet, table or name that came, went or means something else since the last time. */
  concerned(): readonly PlacedFormula[] {
    const isConcerned = this.structure.takeChanges();
    if (!isConcerned) return [];
    const found = [...allFormulas(this.book)].filter((one) => isConcerned(one.cell.formula, one));
    this.readAgain(found);
    return found;
  }

  private readAgain(formulas: readonly PlacedFormula[]): void {
    if (!this.known || formulas.length === 0) return;
    const reader = new FormulaReader(this.book);
    for (const formula of formulas) this.known.set(formula.key, this.engine.read(reader, formula));
  }

  /** The formulas that read cells of these areas, also by roundabout ways such as INDIRECT. */
  readersOf(touched: readonly SheetArea[]): ReadonlySet<FormulaKey> {
    const readers = new Set<FormulaKey>();
    if (touched.length === 0) return readers;
    for (const { sheet, area } of touched) {
      for (const key of this.dependencies.readersIn(sheet, area)) readers.add(key);
    }
    const isOfFile = touched.some(({ sheet }) => this.isOfFile(sheet.id));
    for (const key of this.dependencies.readingAnywhere) {
      const cell = formulaOf(this.book, key)?.cell;
      // What the file has a value for was found there, so it does not come from a sheet that was not.
      if (isOfFile || !cell?.cached || typeof cell.value === "object") readers.add(key);
    }
    return readers;
  }

  private isOfFile(sheetId: number): boolean {
    const { file } = this.book;
    return !(file instanceof BookFile) || file.before.sheets.some(({ id }) => id === sheetId);
  }

  /** Formulas, those that read them, those that read these, and so on. */
  withReaders(formulas: Iterable<FormulaKey>): readonly PlacedFormula[] {
    const found = new Map<FormulaKey, PlacedFormula>();
    const open = [...formulas];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const formula = found.has(key) ? undefined : formulaOf(this.book, key);
      if (!formula) continue;
      found.set(key, formula);
      const { sheet, area } = givenBy(formula);
      // One by one: a cell has more readers than a call can take arguments.
      for (const reader of this.dependencies.readersIn(sheet, area)) open.push(reader);
    }
    return [...found.values()];
  }

  /** Parts formulas in those that can be calculated now and those that read cells which some of these fill first. */
  inOrder(due: readonly PlacedFormula[]): {
    readonly now: readonly PlacedFormula[];
    readonly later: ReadonlySet<FormulaKey>;
  } {
    const keys = new Set(due.map(({ key }) => key));
    const later = new Set<FormulaKey>();
    for (const formula of due) {
      const { sheet, area } = givenBy(formula);
      if (isOneCell(area)) continue;
      const readers = this.dependencies.readersIn(sheet, area).filter((key) => key !== formula.key);
      for (const { key } of this.withReaders(readers)) if (keys.has(key)) later.add(key);
    }
    const now = due.filter(({ key }) => !later.has(key));
    return now.length > 0 ? { now, later } : { now: due, later: new Set() };
  }
}
