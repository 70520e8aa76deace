import type { Book } from "../book/book";
import { tokenizeFormula } from "../file/formula/tokenizeFormula";
import { evaluateAll } from "./evaluate";
import { Engine } from "./engine";

/** The engine leaves weekends as text (`"0000011"`) out, and has no words for numbers. */
export const gotWrong: ReadonlySet<string> = new Set(["NETWORKDAYS.INTL", "WORKDAY.INTL", "BAHTTEXT"]);

/** Which of Excel's functions the engine has, and has right: of others it says #NAME?, once a branch comes to them. */
export class KnownFunctions {
  private readonly known = new Map<string, boolean>();
  private readonly engine: Engine;

  /** @param isOurs of the names of custom functions, which are not Excel's */
  constructor(
    private readonly book: Book,
    namespace: string,
    private readonly isOurs: (name: string) => boolean,
  ) {
    this.engine = new Engine(namespace, new Map());
  }

  /** True when every branch of the formula stays with what the engine has, and with this workbook. */
  areAllIn(formula: string): boolean {
    const tokens = tokenizeFormula(formula);
    if (tokens.some(({ kind, text }) => kind === "sheet" && /^'?(?:[^']*\\)?\[/.test(text))) return false;
    const calls = tokens.filter(({ kind }, index) => kind === "word" && tokens[index + 1]?.kind === "open");
    return calls.every(({ text }) => this.isKnown(text.toUpperCase()));
  }

  private isKnown(name: string): boolean {
    const known =
      this.known.get(name) ?? (!gotWrong.has(name) && (this.isOurs(name) || this.answersTo(name)));
    this.known.set(name, known);
    return known;
  }

  private answersTo(name: string): boolean {
    const [sheet] = this.book.sheets;
    const [answer] = sheet ? evaluateAll([`${name}()`], sheet, { book: this.book, engine: this.engine }) : [];
    return typeof answer !== "object" || answer.error !== "#NAME?";
  }
}
