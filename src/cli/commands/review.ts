import { join } from "node:path";
import { buildReview, readScorecard, type ReviewBuilt } from "../../excel";
import { isFolder, openFile, saveFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { outFor, type OutOptions } from "../outFor";
import { exitCodeOf, jsonVersion, printJson } from "../output";
import { progressBar } from "../progressBar";
import { readAsked, type AskedOptions } from "../readAsked";
import { orFail, withBook } from "../withBook";

export interface ReviewOptions extends AskedOptions, OutOptions {
  readonly unit?: string;
  /** "all": a pack for each unit, in a folder. */
  readonly units?: string;
  readonly json: boolean;
}

interface Pack {
  readonly unit: string | null;
  readonly out: string;
  readonly built: ReviewBuilt;
}

/** `bsc review book.xlsx --out out.xlsx`: the monthly review pack; with `--units all` one for each unit, in a folder. */
export async function review(path: string, options: ReviewOptions, io: Io): Promise<ExitCode> {
  const packs = options.units === undefined ? [await one(path, options, io)] : await all(path, options, io);
  if (options.json) printJson(io, { version: jsonVersion, packs: packs.map(packJson) });
  else
    packs.forEach(({ out, built }) =>
      io.out(`${out}: ${built.sheets.map(({ sheet }) => sheet).join(", ")}\n`),
    );
  return exitCodeOf(packs.flatMap(({ built }) => built.read.findings));
}

async function one(path: string, options: ReviewOptions, io: Io): Promise<Pack> {
  const out = outFor(path, 1, options, io);
  return buildPack(path, { ...options, out }, io);
}

async function all(path: string, options: ReviewOptions, io: Io): Promise<readonly Pack[]> {
  const { units, out } = options;
  if (units !== "all")
    throw new CommandFailure(2, `--units ${units}: write --units all, or --unit with one unit's id.`);
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

async function buildPack(
  path: string,
  options: ReviewOptions & { readonly out: string },
  io: Io,
): Promise<Pack> {
  const { unit, out } = options;
  const asked = { ...readAsked(options), unit };
  const built = await withBook(openFile(path, io), io, async (host) => {
    const progress = progressBar(io, unit ?? path);
    const done = await buildReview(asked, progress);
    progress.stop();
    const pack = orFail(done, path);
    await host.settle();
    saveFile(host.book, out, io);
    return pack;
  });
  return { unit: unit ?? null, out, built };
}

function packJson({ unit, out, built }: Pack) {
  return { unit, out, sheets: built.sheets.map(({ sheet, change }) => ({ sheet, change })) };
}
