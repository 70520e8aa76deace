import { basename, extname } from "node:path";
import { readReview, recalculate } from "../../excel";
import { originText, readerPage } from "../../reader";
import { toFinding, type Finding } from "../../scorecard";
import { protectSheets, shareAsValues, type Shared } from "../../share";
import { saveBook, type Book } from "excel-workbench";
import { convertToPdf } from "../convertToPdf";
import { openFile, savingOf, writeWhole } from "../files";
import { findConverter } from "../findConverter";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { outFor, refuseInput, refuseOneForTwo } from "../outFor";
import { exitCodeOf, findingJson, findingLine, jsonVersion, printJson } from "../output";
import { readAsked } from "../readAsked";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";
import { type PartOptions, refuseWithout, sharePart } from "./sharePart";

export interface ShareOptions extends PartOptions {
  readonly out?: string;
  readonly pdf?: string;
  /** The readers' page: the review pack of a period and unit. */
  readonly html?: string;
}

/**
 * `bsc share book.xlsx --out copy.xlsx`: a copy for people without the add-in, in which its formulas are values; without --out and
 * --pdf it is only said what would be in it.
 */
export async function share(path: string, options: ShareOptions, io: Io): Promise<ExitCode> {
  const { pdf, json, html, unit, person } = options;
  const targets = targetsOf(path, options, io);
  const converter = pdf === undefined ? undefined : findConverter(io); // before anything is written
  if (unit !== undefined || person !== undefined)
    return sharePart(path, { ...options, targets, converter }, io);
  refuseWithout(options);
  const book = openFile(path, io);
  const shared = shareAsValues(book, await calculatedOf(path, io));
  if (options.readOnly) protectSheets(book);
  const save = targets.out === undefined ? undefined : savingOf(book, targets.out, io);
  const printed =
    converter === undefined
      ? undefined
      : await convertToPdf(saveBook(book), { converter, signal: io.signal });
  const page = html === undefined ? undefined : await pageOf(path, options, io);
  save?.();
  if (pdf !== undefined && printed) writeWhole(pdf, printed, io);
  if (html !== undefined && page !== undefined) writeWhole(html, page, io);
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

/** The review pack as a page for people without Excel; of the workbook as it is. */
async function pageOf(path: string, options: ShareOptions, io: Io): Promise<string> {
  const asked = readAsked(options);
  const read = await withBook(openFile(path, io), io, async () => orFail(await readReview(asked), path));
  const { review, plans } = read;
  const { model, verified } = review;
  const origin = originText({ model, verified, workbook: basename(path), today: io.today() });
  return readerPage({ review, plans, origin });
}

interface Targets {
  readonly out: string | undefined;
  readonly pdf: string | undefined;
  readonly html: string | undefined;
}

function targetsOf(path: string, { out, pdf, html }: ShareOptions, io: Io): Targets {
  if (html !== undefined && !/\.html?$/i.test(html))
    throw new CommandFailure(2, `${html}: the page is written as .html.`);
  if (html !== undefined) refuseInput(path, [html], io);
  if (pdf !== undefined && extname(pdf).toLowerCase() !== ".pdf")
    throw new CommandFailure(2, `${pdf}: the PDF is written as .pdf.`);
  if (pdf !== undefined) refuseInput(path, [pdf], io);
  const target = out === undefined ? undefined : outFor(path, 1, { out, inPlace: false }, io);
  refuseOneForTwo(
    [target, pdf, html].filter((one) => one !== undefined),
    io,
  );
  return { out: target, pdf, html };
}

/**
 * The same workbook with every formula of ours calculated, those with a value as well: what `IFERROR` made of a function that was
 * not there is one.
 */
async function calculatedOf(path: string, io: Io): Promise<Book> {
  return withBook(openFile(path, io), io, async (host) => {
    orFail(await recalculate(), path);
    await host.settle();
    return host.book;
  });
}

function sharedJson(book: string, { out, pdf, html }: Targets, { replaced }: Shared) {
  const written = { out: out ?? null, pdf: pdf ?? null, html: html ?? null };
  return { book, ...written, as: "values", unit: null, person: null, without: [], replaced };
}

function sharedText(
  path: string,
  { out, pdf, html }: Targets,
  { replaced }: Shared,
  findings: readonly Finding[],
): string {
  const copies = [out, pdf].filter((one) => one !== undefined);
  const formulas = replaced === 1 ? "1 formula" : `${replaced} formulas`;
  const others = findings.length === 0 ? "everything else" : "but for what is named below everything else";
  const heads = [
    ...(copies.length > 0 ? [`${copies.join(", ")}: ${formulas} became values, ${others} is as it was`] : []),
    ...(html === undefined ? [] : [`${html}: the review pack as a page`]),
  ];
  const preview = `${path}: ${formulas} would become values in the copy, everything else stays. To write it: bsc share ${path} --out copy.xlsx`;
  const said = (heads.length > 0 ? heads : [preview]).map(oneLine);
  return [...said, ...findings.map((finding) => `  ${findingLine(finding)}`)]
    .map((line) => `${line}\n`)
    .join("");
}
