import { buildReview, type ReviewBuilt } from "../excel";
import type { Asked } from "../scorecard";
import { packSlides } from "../slides";
import { saveBook, type Book } from "excel-workbench";
import { convertToPdf } from "./convertToPdf";
import { findConverter } from "./findConverter";
import { openFile, savingOf, writeWhole } from "./files";
import { CommandFailure, type Io } from "./io";
import type { PackTarget } from "./packTargets";
import { progressBar } from "./progressBar";
import { svgPng } from "./svgPng";
import { orFail, withBook } from "./withBook";

interface Asking {
  readonly asked: Asked;
  readonly target: PackTarget;
  /** What the progress bar says that it is about. */
  readonly label: string;
}

/** Builds the review pack of a workbook and writes what is asked for: workbook, presentation, PDF. */
export async function buildPack(
  path: string,
  { asked, target, label }: Asking,
  io: Io,
): Promise<ReviewBuilt> {
  const { unit, out, pptx, pdf } = target;
  const converter = pdf === undefined ? undefined : findConverter(io); // before anything is written
  const bar = progressBar(io, label);
  const tell = (text: string) => bar.onStep?.({ done: 4, total: 4, text });
  try {
    const { built, save, printed } = await withBook(openFile(path, io), io, async (host) => {
      const pack = orFail(await buildReview({ ...asked, unit }, bar), path);
      await host.settle();
      const save = out === undefined ? undefined : savingOf(host.book, out, io);
      return {
        built: pack,
        save,
        printed: converter === undefined ? undefined : sheetsAlone(host.book, pack),
      };
    });
    const outputs: Output[] = out !== undefined && save ? [{ path: out, write: save }] : [];
    const add = (path: string, content: Uint8Array) =>
      outputs.push({ path, write: () => writeWhole(path, content, io) });
    if (pptx !== undefined) {
      tell("Making the slides");
      add(pptx, await packSlides(built, picture));
    }
    if (pdf !== undefined && converter !== undefined && printed) {
      tell("Printing the PDF");
      add(pdf, await convertToPdf(printed, { converter, signal: io.signal }));
    }
    writeAll(outputs);
    return built;
  } finally {
    bar.stop();
  }
}

/** A file that is ready to be written. */
interface Output {
  readonly path: string;
  readonly write: () => void;
}

/** Writes files of which all are ready; where one cannot be written, those before it are whole, and named. */
function writeAll(outputs: readonly Output[]): void {
  const written: string[] = [];
  for (const { path, write } of outputs) {
    try {
      write();
    } catch (error) {
      if (!(error instanceof CommandFailure) || written.length === 0) throw error;
      throw new CommandFailure(
        error.exitCode,
        `${error.message} Written before that, and whole: ${written.join(", ")}.`,
      );
    }
    written.push(path);
  }
}

/** The workbook with some sheets alone to be seen, such as the pack's, so that only they are printed. */
export function sheetsAlone(book: Book, { sheets }: Pick<ReviewBuilt, "sheets">): Uint8Array {
  const names = new Set(sheets.map(({ sheet }) => sheet));
  for (const sheet of book.sheets) sheet.visibility = names.has(sheet.name) ? "Visible" : "Hidden";
  book.activeSheetId = book.sheets.find(({ name }) => names.has(name))?.id ?? book.activeSheetId;
  return saveBook(book);
}

async function picture(svg: string): Promise<string> {
  return `data:image/png;base64,${Buffer.from(await svgPng(svg)).toString("base64")}`;
}
