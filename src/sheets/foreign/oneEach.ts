import { nameKey, groupBy, isSame } from "../../scorecard";
import { aggregationHint } from "./aggregationHint";
import type { Figure } from "./figure";
import { saidOf, type Holding, type MappedRange, type MappingRow } from "./mapping";
import { leaveOut, toQuestion, type Question } from "./question";
import type { Doubt } from "./doubt";

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
  const how = saidOf(range, "Several rows");
  const groups = bySame(figures);
  const severalActuals = new Set(groups.filter(isSeveralActuals).map(levelKey));
  const doubts = groups.flatMap((group) => {
    const doubt = doubtOf(group, how, severalActuals);
    return doubt ? [{ group, doubt }] : [];
  });
  const doubtful = new Set(doubts.map(({ group }) => group));
  const sure = groups.filter((group) => !doubtful.has(group)).map(withoutRepeats);
  const several = sure.filter((group) => group.length > 1);
  const combined = sure.flatMap((group) => (group.length === 1 ? group : combine(group, how)));
  const asked = askOnce(doubts);
  const [first] = several;
  if (how !== undefined || !first?.[0]) return { figures: combined, questions: asked };
  const doubt = { code: "several-rows", measure: first[0].measure, cells: several.length } as const;
  const settles = { lines: [lineOf(range, "Several rows")], field: "says" as const };
  const question = toQuestion(doubt, first[1]?.at ?? first[0].at, settles);
  return { figures: combined, questions: [question, ...asked] };
}

type Group = readonly Figure[];
type GroupDoubt = Extract<
  Doubt,
  { readonly code: "percent-added" | "level-repeated" | "units-differ"; readonly measure: string }
>;

const isSeveralActuals = (group: Group): boolean => group.length > 1 && group[0]?.role === "Actual";

const isRepeatedLevel = (group: Group): boolean =>
  group.length > 1 && group[0]?.role !== "Actual" && areEqual(group);

const withoutRepeats = (group: Group): Group => (isRepeatedLevel(group) ? group.slice(0, 1) : group);

/** What a level and the actuals that it is for have in common. */
const levelKey = ([figure]: Group): string => (figure ? figureKey({ ...figure, role: "Actual" }) : "");

/** Why a group counts under no answer: what is unlike, or cannot be added, is neither. */
function doubtOf(
  group: Group,
  how: string | undefined,
  severalActuals: ReadonlySet<string>,
): GroupDoubt | undefined {
  const [figure] = group;
  if (!figure || group.length === 1) return undefined;
  const { measure } = figure;
  if (new Set(group.map(({ about }) => nameKey(about?.unit ?? ""))).size > 1)
    return { code: "units-differ", measure };
  if (how !== "Sum") return undefined;
  // The whole's plan beside each of its parts, or each part's own that happens to be the same.
  if (isRepeatedLevel(group))
    return severalActuals.has(levelKey(group)) ? { code: "level-repeated", measure } : undefined;
  return isMean(figure) ? { code: "percent-added", measure } : undefined;
}

/** Shares and means of the same name are as unlike as those of two names. */
const isMean = (figure: Figure): boolean => aggregationHint(figure) === "Average";

function askOnce(
  doubts: readonly { readonly group: Group; readonly doubt: GroupDoubt }[],
): readonly Question[] {
  const firsts = new Map(
    doubts
      .toReversed()
      .flatMap(({ group: [figure], doubt }) =>
        figure ? [[`${doubt.code} ${nameKey(doubt.measure)}`, { doubt, at: figure.at }] as const] : [],
      ),
  );
  return [...firsts.values()].reverse().map(({ doubt, at }) => toQuestion(doubt, at));
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
