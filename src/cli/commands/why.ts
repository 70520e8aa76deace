import { readScorecard } from "../../excel";
import {
  findChanged,
  findUnit,
  isSeen,
  itemText,
  periodText,
  rememberModels,
  scoreText,
  signedPoints,
  whyChanged,
  type Asked,
  type Cause,
  type Leading,
  type Model,
  type Result,
  type Why,
} from "../../scorecard";
import { openFile } from "../files";
import type { ExitCode, Io } from "../io";
import { exitCodeOf, findingJson, jsonVersion, printJson, tellErrors } from "../output";
import { readAsked, type AskedOptions } from "../readAsked";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface WhyOptions extends AskedOptions {
  readonly unit?: string;
  /** The period before. */
  readonly from?: string;
  readonly json: boolean;
}

/** `bsc why book.xlsx [item]`: what made a score change, level by level, and what the map's links say came before. */
export async function why(
  path: string,
  item: string | undefined,
  options: WhyOptions,
  io: Io,
): Promise<ExitCode> {
  const asked = readAsked(options);
  const from = options.from === undefined ? undefined : readAsked({ period: options.from }, "--from");
  const book = openFile(path, io);
  const read = await withBook(book, io, async () => orFail(await readScorecard(asked), path));
  const found = orFail(whyOf(read.model, from, { item, unit: options.unit }), path);
  if (options.json)
    printJson(io, { ...whyJson(read.model, found), findings: read.findings.map(findingJson) });
  else
    io.out(
      whyLines(read.model, found)
        .map((line) => `${oneLine(line)}\n`)
        .join(""),
    );
  if (!options.json) tellErrors(path, read.findings, io);
  return exitCodeOf(read.findings);
}

function whyOf(
  after: Model,
  from: Asked | undefined,
  { item, unit: unitName }: { readonly item?: string; readonly unit?: string },
): Result<Why> {
  const unit = findUnit(after, unitName);
  if (unit.kind === "failed") return unit;
  const changed = findChanged(after, item, unit.value);
  if (changed.kind === "failed") return changed;
  const modelAt = rememberModels(after.facts, after);
  const before = from && modelAt(from);
  return whyChanged(changed.value, { model: after, modelAt }, before);
}

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
