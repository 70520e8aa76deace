import { signOf } from "../direction";
import { knownNumber, type Way } from "../phrases";
import { type Check, type Levels, type Scoring, wrong } from "./scoring";

/** Which way is better, and what contradicts it. */
export type Resolved =
  | { readonly kind: "range" }
  | { readonly kind: "line"; readonly way: Way; readonly checks: readonly Check[] };

/** The direction as given, else Range with a target high, Lower with a red flag above the target, else Higher (scoring.md). */
export function resolveWay(scoring: Scoring, { target, redFlag }: Levels): Resolved {
  const { direction, options, writer } = scoring;
  const hasHigh = options.levels.has("target high");
  const isKnown = target !== undefined && redFlag !== undefined;
  if (direction.kind === "left out" && hasHigh) return { kind: "range" };
  if (direction.kind === "word" && direction.way === "Range") return { kind: "range" };
  const implied = isKnown ? impliedSign(target, redFlag) : "1";
  if (direction.kind === "live") {
    const sign = writer.name("betterIs", signOf(direction.text, implied));
    const contradicts = isKnown ? [{ when: `${sign}*(${target}-${redFlag})<0`, gives: wrong }] : [];
    return { kind: "line", way: { sign }, checks: contradicts };
  }
  if (direction.kind !== "word") return { kind: "line", way: impliedWay(scoring, implied), checks: [] };
  const way = direction.way === "Lower" ? "Lower" : "Higher";
  const compare = hasHigh ? "<>" : way === "Lower" ? "<" : ">";
  const checks = isKnown ? [{ when: `${redFlag}${compare}${target}`, gives: wrong }] : [];
  return { kind: "line", way, checks };
}

function impliedSign(target: string, redFlag: string): string {
  const [level, flag] = [knownNumber(target), knownNumber(redFlag)];
  if (level !== undefined && flag !== undefined) return flag > level ? "-1" : "1";
  return `IF(${redFlag}>${target},-1,1)`;
}

function impliedWay({ writer }: Scoring, sign: string): Way {
  if (sign === "1") return "Higher";
  return sign === "-1" ? "Lower" : { sign: writer.name("betterIs", sign) };
}

/** The way as a factor. */
export function factorOf(way: Way): string {
  if (typeof way === "object") return way.sign;
  return way === "Lower" ? "-1" : "1";
}
