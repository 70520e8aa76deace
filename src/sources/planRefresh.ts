import {
  type Actual,
  type CellPlace,
  type ClosedBook,
  closedNow,
  columnLetters,
  deciderOf,
  type Facts,
  type Period,
  periodText,
  type PhasedTarget,
  type Source,
  type SourceFound,
  sourceProblem,
  type SourceProblem,
  spanOf,
  unitOf,
} from "../scorecard";
import type { TablePlace } from "../sheets";
import type { SourceFigure } from "./figuresFrom";
import { fingerprintOf } from "./fingerprint";

/** A source that was read, with all that it says of this workbook's measures. */
export interface SourceRead {
  readonly source: Source;
  readonly figures: readonly SourceFigure[];
  readonly rows: number;
  /** Whether it says some of its figures alone: what it does not speak of is not gone. */
  readonly isPart?: boolean;
}

/** A figure that is written: into the cell that it has, or as a new row. */
export interface FigureChange extends SourceFigure {
  readonly source: Source;
  /** The unit that the measure belongs to: rows of it need not name it. */
  readonly home: string;
  /** Left out of a new row. */
  readonly at?: CellPlace;
  /** What stands there; left out where nothing does. */
  readonly was?: number;
}

/** What became of one source. */
export interface SourceRefreshed {
  readonly source: Source;
  readonly rows: number;
  readonly figures: number;
  readonly changes: readonly FigureChange[];
  /** Figures of closed periods that the source says otherwise now, with what the workbook holds. */
  readonly restated: readonly FigureChange[];
  /** Figures that somebody typed otherwise. */
  readonly typed: readonly FigureChange[];
  /** Figures that the table has no columns for: of another unit, or of a ratio's parts. */
  readonly homeless: readonly FigureChange[];
  readonly place: TablePlace;
  /** What came from the source and is there no more. */
  readonly gone: readonly CellPlace[];
  readonly fingerprint: string;
}

export interface Refresh {
  readonly sources: readonly SourceRefreshed[];
  readonly problems: readonly SourceProblem[];
}

export interface RefreshAsked {
  /** Whether a source's figure is taken where somebody has typed another one. */
  readonly isOver: boolean;
  /** Only figures of this period, and of those within it. */
  readonly period?: Period;
}

/** The workbook that figures are held against. */
export interface RefreshedBook {
  readonly facts: Facts;
  readonly closed: ClosedBook;
  readonly tables: readonly TablePlace[];
}

/** The table that takes the figures of a role: one with a row a figure, which an Excel table holds. */
export function tableFor(role: Source["role"], tables: readonly TablePlace[]): TablePlace | undefined {
  const [name, key] = role === "Actual" ? (["Actuals", "actual"] as const) : (["Targets", "target"] as const);
  return tables.find((one) => one.name === name && one.excelTable !== undefined && key in one.columns);
}

/** Whether a cell is one of the column that takes the figures of a role. */
export function isOfTable({ sheet, cell }: CellPlace, role: Source["role"], place: TablePlace): boolean {
  const column = place.columns[role === "Actual" ? "actual" : "target"];
  return sheet === place.sheet && column !== undefined && cell.replace(/\d+$/, "") === columnLetters(column);
}

/**
 * What of the sources' figures differs from the workbook, and is to be written. Closed periods, figures that were typed, and figures of
 * which two sources say different things are told and left; equal figures are nothing to write.
 */
export function planRefresh(
  reads: readonly SourceRead[],
  { facts, closed, tables }: RefreshedBook,
  asked: RefreshAsked,
): Refresh {
  const calendar = { fiscalYearStart: facts.settings.fiscalYearStart };
  const spans = closedNow(closed).map(({ period }) => spanOf(period, calendar));
  const isWithin = (period: Period, { first, last }: { readonly first: number; readonly last: number }) =>
    deciderOf(period, calendar) >= first && deciderOf(period, calendar) <= last;
  const wanted = asked.period && spanOf(asked.period, calendar);
  const doubts = doubtsIn(reads);
  const firstSaid = firstSources(reads);
  const places = { Actual: tableFor("Actual", tables), Target: tableFor("Target", tables) };
  const homeless = reads.filter(({ source }) => !places[source.role]).map(({ source }) => source);
  const planned = reads.flatMap(({ source, rows, figures, isPart }) => {
    const place = places[source.role];
    if (!place) return [];
    const own = figures.filter((figure) => !wanted || isWithin(figure.period, wanted));
    const isTheirs = (figure: SourceFigure, from: Source) =>
      !doubts.has(keyOf(figure, from)) && firstSaid.get(keyOf(figure, from)) === from;
    return planSource(
      { source, rows, figures: own.filter((figure) => isTheirs(figure, source)) },
      {
        ...{
          facts,
          place,
          isOver: asked.isOver,
          said: new Set(figures.map((figure) => keyOf(figure, source))),
        },
        isAsked: (period) => !isPart && (!wanted || isWithin(period, wanted)),
        isClosed: (period) => spans.some((span) => isWithin(period, span)),
        fingerprint: fingerprintOf(figures.map(saidText).sort().join("\n")),
      },
    );
  });
  return {
    sources: planned,
    problems: [
      ...homeless.map((source) => sourceProblem({ code: "source-wide", source: source.name }, source.at)),
      ...doubtProblems(reads, doubts),
      ...planned.flatMap(problemsOf),
    ],
  };
}

