import { bandOfScore, greenFrom } from "../terms";
import { interpolate, type Anchor } from "./interpolate";
import type { Scale } from "./scale";
import { wayToGreen } from "./wayToGreen";

export interface AnchorLevels {
  readonly direction: "Higher" | "Lower" | "Range";
  /** At least two, their values in rising or in falling order. */
  readonly anchors: readonly Anchor[];
  readonly reason: Scale["reason"];
}

/** Linear between anchors and flat beyond them; the band is the score's. */
export function anchorScale({ direction, anchors, reason }: AnchorLevels): Omit<Scale, "warnings"> {
  const score = (actual: number) => interpolate(anchors, actual);
  return {
    direction,
    isScored: true,
    score,
    band: (actual) => bandOfScore(score(actual)),
    reason,
    toGreen: (actual, show) => {
      const wanted = bandOfScore(score(actual)) === "Green" ? undefined : nearestGreen(anchors, actual);
      return wanted === undefined ? undefined : wayToGreen(actual, wanted, show);
    },
  };
}

/** The value nearest to an actual from which the score is Green; undefined where none is. */
function nearestGreen(anchors: readonly Anchor[], actual: number): number | undefined {
  const green = anchors.filter(({ score }) => score >= greenFrom).map(({ value }) => value);
  const wanted = [
    ...green,
    ...anchors.slice(1).flatMap((anchor, before) => crossing(anchors[before], anchor)),
  ];
  const away = (value: number) => Math.abs(value - actual);
  return wanted.reduce<number | undefined>(
    (best, value) => (best === undefined || away(value) < away(best) ? value : best),
    undefined,
  );
}

function crossing(from: Anchor | undefined, to: Anchor): readonly number[] {
  if (!from || from.score >= greenFrom === to.score >= greenFrom) return [];
  const share = (greenFrom - from.score) / (to.score - from.score);
  return [from.value + share * (to.value - from.value)];
}
