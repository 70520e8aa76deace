import type { Book, CachedResult } from "../book/book";
import { BookFile } from "../file/bookFile";
import type { FormulaKey } from "./dependencies";
import type { Engine } from "./engine";
import type { FormulaIndex } from "./formulaIndex";
import type { KnownFunctions } from "./knownFunctions";
import type { PlacedFormula } from "./formulaNews";
import { reproduced } from "./reproduce";

/**
 * Which results of the engine are to be believed where a file brought values along: those of formulas whose value it
 * comes to as well from the figures of the file. The others keep their value and are remembered as old. So do those with a
 * function that the engine lacks, even in a branch that was not taken.
 */
export class Trust {
  private readonly judged = new Map<CachedResult, boolean>();
  private readonly old = new Set<FormulaKey>();

  constructor(
    private readonly book: Book,
    private readonly engine: Engine,
    private readonly index: FormulaIndex,
    private readonly functions: KnownFunctions,
  ) {}

  /** Formulas whose value may be old. */
  get outdated(): ReadonlySet<FormulaKey> {
    return this.old;
  }

  forget(key: FormulaKey): void {
    this.old.delete(key);
  }

  /**
   * Those of the formulas that are to be calculated.
   *
   * @param isCertain of formulas that are never doubted: those that call the add-in
   */
  trusted(due: readonly PlacedFormula[], isCertain: (formula: string) => boolean): readonly PlacedFormula[] {
    const ofFile = due.filter(({ cell }) => cell.cached);
    const beyond = new Set(ofFile.filter(({ cell }) => !this.functions.areAllIn(cell.formula)));
    const kept = ofFile.filter((one) => beyond.has(one) || !isCertain(one.cell.formula));
    this.judge(kept.flatMap((one) => (beyond.has(one) ? [] : (one.cell.cached ?? []))));
    const refused = kept.filter(({ cell }) => cell.cached && !this.judged.get(cell.cached));
    const keptKeys = new Set(kept.map(({ key }) => key));
    const doubtful = [...refused.map(({ key }) => key), ...this.old];
    const reached = this.index.withReaders(doubtful).map(({ key }) => key);
    const old = new Set(reached.filter((key) => keptKeys.has(key)));
    for (const { key } of due) {
      if (old.has(key)) this.old.add(key);
      else this.old.delete(key);
    }
    return due.filter(({ key }) => !old.has(key));
  }

  private judge(cached: readonly CachedResult[]): void {
    const open = cached.filter((one) => !this.judged.has(one));
    const { file } = this.book;
    if (open.length === 0) return;
    const found = file instanceof BookFile ? reproduced(open, file.before, this.engine) : new Set();
    for (const one of open) this.judged.set(one, found.has(one));
  }
}
