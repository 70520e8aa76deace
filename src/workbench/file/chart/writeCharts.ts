/*
 * The charts of a sheet that are in its file: one that was changed is written anew, of one whose references or cells
 * changed only those are, and all others stay as they are.
 */
import type { Book } from "../../book/book";
import type { Chart } from "../../book/chart";
import { pointsOf, type ChartPoint } from "../../book/chartData";
import { chartFormulas } from "../../book/chartFormulas";
import { toStrict } from "../write/namespaces";
import { removeWithOwn } from "../write/removeSheet";
import { isSame } from "../write/same";
import type { SheetEdit } from "../write/sheetEdit";
import { encodeXml } from "../xml/xmlText";
import { descendantsOf } from "../xml/xmlTree";
import { chartText } from "./addChart";
import { type ChartPart, chartPlaces } from "./chartPlaces";
import { fillCaches } from "./fillCaches";

function dataOf(book: Book, chart: Chart) {
  return [...(chart.stored?.formulas ?? []), ...chartFormulas(chart)].map((formula) =>
    pointsOf(book, formula),
  );
}

/** Whether what a chart shows is as it was: a formula that the file has without a value is none the other for being calculated here. */
function isSameData(before: ReturnType<typeof dataOf>, now: ReturnType<typeof dataOf>): boolean {
  const isSamePoint = (old: ChartPoint, point: ChartPoint | undefined) =>
    (old.value === undefined && old.formula !== undefined && old.formula === point?.formula) ||
    isSame(old, point);
  return (
    before.length === now.length &&
    before.every((points, at) => {
      const others = now[at];
      if (!points || !others) return points === others;
      return points.length === others.length && points.every((one, index) => isSamePoint(one, others[index]));
    })
  );
}

/** Puts the formulas into a part that otherwise stays as it is. */
function patchFormulas({ tools }: SheetEdit, part: string, formulas: readonly string[]) {
  const { root } = tools.draft.edit(part);
  descendantsOf(root, "f").forEach((found, index) => {
    const formula = formulas[index];
    if (formula !== undefined) found.children = [encodeXml(formula)];
  });
}

function updateChart(edit: SheetEdit, part: string, [before, now]: readonly [Chart, Chart]) {
  const { tools } = edit;
  if (now.stored === undefined) {
    const text = chartText(now, tools);
    return tools.draft.replaceText(part, tools.isStrict ? toStrict(text) : text);
  }
  const isMoved = !isSame(before.stored, now.stored);
  if (isMoved) patchFormulas(edit, part, now.stored.formulas);
  if (isMoved || !isSameData(dataOf(tools.file.before, before), dataOf(tools.book, now))) {
    fillCaches(tools.draft.edit(part).root, tools.book, false);
  }
}

function removeChart({ tools }: SheetEdit, { part, drawing, relation }: ChartPart) {
  tools.draft.unrelate(drawing, relation);
  removeWithOwn(tools, part);
}

export function writeCharts(edit: SheetEdit) {
  const { before, now, part, tools } = edit;
  for (const [id, place] of chartPlaces(tools.file.parts, part, before.shapes)) {
    const old = before.shapes.find((shape) => shape.id === id)?.chart;
    const chart = now.shapes.find((shape) => shape.id === id)?.chart;
    if (chart === undefined) removeChart(edit, place);
    else if (old !== undefined) updateChart(edit, place.part, [old, chart]);
  }
}
