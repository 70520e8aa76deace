import { extname } from "node:path";
import { toFinding, type Finding } from "../../scorecard";
import { protectSheets, shareAsValues, type Shared } from "../../share";
import { saveBook, type Book } from "excel-workbench";
import { convertToPdf } from "../convertToPdf";
import { openFile, savingOf, writeWhole } from "../files";
import { findConverter } from "../findConverter";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { outFor, refuseInput, refuseOneForTwo } from "../outFor";
import { exitCodeOf, findingJson, findingLine, jsonVersion, printJson } from "../output";
import { oneLine } from "../terminalText";
import { withBook } from "../withBook";

export interface ShareOptions {
  readonly out?: string;
  readonly pdf?: string;
  readonly readOnly: boolean;
  readonly json: boolean;
}

/**
 * `bsc share book.xlsx --out copy.xlsx`: a copy for people without the add-in, in which its formulas are values; without --out and
 * --pdf it is only said what would be in it.
 */
export async function share(path: string, options: ShareOptions, io: Io): Promise<ExitCode> {
  const { pdf, json } = options;
  const targets = targetsOf(path, options, io);
  const converter = pdf === undefined ? undefined : findConverter(io); // before anything is written
  const book = openFile(path, io);
  const shared = shareAsValues(book, await calculatedOf(path, io));
  if (options.readOnly) protectSheets(book);
  const save = targets.out === undefined ? undefined : savingOf(book, targets.out, io);
  const printed =
    converter === undefined
      ? undefined
      : await convertToPdf(saveBook(book), { converter, signal: io.signal });
  save?.();
  if (pdf !== undefined && printed) writeWhole(pdf, printed, io);
  const findings = shared.problems.map(toFinding);
  if (json)
    printJson(io, {
      version: jsonVersion,
      ...sharedJson(path, targets, shared),
      findings: findings.map(findingJson),
    });
  else io.out(sharedText(path, targets, shared, findings));
  return exitCodeOf(findings);
}

interface Targets {
  readonly out: string | undefined;
  readonly pdf: string | undefined;
}

function targetsOf(path: string, { out, pdf }: ShareOptions, io: Io): Targets {
  if (pdf !== undefined && extname(pdf).toLowerCase() !== ".pdf")
    throw new CommandFailure(2, `${pdf}: the PDF is written as .pdf.`);
  if (pdf !== undefined) refuseInput(path, [pdf], io);
  const target = out === undefined ? undefined : outFor(path, 1, { out, inPlace: false }, io);
  refuseOneForTwo(
    [target, pdf].filter((one) => one !== undefined),
    io,
  );
  return { out: target, pdf };
}

/** The same workbook with every formula of ours calculated. */
async function calculatedOf(path: string, io: Io): Promise<Book> {
  return withBook(openFile(path, io), io, async (host) => {
    await host.settle();
    return host.book;
  });
}

function sharedJson(book: string, { out, pdf }: Targets, { replaced }: Shared) {
  return { book, out: out ?? null, pdf: pdf ?? null, as: "values", replaced };
}

function sharedText(
  path: string,
  { out, pdf }: Targets,
  { replaced }: Shared,
  findings: readonly Finding[],
): string {
  const written = [out, pdf].filter((one) => one !== undefined);
  const formulas = replaced === 1 ? "1 formula" : `${replaced} formulas`;
  const head =
    written.length === 0
      ? `${path}: ${formulas} would become values in the copy, everything else stays. To write it: bsc share ${path} --out copy.xlsx`
      : `${written.join(", ")}: ${formulas} became values, everything else is as it was`;
  return [oneLine(head), ...findings.map((finding) => `  ${findingLine(finding)}`)]
    .map((line) => `${line}\n`)
    .join("");
}
