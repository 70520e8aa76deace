import { colors } from "./colors";
import type { LookName } from "./sheetPlan";

/** A cell's format in the words of a spreadsheet. */
export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  /** Text of several lines begins at the top of its row. */
  readonly top?: boolean;
  readonly indent?: number;
  /** A thin line below. */
  readonly lineBelow?: string;
  /** A line at the right end. */
  readonly lineRight?: string;
}

const row = { color: colors.ink, lineBelow: colors.lineTint } as const;
const perspective = {
  bold: true,
  color: colors.brand,
  fill: colors.perspective,
  lineBelow: colors.brand,
} as const;
const header = { bold: true, color: colors.paper, fill: colors.brand, wrap: true } as const;
const period = { ...row, size: 11 } as const;
const periodDone = { ...period, color: colors.paper, fill: colors.brand } as const;
const periodAhead = { ...period, fill: colors.ahead } as const;
const periodHeader = { ...header, size: 8 } as const;
/** The column of the as-of date ends with a line. */
const now = { lineRight: colors.ink } as const;

export const looks: Readonly<Record<LookName, Look>> = {
  plain: {},
  title: { bold: true, size: 18, color: colors.brand },
  subtitle: { color: colors.faintInk },
  total: { bold: true, size: 13, color: colors.ink, fill: colors.brandTint },
  header,
  perspective,
  objective: { ...row, bold: true },
  measure: { ...row, indent: 1 },
  faint: { ...row, color: colors.faintInk },
  heading: { bold: true, size: 13, color: colors.brand, lineBelow: colors.brand },
  text: { ...row, wrap: true, top: true },
  inset: { ...row, wrap: true, top: true, indent: 1 },
  insetHeader: { ...header, indent: 1 },
  label: { ...row, color: colors.faintInk, top: true },
  data: { color: colors.faintInk, size: 8 },
  barName: { ...row, bold: true, wrap: true },
  markName: { ...row, wrap: true, indent: 1 },
  period,
  periodDone,
  periodAhead,
  periodNow: { ...period, ...now },
  periodDoneNow: { ...periodDone, ...now },
  periodAheadNow: { ...periodAhead, ...now },
  periodHeader,
  pick: { bold: true, size: 13, color: colors.ink, fill: colors.brandTint, lineBelow: colors.brand },
  periodHeaderNow: { ...periodHeader, fill: colors.ink, ...now },
};
