import { nameKey, groupBy, isSame } from "../../scorecard";
import { aggregationHint } from "./aggregationHint";
import type { Figure } from "./figure";
import { saidOf, type Holding, type MappedRange, type MappingRow } from "./mapping";
import { leaveOut, toQuestion, type Question } from "./question";

/** Figures as they count, and what is to be asked about them. */
export interface Settled {
  readonly figures: readonly Figure[];
  readonly questions: readonly Question[];
}

/** What makes two figures the same one. */
export function figureKey({ measure, scorecard = "", role, period, yearless = "" }: Figure): string {
  const when = period ? `${period.frequency} ${period.ordinal}` : yearless;
  return [nameKey(measure), scorecard, role, when].join("\n");
}

export function bySame(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  return [...groupBy(figures, figureKey).values()];
}

export function areEqual([first, ...others]: readonly Figure[]): boolean {
  return others.every(({ value }) =>
    first?.value === undefined || value === undefined ? first?.value === value : isSame(first.value, value),
  );
}

/** A line that says something of a range as a whole. */
export const lineOf = ({ sheet, range }: MappedRange, holds: Holding): MappingRow => ({
  sheet,
  range,
  column: "",
  holds,
});

/** Several figures for one period are added up only when somebody says so; a level that is said twice is one. */
export function oneEach(range: MappedRange, figures: readonly Figure[]): Settled {
  const groups = bySame(figures).map((group) =>
    group[0]?.role !== "Actual" && areEqual(group) ? group.slice(0, 1) : group,
  );
  const several = groups.filter((group) => group.length > 1);
  const how = saidOf(range, "Several rows");
  const added = how === "Sum" ? several.filter(([figure]) => figure && isMean(figure)) : [];
  const combined = groups.flatMap((group) =>
    group.length === 1 ? group : combine(group, added.includes(group) ? leaveOut : how),
  );
  const [first] = several;
  if (how !== undefined || !first?.[0]) return { figures: combined, questions: askOfAdded(added) };
  const doubt = { code: "several-rows", measure: first[0].measure, cells: several.length } as const;
  const settles = { lines: [lineOf(range, "Several rows")], field: "says" as const };
  return { figures: combined, questions: [toQuestion(doubt, first[1]?.at ?? first[0].at, settles)] };
}

/** Shares and means of the same name are as unlike as those of two names. */
const isMean = (figure: Figure): boolean => aggregationHint(figure) === "Average";

function askOfAdded(groups: readonly (readonly Figure[])[]): readonly Question[] {
  const firsts = new Map(
    groups.toReversed().flatMap(([figure]) => (figure ? [[nameKey(figure.measure), figure]] : [])),
  );
  return [...firsts.values()].map(({ measure, at }) => toQuestion({ code: "percent-added", measure }, at));
}

function combine(group: readonly Figure[], how: string | undefined): readonly Figure[] {
  const [first] = group;
  const last = group.at(-1);
  const values = group.flatMap(({ value }) => value ?? []);
  if (!first || !last || how === undefined || how === leaveOut) return [];
  if (how === "Last" || values.length === 0) return [last];
  const sum = values.reduce((total, value) => total + value, 0);
  if (how === "Average") return [{ ...first, value: sum / values.length }];
  return how === "Sum" ? [{ ...first, value: sum }] : [];
}
