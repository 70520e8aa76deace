import { buildReview, type ReviewBuilt } from "../excel";
import type { Asked } from "../scorecard";
import { packSlides } from "../slides";
import { saveBook, type Book } from "../workbench";
import { convertToPdf } from "./convertToPdf";
import { findConverter } from "./findConverter";
import { openFile, saveFile, writeWhole } from "./files";
import type { Io } from "./io";
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
    const { built, printed } = await withBook(openFile(path, io), io, async (host) => {
      const pack = orFail(await buildReview({ ...asked, unit }, bar), path);
      await host.settle();
      if (out !== undefined) saveFile(host.book, out, io);
      return { built: pack, printed: converter === undefined ? undefined : packAlone(host.book, pack) };
    });
    if (pptx !== undefined) {
      tell("Making the slides");
      writeWhole(pptx, await packSlides(built, picture), io);
    }
    if (pdf !== undefined && converter !== undefined && printed) {
      tell("Printing the PDF");
      writeWhole(pdf, await convertToPdf(printed, { converter, signal: io.signal }), io);
    }
    return built;
  } finally {
    bar.stop();
  }
}

/** The workbook with the pack's sheets alone to be seen, so that only they are printed. */
function packAlone(book: Book, { sheets }: ReviewBuilt): Uint8Array {
  const names = new Set(sheets.map(({ sheet }) => sheet));
  for (const sheet of book.sheets) sheet.visibility = names.has(sheet.name) ? "Visible" : "Hidden";
  book.activeSheetId = book.sheets.find(({ name }) => names.has(name))?.id ?? book.activeSheetId;
  return saveBook(book);
}

async function picture(svg: string): Promise<string> {
  return `data:image/png;base64,${Buffer.from(await svgPng(svg)).toString("base64")}`;
}