const saidText = ({ measure, unit, period, value, parts }: SourceFigure) =>
  JSON.stringify([measure.id, unit, period.frequency, period.ordinal, value.toPrecision(11), parts]);

interface Planning {
  readonly facts: Facts;
  /** The table that takes the figures. */
  readonly place: TablePlace;
  readonly isOver: boolean;
  /** The keys of all that the source says. */
  readonly said: ReadonlySet<string>;
  readonly isAsked: (period: Period) => boolean;
  readonly isClosed: (period: Period) => boolean;
  readonly fingerprint: string;
}

function planSource({ source, rows, figures }: SourceRead, planning: Planning): SourceRefreshed {
  const held = heldBy(source.role, planning.facts);
  const homeOf = ({ measure }: SourceFigure) => unitOf(planning.facts, { measure: measure.id });
  const differing = figures.flatMap((figure) => {
    const there = held.get(keyOf(figure, source));
    if (there && isSameFigure(there, figure)) return [];
    return [
      { there, change: { ...figure, source, home: homeOf(figure), ...(there ? whatIsThere(there) : {}) } },
    ];
  });
  const restated = differing.filter(({ change }) => planning.isClosed(change.period));
  const open = differing.filter(({ change }) => !planning.isClosed(change.period));
  const typed = open.filter(({ there, change }) => there && isLeft(there, change, planning));
  const wanted = open.filter((one) => !typed.includes(one));
  const homeless = wanted.filter(({ change }) => lackingFor(change, planning.place).length > 0);
  const changes = wanted.filter((one) => !homeless.includes(one));
  const ofPlan = (some: typeof differing) => some.map(({ change }) => change);
  return {
    ...{ source, rows, figures: figures.length, fingerprint: planning.fingerprint },
    ...{ changes: ofPlan(changes), restated: ofPlan(restated), typed: ofPlan(typed) },
    ...{ homeless: ofPlan(homeless), place: planning.place },
    gone: [...held].flatMap(([key, { isOf, period, at, value }]) => {
      const isHere = isOf === source.name && value !== undefined && planning.isAsked(period);
      return isHere && !planning.said.has(key) && !planning.isClosed(period) ? [at] : [];
    }),
  };
}

/** The columns that a figure cannot do without and that its table does not have: without them it would say something else. */
function lackingFor({ unit, home, parts }: FigureChange, { columns }: TablePlace): readonly string[] {
  const needed = [
    ...(unit === home ? [] : [["scorecard", "Scorecard"] as const]),
    ...(parts
      ? ([
          ["numerator", "Numerator"],
          ["denominator", "Denominator"],
        ] as const)
      : []),
  ];
  return needed.flatMap(([key, header]) => (key in columns ? [] : [header]));
}

/** A figure as the workbook has it. */
interface Held {
  readonly value: number | undefined;
  readonly period: Period;
  readonly at: CellPlace;
  /** The source that it came from. */
  readonly isOf: string | undefined;
  readonly parts?: SourceFigure["parts"];
  /** A row of another kind: a share of a longer period's, or what holds from a period on. */
  readonly isAnother: boolean;
}

const whatIsThere = ({ value, at }: Held) => (value === undefined ? { at } : { at, was: value });

/**
 * Whether a figure stays as it is: it is none of one cell, or a person said it. That is so where the row bears no source, or the source
 * says what it said last time and the cell does not. A cell that is empty waits for its figure.
 */
function isLeft(there: Held, { source, parts }: FigureChange, planning: Planning): boolean {
  const { value, at, isOf, isAnother } = there;
  const isOtherKind = isAnother || (there.parts !== undefined && !parts);
  if (isOtherKind || !isOfTable(at, source.role, planning.place)) return true;
  if (value === undefined || planning.isOver) return false;
  return isOf !== source.name || source.lastSaid === planning.fingerprint;
}

function heldBy(role: Source["role"], facts: Facts): ReadonlyMap<string, Held> {
  const rows = role === "Actual" ? facts.actuals.map(heldActual) : facts.phasedTargets.map(heldTarget);
  const held = new Map<string, Held>();
  for (const { row, ...one } of rows) {
    const { measure, period } = row;
    const key = heldKey({ role, measure, unit: unitOf(facts, row), period });
    // A row of its own says more than a share of another one.
    if (!held.has(key) || held.get(key)?.isAnother) held.set(key, { ...one, period });
  }
  return held;
}

