import { basename } from "node:path";
import {
  isAgreed,
  lookAtCopies,
  readSources,
  takeFromCopies,
  takenOf,
  type BroughtBack,
  type CellBack,
  type CopyBack,
  type RowBack,
} from "../../excel";
import { type Answer, commentaryIn, readAnswer } from "../../exchange";
import { periodText, placeText, toFinding, type CellPlace, type Facts, type Finding } from "../../scorecard";
import { copyInBook } from "../../share";
import type { FigureChange } from "../../sources";
import type { Book } from "excel-workbench";
import { type AnswersDone, bringAnswers } from "../answers";
import { isSameFile, openFile, savingOf } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { outFor, refuseInput, type OutOptions } from "../outFor";
import { findingJson, findingLine, jsonVersion, printJson } from "../output";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface CollectOptions extends OutOptions {
  /** Whether what a copy says is taken where the workbook says something else. */
  readonly theirs: boolean;
  /** Whether figures far from the last one are taken. */
  readonly anyway: boolean;
  readonly json: boolean;
}

/** What came back, and which of it was written or would be. */
interface Told {
  readonly back: BroughtBack;
  readonly taken: ReadonlySet<string>;
  readonly answers: AnswersDone;
}

/**
 * `bsc collect book.xlsx copy.xlsx… --out merged.xlsx`: what people wrote in shared copies, in the Reviews and the Actions table, and
 * the figures that they were asked for; without --out and --in-place it is only listed.
 */
export async function collect(
  path: string,
  copies: readonly string[],
  options: CollectOptions,
  io: Io,
): Promise<ExitCode> {
  const out = options.out === undefined && !options.inPlace ? undefined : outFor(path, 1, options, io);
  refuseTwice(copies, io);
  if (out !== undefined && !isSameFile(out, path, io))
    for (const copy of copies) refuseInput(copy, [out], io);
  const read = copies.map((copy) => copyAt(copy, copies, io));
  const book = openFile(path, io);
  const told =
    out === undefined
      ? await look(book, read, { path, options, io })
      : await take(book, read, { path, out, options, io });
  if (options.json) printJson(io, toldJson(path, out, told));
  else io.out(toldText({ path, out, copies, told }));
  return isSettled(told) ? 0 : 1;
}

function refuseTwice(copies: readonly string[], io: Io): void {
  const twice = copies.find((copy, index) =>
    copies.slice(0, index).some((other) => isSameFile(copy, other, io)),
  );
  if (twice !== undefined) throw new CommandFailure(2, `${twice}: this copy is named twice.`);
}

/** A copy is called by its file; by its whole path where two of them are called the same. */
function copyAt(path: string, all: readonly string[], io: Io): CopyBack {
  const isAlone = all.filter((other) => basename(other) === basename(path)).length === 1;
  return copyInBook(isAlone ? basename(path) : path, openFile(path, io), "en-US");
}

interface Collecting {
  readonly path: string;
  readonly options: CollectOptions;
  readonly io: Io;
}

async function look(
  book: Book,
  copies: readonly CopyBack[],
  { path, options, io }: Collecting,
): Promise<Told> {
  return withBook(book, io, async () => {
    const { answers, others } = apart(copies, orFail(await readSources(), path).facts);
    const back = orFail(await lookAtCopies(others), path);
    const done = await bringAnswers(path, answers, { ...options, isWritten: false }, io);
    return { back, taken: takenOf(back, options), answers: done };
  });
}

interface Apart {
  readonly answers: readonly Answer[];
  /** What may hold reviews and actions: of requests their commentary alone. */
  readonly others: readonly CopyBack[];
}

/** What came back for figures, and what came back for words. */
function apart(copies: readonly CopyBack[], facts: Facts): Apart {
  const read = copies.map((copy) => ({ copy, answer: readAnswer(copy) }));
  return {
    answers: read.flatMap(({ answer }) => answer ?? []),
    others: read.flatMap(({ copy, answer }) => {
      if (!answer) return [copy];
      return commentaryIn(copy, new Set(answer.rows.map(({ key }) => key.measure)), facts) ?? [];
    }),
  };
}

async function take(
  book: Book,
  copies: readonly CopyBack[],
  { path, out, options, io }: Collecting & { readonly out: string },
): Promise<Told> {
  const { told, save } = await withBook(book, io, async (host) => {
    const { answers, others } = apart(copies, orFail(await readSources(), path).facts);
    const answered = await bringAnswers(path, answers, { ...options, isWritten: true }, io);
    const wanted = takenOf(orFail(await lookAtCopies(others), path), options);
    const { back, cells, rows } = orFail(await takeFromCopies(others, wanted, { signal: io.signal }), path);
    await host.settle();
    const taken = new Set([...cells, ...rows].map(({ id }) => id));
    return { told: { back, taken, answers: answered }, save: savingOf(host.book, out, io) };
  });
  save();
  return told;
}

/** Whether all that came back is taken, and nothing is to be looked at. */
function isSettled(told: Told): boolean {
  const { back, taken } = told;
  const isLeft = [...back.cells, ...back.rows].some(({ id }) => !taken.has(id));
  return !isLeft && findingsOf(told).every(({ finding }) => finding.severity !== "error");
}

interface Found {
  /** Left out of what is said of the workbook itself. */
  readonly copy?: string;
  readonly finding: Finding;
}

function findingsOf({ back: { copies, problems }, answers }: Told): readonly Found[] {
  return [
    ...answers.taken.problems.map((problem) => ({
      ...(problem.book === undefined ? {} : { copy: problem.book }),
      finding: toFinding(problem),
    })),
    ...answers.refresh.problems.map((problem) => ({ finding: toFinding(problem) })),
    ...problems.map((problem) => ({ finding: toFinding(problem) })),
    ...copies.flatMap(({ name, problems: said }) =>
      said.map((problem) => ({ copy: name, finding: toFinding(problem) })),
    ),
  ];
}

