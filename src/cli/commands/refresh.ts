import { dirname } from "node:path";
import { lookAtRefresh, readSources, writeRefresh } from "../../excel";
import {
  type Facts,
  type Finding,
  isSameName,
  periodText,
  placeText,
  type Source,
  sourceProblem,
  toFinding,
} from "../../scorecard";
import {
  agreedText,
  type FigureChange,
  fingerprintOf,
  powerQueryOf,
  type Refresh,
  type SourceAnswer,
  type SourceRefreshed,
} from "../../sources";
import type { Host } from "excel-workbench";
import { openFile, savingOf } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { refuseCancelled } from "../jobs";
import { outFor, type OutOptions } from "../outFor";
import { exitCodeOf, findingJson, findingLine, jsonVersion, printJson } from "../output";
import { nowText, personOf } from "../person";
import { placeOf } from "../places";
import { progressBar } from "../progressBar";
import { readAsked } from "../readAsked";
import { placeOfSource, type SourcePlaces } from "../sources/openSource";
import { readSource } from "../sources/readSource";
import { agreedTo, agreeTo } from "../sources/trusted";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface RefreshOptions extends OutOptions {
  /** By name; left out: all of them. */
  readonly source?: readonly string[];
  readonly period?: string;
  readonly dryRun: boolean;
  /** Whether the person agrees to what the sources reach for. */
  readonly trust: boolean;
  /** Whether what a source says is taken where somebody has typed another figure. */
  readonly over: boolean;
  /** How many seconds one question may take. */
  readonly timeout: string;
  /** Whether what is pasted into Excel's Power Query is printed, in place of reading anything. */
  readonly powerQuery: boolean;
  readonly json: boolean;
}

interface Done {
  readonly refresh: Refresh;
  readonly findings: readonly Finding[];
  readonly untrusted: readonly Untrusted[];
}

interface Untrusted {
  readonly source: Source;
  /** All that it reaches for. */
  readonly reaches: string;
}

/**
 * `bsc refresh book.xlsx --out out.xlsx`: what the sources of the Sources table say, held against the workbook; only what differs is
 * written. With --dry-run, or without --out and --in-place, it is only listed.
 */
export async function refresh(path: string, options: RefreshOptions, io: Io): Promise<ExitCode> {
  if (options.powerQuery) return printRecipes(path, options, io);
  const isDry = options.dryRun || (options.out === undefined && !options.inPlace);
  const out = isDry ? undefined : outFor(path, 1, options, io);
  const seconds = secondsOf(options.timeout);
  const { done, save } = await withBook(openFile(path, io), io, async (host) => {
    const done = await refreshIn(host, path, { ...options, isDry, seconds }, io);
    return { done, save: out === undefined ? undefined : savingOf(host.book, out, io) };
  });
  save?.();
  if (options.json) printJson(io, doneJson(path, out, done));
  else io.out(doneText(path, out, done));
  return done.untrusted.length > 0 ? 1 : exitCodeOf(done.findings);
}

/** What is pasted into Excel's Power Query, source by source; nothing is read. */
async function printRecipes(path: string, options: RefreshOptions, io: Io): Promise<ExitCode> {
  const { sources, facts } = await withBook(openFile(path, io), io, async () =>
    orFail(await readSources(), path),
  );
  for (const source of wantedOf(sources, options)) {
    const recipe = powerQueryOf(source, facts);
    const none =
      "no recipe: it needs a database, an aggregation, and measures that are all monthly or all weekly.";
    io.out(
      recipe === undefined
        ? `// ${oneLine(source.name)}: ${none}\n`
        : `// ${oneLine(source.name)}\n${recipe}\n`,
    );
  }
  return 0;
}

function secondsOf(timeout: string): number {
  const seconds = Number(timeout);
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new CommandFailure(2, `--timeout ${timeout}: write a number of seconds.`);
}

interface Refreshing extends RefreshOptions {
  readonly isDry: boolean;
  readonly seconds: number;
}

async function refreshIn(host: Host, path: string, options: Refreshing, io: Io): Promise<Done> {
  const { sources: all, facts, findings } = orFail(await readSources(), path);
  const sources = wantedOf(all, options);
  if (sources.length === 0 && findings.length === 0)
    throw new CommandFailure(1, `${path}: there is no table Sources that says where figures come from.`);
  const places = placesOf(path, io);
  const untrusted = untrustedOf(sources, places, options);
  const agreed = sources.filter((source) => !untrusted.some((one) => one.source === source));
  const answers = await readAll(agreed, facts, { places, options, io });
  const refreshing = {
    reads: answers.flatMap(({ read }) => read ?? []),
    ...{ isOver: options.over, log: "Refreshes" as const, when: nowText(io), ...readAsked(options) },
  };
  const done = options.isDry
    ? orFail(await lookAtRefresh(refreshing), path)
    : orFail(await writeRefresh(refreshing, { signal: io.signal }), path);
  await host.settle();
  const lacking = untrusted.map(({ source }) =>
    sourceProblem({ code: "source-untrusted", source: source.name }, source.at),
  );
  return {
    ...{ refresh: done, untrusted },
    findings: [
      ...findings,
      ...[...lacking, ...answers.flatMap(({ problems }) => problems), ...done.problems].map(toFinding),
    ],
  };
}

