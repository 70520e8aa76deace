import { readScorecard, readSources } from "../../excel";
import { severities, type Finding } from "../../scorecard";
import { booksIn } from "../booksIn";
import { openFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { inTurn, type Job, type JobsOptions, lostText, refuseCancelled } from "../jobs";
import { countFindings, exitCodeOf, findingJson, findingLine, jsonVersion, printJson } from "../output";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

interface Checked {
  readonly book: string;
  readonly findings: readonly Finding[];
  /** Why the file could not be read, if it couldn't. */
  readonly unreadable?: string;
}

/** `bsc check book.xlsx…`: everything that is wrong, each with its place; one bad file does not stop the others. */
export async function check(
  books: readonly string[],
  { json, ...options }: JobsOptions & { readonly json: boolean },
  io: Io,
): Promise<ExitCode> {
  const named = booksIn(books, io);
  const checked = await inTurn(checkJob, named, options, io);
  if (json) printJson(io, { version: jsonVersion, books: checked.map(checkedJson) });
  else checked.forEach((one) => printChecked(one, io));
  if (checked.length < named.length) refuseCancelled(io);
  if (checked.some(({ unreadable }) => unreadable !== undefined)) return 3;
  return exitCodeOf(checked.flatMap(({ findings }) => findings));
}

/** Looks at one workbook. */
export const checkJob: Job<string, Checked> = {
  name: "check",
  run: checkBook,
  lost: (book, io) => notRead(book, `${book}: ${lostText}`, io),
  label: (book) => book,
};

async function checkBook(book: string, io: Io): Promise<Checked> {
  try {
    const findings = await withBook(
      openFile(book, io),
      io,
      async () => {
        const read = orFail(await readScorecard(), book);
        const hasSources = read.tables.some(({ name }) => name === "Sources");
        return [...read.findings, ...(hasSources ? orFail(await readSources(), book).findings : [])];
      },
      { named: book },
    );
    return { book, findings: sorted(findings) };
  } catch (error) {
    if (!(error instanceof CommandFailure) || error.exitCode !== 3) throw error;
    return notRead(book, error.message, io);
  }
}

function notRead(book: string, reason: string, io: Io): Checked {
  io.err(`${oneLine(reason)}\n`);
  return { book, findings: [], unreadable: reason };
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function checkedJson({ book, findings, unreadable }: Checked) {
  return {
    book,
    readable: unreadable === undefined,
    reason: unreadable ?? null,
    findings: findings.map(findingJson),
  };
}

function printChecked({ book, findings, unreadable }: Checked, io: Io): void {
  if (unreadable !== undefined) return;
  io.out(
    `${oneLine(book)}: ${countFindings(findings)}\n${findings.map((finding) => `  ${findingLine(finding)}\n`).join("")}`,
  );
}
