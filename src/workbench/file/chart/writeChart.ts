/* A chart part, written whole. */
import type { Chart, ChartLegend } from "../../book/chart";
import { chartNamespace, drawingNamespace, relationNamespace } from "../write/namespaces";
import { element, type XmlDocument, type XmlElement } from "../xml/xmlTree";
import { blankWords, legendWords } from "./chartWords";
import { axisElements, titleElements, valueElement } from "./writeAxis";
import { lookElements, textElement } from "./writeChartLook";
import { axisGroups, groupElements } from "./writeSeries";

function legendElements({ visible, position, overlay, font }: ChartLegend): XmlElement[] {
  if (!visible) return [];
  return [
    element("c:legend", {}, [
      valueElement("c:legendPos", legendWords.toFile(position, "r")),
      valueElement("c:overlay", overlay),
      textElement(font),
    ]),
  ];
}

function plotArea(chart: Chart): XmlElement {
  const axes = axisGroups(chart).flatMap((group) => axisElements(chart, group));
  return element("c:plotArea", {}, [element("c:layout"), ...groupElements(chart), ...axes]);
}

/** The tree of a chart part. Its caches are empty: fillCaches fills them. */
export function writeChart(chart: Chart): XmlDocument {
  const namespaces = {
    "xmlns:c": chartNamespace,
    "xmlns:a": drawingNamespace,
    "xmlns:r": relationNamespace,
  };
  const inside = element("c:chart", {}, [
    ...titleElements(chart.title),
    valueElement("c:autoTitleDeleted", !chart.title.visible),
    plotArea(chart),
    ...legendElements(chart.legend),
    valueElement("c:plotVisOnly", chart.plotVisibleOnly),
    valueElement("c:dispBlanksAs", blankWords.toFile(chart.blanksAs, "gap")),
  ]);
  const root = element("c:chartSpace", namespaces, [
    valueElement("c:roundedCorners", false),
    inside,
    ...lookElements(chart.fill, chart.border),
    textElement(chart.font),
  ]);
  return { prolog: "", root };
}
