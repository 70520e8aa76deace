import { colors } from "./colors";
import type { PlannedRule, PlannedSpan } from "./sheetPlan";

/** The colours of a status: its text, and what it stands on. */
export interface Tone {
  readonly ink: string;
  readonly fill: string;
}

const bandTones: readonly (readonly [string, Tone])[] = [
  ["Green", colors.green],
  ["Amber", colors.amber],
  ["Red", colors.red],
  ["No data", colors.none],
  ["Not scored", colors.none],
];

const standingTones: readonly (readonly [string, Tone])[] = [
  ...bandTones,
  ["Done", colors.green],
  ["On track", colors.green],
  ["At risk", colors.amber],
  ["Off track", colors.red],
  ["Overdue", colors.red],
  ["Missed", colors.red],
  ["Reached", colors.green],
];

/** The colours of the statuses of measures and groups, each beside its word. */
export function bandRules(columns: PlannedSpan): readonly PlannedRule[] {
  return bandTones.map((tone) => toRule(columns, tone));
}

/** The colours of how something moved; what is steady has none. */
export function trendRules(columns: PlannedSpan): readonly PlannedRule[] {
  return trendInks.map(([word, fontColor]) => ({ kind: "word", columns, word, fontColor }));
}

const trendInks = [
  ["Improving", colors.green.ink],
  ["Worsening", colors.red.ink],
] as const;

/** The statuses of measures and groups with those of initiatives, actions and gates. */
export function standingRules(columns: PlannedSpan): readonly PlannedRule[] {
  return standingTones.map((tone) => toRule(columns, tone));
}

/** The colours of a word that says how something stands; undefined for any other word. */
export function toneOf(word: string): Tone | undefined {
  return standingTones.find(([status]) => status === word)?.[1];
}

function toRule(columns: PlannedSpan, [word, { ink, fill }]: readonly [string, Tone]): PlannedRule {
  return { kind: "word", columns, word, fontColor: ink, fill };
}
