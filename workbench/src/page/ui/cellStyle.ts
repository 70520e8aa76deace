import type { CSSProperties } from "react";
import type { BorderStyle } from "../../book/style";
import type { CellView } from "../view/cellView";
import { toPixels } from "./pixels";

const indentPixels = 9;

const verticals: Readonly<Record<string, string>> = {
  Top: "flex-start",
  Center: "center",
  Bottom: "flex-end",
};

/** How a cell looks, as the page's styles have it. */
export function cellStyle(cell: CellView): CSSProperties {
  const { fill, borders, alignment } = cell.style;
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = { ...borders, ...cell.look?.borders };
  return {
    ...fontOf(cell),
    ...sidesOf(cell),
    background: cell.look?.fill ?? fill,
    borderTop: border(EdgeTop),
    borderBottom: border(EdgeBottom),
    borderLeft: border(EdgeLeft),
    borderRight: border(EdgeRight),
    alignItems: verticals[alignment.vertical] ?? "flex-end",
    whiteSpace: alignment.wrapText ? "pre-wrap" : "pre",
  };
}

function fontOf({ style: { font }, look }: CellView): CSSProperties {
  const isItalic = look?.italic ?? font.italic;
  const isBold = look?.bold ?? font.bold;
  return {
    fontFamily: `"${font.name}", Carlito, Arial, sans-serif`,
    fontSize: toPixels(font.size),
    fontStyle: isItalic ? "italic" : "normal",
    fontWeight: isBold ? 700 : 400,
    color: look?.fontColor ?? font.color,
    textDecoration: font.underline === "None" ? "none" : "underline",
  };
}

const justified = { left: "flex-start", center: "center", right: "flex-end" } as const;

function sidesOf({ align, style }: CellView): CSSProperties {
  const indent = 3 + style.alignment.indentLevel * indentPixels;
  const isRight = align === "right";
  return {
    justifyContent: justified[align],
    textAlign: align,
    paddingLeft: isRight ? 3 : indent,
    paddingRight: isRight ? indent : 3,
  };
}

const widths: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const kinds: Readonly<Record<string, string>> = { Dash: "dashed", Dot: "dotted", Double: "double" };

function border(edge: BorderStyle | undefined): string | undefined {
  if (!edge || edge.style === "None") return undefined;
  return `${widths[edge.weight] ?? 1}px ${kinds[edge.style] ?? "solid"} ${edge.color}`;
}
