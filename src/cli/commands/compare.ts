import { readScorecard } from "../../excel";
import {
  compareUnits,
  comparisonsIn,
  figureText,
  findUnit,
  ok,
  orderUnits,
  periodText,
  scoreText,
  unitOrders,
  type Compared,
  type Comparison,
  type Model,
  type Result,
  type UnitOrder,
} from "../../scorecard";
import { openFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { exitCodeOf, findingJson, jsonVersion, printJson, tellErrors } from "../output";
import { readAsked, type AskedOptions } from "../readAsked";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface CompareOptions extends AskedOptions {
  readonly unit?: string;
  readonly sort: string;
  readonly json: boolean;
}

/** `bsc compare book.xlsx [measures]`: units side by side for one period. */
export async function compare(
  path: string,
  measures: readonly string[],
  options: CompareOptions,
  io: Io,
): Promise<ExitCode> {
  const asked = readAsked(options);
  const order = readSort(options.sort);
  const book = openFile(path, io);
  const { model, findings } = await withBook(book, io, async () => orFail(await readScorecard(asked), path));
  const comparisons = orFail(comparisonsOf(model, measures, options.unit), path).map((one) => ({
    ...one,
    units: orderUnits(one.units, order),
  }));
  if (options.json)
    printJson(io, {
      version: jsonVersion,
      ...{ period: periodText(model.frame.period), view: model.frame.view },
      measures: comparisons.map(comparisonJson),
      findings: findings.map(findingJson),
    });
  else io.out(textOf(comparisons));
  if (!options.json) tellErrors(path, findings, io);
  return exitCodeOf(findings);
}

function readSort(sort: string): UnitOrder {
  const order = unitOrders.find((one) => one === sort);
  if (order) return order;
  throw new CommandFailure(2, `--sort ${sort}: there are ${unitOrders.join(", ")}.`);
}

/** Those that were asked for, else every one that several units report. */
function comparisonsOf(
  model: Model,
  asked: readonly string[],
  unit: string | undefined,
): Result<readonly Comparison[]> {
  const top = findUnit(model, unit);
  if (top.kind === "failed") return top;
  if (asked.length === 0) return ok(comparisonsIn(model, top.value));
  const results = asked.map((measure) => compareUnits(model, measure, top.value));
  const failed = results.find((one) => one.kind === "failed");
  return failed ?? ok(results.flatMap((one) => (one.kind === "ok" ? [one.value] : [])));
}

function comparisonJson({ measure, base, units, notCompared, median, spread }: Comparison) {
  return {
    id: measure.id,
    name: measure.name,
    unit: measure.unit ?? null,
    base: base ?? null,
    median: median ?? null,
    spread: spread ?? null,
    units: units.map(({ unit, scored, figure, rank, isBest, fromPeers }) => ({
      ...{ id: unit.id, name: unit.name, measure: scored.measure.id },
      ...{ actual: scored.actual ?? null, target: scored.levels.target ?? null },
      ...{ figure: figure ?? null, score: scored.score ?? null, band: scored.band },
      ...{ rank: rank ?? null, best: isBest, fromPeers: fromPeers ?? null },
    })),
    notCompared: notCompared.map(({ unit, because }) => ({ id: unit.id, name: unit.name, because })),
  };
}

function textOf(comparisons: readonly Comparison[]): string {
  if (comparisons.length === 0) return "No measure is reported by several units.\n";
  return comparisons
    .map((one) =>
      linesOf(one)
        .map((line) => `${line}\n`)
        .join(""),
    )
    .join("\n");
}

function linesOf({ measure, base, units, notCompared, median, spread }: Comparison): readonly string[] {
  const unitOfMeasure = base === undefined ? measure.unit : undefined;
  const per = base === undefined ? "" : `, per ${base}`;
  const width = Math.max(4, ...units.map(({ unit }) => unit.name.length));
  return [
    oneLine(
      `${measure.id} ${measure.name}${per}: median ${figureText(median, unitOfMeasure)}, spread ${figureText(spread, unitOfMeasure)}`,
    ),
    ...units.map((one) => oneLine(lineOf(one, width, base === undefined))),
    ...notCompared.map(({ unit, because }) => oneLine(`      ${unit.name}: ${because}`)),
  ];
}

function lineOf({ rank, unit, scored, figure, isBest }: Compared, width: number, isPlain: boolean): string {
  const { actual, levels, score, band, measure } = scored;
  return [
    `  ${String(rank ?? "–").padStart(3)} ${unit.name.padEnd(width)}`,
    `${figureText(actual, measure.unit)} of ${figureText(levels.target, measure.unit)}`,
    ...(isPlain ? [] : [figureText(figure, undefined)]),
    `score ${scoreText(score)}`,
    `${band}${isBest ? ", best practice" : ""}`,
  ].join("  ");
}