/** The figure of a ratio is worked out of two others. */
function heldActual(row: Actual): Omit<Held, "period"> & { readonly row: Actual } {
  const { numerator, denominator, at, source: isOf } = row;
  const isRatio = numerator !== undefined || denominator !== undefined;
  const parts = { numerator: numerator ?? 0, denominator: denominator ?? 0 };
  const value = row.value ?? (denominator ? (numerator ?? 0) / denominator : undefined);
  return { row, value, at, isOf, isAnother: false, ...(isRatio ? { parts } : {}) };
}

/** Whether a figure says what stands there already. */
function isSameFigure({ value, parts }: Held, figure: SourceFigure): boolean {
  if (value === undefined || !isSame(value, figure.value)) return false;
  if (!figure.parts) return true;
  const { numerator, denominator } = figure.parts;
  return parts !== undefined && isSame(parts.numerator, numerator) && isSame(parts.denominator, denominator);
}

const heldTarget = (row: PhasedTarget) => ({
  row,
  ...{ value: row.target, at: row.levelCells?.target ?? row.at, isOf: row.source },
  isAnother: row.isSpread === true || row.holds === "From",
});

interface Keyed {
  readonly role: Source["role"];
  readonly measure: string;
  readonly unit: string;
  readonly period: Period;
}

const heldKey = ({ role, measure, unit, period }: Keyed) =>
  JSON.stringify([role, measure, unit, period.frequency, period.ordinal]);

const keyOf = ({ measure, unit, period }: SourceFigure, { role }: Source) =>
  heldKey({ role, measure: measure.id, unit, period });

/** Sums of many rows come out of an engine that works on them at once with another last digit each time. */
const isSame = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-11 * Math.max(Math.abs(one), Math.abs(other));

/** The first source of each figure: of two that say the same one is enough. */
function firstSources(reads: readonly SourceRead[]): ReadonlyMap<string, Source> {
  const first = new Map<string, Source>();
  for (const { source, figures } of reads)
    for (const figure of figures)
      if (!first.has(keyOf(figure, source))) first.set(keyOf(figure, source), source);
  return first;
}

interface Doubt {
  readonly first: Source;
  readonly other: Source;
}

/** Figures of which two sources say different things. */
function doubtsIn(reads: readonly SourceRead[]): ReadonlyMap<string, Doubt> {
  const said = new Map<string, { readonly source: Source; readonly value: number }>();
  const doubts = new Map<string, Doubt>();
  for (const { source, figures } of reads)
    for (const figure of figures) {
      const key = keyOf(figure, source);
      const first = said.get(key);
      if (!first) said.set(key, { source, value: figure.value });
      else if (!isSame(first.value, figure.value)) doubts.set(key, { first: first.source, other: source });
    }
  return doubts;
}

function doubtProblems(
  reads: readonly SourceRead[],
  doubts: ReadonlyMap<string, Doubt>,
): readonly SourceProblem[] {
  const all = [...doubts.values()];
  return reads.flatMap(({ source }) =>
    [...new Set(all.filter(({ other }) => other === source).map(({ first }) => first))].map((first) => {
      const figures = all.filter((doubt) => doubt.other === source && doubt.first === first).length;
      return sourceProblem(
        { code: "source-said-twice", source: source.name, other: first.name, figures },
        source.at,
      );
    }),
  );
}

function problemsOf(refreshed: SourceRefreshed): readonly SourceProblem[] {
  const { source, restated, typed, gone, homeless, changes, place } = refreshed;
  const said = { source: source.name };
  const columns = [...new Set(homeless.flatMap((change) => lackingFor(change, place)))];
  const unkept = changes.filter(({ comment }) => comment !== undefined && !("comment" in place.columns));
  const at = { ...said, table: place.name, columns };
  const periods = [...new Set(restated.map(({ period }) => periodText(period)))];
  const found: readonly SourceFound[] = [
    ...(restated.length > 0
      ? [{ code: "source-closed", ...said, figures: restated.length, periods } as const]
      : []),
    ...(typed.length > 0 ? [{ code: "source-typed", ...said, figures: typed.length } as const] : []),
    ...(gone.length > 0 ? [{ code: "source-gone", ...said, figures: gone.length } as const] : []),
    ...(homeless.length > 0 ? [{ code: "source-no-place", ...at, figures: homeless.length } as const] : []),
    ...(unkept.length > 0 ? [{ code: "source-no-comment", ...at, figures: unkept.length } as const] : []),
  ];
  return found.map((one) => sourceProblem(one, source.at));
}
