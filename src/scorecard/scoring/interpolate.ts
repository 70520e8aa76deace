import { isSame } from "../terms";

export interface Anchor {
  readonly value: number;
  readonly score: number;
}

/**
 * The score at a value: linear between the anchors, flat beyond them, exact on each.
 *
 * @param anchors at least two, their values in rising or in falling order
 */
export function interpolate(anchors: readonly Anchor[], value: number): number {
  const exact = anchors.find((anchor) => isSame(anchor.value, value));
  if (exact) return exact.score;
  const [first, last] = [anchors[0], anchors[anchors.length - 1]];
  if (!first || !last) throw new Error("interpolate needs anchors");
  const sign = last.value >= first.value ? 1 : -1;
  const next = anchors.findIndex((anchor) => sign * anchor.value > sign * value);
  const [below, above] = [anchors[next - 1], anchors[next]];
  if (next === 0) return first.score;
  if (!below || !above) return last.score;
  const share = (value - below.value) / (above.value - below.value);
  return below.score + share * (above.score - below.score);
}
