/** The history's picture: room at the sides for the points, and at the top for a name over the highest line. */
export const chartSize = { width: 320, height: 130, side: 8, room: 16 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a name stands, as SVG has it. */
export interface NamePlace extends Point {
  readonly textAnchor: "start" | "middle" | "end";
}

const { width, height, room } = chartSize;
const anchors = { start: 0, middle: width / 2, end: width } as const;

/**
 * Where the name of a line lies on no figure: above the line or below it, in that third of the picture that is wanted,
 * else in another.
 *
 * @param line the line's height
 */
export function namePlace(line: number, wanted: "start" | "end", figures: readonly Point[]): NamePlace {
  const thirds =
    wanted === "start" ? (["start", "middle", "end"] as const) : (["end", "middle", "start"] as const);
  const places = thirds.flatMap((textAnchor) =>
    [line - 4, line + 12].map((y) => ({ x: anchors[textAnchor], y, textAnchor })),
  );
  const inside = places.filter(({ y }) => y < height);
  const free = inside.find((place) => !figures.some((figure) => isOn(place, figure)));
  return free ?? { x: anchors[wanted], y: line - 4, textAnchor: wanted };
}

function isOn({ x, y, textAnchor }: NamePlace, figure: Point): boolean {
  const left = textAnchor === "start" ? x : textAnchor === "end" ? x - width / 3 : x - width / 6;
  const isBeside = figure.x >= left && figure.x <= left + width / 3;
  return isBeside && figure.y > y - room + 4 && figure.y < y + 4;
}
