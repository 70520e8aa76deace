import { basename } from "node:path";
import { buildScorecard, type Built } from "../../excel";
import type { Book, Host } from "excel-workbench";
import { booksIn } from "../booksIn";
import { isSameFile, openFile, saveFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { inTurn, type Job, type JobsOptions, lostText, refuseCancelled } from "../jobs";
import { countFindings, findingJson, findingLine, jsonVersion, printJson, worstExitCode } from "../output";
import { outFor, type OutOptions } from "../outFor";
import { backupOf } from "../replaceFile";
import { progressBar } from "../progressBar";
import { readAsked, type AskedOptions } from "../readAsked";
import { summaryLines } from "../summary";
import { tellOne, type Told } from "../tellOne";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface BuildOptions extends AskedOptions, OutOptions, JobsOptions {
  readonly json: boolean;
  /** Units that get a scorecard sheet of their own. */
  readonly unit?: readonly string[];
  /** "all": each of them. */
  readonly units?: string;
  /** People who get a sheet of what they own. */
  readonly person?: readonly string[];
}

interface BuiltBook {
  readonly book: string;
  readonly out: string;
  readonly built: Built;
}

/** `bsc build book.xlsx… --out out.xlsx`: the same workbook with scorecard and strategy map added or refreshed; a folder for all in it. */
export async function build(given: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> {
  const units = readUnits(options);
  const books = booksIn(given, io);
  const outs = books.map((book) => outFor(book, books.length, options, io));
  refuseOneForTwo(books, outs, io);
  if (options.inPlace && io.keepsBackups !== false) refuseLostBackups(books, io);
  const tasks = books.map((book, index) => ({ book, out: outs[index] ?? book, options, units }));
  const built = await inTurn(buildJob, tasks, options, io);
  const failed = built.flatMap((one) => one.failed ?? []);
  if (options.json)
    printJson(io, { version: jsonVersion, books: built.flatMap(({ json = [] }) => json), failed });
  if (built.length < books.length) refuseCancelled(io);
  return worstExitCode(built.map(({ exitCode }) => exitCode));
}

interface BuildTask {
  readonly book: string;
  readonly out: string;
  readonly options: BuildOptions;
  readonly units: UnitsAsked;
}

interface BuildTold extends Told<ReturnType<typeof builtJson>> {
  readonly failed?: FailedBook;
}

/** Builds one workbook and tells of it. */
export const buildJob: Job<BuildTask, BuildTold> = {
  name: "build",
  run: async (task, io) => toldOf(await buildOne(task, io), task, io),
  lost: (task, io) => toldOf(new CommandFailure(3, `${task.book}: ${lostText}`), task, io),
  label: ({ book }) => book,
};

function toldOf(built: BuiltBook | CommandFailure, { book, options }: BuildTask, io: Io): BuildTold {
  const print = (one: BuiltBook) => printBuilt(one, io);
  const told = tellOne(built, { json: options.json, jsonOf: builtJson, print }, io);
  return built instanceof CommandFailure ? { ...told, failed: { book, reason: built.message } } : told;
}

/** A workbook that was not built, and why. */
interface FailedBook {
  readonly book: string;
  readonly reason: string;
}

/** Workbooks of one name from two folders would write over each other. */
function refuseOneForTwo(books: readonly string[], outs: readonly string[], io: Io): void {
  for (const [index, out] of outs.entries()) {
    const first = outs.findIndex((other) => isSameFile(other, out, io));
    if (first === index) continue;
    throw new CommandFailure(
      2,
      `${books[first]} and ${books[index]} would both be written to ${out}. Build them in two runs, each to a folder of its own.`,
    );
  }
}

/** A backup would go over a workbook that is yet to be read. */
function refuseLostBackups(books: readonly string[], io: Io): void {
  for (const book of books) {
    const backup = backupOf(book);
    if (!books.some((other) => isSameFile(other, backup, io))) continue;
    throw new CommandFailure(
      2,
      `${book} would be kept as ${backup}, which is another workbook of this run. Build them in two runs, or say --no-backup.`,
    );
  }
}

async function buildOne(
  { book, out, options, units }: BuildTask,
  io: Io,
): Promise<BuiltBook | CommandFailure> {
  try {
    const opened = openFile(book, io);
    const built = await buildBook(opened, { path: book, options, units, people: options.person }, io);
    saveFile(opened, out, io);
    return { book, out, built };
  } catch (error) {
    if (error instanceof CommandFailure && error.exitCode !== 2) return error;
    throw error;
  }
}

type UnitsAsked = readonly string[] | "all";

/** Which units get a sheet of their own; wrong usage where it is said in two ways. */
function readUnits({ unit = [], units }: BuildOptions): UnitsAsked {
  if (units === undefined) return unit;
  if (units !== "all")
    throw new CommandFailure(2, `--units ${units}: write --units all, or --unit with the name of one.`);
  if (unit.length > 0) throw new CommandFailure(2, "Give either --unit or --units, not both.");
  return "all";
}

interface BookAsked {
  readonly path: string;
  readonly options: AskedOptions;
  readonly units?: UnitsAsked;
  readonly people?: readonly string[];
}

/** Builds on a workbook in memory and waits until every formula has its value. */
export function buildBook(book: Book, { path, options, units, people }: BookAsked, io: Io): Promise<Built> {
  const asked = readAsked(options);
  const work = async (host: Host) => {
    const bar = progressBar(io, basename(path));
    const built = orFail(await buildScorecard({ ...asked, units, people }, bar), path);
    await host.settle();
    bar.stop();
    return built;
  };
  return withBook(book, io, work, { named: path });
}

function builtJson({ book, out, built }: BuiltBook) {
  const { read, scorecard, map, organisation = [], asked = [], people = [] } = built;
  return {
    book,
    out,
    scorecard: scorecard ?? null,
    map: map ?? null,
    organisation: [...organisation, ...asked, ...people],
    findings: read.findings.map(findingJson),
  };
}

/** What was read, the scores, and what was written where. */
export function printBuilt({ book, out, built }: BuiltBook, io: Io): void {
  const { read, scorecard, map, organisation = [], asked = [], people = [] } = built;
  const tables = read.tables.map(({ name, rows }) => `${name} ${rows}`).join(", ");
  io.out(`${oneLine(`Read     ${book}: ${tables}`)}\n`);
  io.out(`${summaryLines(read.model).join("\n")}\n`);
  const sheets = [scorecard, map, ...organisation, ...asked, ...people].flatMap((sheet) =>
    sheet ? [`"${sheet.sheet}" ${sheet.change}`] : [],
  );
  io.out(`${oneLine(`Written  ${out}: ${sheets.join(", ")}`)}\n`);
  const worth = read.findings.filter(({ severity }) => severity !== "advice");
  io.out(
    `Findings ${countFindings(read.findings)}\n${worth.map((finding) => `  ${findingLine(finding)}\n`).join("")}`,
  );
}
