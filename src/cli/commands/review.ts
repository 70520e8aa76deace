import { extname } from "node:path";
import { readScorecard, type ReviewBuilt } from "../../excel";
import { buildPack } from "../buildPack";
import { openFile } from "../files";
import { findConverter } from "../findConverter";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { outFor } from "../outFor";
import { exitCodeOf, jsonVersion, printJson, worstExitCode } from "../output";
import { packFolders, packTargets, type PackTarget, type UnitsOptions } from "../packTargets";
import { readAsked, type AskedOptions } from "../readAsked";
import { orFail, withBook } from "../withBook";

export interface ReviewOptions extends AskedOptions, UnitsOptions {
  readonly json: boolean;
}

interface Pack {
  readonly target: PackTarget;
  readonly built: ReviewBuilt;
}

/** What became of the packs asked for: one that fails does not stop the others. */
interface Tried {
  readonly packs: readonly Pack[];
  readonly failures: readonly CommandFailure[];
}

/**
 * `bsc review book.xlsx --out out.xlsx`: the monthly review pack, as a workbook, slides or a PDF; with `--units all` one for
 * each unit, in folders.
 */
export async function review(path: string, options: ReviewOptions, io: Io): Promise<ExitCode> {
  const { packs, failures } =
    options.units === undefined
      ? { packs: [await one(path, options, io)], failures: [] }
      : await all(path, options, io);
  if (options.json) printJson(io, { version: jsonVersion, packs: packs.map(packJson) });
  else packs.forEach((pack) => io.out(`${packText(pack)}\n`));
  failures.forEach(({ message }) => io.err(`${message}\n`));
  return worstExitCode([
    exitCodeOf(packs.flatMap(({ built }) => built.read.findings)),
    ...failures.map(({ exitCode }) => exitCode),
  ]);
}

async function one(path: string, options: ReviewOptions, io: Io): Promise<Pack> {
  const { unit, pptx, pdf } = options;
  if (pptx !== undefined && extname(pptx).toLowerCase() !== ".pptx")
    throw new CommandFailure(2, `${pptx}: the presentation is written as .pptx.`);
  if (pdf !== undefined && extname(pdf).toLowerCase() !== ".pdf")
    throw new CommandFailure(2, `${pdf}: the PDF is written as .pdf.`);
  const isForReaders = (pptx !== undefined || pdf !== undefined) && !options.out && !options.inPlace;
  const target = { unit, pptx, pdf, out: isForReaders ? undefined : outFor(path, 1, options, io) };
  const built = await buildPack(path, { asked: readAsked(options), target, label: unit ?? path }, io);
  return { target: { ...target, unit: unit === undefined ? undefined : built.unit.id }, built };
}

async function all(path: string, options: ReviewOptions, io: Io): Promise<Tried> {
  const folders = packFolders(options, io);
  if (folders.pdf !== undefined) findConverter(io); // told once, not for each unit
  const asked = readAsked(options);
  const read = await withBook(openFile(path, io), io, async () => orFail(await readScorecard(asked), path));
  const units = read.model.scorecards;
  const targets = packTargets(
    units.map(({ id }) => id),
    folders,
  );
  const packs: Pack[] = [];
  const failures: CommandFailure[] = [];
  for (const [index, target] of targets.entries()) {
    const unit = units[index]?.name ?? path;
    const label = `${unit} (${index + 1} of ${units.length})`;
    const tried = await failureOr(unit, () => buildPack(path, { asked, target, label }, io));
    if (tried instanceof CommandFailure) failures.push(tried);
    else packs.push({ target, built: tried });
    if (io.signal?.aborted) break;
  }
  return { packs, failures };
}

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

function packText({ target: { out, pptx, pdf }, built }: Pack): string {
  const files = [out, pptx, pdf].filter((path) => path !== undefined).join(", ");
  return `${files}: ${built.sheets.map(({ sheet }) => sheet).join(", ")}${removedText(built)}`;
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
