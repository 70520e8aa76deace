import { isSame } from "../terms";
import { ok, type Result } from "../problems";
import { naturalLimits, type NaturalLimits } from "./naturalLimits";
import { pointsOf, type Point, type Series } from "./series";

/** The rules by which a point shows a special cause; see scoring.md, "Reading change". */
export type SignalRule = "outside" | "shift" | "run" | "near limit";

/** A special cause: which rule fired, over which points, and which way they lie or go. */
export interface Signal {
  readonly rule: SignalRule;
  readonly side: "above" | "below";
  /** Positions in the series, from 1; the first and the last point that belong to it. */
  readonly first: number;
  readonly last: number;
  /** How many points belong to it. */
  readonly count: number;
}

const shiftLength = 8;
const runLength = 6;
const nearShare = 2 / 3;

/**
 * Every special cause of a series, in the order of their last points: a point outside the natural limits; 8 or more in
 * a row on one side of the mean; 6 or more in a row each above (or below) the one before; 2 of 3 beyond two thirds of
 * the way to a limit, on the same side.
 */
export function findSignals(series: Series): Result<readonly Signal[]> {
  const limits = naturalLimits(series);
  if (limits.kind === "failed") return limits;
  const points = pointsOf(series);
  const found = (["above", "below"] as const).flatMap((side) => signalsOn(side, points, limits.value));
  return ok([...found].sort((a, b) => a.last - b.last || importance[b.rule] - importance[a.rule]));
}

/** Which of several signals that end at the same point is told: the last in the list of signals. */
const importance: Readonly<Record<SignalRule, number>> = { outside: 0, shift: 1, run: 2, "near limit": 3 };

type Side = Signal["side"];

function signalsOn(side: Side, points: readonly Point[], limits: NaturalLimits): readonly Signal[] {
  const sign = side === "above" ? 1 : -1;
  const limit = side === "above" ? limits.upper : limits.lower;
  const near = limits.mean + (limit - limits.mean) * nearShare;
  const isBeyond = (edge: number) => (value: number) => sign * value > sign * edge && !isSame(value, edge);
  const rises = (value: number, before: number | undefined) =>
    before !== undefined && isBeyond(before)(value);
  const to = (rule: SignalRule) => (members: readonly Point[]) => signalOf(rule, side, members);
  return [
    ...stretches(points, isBeyond(limit), 1).map(to("outside")),
    ...stretches(points, isBeyond(limits.mean), shiftLength).map(to("shift")),
    ...stretches(points, rises, runLength).map(to("run")),
    ...pairsNear(points, isBeyond(near)).map(to("near limit")),
  ];
}

function signalOf(rule: SignalRule, side: Side, members: readonly Point[]): Signal {
  const [first, last] = [members[0]?.position ?? 0, members.at(-1)?.position ?? 0];
  return { rule, side, first, last, count: members.length };
}

/** The longest stretches of points in a row that belong, of at least a length. */
function stretches(
  points: readonly Point[],
  belongs: (value: number, before: number | undefined) => boolean,
  atLeast: number,
): readonly (readonly Point[])[] {
  const found: Point[][] = [[]];
  points.forEach((point, index) => {
    if (belongs(point.value, points[index - 1]?.value)) found.at(-1)?.push(point);
    else found.push([]);
  });
  return found.filter(({ length }) => length >= atLeast && length > 0);
}

/** Two of three neighbouring points that lie near a limit; the last of the three is one of them. */
function pairsNear(
  points: readonly Point[],
  isNear: (value: number) => boolean,
): readonly (readonly Point[])[] {
  return points.flatMap((point, index) => {
    if (!isNear(point.value)) return [];
    const earlier = points.slice(Math.max(0, index - 2), index).filter(({ value }) => isNear(value));
    return earlier.length === 0 ? [] : [[...earlier, point]];
  });
}