function wantedOf(sources: readonly Source[], { source: wanted = [] }: RefreshOptions): readonly Source[] {
  const unknown = wanted.find((name) => !sources.some((one) => isSameName(one.name, name)));
  if (unknown !== undefined) {
    const names = sources.map(({ name }) => name).join(", ");
    throw new CommandFailure(
      2,
      `--source ${unknown}: the Sources table has ${names || "none that can be read"}.`,
    );
  }
  return wanted.length === 0
    ? sources
    : sources.filter(({ name }) => wanted.some((one) => isSameName(one, name)));
}

function placesOf(path: string, io: Io): SourcePlaces {
  const { settings, environment } = personOf(io);
  return { folder: dirname(placeOf(path, io.folder)), settings, environment };
}

/** With --trust all of them are agreed to from now on; else those that nobody has agreed to are told. */
function untrustedOf(
  sources: readonly Source[],
  places: SourcePlaces,
  { trust }: RefreshOptions,
): readonly Untrusted[] {
  const all = sources.map((source) => ({
    source,
    reaches: agreedText(source, placeOfSource(source, places)),
  }));
  if (trust)
    agreeTo(
      places.settings,
      all.map(({ reaches }) => fingerprintOf(reaches)),
    );
  const agreed = agreedTo(places.settings);
  return all.filter(({ reaches }) => !agreed.has(fingerprintOf(reaches)));
}

interface Reading {
  readonly places: SourcePlaces;
  readonly options: Refreshing;
  readonly io: Io;
}

/** One after the other: each works on all cores already, or on a server. */
async function readAll(
  sources: readonly Source[],
  facts: Facts,
  { places, options: { seconds }, io }: Reading,
): Promise<readonly SourceAnswer[]> {
  const bar = progressBar(io, "Reading");
  const answers: SourceAnswer[] = [];
  try {
    for (const [done, source] of sources.entries()) {
      bar.onStep?.({ done, total: sources.length, text: source.name });
      answers.push(await readSource(source, facts, { places, limits: { seconds, signal: io.signal } }));
      refuseCancelled(io);
    }
  } finally {
    bar.stop();
  }
  return answers;
}

function doneJson(book: string, out: string | undefined, { refresh, findings, untrusted }: Done) {
  return {
    ...{ version: jsonVersion, book, out: out ?? null },
    sources: refresh.sources.map((one) => ({
      ...{ source: one.source.name, rows: one.rows, figures: one.figures, fingerprint: one.fingerprint },
      changes: one.changes.map(changeJson),
      restated: one.restated.map(changeJson),
      typed: one.typed.map(changeJson),
      gone: one.gone.map(placeText),
    })),
    untrusted: untrusted.map(({ source, reaches }) => ({
      source: source.name,
      reaches: reaches.split("\n"),
    })),
    findings: findings.map(findingJson),
  };
}

const changeJson = ({ source, measure, unit, period, value, was, at }: FigureChange) => ({
  ...{ role: source.role, measure: measure.id, scorecard: unit, period: periodText(period) },
  ...{ is: value, was: was ?? null, cell: at ? placeText(at) : null },
});

function doneText(path: string, out: string | undefined, { refresh, findings, untrusted }: Done): string {
  const lines = [
    ...untrusted.flatMap(({ source, reaches }) => [
      `${source.name} would read:`,
      ...reaches.split("\n").map((part) => `  ${part}`),
    ]),
    ...refresh.sources.flatMap(sourceLines),
    ...findings.map(findingLine),
    endLine(path, out, refresh),
  ];
  return lines.map((line) => `${oneLine(line)}\n`).join("");
}

const mostListed = 20;

function sourceLines({ source, rows, figures, changes }: SourceRefreshed): readonly string[] {
  const more = changes.length - mostListed;
  return [
    `${source.name}: ${counted(rows, "row")}, ${counted(figures, "figure")}, ${changes.length === 0 ? "nothing new" : `${changes.length} to be written`}`,
    ...changes.slice(0, mostListed).map(changeLine),
    ...(more > 0 ? [`  … and ${more} more (--json lists all)`] : []),
  ];
}

function changeLine({ measure, unit, home, period, value, was, at }: FigureChange): string {
  const what = `${measure.id}${unit === home ? "" : ` ${unit}`} ${periodText(period)}`;
  const from = was === undefined ? "" : `${was} → `;
  return `  ${what}: ${from}${value}${at ? ` (${placeText(at)})` : " (new row)"}`;
}

function endLine(path: string, out: string | undefined, { sources }: Refresh): string {
  const count = sources.reduce((sum, { changes }) => sum + changes.length, 0);
  if (count === 0)
    return out === undefined ? `${path}: nothing to write` : `Written  ${out}: nothing was new`;
  if (out !== undefined) return `Written  ${out}: ${counted(count, "figure")}`;
  return `${counted(count, "figure")} would be written. To write them give --out out.xlsx or --in-place.`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
