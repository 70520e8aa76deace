import { findBrokenFormulas, repairFormulas, type BrokenCell } from "../../excel";
import { placeText, type CellPlace } from "../../scorecard";
import { openFile, savingOf } from "../files";
import type { ExitCode, Io } from "../io";
import { outFor, type OutOptions } from "../outFor";
import { jsonVersion, printJson } from "../output";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface RepairOptions extends OutOptions {
  readonly json: boolean;
}

/** A broken cell, and what became of it. */
interface Told {
  readonly cell: BrokenCell;
  readonly state: "found" | "entered" | "still broken" | "on a protected sheet";
}

/**
 * `bsc repair book.xlsx --out out.xlsx`: the formulas of ours that stopped working in programs without the add-in, entered anew;
 * without --out and --in-place they are only listed.
 */
export async function repair(path: string, options: RepairOptions, io: Io): Promise<ExitCode> {
  const out = options.out === undefined && !options.inPlace ? undefined : outFor(path, 1, options, io);
  const told = out === undefined ? await look(path, io) : await mend(path, out, io);
  if (options.json)
    printJson(io, { version: jsonVersion, book: path, out: out ?? null, cells: told.map(toldJson) });
  else io.out(toldText(path, out, told));
  return told.every(({ state }) => state === "entered") ? 0 : 1;
}

/** As Excel opens them: what stopped working shows its error until it is entered anew. */
const asOpened = { keepsErrors: true };

async function look(path: string, io: Io): Promise<readonly Told[]> {
  const find = async () => orFail(await findBrokenFormulas({ signal: io.signal }), path);
  const cells = await withBook(openFile(path, io), io, find, asOpened);
  return cells.map((cell) => ({ cell, state: "found" }));
}

async function mend(path: string, out: string, io: Io): Promise<readonly Told[]> {
  const { done, save } = await withBook(
    openFile(path, io),
    io,
    async (host) => {
      const done = orFail(await repairFormulas({ signal: io.signal }), path);
      await host.settle();
      return { done, save: savingOf(host.book, out, io) };
    },
    asOpened,
  );
  save();
  const still = new Set(done.stillBroken.map(placeText));
  const stateOf = (at: CellPlace) => (still.has(placeText(at)) ? "still broken" : "entered");
  return [
    ...done.entered.map((cell): Told => ({ cell, state: stateOf(cell.at) })),
    ...done.onProtected.map((cell): Told => ({ cell, state: "on a protected sheet" })),
  ];
}

const toldJson = ({ cell: { at, because, found, formula }, state }: Told) => ({
  sheet: at.sheet,
  cell: at.cell,
  because,
  found,
  formula,
  state,
});

function toldText(path: string, out: string | undefined, told: readonly Told[]): string {
  if (told.length === 0) return `${oneLine(path)}: no formula of ours has stopped working\n`;
  const head =
    out === undefined
      ? `${path}: ${count(told.length)} stopped working. To enter them anew: bsc repair ${path} --out repaired.xlsx`
      : `${out}: ${count(told.filter(({ state }) => state === "entered").length)} entered anew`;
  return [head, ...told.map(lineOf)].map((line) => `${oneLine(line)}\n`).join("");
}

const count = (formulas: number) => (formulas === 1 ? "1 formula" : `${formulas} formulas`);

function lineOf({ cell, state }: Told): string {
  const why = state === "found" || state === "entered" ? cell.because : `${state}: ${cell.because}`;
  return `  ${placeText(cell.at).padEnd(18)} ${cell.formula || "(made room for a result)"}   (${why})`;
}
