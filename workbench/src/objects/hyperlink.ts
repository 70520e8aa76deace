import type { Hyperlink } from "../book/book";
import { hasCell } from "../book/area";
import { invalidArgument } from "../protocol/refusal";
import { isRecord } from "./argument";
import { checkUnprotected, type Place } from "./place";
import { writeCells } from "./writeCells";

function textIn(given: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = given[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Puts one hyperlink on each cell of the range; null takes them away. */
export function writeHyperlink(place: Place, value: unknown): void {
  const { sheet, area } = place;
  checkUnprotected(sheet);
  const isNone = value === null || value === undefined;
  if (!isNone && !isRecord(value)) throw invalidArgument("a hyperlink is an object");
  const links = isNone ? [] : linksOf(place, value);
  sheet.hyperlinks = sheet.hyperlinks.filter((each) => !hasCell(area, each.row, each.column));
  if (isNone) return;
  const text = textIn(value, "textToDisplay");
  if (text !== undefined) writeCells(place, text.startsWith("=") ? `'${text}` : text);
  sheet.hyperlinks = [...sheet.hyperlinks, ...links];
}

function linksOf({ area }: Place, given: Readonly<Record<string, unknown>>): readonly Hyperlink[] {
  const address = textIn(given, "address");
  const documentReference = textIn(given, "documentReference");
  const screenTip = textIn(given, "screenTip");
  if (screenTip !== undefined && screenTip.length > 255)
    throw invalidArgument("a tip has at most 255 characters");
  const target = {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
  const links: Hyperlink[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) links.push({ row, column, ...target });
  }
  return links;
}
