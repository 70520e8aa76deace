import { basename, extname } from "node:path";
import { readReview } from "../../excel";
import { originText, readerPage } from "../../reader";
import { toFinding } from "../../scorecard";
import { protectSheets, shareAsValues, type Dialect, type Shared } from "../../share";
import { saveBook, type Book } from "excel-workbench";
import { calculated } from "../calculated";
import { convertToPdf } from "../convertToPdf";
import { openFile, savingOf, writeWhole } from "../files";
import { findConverter } from "../findConverter";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { nativeCopy } from "../nativeCopy";
import { outFor, refuseInput, refuseOneForTwo } from "../outFor";
import { exitCodeOf, printJson } from "../output";
import { readAsked } from "../readAsked";
import { orFail, withBook } from "../withBook";
import { type PartOptions, refuseWithout, sharePart } from "./sharePart";
import { sharedJson, sharedText } from "./sharedText";

export interface ShareOptions extends PartOptions {
  readonly out?: string;
  readonly pdf?: string;
  /** The readers' page: the review pack of a period and unit. */
  readonly html?: string;
  /** What the formulas become: values, or formulas of Excel's own. */
  readonly as: "values" | "native";
  /** The Excel that native formulas are for. */
  readonly excel: Dialect;
}

/**
 * `bsc share book.xlsx --out copy.xlsx`: a copy for people without the add-in, in which its formulas are values; without --out and
 * --pdf it is only said what would be in it.
 */
export async function share(path: string, options: ShareOptions, io: Io): Promise<ExitCode> {
  const { pdf, json, html, unit, person } = options;
  const targets = targetsOf(path, options, io);
  const converter = pdf === undefined ? undefined : findConverter(io); // before anything is written
  if (unit !== undefined || person !== undefined) {
    refuseNative(options);
    return sharePart(path, { ...options, targets, converter }, io);
  }
  refuseWithout(options);
  refuseUnused(options);
  const copy = await copyOf(path, options, io);
  const { book, shared } = copy;
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
  const told = { path, targets, findings, replaced: shared.replaced, native: copy.native };
  if (json) printJson(io, sharedJson(told));
  else io.out(sharedText(told));
  return exitCodeOf(findings);
}

/** A copy of the whole workbook shows the period and view that its Settings say. */
function refuseUnused({ period, view, html }: ShareOptions): void {
  if (html === undefined && (period !== undefined || view !== undefined))
    throw new CommandFailure(
      2,
      "--period and --view go with --html, --unit or --person. A copy of the whole workbook shows what its Settings say.",
    );
}

/** What is a unit's alone is made anew, as values. */
function refuseNative({ as }: ShareOptions): void {
  if (as === "native")
    throw new CommandFailure(
      2,
      "--as native goes with a copy of the whole workbook: one for a unit or a person is made of values.",
    );
}

interface Copy {
  readonly book: Book;
  readonly shared: Shared;
  /** How many formulas are Excel's own; undefined where all became values. */
  readonly native?: number;
}

async function copyOf(path: string, { as, excel }: ShareOptions, io: Io): Promise<Copy> {
  if (as === "native") {
    const { book, shared } = await nativeCopy(path, excel, io);
    return { book, shared, native: shared.native.length };
  }
  const book = openFile(path, io);
  return { book, shared: shareAsValues(book, await calculatedOf(path, io)) };
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
function calculatedOf(path: string, io: Io): Promise<Book> {
  return withBook(openFile(path, io), io, (host) => calculated(host, path));
}
