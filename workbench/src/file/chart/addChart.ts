/* A chart that is not in the file yet: its part, and the frame that leads to it. */
import type { Chart } from "../../book/chart";
import type { Shape } from "../../book/shape";
import { chartNamespace, contentTypes, relationNamespace, toStrict } from "../write/namespaces";
import type { SaveTools } from "../write/sheetEdit";
import { element, type XmlElement } from "../xml/xmlTree";
import { writeXml } from "../xml/writeXml";
import { fillCaches } from "./fillCaches";
import { keepParts } from "./keptParts";
import { writeChart } from "./writeChart";

/** False for charts of a file that hold what the model does not: they can't be written from it. */
export function canWrite({ stored }: Chart): boolean {
  return stored === undefined || stored.unknown.length === 0;
}

/**
 * The text of a chart's part.
 *
 * @param old the root of the part as the file has it, of which what the model does not hold is kept
 */
export function chartText(chart: Chart, { book }: SaveTools, old?: XmlElement): string {
  const document = writeChart(chart);
  if (old) keepParts(document.root, old);
  fillCaches(document.root, book, true);
  return writeXml(document);
}

/** Adds the part of a chart to a drawing; the id of the relationship between them. */
export function addChart(tools: SaveTools, drawing: string, chart: Chart): string {
  const part = tools.draft.freeName("xl/charts/chart#.xml");
  tools.draft.add(part, contentTypes.chart, chartText(chart, tools));
  return tools.draft.relate(drawing, "chart", part);
}

/** The frame of a chart in a drawing, without its place. */
export function newFrame({ id, name }: Shape, relation: string, isStrict: boolean): XmlElement {
  const inDialect = (namespace: string) => (isStrict ? toStrict(namespace) : namespace);
  const uri = inDialect(chartNamespace);
  const names = { "xmlns:c": uri, "xmlns:r": inDialect(relationNamespace), "r:id": relation };
  return element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [
      element("xdr:cNvPr", { id, name }),
      element("xdr:cNvGraphicFramePr"),
    ]),
    element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
    element("a:graphic", {}, [element("a:graphicData", { uri }, [element("c:chart", names)])]),
  ]);
}
