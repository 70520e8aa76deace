import {
  type Facts,
  type Frequency,
  type Measure,
  type Period,
  type SaidBy,
  type Source,
  sourceProblem,
  type SourceFound,
  type SourceProblem,
  unitOf,
} from "../scorecard";
import { type Catalogue, makeCatalogue } from "../sheets";
import { mergeTotals } from "./mergeTotals";

/** One total as an engine answers it, see `totalsSql`. */
export interface Total {
  /** Empty of rows without a date. */
  readonly period: number | undefined;
  readonly value: number | undefined;
  readonly highest: number | undefined;
  /** How many rows it comes from, how many have a value, and how many hold something that is no number. */
  readonly rows: number;
  readonly filled: number;
  readonly bad: number;
  readonly measure?: string;
  readonly unit?: string;
}

/** What was read of a source: the totals of each frequency that its measures have. */
export type TotalsRead = ReadonlyMap<Frequency, readonly Total[]>;

/** A figure that a source says. */
export interface SourceFigure {
  readonly measure: Measure;
  /** The unit; also where it is the measure's own. */
  readonly unit: string;
  readonly period: Period;
  /** Of a ratio its numerator by its denominator. */
  readonly value: number;
  readonly parts?: { readonly numerator: number; readonly denominator: number };
  readonly comment?: string;
}

export interface FiguresFrom {
  readonly figures: readonly SourceFigure[];
  readonly rows: number;
  readonly problems: readonly SourceProblem[];
}

/** The frequencies that a source is asked for: those of the measures that it may speak of. */
export function frequenciesOf({ measure }: Source, { measures }: Facts): readonly Frequency[] {
  const own = measure.kind === "one" ? measures.filter(({ id }) => id === measure.id) : measures;
  return [...new Set(own.map(({ frequency }) => frequency))];
}

/** The figures of this workbook's measures that a source's totals say; what is not sure is told and left out. */
export function figuresFrom(source: Source, totals: TotalsRead, facts: Facts): FiguresFrom {
  const names = namesOf(source, facts);
  const [first = []] = totals.values();
  const known = eachOnce(
    [...totals].flatMap(([frequency, some]) => some.flatMap((total) => toKnown(total, frequency, names))),
    source,
  );
  const figures = inOrder(known, facts).flatMap(({ total, ...figure }) =>
    isSure(total, source) && total.value !== undefined ? [{ ...figure, value: inExcel(total.value) }] : [],
  );
  const problems = [
    ...undated(source, first),
    ...unknownNames(source, first, names),
    ...unsure(
      source,
      known.map(({ total }) => total),
    ),
  ].map((found) => sourceProblem(found, source.at));
  const isNothing = figures.length === 0 && problems.length === 0;
  return {
    figures,
    rows: first.reduce((sum, { rows }) => sum + rows, 0),
    problems: isNothing
      ? [sourceProblem({ code: "source-empty", source: source.name }, source.at)]
      : problems,
  };
}

