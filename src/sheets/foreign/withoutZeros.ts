import { periodText, type Period } from "../../scorecard";
import type { Figure } from "./figure";
import type { FigureRole } from "./labelWords";
import { saidOf, type MappedRange } from "./mapping";
import { lineOf, type Settled } from "./oneEach";
import { notReported, realZeros, toQuestion } from "./question";

/** Zeros at the end of everything are months that a formula fills before they are reported; so are targets that are all 0. */
export function withoutZeros(range: MappedRange, figures: readonly Figure[]): Settled {
  const said = saidOf(range, "Zeros");
  const from = new Map<FigureRole, Figure | undefined>([
    ["Actual", firstOfZeros(figures, "Actual")],
    ["Target", allAreZero(figures, "Target")],
  ]);
  const [first] = [...from.values()].flatMap((figure) => figure ?? []);
  if (!first || said === realZeros) return { figures, questions: [] };
  const kept = figures.filter((figure) => !isFrom(from.get(figure.role)?.period, figure));
  if (said === notReported) return { figures: kept, questions: [] };
  const settles = { lines: [lineOf(range, "Zeros")], field: "says" as const };
  const period = first.period ? periodText(first.period) : "here";
  return { figures: kept, questions: [toQuestion({ code: "zeros", from: period }, first.at, settles)] };
}

function isFrom(from: Period | undefined, { period }: Figure): boolean {
  return from !== undefined && period?.frequency === from.frequency && period.ordinal >= from.ordinal;
}

function inOrder(figures: readonly Figure[], role: FigureRole): readonly Figure[] {
  const timed = figures.filter((figure) => figure.role === role && figure.period);
  return timed.sort((a, b) => (a.period?.ordinal ?? 0) - (b.period?.ordinal ?? 0));
}

/** The first figure of the last periods in which all that is said is 0. */
function firstOfZeros(figures: readonly Figure[], role: FigureRole): Figure | undefined {
  const timed = inOrder(figures, role);
  const lastReal = timed.findLast(({ value }) => value !== undefined && value !== 0);
  if (new Set(timed.map(({ period }) => period?.frequency)).size !== 1) return undefined;
  const since = lastReal?.period?.ordinal ?? -Infinity;
  const zeros = timed.filter(({ period, value }) => (period?.ordinal ?? 0) > since && value === 0);
  const measures = new Set(timed.map(({ measure }) => measure)).size;
  return measures > 1 || zeros.length > 1 ? zeros[0] : undefined;
}

function allAreZero(figures: readonly Figure[], role: FigureRole): Figure | undefined {
  const timed = inOrder(figures, role);
  return timed.length > 2 && timed.every(({ value }) => value === 0) ? timed[0] : undefined;
}
