/* A chart part, written whole. */
import type { Chart, ChartLegend, SeriesPlot } from "../../book/chart";
import { canHaveDataTable, plotOfType } from "../../book/chartTypes";
import { chartNamespace, drawingNamespace, relationNamespace } from "../write/namespaces";
import { element, type XmlDocument, type XmlElement } from "../xml/xmlTree";
import { blankWords, legendWords } from "./chartWords";
import { axisElements, titleElements, valueElement } from "./writeAxis";
import { boxElements, lookElements, textElement } from "./writeChartLook";
import { axisGroups, groupElements } from "./writeSeries";

function legendElements(legend: ChartLegend): XmlElement[] {
  const { visible, position, overlay, font, hidden = [], hasShadow } = legend;
  if (!visible) return [];
  const entries = hidden.map((index) =>
    element("c:legendEntry", {}, [valueElement("c:idx", index), valueElement("c:delete", true)]),
  );
  return [
    element("c:legend", {}, [
      valueElement("c:legendPos", legendWords.toFile(position, "r")),
      ...entries,
      valueElement("c:overlay", overlay),
      ...boxElements(legend, { hasShadow }),
      textElement(font),
    ]),
  ];
}

function layoutElement({ plotArea }: Chart): XmlElement {
  const place = plotArea?.place;
  if (!place) return element("c:layout");
  const { isInside, x, y, width, height } = place;
  return element("c:layout", {}, [
    element("c:manualLayout", {}, [
      valueElement("c:layoutTarget", isInside ? "inner" : "outer"),
      valueElement("c:xMode", "edge"),
      valueElement("c:yMode", "edge"),
      valueElement("c:x", x),
      valueElement("c:y", y),
      valueElement("c:w", width),
      valueElement("c:h", height),
    ]),
  ]);
}

function tableElements({ dataTable, series }: Chart): XmlElement[] {
  if (!dataTable?.visible || !canHaveDataTable(series)) return [];
  return [
    element("c:dTable", {}, [
      valueElement("c:showHorzBorder", dataTable.showHorizontalBorder),
      valueElement("c:showVertBorder", dataTable.showVerticalBorder),
      valueElement("c:showOutline", dataTable.showOutlineBorder),
      valueElement("c:showKeys", dataTable.showLegendKey),
      ...boxElements(dataTable),
      textElement(dataTable.font),
    ]),
  ];
}

/** How what is drawn in space is looked at, as Excel does it. */
function viewElements({ series, type }: Chart): XmlElement[] {
  const first = series[0] ?? plotOfType(type);
  if (first.solid === undefined || first.kind === "Bubble") return [];
  return [
    element(
      "c:view3D",
      {},
      viewOf(first).map(([name, val]) => valueElement(`c:${name}`, val)),
    ),
  ];
}

/** The angles of a chart in space by its kind: pies lie flat, what stands one behind the other is seen in perspective. */
export function viewOf({ kind, grouping }: SeriesPlot): readonly (readonly [string, number])[] {
  const isPie = kind === "Pie";
  return [
    ["rotX", isPie ? 30 : 15],
    ["rotY", isPie ? 0 : 20],
    ["depthPercent", 100],
    ["rAngAx", isPie || grouping === "Deep" ? 0 : 1],
  ];
}

function plotArea(chart: Chart): XmlElement {
  const axes = axisGroups(chart).flatMap((group) => axisElements(chart, group));
  return element("c:plotArea", {}, [
    layoutElement(chart),
    ...groupElements(chart),
    ...axes,
    ...tableElements(chart),
    ...boxElements(chart.plotArea ?? {}),
  ]);
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
    ...viewElements(chart),
    plotArea(chart),
    ...legendElements(chart.legend),
    valueElement("c:plotVisOnly", chart.plotVisibleOnly),
    valueElement("c:dispBlanksAs", blankWords.toFile(chart.blanksAs, "gap")),
    ...(chart.labelsOverMaximum === undefined
      ? []
      : [valueElement("c:showDLblsOverMax", chart.labelsOverMaximum)]),
  ]);
  const root = element("c:chartSpace", namespaces, [
    valueElement("c:roundedCorners", false),
    inside,
    ...lookElements(chart.fill, chart.border),
    textElement(chart.font),
  ]);
  return { prolog: "", root };
}