/** Rows that call the same measure or unit by its id and by its name are of one figure. */
function eachOnce(known: readonly Known[], source: Source): readonly Known[] {
  const groups = new Map<string, [Known, ...Known[]]>();
  for (const one of known) {
    const key = JSON.stringify([one.measure.id, one.unit, one.period.frequency, one.period.ordinal]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(([first, ...others]) => ({
    ...first,
    total: mergeTotals([first.total, ...others.map(({ total }) => total)], source),
  }));
}

/** As the workbook has measures and units, then by time: engines answer in no order. */
function inOrder(known: readonly Known[], { measures, scorecards }: Facts): readonly Known[] {
  const placeOf = new Map(measures.map(({ id }, place) => [id, place]));
  const unitPlaceOf = new Map(scorecards.map(({ id }, place) => [id, place]));
  const place = ({ measure, unit }: Known) =>
    (placeOf.get(measure.id) ?? 0) * (scorecards.length + 1) + (unitPlaceOf.get(unit) ?? 0);
  return [...known].sort(
    (one, other) => place(one) - place(other) || one.period.ordinal - other.period.ordinal,
  );
}

/** A cell holds fifteen digits. */
const inExcel = (value: number) => Number(value.toPrecision(15));

interface Names {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measureOf: (total: Total) => string | undefined;
  /** Null where it names one that there is not. */
  readonly unitOf: (total: Total) => string | undefined | null;
  readonly homeOf: (measure: Measure) => string;
}

function namesOf({ measure, scorecard }: Source, facts: Facts): Names {
  const measures = makeCatalogue(facts.measures);
  const units = makeCatalogue(facts.scorecards);
  return {
    measures: new Map(facts.measures.map((one) => [one.id, one])),
    measureOf: (total) => saidIn(measure, total.measure, measures),
    unitOf: (total) => {
      // Rows that name no unit are the measure's own unit's.
      if (!scorecard || (scorecard.kind === "column" && (total.unit ?? "").trim() === "")) return undefined;
      return saidIn(scorecard, total.unit, units) ?? null;
    },
    homeOf: ({ id }) => unitOf(facts, { measure: id }),
  };
}

const saidIn = (said: SaidBy, found: string | undefined, catalogue: Catalogue) =>
  said.kind === "one" ? said.id : catalogue.find(found ?? "");

interface Known extends Omit<SourceFigure, "value"> {
  readonly total: Total;
}

function toKnown(total: Total, frequency: Frequency, names: Names): readonly Known[] {
  const measure = names.measures.get(names.measureOf(total) ?? "");
  const unit = names.unitOf(total);
  if (total.period === undefined || measure?.frequency !== frequency || unit === null) return [];
  const period = { frequency, ordinal: total.period };
  return [{ measure, unit: unit ?? names.homeOf(measure), period, total }];
}

const isSure = (total: Total, source: Source) =>
  total.bad === 0 && !isSeveral(total, source) && !isLastTwice(total, source);

const isSeveral = ({ filled }: Total, { aggregation }: Source) => aggregation === undefined && filled > 1;

const isLastTwice = ({ value, highest }: Total, { aggregation }: Source) =>
  aggregation === "Last" && value !== highest;

function undated({ name: source }: Source, totals: readonly Total[]): readonly SourceFound[] {
  const rows = countRows(
    totals.filter(({ period, filled, bad }) => period === undefined && filled + bad > 0),
  );
  return rows === 0 ? [] : [{ code: "source-no-date", source, rows, found: undefined }];
}

const countRows = (totals: readonly Total[]) => totals.reduce((sum, { rows }) => sum + rows, 0);

function unknownNames(source: Source, totals: readonly Total[], names: Names): readonly SourceFound[] {
  const dated = totals.filter(({ period }) => period !== undefined);
  const noMeasure = dated.filter((total) => names.measureOf(total) === undefined);
  const noUnit = dated.filter((total) => names.unitOf(total) === null);
  return [
    ...unknownOf(source, "measure", noMeasure, ({ measure }) => measure),
    ...unknownOf(source, "unit", noUnit, ({ unit }) => unit),
  ];
}

const mostNamed = 5;

function unknownOf(
  { name: source }: Source,
  kind: "measure" | "unit",
  totals: readonly Total[],
  nameOf: (total: Total) => string | undefined,
): readonly SourceFound[] {
  if (totals.length === 0) return [];
  const names = [...new Set(totals.map((total) => nameOf(total) ?? ""))].map((name) => `"${name}"`);
  const more = names.length > mostNamed ? [`${names.length - mostNamed} more`] : [];
  return [
    {
      code: "source-unknown",
      source,
      kind,
      names: [...names.slice(0, mostNamed), ...more],
      rows: countRows(totals),
    },
  ];
}

function unsure(source: Source, totals: readonly Total[]): readonly SourceFound[] {
  const bad = totals.filter((total) => total.bad > 0);
  const several = totals.filter((total) => total.bad === 0 && isSeveral(total, source));
  const twice = totals.filter((total) => total.bad === 0 && isLastTwice(total, source));
  const said = { source: source.name };
  const badRows = bad.reduce((sum, total) => sum + total.bad, 0);
  const most = Math.max(0, ...several.map(({ filled }) => filled));
  return [
    ...(bad.length > 0
      ? [{ code: "source-no-number", ...said, rows: badRows, figures: bad.length } as const]
      : []),
    ...(several.length > 0
      ? [{ code: "source-several-rows", ...said, figures: several.length, rows: most } as const]
      : []),
    ...(twice.length > 0 ? [{ code: "source-last-twice", ...said, figures: twice.length } as const] : []),
  ];
}
