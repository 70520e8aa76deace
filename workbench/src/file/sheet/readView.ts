/* What a sheet's window shows: grid lines, headings, frozen panes, selection. */
import { parseArea } from "../../book/address";
import type { Area } from "../../book/book";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/xmlTree";

export interface SheetView {
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly frozenAt?: { readonly row: number; readonly column: number };
  readonly selection: Area;
  readonly otherSelections?: readonly Area[];
}

function readFrozen(view: XmlElement | undefined): SheetView["frozenAt"] {
  const pane = childOf(view, "pane");
  if (!(attributeOf(pane, "state") ?? "").startsWith("frozen")) return undefined;
  return { row: numberOf(pane, "ySplit") ?? 0, column: numberOf(pane, "xSplit") ?? 0 };
}

function readSelection(view: XmlElement | undefined): Pick<SheetView, "selection" | "otherSelections"> {
  const active = attributeOf(childOf(view, "pane"), "activePane");
  const found = childrenOf(view, "selection");
  const chosen = found.find((one) => attributeOf(one, "pane") === active) ?? found[0];
  const areas = (attributeOf(chosen, "sqref") ?? "A1").split(" ").flatMap((one) => parseArea(one) ?? []);
  const [selection = { top: 0, left: 0, bottom: 0, right: 0 }, ...otherSelections] = areas;
  return { selection, ...(otherSelections.length > 0 ? { otherSelections } : {}) };
}

export function readView(worksheet: XmlElement): SheetView {
  const view = childOf(worksheet, "sheetViews", "sheetView");
  const frozenAt = readFrozen(view);
  return {
    showGridlines: flagOf(view, "showGridLines", true),
    showHeadings: flagOf(view, "showRowColHeaders", true),
    ...(frozenAt === undefined ? {} : { frozenAt }),
    ...readSelection(view),
  };
}
