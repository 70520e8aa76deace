import { tokenizeFormula } from "excel-workbench/books";
import { type Argument, isOneCell, isSameShape } from "./argument";
import type { Dialect, NoForm, Writing } from "./nativeFormula";
import { both, inBrackets, listedMarks } from "./phrases";

/** What the calls of one formula share. */
export interface FormulaState {
  readonly writing: Writing;
  /** Words that stand in it, in capitals: no name may be another's. */
  readonly taken: Set<string>;
  readonly refusals: { readonly because: NoForm; readonly calling: string }[];
  isArray: boolean;
}

/** Writes one call: keeps what gets a name, what has to stay as it is, and what has no form. */
export class CallWriter {
  private readonly names = new Map<string, string>();
  private readonly guards: string[] = [];
  private readonly requirements: string[] = [];
  /** Whether the call answers for each cell of an area. */
  isElementwise = false;

  constructor(
    private readonly state: FormulaState,
    private readonly calling: string,
  ) {}

  get dialect(): Dialect {
    return this.state.writing.dialect;
  }

  /** What a reference says at the time of the copy; undefined where it is not known. */
  read(reference: string) {
    return this.state.writing.read(reference);
  }

  /** What stands for a part of the formula: its name where there are names, else the part itself. */
  name(wanted: string, text: string): string {
    if (this.dialect === "2016") return inBrackets(text);
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name = this.freeName(wanted);
    this.state.taken.add(name.toUpperCase());
    this.names.set(text, name);
    return name;
  }

  /** An argument under a name; constants stand for themselves. */
  named(argument: Argument | undefined, wanted: string): Argument | undefined {
    if (!argument || argument.kind === "left out" || argument.kind === "constant") return argument;
    if (this.dialect === "2016" && /\bRAND/i.test(argument.text)) this.refuse("random");
    return { ...argument, text: this.name(wanted, argument.text) };
  }

  private freeName(wanted: string): string {
    for (let next = 1; ; next++) {
      const name = next === 1 ? wanted : `${wanted}_${next}`;
      if (!this.state.taken.has(name.toUpperCase())) return name;
    }
  }

  /** The form holds only while a condition does; else it gives `#N/A`. */
  guard(condition: string): void {
    if (!this.guards.includes(condition)) this.guards.push(condition);
  }

  /** Something is there (not 0), or an error that is the answer then, cell by cell where it is an area. */
  require(condition: string): void {
    if (!this.requirements.includes(condition)) this.requirements.push(condition);
  }

  /** There is no form; gives what may stand there meanwhile. */
  refuse(because: NoForm): string {
    this.state.refusals.push({ because, calling: this.calling });
    return "NA()";
  }

  /** Arguments that are one cell: of an area the functions take the first, which nobody means. */
  takeOne(given: readonly (Argument | undefined)[]): void {
    if (given.some((argument) => argument && !isOneCell(argument))) this.refuse("argument");
  }

  /** The call works on areas as a whole. */
  useArrays(): void {
    this.state.isArray = true;
  }

  /**
   * The call answers for each cell of its first argument; the others are single cells or areas of its shape.
   *
   * @returns whether they are
   */
  answerEach([first, ...others]: readonly (Argument | undefined)[]): boolean {
    const given = [first, ...others].flatMap((argument) => (argument ? [argument] : []));
    const areas = given.filter((argument) => !isOneCell(argument));
    this.isElementwise = areas.length > 0;
    if (this.isElementwise) this.useArrays();
    // Beside cells of another shape the function gives an error where Excel's own spread over both.
    const isUnknown = others.some((argument) => argument && !argument.shape);
    if (isUnknown || (areas.length > 1 && !first?.shape)) this.refuse("argument");
    const shape = first?.shape;
    return !shape || areas.every((area) => !area.shape || isSameShape(area.shape, shape));
  }

  /** The whole call, with its names and its conditions around it. */
  finish(body: string): string {
    const required = this.requirements.length === 0 ? body : `IF(${this.requirements.join("*")},${body})`;
    const guarded = this.guards.length === 0 ? required : `IF(${both(this.guards)},${required},NA())`;
    const named = [...this.names].reduceRight(
      (text, [part, name]) => (isWordIn(name, text) ? `${name},${part},${text}` : text),
      guarded,
    );
    const whole = this.withMarksOnce(named);
    return whole === guarded ? inBrackets(guarded) : `LET(${whole})`;
  }

  /** The marks of no data are named where they stand several times. */
  private withMarksOnce(text: string): string {
    const parts = text.split(listedMarks);
    if (this.dialect === "2016" || parts.length <= 2) return text;
    const name = this.freeName("noData");
    this.state.taken.add(name.toUpperCase());
    return `${name},${listedMarks},${parts.join(name)}`;
  }
}

function isWordIn(name: string, text: string): boolean {
  return tokenizeFormula(text).some((token) => token.kind === "word" && token.text === name);
}
