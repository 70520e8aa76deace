/* The series of a chart, in the groups in which a chart part has them. */
import type { AxisGroup, Chart, ChartLabels, ChartSeries } from "../../book/chart";
import { blankSeries } from "../../book/chart";
import { retyped } from "../../book/chartTypes";
import { element, type XmlElement } from "../xml/xmlTree";
import { groupingWords, labelWords, markerWords } from "./chartWords";
import { axisIds, textReference, valueElement } from "./writeAxis";
import { fillElements, lineElements, lookElements, textElement } from "./writeChartLook";

function nameElements({ name, nameFormula }: ChartSeries): XmlElement[] {
  if (nameFormula !== undefined) return [element("c:tx", {}, [textReference(nameFormula)])];
  return name === undefined ? [] : [element("c:tx", {}, [element("c:v", {}, [name])])];
}

function numberReference(formula: string): XmlElement {
  return element("c:numRef", {}, [element("c:f", {}, [formula])]);
}

function markerElements({ marker }: ChartSeries): XmlElement[] {
  const { style, size, foreground, background } = marker;
  if (style === "None") return [element("c:marker", {}, [valueElement("c:symbol", "none")])];
  const fill = background === undefined ? [] : fillElements({ kind: "Solid", color: background });
  const line =
    foreground === undefined
      ? []
      : lineElements({ style: "Continuous", color: foreground, weightPoints: 0.75 });
  const look = fill.length + line.length > 0 ? [element("c:spPr", {}, [...fill, ...line])] : [];
  const symbol = style === "Automatic" ? [] : [valueElement("c:symbol", markerWords.toFile(style, "auto"))];
  return [element("c:marker", {}, [...symbol, valueElement("c:size", size), ...look])];
}

function labelElements({ visible, numberFormat, position, font }: ChartLabels): XmlElement[] {
  if (!visible) return [];
  const format =
    numberFormat === undefined
      ? []
      : [element("c:numFmt", { formatCode: numberFormat, sourceLinked: false })];
  const place = position === undefined ? [] : [valueElement("c:dLblPos", labelWords.toFile(position, "r"))];
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"];
  return [
    element("c:dLbls", {}, [
      ...format,
      textElement(font),
      ...place,
      ...shown.map((name) => valueElement(`c:show${name}`, name === "Val")),
    ]),
  ];
}

function isLined({ kind }: ChartSeries): boolean {
  return kind === "Line" || kind === "Scatter";
}

/** Where the values and categories come from; whether the categories are numbers is known when the cells are read. */
function dataElements({ kind, values, categories }: ChartSeries): XmlElement[] {
  const [along, up] = kind === "Scatter" ? ["c:xVal", "c:yVal"] : ["c:cat", "c:val"];
  return [
    ...(categories === undefined ? [] : [element(along, {}, [textReference(categories)])]),
    ...(values === undefined ? [] : [element(up, {}, [numberReference(values)])]),
  ];
}

function seriesElement(series: ChartSeries, order: number): XmlElement {
  const lined = isLined(series);
  const isColumn = series.kind === "Column" || series.kind === "Bar";
  return element("c:ser", {}, [
    valueElement("c:idx", series.id),
    valueElement("c:order", order),
    ...nameElements(series),
    ...lookElements(lined ? undefined : series.fill, series.line),
    ...(isColumn ? [valueElement("c:invertIfNegative", false)] : []),
    ...(lined ? markerElements(series) : []),
    ...labelElements(series.labels),
    ...dataElements(series),
    ...(lined ? [valueElement("c:smooth", series.smooth)] : []),
  ]);
}

interface Group {
  readonly first: ChartSeries;
  readonly elements: readonly XmlElement[];
}

/** What the groups of a kind begin with. */
function groupHead({ kind, grouping }: ChartSeries): XmlElement[] {
  const isBar = kind === "Column" || kind === "Bar";
  const direction = isBar ? [valueElement("c:barDir", kind === "Bar" ? "bar" : "col")] : [];
  const plain = isBar ? "clustered" : "standard";
  const type =
    kind === "Scatter"
      ? valueElement("c:scatterStyle", "lineMarker")
      : valueElement("c:grouping", groupingWords.toFile(grouping, plain));
  return [...direction, type, valueElement("c:varyColors", false)];
}

function groupTail({ kind, gapWidth, overlap }: ChartSeries): XmlElement[] {
  if (kind === "Line") return [valueElement("c:marker", true)];
  if (kind !== "Column" && kind !== "Bar") return [];
  return [valueElement("c:gapWidth", gapWidth), valueElement("c:overlap", overlap)];
}

const groupNames = {
  Area: "c:areaChart",
  Column: "c:barChart",
  Bar: "c:barChart",
  Line: "c:lineChart",
  Scatter: "c:scatterChart",
} as const;

function groupElement({ first, elements }: Group): XmlElement {
  const { category, value } = axisIds[first.axisGroup];
  return element(groupNames[first.kind], {}, [
    ...groupHead(first),
    ...elements,
    ...groupTail(first),
    valueElement("c:axId", category),
    valueElement("c:axId", value),
  ]);
}

const kindOrder = Object.keys(groupNames);

function groupKey({ kind, grouping, axisGroup }: ChartSeries): string {
  return `${axisGroup === "Primary" ? 0 : 1} ${kindOrder.indexOf(kind)} ${grouping}`;
}

/** The groups of series that are drawn alike; areas lie behind columns, columns behind lines. */
export function groupElements({ series, type }: Chart): XmlElement[] {
  if (series.length === 0) return [groupElement({ first: retyped(blankSeries(0), type), elements: [] })];
  const groups = new Map<string, ChartSeries[]>();
  for (const one of series) groups.set(groupKey(one), [...(groups.get(groupKey(one)) ?? []), one]);
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.flatMap(([, [first, ...rest]]) =>
    first === undefined
      ? []
      : [
          groupElement({
            first,
            elements: [first, ...rest].map((one) => seriesElement(one, series.indexOf(one))),
          }),
        ],
  );
}

/** The groups of axes that a chart has. */
export function axisGroups({ series }: Chart): AxisGroup[] {
  const isSecond = series.some(({ axisGroup }) => axisGroup === "Secondary");
  const isFirst = series.length === 0 || series.some(({ axisGroup }) => axisGroup === "Primary");
  return [...(isFirst ? (["Primary"] as const) : []), ...(isSecond ? (["Secondary"] as const) : [])];
}