type State = "taken" | "differs" | "copies differ";

function stateOf(one: CellBack | RowBack, taken: ReadonlySet<string>): State {
  if (taken.has(one.id)) return "taken";
  return isAgreed(one) ? "differs" : "copies differ";
}

function toldJson(book: string, out: string | undefined, told: Told) {
  const { back, taken, answers } = told;
  const saidJson = ({ copy, at, text }: CellBack["theirs"][number]) => ({ copy, ...at, text });
  return {
    ...{ version: jsonVersion, book, out: out ?? null },
    cells: back.cells.map((cell) => {
      const { table, about, column, at, ours } = cell;
      return {
        table,
        about,
        column,
        ...at,
        ours,
        theirs: cell.theirs.map(saidJson),
        state: stateOf(cell, taken),
      };
    }),
    rows: back.rows.map((row) => ({
      ...{ table: row.table, about: row.about, named: row.named },
      cells: row.cells.map(({ column, theirs }) => ({ column, theirs: theirs.map(saidJson) })),
      state: stateOf(row, taken),
    })),
    figures: answers.refresh.sources.flatMap(({ changes }) => changes.map(figureJson)),
    waiting: answers.taken.open.map(({ from, at }) => ({ copy: from, ...at })),
    findings: findingsOf(told).map(({ copy, finding }) => ({ copy: copy ?? null, ...findingJson(finding) })),
  };
}

const figureJson = ({ source, measure, unit, period, value, was, at }: FigureChange) => ({
  ...{ by: source.name, copy: source.location, measure: measure.id, scorecard: unit },
  ...{ period: periodText(period), is: value, was: was ?? null, cell: at ? placeText(at) : null },
});

interface Telling {
  readonly path: string;
  readonly out: string | undefined;
  readonly copies: readonly string[];
  readonly told: Told;
}

function toldText({ path, out, copies, told }: Telling): string {
  const { back, taken, answers } = told;
  const findings = findingsOf(told).map(({ copy, finding }) =>
    findingLine(finding).replace(/^(\S+\s+)/, (label) => (copy === undefined ? label : `${label}${copy}: `)),
  );
  const lines = [
    headOf({ path, out, copies, told }),
    ...answers.refresh.sources.flatMap(({ changes }) => changes.map(figureLine)),
    ...answers.taken.open.map(({ from, at }) => `  ${from}, ${placeText(at)}: no figure yet`),
    ...back.cells.flatMap((cell) => cellLines(cell, stateOf(cell, taken))),
    ...back.rows.flatMap((row) => rowLines(row, stateOf(row, taken))),
    ...findings,
  ];
  return lines.map((line) => `${oneLine(line)}\n`).join("");
}

function figureLine({ source, measure, unit, period, value, was }: FigureChange): string {
  const before = was === undefined ? "" : `, here ${was}`;
  return `  ${measure.name} of ${unit}, ${periodText(period)}: ${value}${before}   (${source.name}, ${source.location})`;
}

function headOf({ path, out, copies, told: { back, taken, answers } }: Telling): string {
  const figures = answers.refresh.sources.reduce((sum, { changes }) => sum + changes.length, 0);
  const [cells, rows] = [back.cells, back.rows].map((all) => all.filter(({ id }) => taken.has(id)).length);
  const left = back.cells.length + back.rows.length - taken.size;
  const parts = [...ifAny(figures, "figure"), ...ifAny(cells ?? 0, "cell"), ...ifAny(rows ?? 0, "new row")];
  const many = parts.length === 0 ? "nothing" : parts.join(" and ");
  const open =
    left === 0 ? "" : `; ${count(left, "difference")} left as ${left === 1 ? "it is" : "they are"}`;
  if (back.cells.length + back.rows.length + figures === 0)
    return `${path}: nothing came back that the workbook does not have`;
  if (out !== undefined) return `${out}: ${many} taken${open}`;
  return `${path}: ${many} would be taken${open}. To write them: bsc collect ${path} ${copies.join(" ")} --out merged.xlsx`;
}

const ifAny = (many: number, what: string) => (many === 0 ? [] : [count(many, what)]);

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? "" : "s"}`;

function cellLines({ about, column, at, ours, theirs }: CellBack, state: State): readonly string[] {
  const head = `  ${placeText(at)} ${column} of ${about}`;
  const [only] = theirs;
  if (state === "taken" && ours === "" && only) return [`${head}: ${saidText(only)}`];
  const why = state === "taken" ? "the copy's is taken" : whyLeft(state);
  return [
    `${head}: ${why}`,
    `    here       ${shortened(ours)}`,
    ...theirs.map((said) => `    ${saidText(said)}`),
  ];
}

function rowLines({ table, about, cells }: RowBack, state: State): readonly string[] {
  return [
    `  ${table}: ${state === "taken" ? "new row" : `new row, ${whyLeft(state)}`} about ${about}`,
    ...cells.flatMap(({ column, theirs }) => theirs.map((said) => `    ${column}: ${saidText(said)}`)),
  ];
}

const whyLeft = (state: Exclude<State, "taken">) =>
  state === "differs"
    ? "differs (--theirs takes the copy's)"
    : "the copies say different things, so none is taken";

interface SaidAt {
  readonly copy: string;
  readonly at: CellPlace;
  readonly text: string;
}

const saidText = ({ copy, at, text }: SaidAt) => `${shortened(text)}   (${copy}, ${placeText(at)})`;

const mostShown = 160;

/** Enough to know a text by; --json has all of it. */
function shortened(text: string): string {
  const characters = [...text];
  if (text === "") return "(empty)";
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join("")} …` : text;
}
