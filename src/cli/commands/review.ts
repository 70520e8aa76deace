import { extname, join } from "node:path";
import { buildReview, readScorecard, type ReviewBuilt } from "../../excel";
import { packSlides } from "../../slides";
import { saveBook, type Book } from "../../workbench";
import { convertToPdf } from "../convertToPdf";
import { findConverter } from "../findConverter";
import { isFolder, openFile, saveFile, writeWhole } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { outFor, type OutOptions } from "../outFor";
import { exitCodeOf, jsonVersion, printJson } from "../output";
import { progressBar } from "../progressBar";
import { readAsked, type AskedOptions } from "../readAsked";
import { svgPng } from "../svgPng";
import { orFail, withBook } from "../withBook";

export interface ReviewOptions extends AskedOptions, OutOptions {
  readonly unit?: string;
  /** "all": a pack for each unit, in a folder. */
  readonly units?: string;
  /** A PowerPoint file of the pack. */
  readonly pptx?: string;
  /** A PDF of the pack. */
  readonly pdf?: string;
  readonly json: boolean;
}

interface Pack {
  readonly unit: string | null;
  /** The workbook, or the presentation or the PDF where no workbook was asked for. */
  readonly out: string;
  readonly built: ReviewBuilt;
}

/** `bsc review book.xlsx --out out.xlsx`: the monthly review pack; with `--units all` one for each unit, in a folder. */
export async function review(path: string, options: ReviewOptions, io: Io): Promise<ExitCode> {
  const packs = options.units === undefined ? [await one(path, options, io)] : await all(path, options, io);
  if (options.json) printJson(io, { version: jsonVersion, packs: packs.map(packJson) });
  else
    packs.forEach(({ out, built }) =>
      io.out(`${out}: ${built.sheets.map(({ sheet }) => sheet).join(", ")}${removedText(built)}\n`),
    );
  return exitCodeOf(packs.flatMap(({ built }) => built.read.findings));
}

async function one(path: string, options: ReviewOptions, io: Io): Promise<Pack> {
  const { pptx, pdf } = options;
  if (pptx !== undefined && extname(pptx).toLowerCase() !== ".pptx")
    throw new CommandFailure(2, `${pptx}: the presentation is written as .pptx.`);
  if (pdf !== undefined && extname(pdf).toLowerCase() !== ".pdf")
    throw new CommandFailure(2, `${pdf}: the PDF is written as .pdf.`);
  const isForReaders = (pptx !== undefined || pdf !== undefined) && !options.out && !options.inPlace;
  return buildPack(path, { ...options, out: isForReaders ? undefined : outFor(path, 1, options, io) }, io);
}

async function all(path: string, options: ReviewOptions, io: Io): Promise<readonly Pack[]> {
  const { units, out, pptx, pdf } = options;
  if (pptx !== undefined || pdf !== undefined)
    throw new CommandFailure(
      2,
      `${pptx === undefined ? "--pdf" : "--pptx"} is for one pack: name the unit with --unit, or leave --units out.`,
    );
  if (units !== "all")
    throw new CommandFailure(2, `--units ${units}: write --units all, or --unit with the name of one.`);
  if (out === undefined || !isFolder(out, io))
    throw new CommandFailure(2, "For several units --out must be a folder.");
  const asked = readAsked(options);
  const read = await withBook(openFile(path, io), io, async () => orFail(await readScorecard(asked), path));
  const packs: Pack[] = [];
  for (const { id } of read.model.scorecards)
    packs.push(await buildPack(path, { ...options, unit: id, out: join(out, `${fileName(id)}.xlsx`) }, io));
  return packs;
}

/** What no file system refuses. */
function fileName(unit: string): string {
  return unit.replace(/[^\p{L}\p{N} ._-]/gu, "_");
}

async function buildPack(path: string, options: ReviewOptions, io: Io): Promise<Pack> {
  const { unit, out, pptx, pdf } = options;
  const asked = { ...readAsked(options), unit };
  const converter = pdf === undefined ? undefined : findConverter(io); // before anything is written
  const { built, printed } = await withBook(openFile(path, io), io, async (host) => {
    const progress = progressBar(io, unit ?? path);
    const done = await buildReview(asked, progress);
    progress.stop();
    const pack = orFail(done, path);
    await host.settle();
    if (out !== undefined) saveFile(host.book, out, io);
    return { built: pack, printed: converter === undefined ? undefined : packAlone(host.book, pack) };
  });
  if (pptx !== undefined) writeWhole(pptx, await packSlides(built, picture), io);
  if (pdf !== undefined && converter !== undefined && printed)
    writeWhole(pdf, await convertToPdf(printed, { converter, signal: io.signal }), io);
  return { unit: unit === undefined ? null : built.unit.id, out: out ?? pptx ?? pdf ?? path, built };
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

function removedText({ removed }: ReviewBuilt): string {
  return removed.length === 0 ? "" : `; taken away, with nothing to show any more: ${removed.join(", ")}`;
}

function packJson({ unit, out, built }: Pack) {
  return {
    unit,
    out,
    sheets: built.sheets.map(({ sheet, change }) => ({ sheet, change })),
    removed: built.removed,
  };
}
