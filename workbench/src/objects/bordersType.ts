import type { Area } from "../book/book";
import type { BorderEdge, BorderStyle, CellStyle } from "../book/style";
import { restyle, styleAt } from "../book/cells";
import { type HostObject, hostObject, method, type ObjectType, scalar } from "../protocol/hostObject";
import { borderWords } from "../file/style/styleNames";
import { invalidArgument } from "../protocol/refusal";
import { asColor, oneOf, textAt, wholeAt } from "./argument";
import { checkUnprotected, type Place } from "./place";

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof edges)[number];

export const borderStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export const borderWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface Line extends Place {
  readonly edge: Edge;
}

interface Side {
  readonly area: Area;
  readonly edge: BorderEdge;
}

/** The cells and the sides of theirs that a border of a range is made of. */
function sidesOf({ area, edge }: Line): readonly Side[] {
  const { top, left, bottom, right } = area;
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: top }, edge }];
    case "EdgeBottom":
      return [{ area: { ...area, top: bottom }, edge }];
    case "EdgeLeft":
      return [{ area: { ...area, right: left }, edge }];
    case "EdgeRight":
      return [{ area: { ...area, left: right }, edge }];
    case "InsideVertical":
      return between(left < right, { ...area, right: right - 1 }, "EdgeRight", { ...area, left: left + 1 });
    case "InsideHorizontal":
      return between(top < bottom, { ...area, bottom: bottom - 1 }, "EdgeBottom", { ...area, top: top + 1 });
    default:
      return [{ area, edge }];
  }
}

function between(
  exists: boolean,
  first: Area,
  edge: "EdgeRight" | "EdgeBottom",
  second: Area,
): readonly Side[] {
  if (!exists) return [];
  const facing = edge === "EdgeRight" ? "EdgeLeft" : "EdgeTop";
  return [
    { area: first, edge },
    { area: second, edge: facing },
  ];
}

function bordersOf(line: Line): ReadonlySet<BorderStyle | undefined> {
  const found = new Map<string, BorderStyle | undefined>();
  for (const { area, edge } of sidesOf(line).slice(0, 1)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const border = styleAt(line.sheet, row, column).borders[edge];
        found.set(JSON.stringify(border ?? null), border);
      }
    }
  }
  return new Set(found.values());
}

function shared<Value>(line: Line, ask: (border: BorderStyle | undefined) => Value): Value | null {
  const answers = new Set([...bordersOf(line)].map(ask));
  if (answers.size === 0) return ask(undefined);
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : null;
}

function draw(line: Line, change: (border: BorderStyle) => BorderStyle | undefined): void {
  checkUnprotected(line.sheet);
  for (const { area, edge } of sidesOf(line)) {
    restyle(line.sheet, area, (style) => withBorder(style, edge, change));
  }
}

const plain: BorderStyle = { style: "Continuous", weight: "Thin", color: "#000000" };

/** A style with another line at one edge, or without one; what is drawn first is thin and black. */
export function withBorder(
  style: CellStyle,
  edge: BorderEdge,
  change: (border: BorderStyle) => BorderStyle | undefined,
): CellStyle {
  const { [edge]: before = plain, ...others } = style.borders;
  const border = change(before);
  return { ...style, borders: border ? { ...others, [edge]: fitting(border, before) } : others };
}

function isLine({ style, weight }: BorderStyle): boolean {
  return borderWords.toFile(`${style} ${weight}`, "") !== "";
}

/** Not every style has every weight: one that is set takes a weight that it has, a weight that is set a style that has it. */
function fitting(border: BorderStyle, before: BorderStyle): BorderStyle {
  if (isLine(border)) return border;
  if (border.weight !== before.weight) return { ...border, style: "Continuous" };
  const weight = borderWeights.find((each) => isLine({ ...border, weight: each }));
  return weight ? { ...border, weight } : border;
}

const borderType: ObjectType<Line> = {
  name: "RangeBorder",
  members: {
    SideIndex: scalar(({ edge }) => edge),
    Style: scalar(
      (line) => shared(line, (border) => border?.style ?? "None"),
      (line, given) => {
        const style = oneOf(given, borderStyles);
        draw(line, (border) => (style === "None" ? undefined : { ...border, style }));
      },
    ),
    Weight: scalar(
      (line) => shared(line, (border) => border?.weight ?? "Thin"),
      (line, given) => {
        const weight = oneOf(given, borderWeights);
        draw(line, (border) => ({ ...border, weight }));
      },
    ),
    Color: scalar(
      (line) => shared(line, (border) => border?.color ?? "#000000"),
      (line, given) => {
        const color = asColor(given);
        draw(line, (border) => ({ ...border, color }));
      },
    ),
  },
  identify: ({ edge }) => ({ Id: edge, SideIndex: edge }),
};

/** The sides of a range's or a style's borders, each by its name or its number. */
export function bordersTypeOf<Owner, Side extends string>(
  borderType: ObjectType<Owner & { readonly edge: Side }>,
  edges: readonly Side[],
): ObjectType<Owner> {
  const border = (owner: Owner, edge: Side) => hostObject(borderType, { ...owner, edge });
  return {
    name: "RangeBorderCollection",
    items: (owner) => edges.map((edge) => border(owner, edge)),
    members: {
      Count: scalar(() => edges.length),
      GetItem: method((owner, args) => border(owner, oneOf(textAt(args, 0), edges))),
      GetItemAt: method((owner, args) => {
        const edge = edges[wholeAt(args, 0)];
        if (!edge) throw invalidArgument("no such side");
        return border(owner, edge);
      }),
    },
  };
}

const bordersType = bordersTypeOf<Place, Edge>(borderType, edges);

export function makeBorders(place: Place): HostObject {
  return hostObject(bordersType, place);
}
