import { type Band, isSameName, withoutInvisible } from "../terms";
import { parseNumber } from "./parseNumber";
import { parsePeriod, type WrittenPeriod } from "../periods";

export const comparisons = [">=", "<=", ">", "<", "="] as const;
export type Comparison = (typeof comparisons)[number];

/** A gate as it is written, its measure still a word: `NPS >= 40 for 2 by 2026-06`. */
export interface WrittenGate {
  readonly measure: string;
  readonly comparison: Comparison;
  /** In the measure's unit, or a status. */
  readonly level: number | GateBand;
  /** How many of the measure's own periods in a row; 1 or more. */
  readonly periods: number;
  /** Left out: the initiative's end. */
  readonly by?: WrittenPeriod;
}

export type GateBand = Extract<Band, "Green" | "Amber" | "Red">;

const shape =
  /^([^<>=≥≤]+?)\s*(>=|<=|≥|≤|>|<|=)\s*(.+?)(?:\s+for\s+(\d+)(?:\s+periods?)?)?(?:\s+by\s+(.+))?$/i;

/**
 * Reads a gate: measure, comparison, value or status, and the periods in a row and the latest period where given.
 *
 * @returns undefined when the text is no gate
 */
export function parseGate(text: string, locale?: string): WrittenGate | undefined {
  const [, measure = "", sign = "", levelText = "", periodsText = "1", byText] =
    shape.exec(withoutInvisible(text).trim()) ?? [];
  const comparison = comparisonOf(sign);
  const level = bandOf(levelText) ?? parseNumber(levelText, locale);
  const by = byText === undefined ? undefined : parsePeriod(byText);
  const periods = Number(periodsText);
  if (!comparison || level === undefined || periods < 1 || (byText !== undefined && !by)) return undefined;
  return { measure, comparison, level, periods, ...(by ? { by } : {}) };
}

function comparisonOf(sign: string): Comparison | undefined {
  const plain = sign.replace("≥", ">=").replace("≤", "<=");
  return comparisons.find((comparison) => comparison === plain);
}

function bandOf(text: string): GateBand | undefined {
  return (["Green", "Amber", "Red"] as const).find((band) => isSameName(band, text));
}
