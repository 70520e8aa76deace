import { buildWhy, readScorecard, type SheetWritten, type WhySheetAsked } from "../../excel";
import {
  isSeen,
  itemText,
  periodText,
  scoreText,
  signedPoints,
  whyIn,
  type Asked,
  type Cause,
  type Finding,
  type Leading,
  type Model,
  type Why,
} from "../../scorecard";
import { openFile, savingOf } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { outFor, type OutOptions } from "../outFor";
import { exitCodeOf, findingJson, jsonVersion, printJson, tellErrors } from "../output";
import { readAsked, type AskedOptions } from "../readAsked";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface WhyOptions extends AskedOptions, OutOptions {
  readonly unit?: string;
  /** The period before. */
  readonly from?: string;
  readonly json: boolean;
}

interface Explained {
  readonly findings: readonly Finding[];
  readonly after: Model;
  readonly found: Why;
  readonly written?: SheetWritten;
}

/**
 * `bsc why book.xlsx [item]`: what made a score change, level by level, and what the map's links say came before; with --out or
 * --in-place on a sheet as well.
 */
export async function why(
  path: string,
  item: string | undefined,
  options: WhyOptions,
  io: Io,
): Promise<ExitCode> {
  const { period: to, view } = readAsked(options);
  const { period: from } = options.from === undefined ? {} : readAsked({ period: options.from }, "--from");
  const asked = { item, unit: options.unit, from, to };
  const out = options.out === undefined && !options.inPlace ? undefined : outFor(path, 1, options, io);
  if (out !== undefined && view !== undefined)
    throw new CommandFailure(2, "The sheet follows the view of the workbook's Settings: leave out --view.");
  const explained =
    out === undefined ? await look(path, { ...asked, view }, io) : await build(path, out, asked, io);
  const { after, found, findings, written } = explained;
  if (options.json)
    printJson(io, {
      ...whyJson(after, found),
      ...{ out: out ?? null, written: written ?? null, findings: findings.map(findingJson) },
    });
  else {
    const lines = [...whyLines(after, found), ...writtenLines(out, written)];
    io.out(lines.map((line) => `${oneLine(line)}\n`).join(""));
  }
  if (!options.json) tellErrors(path, findings, io);
  return exitCodeOf(findings);
}

async function look(
  path: string,
  { to: period, view, ...asked }: WhySheetAsked & Pick<Asked, "view">,
  io: Io,
): Promise<Explained> {
  const frame = { ...(period === undefined ? {} : { period }), ...(view === undefined ? {} : { view }) };
  const read = await withBook(openFile(path, io), io, async () => orFail(await readScorecard(frame), path));
  return { findings: read.findings, after: read.model, found: orFail(whyIn(read.model, asked), path) };
}

async function build(path: string, out: string, asked: WhySheetAsked, io: Io): Promise<Explained> {
  const { built, save } = await withBook(openFile(path, io), io, async (host) => {
    const built = orFail(await buildWhy(asked), path);
    await host.settle();
    return { built, save: savingOf(host.book, out, io) };
  });
  save();
  const { read, why: found, after, written } = built;
  return { findings: read.findings, after, found, written };
}

const writtenLines = (out: string | undefined, written: SheetWritten | undefined): readonly string[] =>
  written ? [`Written  ${out ?? ""}: "${written.sheet}" ${written.change}`] : [];

function whyJson(after: Model, { before, change, leading }: Why) {
  const { performance, coverage, weights, cause } = change;
  return {
    version: jsonVersion,
    from: periodText(before.frame.period),
    to: periodText(after.frame.period),
    view: after.frame.view,
    ...{ performance: performance ?? null, coverage, weights },
    cause: causeJson(cause),
    leading: leading.map(({ effect, cause: driver, tested, period, moved }) => ({
      ...{ effect, id: driver.objective.id, name: driver.objective.name },
      ...{ period: periodText(period), moved: moved ?? null },
      ...{ link: tested.standing, lag: tested.evidence?.lag ?? tested.link.lag ?? null },
      correlation: tested.evidence?.correlation ?? null,
    })),
  };
}

interface CauseJson {
  readonly kind: Cause["kind"];
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly part: number;
  readonly weights: number;
  readonly because: string | null;
  readonly below: readonly CauseJson[];
}

function causeJson({ kind, id, name, unitName, from, to, part, weights, because, below }: Cause): CauseJson {
  return {
    ...{ kind, id, name, unit: unitName ?? null, from: from ?? null, to: to ?? null },
    ...{ part, weights, because: because ?? null, below: below.map(causeJson) },
  };
}

function whyLines(after: Model, { before, change, leading }: Why): readonly string[] {
  const { name, from, to, performance = 0, coverage, weights, cause } = change;
  const [start, end] = [before, after].map(({ frame }) => periodText(frame.period));
  return [
    `${name}: ${scoreText(from)} in ${start}, ${scoreText(to)} in ${end} (${signedPoints(to - from)})`,
    `  ${signedPoints(performance)} performance, ${signedPoints(coverage)} coverage, ${signedPoints(weights)} weights`,
    ...cause.below.flatMap((one) => causeLines(one, 1)),
    ...leading.map(leadingLine),
  ];
}

function causeLines(cause: Cause, depth: number): readonly string[] {
  if (!isSeen(cause.part)) return [];
  const { part, from, to, because } = cause;
  const own = because === "Coverage" ? ", began or ceased to be reported" : "";
  return [
    `${"  ".repeat(depth)}${signedPoints(part)}  ${itemText(cause)} (${scoreText(from)} to ${scoreText(to)}${own})`,
    ...(!isSeen(cause.weights)
      ? []
      : [`${"  ".repeat(depth + 1)}${signedPoints(cause.weights)}  other weights`]),
    ...cause.below.flatMap((one) => causeLines(one, depth + 1)),
  ];
}

function leadingLine({ effect, cause, tested, period, moved }: Leading): string {
  const { evidence, standing } = tested;
  const figures =
    evidence?.correlation === undefined
      ? ""
      : ` (correlation ${evidence.correlation.toFixed(2)} at a lag of ${evidence.lag ?? 0}, ${evidence.count} pairs)`;
  const move = moved === undefined ? "no change known" : signedPoints(moved);
  return `  ${effect} is driven by ${cause.objective.id} ${cause.objective.name}: ${move} in ${periodText(period)}; the link is ${standingWords[standing]}${figures}`;
}

const standingWords: Readonly<Record<Leading["tested"]["standing"], string>> = {
  Planned: "planned, with too few figures to say more",
  Supported: "supported by the figures",
  Contradicted: "contradicted by the figures",
  "No evidence": "not seen in the figures",
};
