import {
  actualIn,
  type CellPlace,
  type Facts,
  isSamePeriod,
  type Measure,
  type Period,
  parsePeriodIn,
  periodText,
  requestProblem,
  type RequestProblem,
  shift,
} from "../scorecard";
import { type Answer, type AnswerRow, isShown, type Said } from "./readAnswer";
import { meaningOf } from "./rowKey";

/** A figure that somebody gave. */
export interface FigureGiven {
  readonly measure: Measure;
  readonly unit: string;
  readonly period: Period;
  /** None of a ratio. */
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly comment?: string;
  /** Whom it was asked of. */
  readonly by: string;
  /** The file, and the cell there. */
  readonly from: string;
  readonly at: CellPlace;
}

export interface AnswersTaken {
  readonly figures: readonly FigureGiven[];
  /** Rows that nobody has filled in yet. */
  readonly open: readonly { readonly from: string; readonly at: CellPlace }[];
  readonly problems: readonly RequestProblem[];
}

/**
 * What answers say, each figure once: what is no number, far from the last figure, asked for otherwise, moved to another measure or period
 * by hand, or said in two ways is told with its file and cell, and left out.
 *
 * @param isSure whether a figure far from the last one is taken all the same
 */
export function takeAnswers(answers: readonly Answer[], facts: Facts, isSure: boolean): AnswersTaken {
  const problems: RequestProblem[] = [];
  const open: { from: string; at: CellPlace }[] = [];
  const figures: FigureGiven[] = [];
  for (const { name: from, rows, keyless } of answers) {
    problems.push(...keyless.map((at) => requestProblem({ code: "answer-no-key" }, { book: from, at })));
    for (const row of rows) {
      const read = readRow(row, { from, facts, isSure });
      if (read === "open") open.push({ from, at: row.at });
      else if ("code" in read) problems.push(read);
      else figures.push(read);
    }
  }
  const { agreed, contradicted } = eachOnce(figures);
  return { figures: agreed, open, problems: [...problems, ...contradicted] };
}

interface Reading {
  readonly from: string;
  readonly facts: Facts;
  readonly isSure: boolean;
}

function readRow(row: AnswerRow, { from, facts, isSure }: Reading): FigureGiven | RequestProblem | "open" {
  const { key, at, comment } = row;
  if (inputsOf(row).every(({ kind }) => kind === "nothing")) return "open";
  const place = { book: from, at };
  const measure = facts.measures.find(({ id }) => id === key.measure);
  const unit = facts.scorecards.find(({ id }) => id === key.unit);
  const said = { measure: measure?.name ?? key.measure, period: periodText(key.period) };
  if (!measure || (!unit && facts.scorecards.length > 0))
    return requestProblem({ code: "answer-unknown", ...said }, place);
  const changed = changedIn(row, [measure.name, measure.id], unit ? [unit.name, unit.id] : []);
  if (changed !== undefined) return requestProblem({ code: "answer-locked", ...said, found: changed }, place);
  const problem = unsureIn(row, measure);
  if (problem) return requestProblem({ ...problem, ...said }, place);
  const about = { measure, unit: key.unit, period: key.period, by: key.to };
  const figure = { ...about, from, at, ...numbersOf(row), ...(comment === undefined ? {} : { comment }) };
  const far = isSure ? undefined : farFromLast(facts, figure);
  return far ? requestProblem({ code: "answer-far", ...said, ...far }, place) : figure;
}

const inputsOf = ({ value, numerator, denominator }: AnswerRow) => [value, numerator, denominator];

type Unsure =
  | { readonly code: "answer-other-version" | "answer-half" }
  | { readonly code: "answer-no-number"; readonly found: string };

function unsureIn(row: AnswerRow, measure: Measure): Unsure | undefined {
  if (meaningOf(measure) !== row.key.meaning) return { code: "answer-other-version" };
  const unreadable = inputsOf(row).find((cell) => cell.kind === "unreadable");
  if (unreadable?.kind === "unreadable") return { code: "answer-no-number", found: unreadable.text };
  const isHalf = (row.numerator.kind === "number") !== (row.denominator.kind === "number");
  return measure.aggregation === "Ratio" && isHalf ? { code: "answer-half" } : undefined;
}

function farFromLast(facts: Facts, figure: FigureGiven) {
  const [found, last] = [shareOf(figure), lastOf(facts, figure)];
  return found !== undefined && last !== undefined && isFar(found, last) ? { found, last } : undefined;
}

/** What stands where the measure, the unit or the period was locked, if it is another one. */
function changedIn(
  { key, shown }: AnswerRow,
  measures: readonly string[],
  units: readonly string[],
): string | undefined {
  if (!isShown(shown.measure, ...measures)) return shown.measure;
  if (units.length > 0 && !isShown(shown.unit, ...units)) return shown.unit;
  if (shown.period === "") return undefined;
  const number = Number(shown.period);
  const read = parsePeriodIn(Number.isFinite(number) ? number : shown.period, { date1904: false });
  const isSame = read?.kind === "period" ? isSamePeriod(read.period, key.period) : read !== undefined;
  return isSame ? undefined : shown.period;
}

const numberOf = (said: Said) => (said.kind === "number" ? said.number : undefined);

function numbersOf({ value, numerator, denominator }: AnswerRow) {
  const [of, above, below] = [numberOf(value), numberOf(numerator), numberOf(denominator)];
  return {
    ...(of === undefined ? {} : { value: of }),
    ...(above === undefined ? {} : { numerator: above }),
    ...(below === undefined ? {} : { denominator: below }),
  };
}

const shareOf = ({
  value,
  numerator,
  denominator,
}: Pick<FigureGiven, "value" | "numerator" | "denominator">) =>
  value ?? (denominator ? (numerator ?? 0) / denominator : undefined);

function lastOf(facts: Facts, { measure, unit, period }: FigureGiven): number | undefined {
  const last = actualIn(facts, { measure: measure.id, scorecard: unit, period: shift(period, -1) });
  return last && shareOf(last);
}

const times = 10;

/** Ten times the last figure or a tenth of it, or of the other sign: a slip of the comma, another unit, a wrong cell. */
function isFar(value: number, last: number): boolean {
  if (last === 0 || value === 0) return false;
  const ratio = value / last;
  return ratio >= times || ratio <= 1 / times;
}

interface Once {
  readonly agreed: readonly FigureGiven[];
  readonly contradicted: readonly RequestProblem[];
}

/** Two that say the same are one; of two that differ neither is taken. */
function eachOnce(figures: readonly FigureGiven[]): Once {
  const groups = new Map<string, FigureGiven[]>();
  for (const figure of figures) {
    const { measure, unit, period } = figure;
    const key = JSON.stringify([measure.id, unit, period]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const all = [...groups.values()];
  const saidOf = ({ value, numerator, denominator }: FigureGiven) =>
    JSON.stringify([value, numerator, denominator]);
  const isOne = (group: readonly FigureGiven[]) => new Set(group.map(saidOf)).size === 1;
  return {
    agreed: all.filter(isOne).flatMap((group) => group.slice(0, 1)),
    contradicted: all
      .filter((group) => !isOne(group))
      .flatMap((group) =>
        group.slice(1).flatMap(({ measure, period, from: book, at }) => {
          const [other] = group;
          if (!other) return [];
          const said = { measure: measure.name, period: periodText(period) };
          const place = { book: other.from, at: other.at };
          return [requestProblem({ code: "answer-twice", ...said, other: place }, { book, at })];
        }),
      ),
  };
}
