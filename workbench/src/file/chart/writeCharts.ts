/*
 * The charts of a sheet that are in its file: one that was changed is written anew, of one whose references or cells
 * changed only those are, and all others stay as they are.
 */
import type { Book } from "../../book/book";
import type { Chart } from "../../book/chart";
import { pointsOf, type ChartPoint } from "../../book/chartData";
import { findShape } from "../../book/shapes";
import { chartFormulas } from "../../book/chartFormulas";
import { toStrict } from "../write/namespaces";
import { removeWithOwn } from "../write/removeSheet";
import { isSame } from "../../book/same";
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

type Data = ReturnType<typeof dataOf>;

/** Whether what a chart shows is as it was, by whatever formulas. */
function isSameData(before: Data, now: Data): boolean {
  const isSameRange = (points: Data[number], others: Data[number]) =>
    points?.length === others?.length &&
    (points ?? []).every((point, at) => isSamePoint(point, others?.[at]));
  return before.length === now.length && before.every((points, at) => isSameRange(points, now[at]));
}

/** A formula that the file has without a value is none the other for being calculated here. */
function isSamePoint({ formula, ...shown }: ChartPoint, now: ChartPoint | undefined): boolean {
  const { formula: formulaNow, ...shownNow } = now ?? {};
  const isValueless = shown.value === undefined && formula !== undefined;
  return (isValueless && formula === formulaNow) || isSame(shown, shownNow);
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
    const text = chartText(now, tools, tools.draft.edit(part).root);
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
    const old = findShape(before.shapes, id)?.chart;
    const chart = findShape(now.shapes, id)?.chart;
    if (chart === undefined) removeChart(edit, place);
    else if (old !== undefined) updateChart(edit, place.part, [old, chart]);
  }
}
