import type { ScalePoint } from "../../book/book";
import { pointValue, type Rising } from "./scalePoint";

type ColorPoint = ScalePoint & { readonly color: string };

/** The colour that a colour scale gives a number, as `#RRGGBB`; undefined for a scale without points. */
export function scaleColor(
  points: readonly ColorPoint[],
  numbers: Rising,
  value: number,
): string | undefined {
  const stops = points.map((point) => ({ at: pointValue(point, numbers), color: point.color }));
  const above = stops.findIndex(({ at }) => value <= at);
  const [from, to] = above < 0 ? [stops.at(-1), stops.at(-1)] : [stops[Math.max(above - 1, 0)], stops[above]];
  if (!from || !to) return undefined;
  const share = to.at > from.at ? Math.max((value - from.at) / (to.at - from.at), 0) : 1;
  return mixed(from.color, to.color, share);
}

function mixed(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [one, other] = [from, to].map((color) => parseInt(color.slice(start, start + 2), 16));
    return Math.round((one ?? 0) + ((other ?? 0) - (one ?? 0)) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}
