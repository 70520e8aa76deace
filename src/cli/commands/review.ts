import { extname } from "node:path";
import { readScorecard, type ReviewBuilt } from "../../excel";
import type { Asked } from "../../scorecard";
import { buildPack } from "../buildPack";
import { endingOf } from "excel-workbench";
import { openFile } from "../files";
import { findConverter } from "../findConverter";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { inTurn, type Job, type JobsOptions, lostText } from "../jobs";
import { outFor, refuseInput, refuseOneForTwo } from "../outFor";
import { jsonVersion, printJson, worstExitCode } from "../output";
import { packFolders, packTargets, type PackTarget, type UnitsOptions } from "../packTargets";
import { readAsked, type AskedOptions } from "../readAsked";
import { tellOne, type Told } from "../tellOne";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface ReviewOptions extends AskedOptions, UnitsOptions, JobsOptions {
  readonly json: boolean;
}

interface Pack {
  readonly target: PackTarget;
  readonly built: ReviewBuilt;
}

type PackTold = Told<ReturnType<typeof packJson>>;

/**
 * `bsc review book.xlsx --out out.xlsx`: the monthly review pack, as a workbook, slides or a PDF; with `--units all` one for
 * each unit, in folders.
 */
export async function review(path: string, options: ReviewOptions, io: Io): Promise<ExitCode> {
  const told =
    options.units === undefined
      ? [tellPack(await one(path, options, io), options, io)]
      : await all(path, options, io);
  if (options.json)
    printJson(io, { version: jsonVersion, packs: told.flatMap(({ json }) => (json ? [json] : [])) });
  return worstExitCode(told.map(({ exitCode }) => exitCode));
}

function tellPack(result: Pack | CommandFailure, { json }: ReviewOptions, io: Io): PackTold {
  const print = (pack: Pack) => io.out(`${oneLine(packText(pack))}\n`);
  return tellOne(result, { json, jsonOf: packJson, print }, io);
}

async function one(path: string, options: ReviewOptions, io: Io): Promise<Pack> {
  const { unit, pptx, pdf } = options;
  if (pptx !== undefined && extname(pptx).toLowerCase() !== ".pptx")
    throw new CommandFailure(2, `${pptx}: the presentation is written as .pptx.`);
  if (pdf !== undefined && extname(pdf).toLowerCase() !== ".pdf")
    throw new CommandFailure(2, `${pdf}: the PDF is written as .pdf.`);
  const isForReaders = (pptx !== undefined || pdf !== undefined) && !options.out && !options.inPlace;
  const target = { unit, pptx, pdf, out: isForReaders ? undefined : outFor(path, 1, options, io) };
  refuseInput(path, pathsOf({ pptx, pdf }), io);
  refuseOneForTwo(pathsOf(target), io);
  const built = await buildPack(path, { asked: readAsked(options), target, label: unit ?? path }, io);
  return { target: { ...target, unit: unit === undefined ? undefined : built.unit.id }, built };
}

/** The packs of all units; one that fails does not stop the others. */
async function all(path: string, options: ReviewOptions, io: Io): Promise<readonly PackTold[]> {
  const folders = packFolders(options, io);
  if (folders.pdf !== undefined) findConverter(io); // told once, not for each unit
  const asked = readAsked(options);
  const book = openFile(path, io);
  const read = await withBook(book, io, async () => orFail(await readScorecard(asked), path));
  const units = read.model.scorecards;
  const targets = packTargets(
    units.map(({ id }) => id),
    folders,
    endingOf(book),
  );
  refuseInput(path, targets.flatMap(pathsOf), io);
  const tasks = targets.map((target, index): PackTask => {
    const unit = units[index]?.name ?? path;
    return { path, asked, target, unit, label: `${unit} (${index + 1} of ${units.length})`, options };
  });
  return inTurn(packJob, tasks, options, io);
}

interface PackTask {
  readonly path: string;
  readonly asked: Asked;
  readonly target: PackTarget;
  /** The unit's name. */
  readonly unit: string;
  readonly label: string;
  readonly options: ReviewOptions;
}

/** Makes the pack of one unit and tells of it. */
export const packJob: Job<PackTask, PackTold> = {
  name: "review",
  run: async ({ path, asked, target, unit, label, options }, io) => {
    const tried = await failureOr(unit, () => buildPack(path, { asked, target, label }, io));
    return tellPack(tried instanceof CommandFailure ? tried : { target, built: tried }, options, io);
  },
  lost: ({ unit, options }, io) => tellPack(new CommandFailure(3, `${unit}: ${lostText}`), options, io),
  label: ({ label }) => label,
};

/** What was built, or why it was not, with the unit named. */
async function failureOr(
  unit: string,
  build: () => Promise<ReviewBuilt>,
): Promise<ReviewBuilt | CommandFailure> {
  try {
    return await build();
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return new CommandFailure(error.exitCode, `${unit}: ${error.message}`);
  }
}

function pathsOf({ out, pptx, pdf }: PackTarget): readonly string[] {
  return [out, pptx, pdf].filter((path) => path !== undefined);
}

function packText({ target, built }: Pack): string {
  return `${pathsOf(target).join(", ")}: ${built.sheets.map(({ sheet }) => sheet).join(", ")}${removedText(built)}`;
}

function removedText({ removed }: ReviewBuilt): string {
  return removed.length === 0 ? "" : `; taken away, with nothing to show any more: ${removed.join(", ")}`;
}

function packJson({ target: { unit, out, pptx, pdf }, built }: Pack) {
  return {
    unit: unit ?? null,
    out: out ?? pptx ?? pdf,
    sheets: built.sheets.map(({ sheet, change }) => ({ sheet, change })),
    removed: built.removed,
  };
}
