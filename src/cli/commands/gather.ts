import { realpathSync } from "node:fs";
import { basename, extname } from "node:path";
import { insertGivenTables, readScorecard } from "../../excel";
import { type Facts, type Finding, type GatheringProblem, rememberModels, toFinding } from "../../scorecard";
import {
  gather as gatherBooks,
  type Gathered,
  gatheredTables,
  scoreDifferences,
  type UnitBook,
} from "../../sheets";
import type { Book } from "excel-workbench";
import { booksIn } from "../booksIn";
import { isSameFile, openFile, saveFile } from "../files";
import { freshBook } from "../freshBook";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { inTurn, type Job, type JobsOptions, lostText, refuseCancelled } from "../jobs";
import {
  countFindings,
  exitCodeOf,
  findingJson,
  findingLine,
  jsonVersion,
  printJson,
  worstExitCode,
} from "../output";
import { placeOf } from "../places";
import { progressBar } from "../progressBar";
import { summaryLines } from "../summary";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface GatherOptions extends JobsOptions {
  readonly out: string;
  /** The group's own workbook. */
  readonly group?: string;
  /** What the unit on top is called. */
  readonly name?: string;
  readonly json: boolean;
}

/** A workbook as it was read, or why it was not. */
type UnitRead =
  | { readonly kind: "read"; readonly unit: UnitBook; readonly findings: readonly Finding[] }
  | { readonly kind: "failed"; readonly book: string; readonly exitCode: ExitCode; readonly reason: string };

type Failed = Extract<UnitRead, { readonly kind: "failed" }>;
type Read = Extract<UnitRead, { readonly kind: "read" }>;

/** Reads the workbook of a unit. */
export const gatherJob: Job<string, UnitRead> = {
  name: "gather",
  run: readUnit,
  lost: (book) => ({ kind: "failed", book, exitCode: 3, reason: `${book}: ${lostText}` }),
  label: (book) => book,
};

/** `bsc gather units/*.xlsx --out group.xlsx`: the workbooks of a group's units as one; one that fails is named, the rest are done. */
export async function gather(given: readonly string[], options: GatherOptions, io: Io): Promise<ExitCode> {
  const books = unitBooks(given, options, io);
  const [group] = options.group === undefined ? [] : [await readUnit(options.group, io)];
  if (group?.kind === "failed") throw new CommandFailure(group.exitCode, group.reason);
  const all = await inTurn(gatherJob, books, options, io);
  refuseCancelled(io);
  const failed = all.filter((one) => one.kind === "failed");
  for (const { reason } of failed) io.err(`${oneLine(reason)}\n`);
  const read = all.filter((one) => one.kind === "read");
  if (read.length === 0)
    throw new CommandFailure(3, "None of the workbooks could be read, so nothing was written.");
  const units = read.map(({ unit }) => unit);
  const gathered = gatherBooks({ books: units, group: group?.unit, name: options.name });
  const { book, facts, findings } = await writeBook(gathered, options, io);
  refuseCancelled(io);
  saveFile(book, options.out, io);
  const problems = [...gathered.problems, ...scoreDifferences({ ...gathered, facts }, units)];
  const told: ToldAll = { options, read, failed, group, gathered, facts, problems, findings };
  if (options.json) printJson(io, gatherJson(told));
  else printGathered(told, io);
  return worstExitCode([...failed.map(({ exitCode }) => exitCode), exitCodeOf(allFindings(told))]);
}

/** The workbooks that are named, each once, without the group's own; wrong usage where the result would be one of them. */
function unitBooks(given: readonly string[], { out, group }: GatherOptions, io: Io): readonly string[] {
  const named = booksIn(given, io);
  const over = [...named, ...(group === undefined ? [] : [group])].find((book) => isSameFile(book, out, io));
  if (over !== undefined)
    throw new CommandFailure(2, `${over}: this would write over the input. Name another place with --out.`);
  const seen = new Set(group === undefined ? [] : [fileOf(group, io)]);
  const books = named.filter((book) => {
    const file = fileOf(book, io);
    return !seen.has(file) && Boolean(seen.add(file));
  });
  if (books.length === 0)
    throw new CommandFailure(2, "Name the workbooks of the units, or a folder with them.");
  return books;
}

/** One that is not there is told when it is read. */
function fileOf(book: string, { folder }: Io): string {
  const place = placeOf(book, folder);
  try {
    return realpathSync(place);
  } catch {
    return place;
  }
}

