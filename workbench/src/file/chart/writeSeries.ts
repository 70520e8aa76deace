/* The series of a chart, in the groups in which a chart part has them. */
import { type AxisGroup, blankSeries, type Chart, type ChartSeries } from "../../book/chart";
import { canHaveErrorBars, hasSlices, hasTwoValues, hasWidth, isLined, retyped } from "../../book/chartTypes";
import { element, type XmlElement } from "../xml/xmlTree";
import { groupingWords, solidWords } from "./chartWords";
import { axisIds, textReference, valueElement } from "./writeAxis";
import { lookElements } from "./writeChartLook";
import { errorElements, labelElements, markerElements, pointElements, trendlineElement } from "./writePoints";

function nameElements({ name, nameFormula }: ChartSeries): XmlElement[] {
  if (nameFormula !== undefined) return [element("c:tx", {}, [textReference(nameFormula)])];
  return name === undefined ? [] : [element("c:tx", {}, [element("c:v", {}, [name])])];
}

function reference(name: string, formula: string | undefined): XmlElement[] {
  if (formula === undefined) return [];
  return [element(name, {}, [element("c:numRef", {}, [element("c:f", {}, [formula])])])];
}

/** Where the values and categories come from; whether the categories are numbers is known when the cells are read. */
function dataElements(series: ChartSeries): XmlElement[] {
  const { kind, values, categories, bubbleSizes } = series;
  const [along, up] = hasTwoValues(series) ? ["c:xVal", "c:yVal"] : ["c:cat", "c:val"];
  return [
    ...(categories === undefined ? [] : [element(along, {}, [textReference(categories)])]),
    ...reference(up, values),
    ...(kind === "Bubble" ? reference("c:bubbleSize", bubbleSizes) : []),
  ];
}

/** The look of a series and its marks. What is drawn as a line is filled only where it says so. */
function seriesLook(series: ChartSeries): XmlElement[] {
  const { kind, fill, line, marker, explosion } = series;
  const lined = isLined(series);
  const canInvert = hasWidth(series) || kind === "Bubble";
  return [
    ...lookElements(lined && fill.kind !== "Solid" ? undefined : fill, line),
    ...(canInvert ? [valueElement("c:invertIfNegative", series.invertIfNegative ?? false)] : []),
    ...(lined ? markerElements(marker) : []),
    ...(explosion === undefined ? [] : [valueElement("c:explosion", explosion)]),
  ];
}

function seriesElement(series: ChartSeries, order: number): XmlElement {
  const { kind, trendlines = [], solid } = series;
  return element("c:ser", {}, [
    valueElement("c:idx", series.id),
    valueElement("c:order", order),
    ...nameElements(series),
    ...seriesLook(series),
    ...pointElements(series),
    ...labelElements(series),
    ...(canHaveErrorBars(series) ? [...trendlines.map(trendlineElement), ...errorElements(series)] : []),
    ...dataElements(series),
    ...(isLined(series) && kind !== "Radar" ? [valueElement("c:smooth", series.smooth)] : []),
    ...(kind === "Bubble" ? [valueElement("c:bubble3D", solid !== undefined)] : []),
  ]);
}

interface Group {
  readonly first: ChartSeries;
  readonly elements: readonly XmlElement[];
}

function typeElements({ kind, grouping, isFilled, marker }: ChartSeries): XmlElement[] {
  if (kind === "Scatter") return [valueElement("c:scatterStyle", "lineMarker")];
  if (kind === "Radar") {
    const style = isFilled ? "filled" : marker.style === "None" ? "standard" : "marker";
    return [valueElement("c:radarStyle", style)];
  }
  if (kind === "Pie" || kind === "Doughnut" || kind === "Bubble") return [];
  const plain = (kind === "Column" || kind === "Bar") && grouping !== "Deep" ? "clustered" : "standard";
  return [valueElement("c:grouping", groupingWords.toFile(grouping, plain))];
}

/** What the groups of a kind begin with. */
function groupHead(series: ChartSeries): XmlElement[] {
  const { kind, variesByPoint = false } = series;
  const direction = hasWidth(series) ? [valueElement("c:barDir", kind === "Bar" ? "bar" : "col")] : [];
  return [...direction, ...typeElements(series), valueElement("c:varyColors", variesByPoint)];
}

function groupTail(series: ChartSeries): XmlElement[] {
  const {
    kind,
    solid,
    gapWidth,
    overlap,
    firstSliceAngle = 0,
    holeSize = usualHole,
    bubbleScale = 100,
  } = series;
  if (kind === "Line") return solid ? [] : [valueElement("c:marker", true)];
  if (kind === "Pie") return solid ? [] : [valueElement("c:firstSliceAng", firstSliceAngle)];
  if (kind === "Doughnut")
    return [valueElement("c:firstSliceAng", firstSliceAngle), valueElement("c:holeSize", holeSize)];
  if (kind === "Bubble")
    return [valueElement("c:bubbleScale", bubbleScale), valueElement("c:showNegBubbles", false)];
  if (!hasWidth(series)) return [];
  const form = solid && valueElement("c:shape", solidWords.toFile(solid, "box"));
  return [valueElement("c:gapWidth", gapWidth), form ?? valueElement("c:overlap", overlap)];
}

/** What Excel gives a new doughnut. */
export const usualHole = 75;

const groupNames = {
  Area: "areaChart",
  Column: "barChart",
  Bar: "barChart",
  Line: "lineChart",
  Scatter: "scatterChart",
  Bubble: "bubbleChart",
  Radar: "radarChart",
  Pie: "pieChart",
  Doughnut: "doughnutChart",
} as const;

function groupName({ kind, solid }: ChartSeries): string {
  const name = groupNames[kind];
  return solid && kind !== "Bubble" ? `c:${name.replace("Chart", "3DChart")}` : `c:${name}`;
}

function axisLinks(first: ChartSeries): XmlElement[] {
  if (hasSlices(first)) return [];
  const { category, value, series } = axisIds[first.axisGroup];
  const isDeep = first.grouping === "Deep";
  return [category, value, ...(isDeep ? [series] : [])].map((id) => valueElement("c:axId", id));
}

function groupElement({ first, elements }: Group): XmlElement {
  return element(groupName(first), {}, [
    ...groupHead(first),
    ...elements,
    ...groupTail(first),
    ...axisLinks(first),
  ]);
}

const kindOrder = Object.keys(groupNames);

function groupKey({ kind, grouping, axisGroup, solid, isFilled = false }: ChartSeries): string {
  const place = axisGroup === "Primary" ? 0 : 1;
  return `${place} ${kindOrder.indexOf(kind)} ${grouping} ${solid ?? ""} ${isFilled}`;
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
export function axisGroups({ series, type }: Chart): AxisGroup[] {
  const onAxes = (series.length > 0 ? series : [retyped(blankSeries(0), type)]).filter(
    (one) => !hasSlices(one),
  );
  return (["Primary", "Secondary"] as const).filter((group) =>
    onAxes.some(({ axisGroup }) => axisGroup === group),
  );
}
