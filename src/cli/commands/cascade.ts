import {
  lookAtCascade,
  writeCascade,
  type Cascade,
  type CascadeAsked,
  type CascadeRow,
  type SplitWay,
} from "../../excel";
import { placeText, toFinding } from "../../scorecard";
import { openFile, savingOf } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { outFor, type OutOptions } from "../outFor";
import { findingJson, findingLine, jsonVersion, printJson } from "../output";
import { readAsked, type AskedOptions } from "../readAsked";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface CascadeOptions extends AskedOptions, OutOptions {
  /** With commas between them. */
  readonly objectives: string;
  readonly units: string;
  readonly targets: SplitWay;
  readonly byMeasure?: string;
  readonly json: boolean;
}

/**
 * `bsc cascade book.xlsx --objectives F1,F2 --units North,South --out out.xlsx`: the rows that units get of a parent's
 * objectives; without --out and --in-place they are only listed.
 */
export async function cascade(path: string, options: CascadeOptions, io: Io): Promise<ExitCode> {
  const out = options.out === undefined && !options.inPlace ? undefined : outFor(path, 1, options, io);
  const wanted = wantedOf(options);
  const done =
    out === undefined
      ? await look(path, wanted, options, io)
      : await write(path, wanted, { ...options, out }, io);
  if (options.json) printJson(io, cascadeJson(path, out, done));
  else io.out(cascadeText(out, done));
  return 0;
}

function wantedOf({ objectives, units, targets, byMeasure }: CascadeOptions): CascadeAsked {
  if (byMeasure !== undefined && targets !== "size")
    throw new CommandFailure(2, "--by-measure tells the units' size: give it with --targets size.");
  return {
    ...{ objectives: [objectives], units: [units], targets },
    ...(byMeasure === undefined ? {} : { byMeasure }),
  };
}

async function look(path: string, wanted: CascadeAsked, options: CascadeOptions, io: Io): Promise<Cascade> {
  const asked = readAsked(options);
  return withBook(openFile(path, io), io, async () => orFail(await lookAtCascade(wanted, asked), path));
}

async function write(
  path: string,
  wanted: CascadeAsked,
  { out, ...options }: CascadeOptions & { readonly out: string },
  io: Io,
): Promise<Cascade> {
  const asked = readAsked(options);
  const { done, save } = await withBook(openFile(path, io), io, async (host) => {
    const done = orFail(await writeCascade(wanted, asked), path);
    await host.settle();
    return { done, save: savingOf(host.book, out, io) };
  });
  save();
  return done.cascade;
}

function cascadeJson(book: string, out: string | undefined, { rows, notes }: Cascade) {
  return {
    ...{ version: jsonVersion, book, out: out ?? null },
    rows: rows.map(({ table, unit, about, from, cells }) => ({
      ...{ table, unit, about, from: { sheet: from.sheet, cell: from.cell } },
      cells: cells.map(({ header, value }) => ({ column: header, value })),
    })),
    notes: notes.map(toFinding).map(findingJson),
  };
}

function cascadeText(out: string | undefined, { rows, notes }: Cascade): string {
  const lines = [
    ...rows.map(rowLine),
    ...notes.map(toFinding).map(findingLine),
    rows.length === 0
      ? "Nothing is to be added."
      : out === undefined
        ? `${count(rows.length)} would be added. To write them give --out out.xlsx or --in-place.`
        : `Written  ${out}: ${count(rows.length)} added`,
  ];
  return lines.map((line) => `${oneLine(line)}\n`).join("");
}

const count = (rows: number): string => (rows === 1 ? "1 row" : `${rows} rows`);

const rowLine = ({ table, unit, from, cells }: CascadeRow): string =>
  `${table.padEnd(10)} ${unit}: ${cells.map(({ header, value }) => `${header} ${String(value)}`).join(", ")} (like ${placeText(from)})`;
