import {
  type Actual,
  groupBy,
  type Measure,
  type Period,
  periodText,
  type PhasedTarget,
  type Problem,
} from "../../scorecard";
import type { WorkbookGrids } from "../grid";
import {
  type FigureContext,
  longerPeriod,
  type LongerTarget,
  measurePeriod,
  spreadTargets,
  unitProblem,
} from "../read";
import type { Figure } from "./figure";
import type { FigureRole } from "./labelWords";
import type { MappedFacts } from "./mapped";
import { lostRanges } from "./lostRanges";
import type { MappingRow } from "./mapping";
import { takeMapped } from "./takeMapped";
import type { Question } from "./question";
import type { Doubt } from "./doubt";

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
    ...unknownUnits(figures, context),
    ...lostRanges(mapping, workbook, taken),
  );
  const known = figures.flatMap((figure) => ofMeasure(figure, context));
  return { actuals: actualsOf(known, context, problems), targets: mappedTargets(known, context, problems) };
}

/** Doubts about what was taken were settled when the mapping was agreed; those that leave figures out are told. */
const told: ReadonlySet<Doubt["code"]> = new Set<Doubt["code"]>([
  "year-missing",
  "period-missing",
  "period-unreadable",
  "measure-missing",
  "several-rows",
  "percent-added",
  "level-repeated",
  "units-differ",
  "zeros",
  "text-figure",
  "two-ways",
  "mixed-scale",
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
  const unknown = figures.filter(({ measure }) => catalogue.find(measure) === undefined);
  return [...groupBy(unknown, ({ measure }) => measure)].flatMap(([measure, group]): readonly Problem[] => {
    const [first] = group;
    if (!first) return [];
    const among = catalogue.among(measure);
    if (among) return [{ code: "unknown-reference", at: first.at, kind: "measure", found: measure, among }];
    return [{ code: "mapped-measure", at: first.at, measure, figures: group.length }];
  });
}

const usedRoles: readonly FigureRole[] = ["Actual", "Target", "Red flag"];

function ofMeasure(figure: Figure, context: FigureContext): readonly KnownFigure[] {
  const id = context.catalogue.find(figure.measure);
  const measure = id === undefined ? undefined : context.measures.get(id);
  const { period: written, scorecard } = figure;
  if (!measure || !written || !usedRoles.includes(figure.role)) return [];
  const home = context.homeOf(measure);
  const unit = scorecard === undefined ? home : context.units.find(scorecard);
  if (unit === undefined) return [];
  return [{ figure, measure, written, ...(unit === home ? {} : { scorecard: unit }) }];
}

/** Each unit that the Scorecards table lacks, once, with how many figures name it. */
function unknownUnits(figures: readonly Figure[], { units }: FigureContext): readonly Problem[] {
  const named = figures.filter(
    ({ scorecard }) => scorecard !== undefined && units.find(scorecard) === undefined,
  );
  return [...groupBy(named, ({ scorecard = "" }) => scorecard)].flatMap(
    ([unit, group]): readonly Problem[] => {
      const [first] = group;
      return first ? [unitProblem({ unit, rows: group.length, at: first.at }, units)] : [];
    },
  );
}

function actualsOf(
  figures: readonly KnownFigure[],
  { calendar }: FigureContext,
  problems: Problem[],
): readonly Actual[] {
  const unfit = new Set<string>();
  return figures.flatMap(({ figure, measure, written, scorecard }): readonly Actual[] => {
    if (figure.role !== "Actual") return [];
    const { at, value } = figure;
    const found = periodText(written);
    const { period, problem } = measurePeriod({ kind: "period", period: written }, measure, calendar, {
      at,
      found,
    });
    const kind = `${measure.id} ${written.frequency}`;
    if (problem && !unfit.has(kind)) problems.push(problem);
    if (problem) unfit.add(kind);
    return period
      ? [{ measure: measure.id, period, scorecard, ...(value === undefined ? {} : { value }), at }]
      : [];
  });
}

/** A figure of a measure that the Measures table has. */
interface KnownFigure {
  readonly figure: Figure;
  readonly measure: Measure;
  readonly written: Period;
  /** Another unit than the measure's own. */
  readonly scorecard?: string;
}

/** Targets and red flags of mapped sheets; those of a longer period than their measure's are spread over it. */
function mappedTargets(
  figures: readonly KnownFigure[],
  { calendar }: FigureContext,
  problems: Problem[],
): readonly PhasedTarget[] {
  const own: PhasedTarget[] = [];
  const longer: LongerTarget[] = [];
  for (const level of levelsOf(figures)) {
    const { measure, written, row } = level;
    const over = longerPeriod({ kind: "period", period: written }, measure);
    const cell = { at: row.at, found: measure.name };
    const { period } = over
      ? {}
      : measurePeriod({ kind: "period", period: written }, measure, calendar, cell);
    if (over) longer.push({ measure, row, longer: over });
    if (period) own.push({ ...row, period });
  }
  return spreadTargets(own, longer, calendar, problems);
}

interface LevelRow extends Pick<KnownFigure, "measure"> {
  readonly written: Period;
  readonly row: Omit<PhasedTarget, "period">;
}

/** Target and red flag of one period are one row. */
function levelsOf(figures: readonly KnownFigure[]): readonly LevelRow[] {
  const rows = new Map<string, LevelRow>();
  for (const { figure, measure, written, scorecard } of figures) {
    const key = figure.role === "Target" ? "target" : figure.role === "Red flag" ? "redFlag" : undefined;
    if (!key || figure.value === undefined) continue;
    const place = JSON.stringify([measure.id, scorecard, written]);
    const first: LevelRow["row"] = { measure: measure.id, scorecard, at: figure.at };
    const row = rows.get(place)?.row ?? first;
    const levelCells = { ...row.levelCells, [key]: figure.at };
    rows.set(place, { measure, written, row: { ...row, [key]: figure.value, levelCells } });
  }
  return [...rows.values()];
}