async function readUnit(book: string, io: Io): Promise<UnitRead> {
  try {
    const read = await withBook(openFile(book, io), io, async () => orFail(await readScorecard(), book), {
      named: book,
    });
    const { model, tables, closed, ownSheets, findings } = read;
    const { facts } = model;
    const [error] = findings.filter(({ severity }) => severity === "error");
    const isNothing = facts.objectives.length + facts.measures.length === 0;
    if (isNothing && error) return { kind: "failed", book, exitCode: 1, reason: `${book}: ${error.text}` };
    const sheet = ownSheets.find(({ key }) => key === "closed")?.name;
    const unit: UnitBook = {
      ...{ book, fileName: basename(book, extname(book)), facts },
      hasUnits: tables.some(({ name }) => name === "Scorecards"),
      closed: {
        periods: closed.entries.length,
        ...(sheet === undefined ? {} : { at: { sheet, cell: "A1" } }),
      },
    };
    return { kind: "read", unit, findings: findings.filter(({ severity }) => severity !== "advice") };
  } catch (error) {
    if (!(error instanceof CommandFailure) || error.exitCode === 2) throw error;
    return { kind: "failed", book, exitCode: error.exitCode, reason: error.message };
  }
}

interface Written {
  readonly book: Book;
  /** What the workbook says, read back from it. */
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

async function writeBook(gathered: Gathered, { out }: GatherOptions, io: Io): Promise<Written> {
  const done: Omit<Written, "book">[] = [];
  const bar = progressBar(io, out);
  const book = await freshBook(io, async (host) => {
    bar.onStep?.({ done: 1, total: 2, text: "Writing the sheets" });
    orFail(await insertGivenTables(gatheredTables(gathered)), out);
    await host.settle();
    const { model, findings } = orFail(await readScorecard(), out);
    done.push({ facts: model.facts, findings });
  });
  bar.stop();
  const [written] = done;
  if (!written) throw new Error("what is written is read back");
  return { book, ...written };
}

interface ToldAll {
  readonly options: GatherOptions;
  readonly read: readonly Read[];
  readonly failed: readonly Failed[];
  readonly group: Read | undefined;
  readonly gathered: Gathered;
  readonly facts: Facts;
  readonly problems: readonly GatheringProblem[];
  /** Of the workbook that was written. */
  readonly findings: readonly Finding[];
}

interface ToldFinding {
  readonly book: string | null;
  readonly finding: Finding;
}

/** What the workbooks say is wrong in them, what gathering found, and what is wrong in the result alone. */
function findingsOf({ read, group, problems, findings }: ToldAll): readonly ToldFinding[] {
  return [
    ...[...(group ? [group] : []), ...read].flatMap(({ unit, findings: own }) =>
      own.map((finding) => ({ book: unit.book, finding })),
    ),
    ...problems.map((problem) => ({ book: problem.book ?? null, finding: toFinding(problem) })),
    ...findings.filter(({ severity }) => severity === "error").map((finding) => ({ book: null, finding })),
  ];
}

const allFindings = (told: ToldAll): readonly Finding[] => findingsOf(told).map(({ finding }) => finding);

function gatherJson(told: ToldAll) {
  const { options, read, failed, facts, gathered } = told;
  return {
    version: jsonVersion,
    out: options.out,
    group: options.group ?? null,
    books: read.map(({ unit }) => ({
      book: unit.book,
      units: [...new Set(gathered.unitsIn.get(unit)?.values() ?? [])],
    })),
    failed: failed.map(({ book, reason }) => ({ book, reason })),
    units: facts.scorecards.map(({ id, name, parent }) => ({ id, name, parent: parent ?? null })),
    measures: facts.measures.length,
    actuals: facts.actuals.length,
    findings: findingsOf(told).map(({ book, finding }) => ({ book, ...findingJson(finding) })),
  };
}

function printGathered(told: ToldAll, io: Io): void {
  const { options, read, failed, facts } = told;
  const books = `${read.length} ${read.length === 1 ? "workbook" : "workbooks"}`;
  const notRead = failed.length === 0 ? "" : `, ${failed.length} not`;
  io.out(`${oneLine(`Gathered ${books}${notRead}: ${facts.scorecards.length} units`)}\n`);
  io.out(`${summaryLines(rememberModels(facts)({})).join("\n")}\n`);
  io.out(
    `${oneLine(`Written  ${options.out}. To have scorecards and map: bsc build ${options.out} --in-place`)}\n`,
  );
  const lines = findingsOf(told).map(({ book, finding }) => `  ${inBook(book)}${findingLine(finding)}\n`);
  io.out(`Findings ${countFindings(allFindings(told))}\n${lines.join("")}`);
}

const inBook = (book: string | null): string => (book === null ? "" : oneLine(`${book}: `));
