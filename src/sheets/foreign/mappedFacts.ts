import type { Actual, Measure, PhasedTarget, Problem } from "../../scorecard";
import type { WorkbookGrids } from "../grid";
import type { FigureContext } from "../read/figureContext";
import { measurePeriod } from "../read/measurePeriod";
import type { Figure } from "./figure";
import type { MappedFacts } from "./mapper";
import { lostRanges } from "./lostRanges";
import type { MappingRow } from "./mapping";
import { takeMapped } from "./takeMapped";
import type { Doubt, Question } from "./question";

/** Takes the figures of mapped sheets: actuals, targets and red flags of measures that the Measures table has. */
export function mappedFacts(
  mapping: readonly MappingRow[],
  workbook: WorkbookGrids,
  context: FigureContext,
  problems: Problem[],
): MappedFacts {
  if (mapping.length === 0) return { actuals: [], targets: [] };
  const taken = takeMapped(mapping, workbook, context.calendar);
  const { figures, questions } = taken;
  problems.push(
    ...questions.filter(leavesOut).map(toProblem),
    ...unknownMeasures(figures, context),
    ...lostRanges(mapping, workbook, taken),
  );
  const known = figures.flatMap((figure) => ofMeasure(figure, context, problems));
  return { actuals: known.flatMap(toActual), targets: targetsOf(known) };
}

/** Doubts about what was taken were settled when the mapping was agreed; those that leave figures out are told. */
const told: ReadonlySet<Doubt["code"]> = new Set<Doubt["code"]>([
  "year-missing",
  "period-missing",
  "period-unreadable",
  "measure-missing",
  "several-rows",
  "zeros",
  "text-figure",
  "error-cell",
  "forecast-or-actual",
  "ranges-differ",
]);

const leavesOut = ({ code }: Question) => told.has(code);

function toProblem({ text, at }: Question): Problem {
  return { code: "mapping-doubt", at, said: text };
}

/** Each measure that the Measures table lacks, once, at its first figure. */
function unknownMeasures(figures: readonly Figure[], { catalogue }: FigureContext): readonly Problem[] {
  const unknown = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (catalogue.find(figure.measure) !== undefined) continue;
    unknown.set(figure.measure, [...(unknown.get(figure.measure) ?? []), figure]);
  }
  return [...unknown].flatMap(([measure, group]): readonly Problem[] => {
    const [first] = group;
    return first ? [{ code: "mapped-measure", at: first.at, measure, figures: group.length }] : [];
  });
}

interface KnownFigure {
  readonly figure: Figure;
  readonly measure: Measure;
  readonly period: Actual["period"];
  /** Another unit than the measure's own. */
  readonly scorecard?: string;
}

function ofMeasure(figure: Figure, context: FigureContext, problems: Problem[]): readonly KnownFigure[] {
  const id = context.catalogue.find(figure.measure);
  const measure = id === undefined ? undefined : context.measures.get(id);
  const { period: written } = figure;
  if (!measure || !written) return [];
  const found = figure.measure;
  const read = measurePeriod({ kind: "period", period: written }, measure, context.calendar, {
    at: figure.at,
    found,
  });
  if (read.problem) problems.push(read.problem);
  const home = context.homeOf(measure);
  const unit = figure.scorecard === undefined ? home : context.units.find(figure.scorecard);
  if (unit === undefined)
    problems.push({ code: "unit-not-read", at: figure.at, unit: figure.scorecard ?? "", rows: 1 });
  if (!read.period || unit === undefined) return [];
  return [{ figure, measure, period: read.period, ...(unit === home ? {} : { scorecard: unit }) }];
}

function toActual({ figure, measure, period, scorecard }: KnownFigure): readonly Actual[] {
  if (figure.role !== "Actual") return [];
  const value = figure.value === undefined ? {} : { value: figure.value };
  return [{ measure: measure.id, period, scorecard, ...value, at: figure.at }];
}

/** Target and red flag of one period are one row. */
function targetsOf(figures: readonly KnownFigure[]): readonly PhasedTarget[] {
  const rows = new Map<string, PhasedTarget>();
  for (const { figure, measure, period, scorecard } of figures) {
    const key = figure.role === "Target" ? "target" : figure.role === "Red flag" ? "redFlag" : undefined;
    if (!key || figure.value === undefined) continue;
    const place = JSON.stringify([measure.id, scorecard, period]);
    const before = rows.get(place) ?? { measure: measure.id, scorecard, period, at: figure.at };
    const levelCells = { ...before.levelCells, [key]: figure.at };
    rows.set(place, { ...before, [key]: figure.value, levelCells });
  }
  return [...rows.values()];
}
