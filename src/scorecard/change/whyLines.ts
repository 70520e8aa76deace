import { itemText } from "../model";
import { periodText } from "../periods";
import { sumOf } from "../series";
import type { Cause } from "./causeOf";
import type { Change } from "./explainChange";
import type { Leading } from "./leadingTo";
import { signedPoints } from "./points";
import type { TestedLink } from "./testLinks";
import type { Why } from "./why";

/** A line of what made a score change. */
export interface WhyLine {
  readonly kind: "Unit" | "Perspective" | "Objective" | "Measure" | "Weights" | "Before";
  /** How far below the score that is explained, which is 0. */
  readonly level: number;
  readonly id: string;
  readonly name: string;
  readonly from?: number;
  readonly to?: number;
  /** In points of the score that is explained; of what moved before, in points of its own. */
  readonly part?: number;
  /** In words; "" where the numbers say all. */
  readonly says: string;
}

/** What is shown as nothing by whatever rounding: the parts that are left out come to less than this. */
const nothing = 1e-9;

/**
 * All that made a score change, level by level: every line's part is the sum of the lines right below it, and of the line of
 * other weights where there is one. Then, by the links of the map, what stands before the objectives that moved it most.
 */
export function whyLines({ change, leading }: Why): readonly WhyLine[] {
  return [...causeLines(change.cause, 0, splitText(change)), ...leading.map(leadingLine)];
}

function splitText({ performance = 0, coverage, weights }: Change): string {
  return `${signedPoints(performance)} performance, ${signedPoints(coverage)} coverage, ${signedPoints(weights)} weights`;
}

const kinds = {
  scorecard: "Unit",
  perspective: "Perspective",
  objective: "Objective",
  measure: "Measure",
} as const;

function causeLines(cause: Cause, level: number, says: string): readonly WhyLine[] {
  const { kind, id, from, to, part, weights, below } = cause;
  const inside = below.filter((one) => Math.abs(one.part) > nothing);
  return [
    { kind: kinds[kind], level, id, name: itemText(cause), from, to, part, says },
    ...(Math.abs(weights) > nothing ? [weightsLine(weights, level + 1)] : []),
    ...inside.flatMap((one) => causeLines(one, level + 1, becauseText(one))),
  ];
}

const becauseText = ({ because }: Cause): string =>
  because === "Coverage" ? "Began or ceased to be reported" : "";

const weightsLine = (part: number, level: number): WhyLine => ({
  ...{
    kind: "Weights",
    level,
    id: "",
    name: "Other weights",
    part,
    says: "What is below weighs something else now",
  },
});

function leadingLine({ effectName, cause, tested, period, moved }: Leading): WhyLine {
  const { id, name } = cause.objective;
  return {
    ...{ kind: "Before", level: 1, id, name: `${name}, which drives ${effectName}` },
    ...(moved === undefined ? {} : { part: moved }),
    says: `${moved === undefined ? "No change known" : "Moved"} in ${periodText(period)}; ${evidenceText(tested)}`,
  };
}

const standingTexts: Readonly<Record<TestedLink["standing"], string>> = {
  Planned: "too few figures to say whether the link holds",
  Supported: "the figures support the link",
  Contradicted: "the figures contradict the link",
  "No evidence": "the figures show no such link",
};

/** What the figures say of a link, plainly, with the correlation that says it. */
export function evidenceText({ standing, evidence }: Pick<TestedLink, "standing" | "evidence">): string {
  const words = standingTexts[standing];
  if (evidence?.correlation === undefined) return words;
  return `${words} (correlation ${evidence.correlation.toFixed(2)} at a lag of ${evidence.lag ?? 0}, ${evidence.count} pairs)`;
}

/** A step from one score to another, and where it begins and ends. */
export interface WhyStep {
  readonly name: string;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** More are not told apart. */
const mostSteps = 10;

/**
 * The way from the score before to the score now in steps, one for each part right below it and one for other weights where they
 * moved anything: first what raised it, then what lowered it, the largest first, so that it is never below 0 in between. Of more than
 * ten parts the smaller ones are two steps. How many steps there are depends on the parts alone, not on how they moved.
 */
export function whySteps({ from, cause }: Pick<Change, "from" | "cause">): readonly WhyStep[] {
  const parts = bySize(cause.below.map((one) => ({ name: itemText(one), part: one.part })));
  const kept = parts.length > mostSteps ? parts.slice(0, mostSteps - 1) : parts;
  const rest = parts.slice(kept.length);
  const others = [
    together("Others that raised it", rest, (part) => part > 0),
    together("Others that lowered it", rest, (part) => part <= 0),
  ];
  const weights = Math.abs(cause.weights) > nothing ? [{ name: "Other weights", part: cause.weights }] : [];
  const all = bySize([...kept, ...(rest.length > 0 ? others : []), ...weights]);
  let reached = from;
  return [...all.filter(({ part }) => part >= 0), ...all.filter(({ part }) => part < 0)].map((one) => {
    const step = { ...one, from: reached, to: reached + one.part };
    reached = step.to;
    return step;
  });
}

interface NamedPart {
  readonly name: string;
  readonly part: number;
}

const bySize = (parts: readonly NamedPart[]): readonly NamedPart[] =>
  parts.toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part));

function together(name: string, parts: readonly NamedPart[], isMeant: (part: number) => boolean): NamedPart {
  return { name, part: sumOf(parts.map(({ part }) => part).filter(isMeant)) };
}
