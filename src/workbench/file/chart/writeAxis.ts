/* Axes and titles of a chart. */
import type { AxisGroup, Chart, ChartAxis, ChartTitle } from "../../book/chart";
import { element, type XmlElement } from "../xml/xmlTree";
import { tickLabelWords, tickWords } from "./chartWords";
import { lookElements, richElement, textElement } from "./writeChartLook";

export function valueElement(name: string, val: string | number | boolean): XmlElement {
  return element(name, { val });
}

/** A reference to cells that hold texts; the texts themselves are filled in when the part is finished. */
export function textReference(formula: string): XmlElement {
  return element("c:strRef", {}, [element("c:f", {}, [formula])]);
}

/** A title where it is shown. An upright one reads from below. */
export function titleElements(title: ChartTitle, isUpright = false): XmlElement[] {
  const { visible, text, formula, overlay, font } = title;
  if (!visible) return [];
  const rich =
    text === undefined
      ? []
      : [element("c:tx", {}, [richElement(text, font, isUpright ? -5400000 : undefined)])];
  const words = formula === undefined ? rich : [element("c:tx", {}, [textReference(formula)])];
  const look = formula === undefined && text !== undefined ? [] : [textElement(font)];
  return [element("c:title", {}, [...words, valueElement("c:overlay", overlay), ...look])];
}

function scaling({ minimum, maximum, reversed }: ChartAxis): XmlElement {
  return element("c:scaling", {}, [
    valueElement("c:orientation", reversed ? "maxMin" : "minMax"),
    ...(maximum === undefined ? [] : [valueElement("c:max", maximum)]),
    ...(minimum === undefined ? [] : [valueElement("c:min", minimum)]),
  ]);
}

interface AxisIds {
  readonly own: number;
  readonly other: number;
}

interface AxisPlace {
  readonly ids: AxisIds;
  /** "l", "r", "t" or "b". */
  readonly side: string;
  readonly isUpright: boolean;
  readonly crosses: "autoZero" | "max";
}

/** What axes of every kind begin with, up to where they cross. */
function commonParts(axis: ChartAxis, { ids, side, isUpright, crosses }: AxisPlace): XmlElement[] {
  const { gridlines, numberFormat } = axis;
  const lines = gridlines.visible
    ? [element("c:majorGridlines", {}, lookElements(undefined, gridlines.line))]
    : [];
  const format = { formatCode: numberFormat ?? "General", sourceLinked: numberFormat === undefined };
  return [
    valueElement("c:axId", ids.own),
    scaling(axis),
    valueElement("c:delete", !axis.visible),
    valueElement("c:axPos", side),
    ...lines,
    ...titleElements(axis.title, isUpright),
    element("c:numFmt", format),
    valueElement("c:majorTickMark", tickWords.toFile(axis.majorTicks, "none")),
    valueElement("c:minorTickMark", "none"),
    valueElement("c:tickLblPos", tickLabelWords.toFile(axis.labels, "nextTo")),
    ...lookElements(undefined, axis.line),
    textElement(axis.font),
    valueElement("c:crossAx", ids.other),
    valueElement("c:crosses", crosses),
  ];
}

function unitOf({ majorUnit }: ChartAxis): XmlElement[] {
  return majorUnit === undefined ? [] : [valueElement("c:majorUnit", majorUnit)];
}

function categoryAxis(axis: ChartAxis, place: AxisPlace): XmlElement {
  const spacing = axis.labelSpacing === undefined ? [] : [valueElement("c:tickLblSkip", axis.labelSpacing)];
  return element("c:catAx", {}, [
    ...commonParts(axis, place),
    valueElement("c:auto", true),
    valueElement("c:lblAlgn", "ctr"),
    valueElement("c:lblOffset", 100),
    ...spacing,
    valueElement("c:noMultiLvlLbl", false),
  ]);
}

function valueAxis(axis: ChartAxis, place: AxisPlace, cross: "between" | "midCat"): XmlElement {
  return element("c:valAx", {}, [
    ...commonParts(axis, place),
    valueElement("c:crossBetween", cross),
    ...unitOf(axis),
  ]);
}

/** The numbers by which series know their axes. */
export const axisIds = {
  Primary: { category: 111111111, value: 111111112 },
  Secondary: { category: 222222221, value: 222222222 },
} as const;

/** The pair of axes of a group. Bars lie, so theirs change places. */
export function axisElements({ axes, series, type }: Chart, group: AxisGroup): XmlElement[] {
  const { category, value } = axes[group];
  const kinds = series.filter(({ axisGroup }) => axisGroup === group).map(({ kind }) => kind);
  const isLying = kinds.length > 0 ? kinds[0] === "Bar" : type.startsWith("Bar");
  const isScatter = kinds.length > 0 ? kinds.every((kind) => kind === "Scatter") : type.startsWith("XY");
  const isSecond = group === "Secondary";
  const ids = axisIds[group];
  const first: AxisPlace = {
    ids: { own: ids.category, other: ids.value },
    side: isLying ? "l" : "b",
    isUpright: isLying,
    crosses: "autoZero",
  };
  const valueSide = isLying ? (isSecond ? "t" : "b") : isSecond ? "r" : "l";
  const crosses = isSecond ? "max" : "autoZero";
  const ownIds = { own: ids.value, other: ids.category };
  const second: AxisPlace = { ids: ownIds, side: valueSide, isUpright: !isLying, crosses };
  const isOnMarks = isScatter || (kinds.length > 0 && kinds.every((kind) => kind === "Area"));
  return [
    isScatter ? valueAxis(category, first, "midCat") : categoryAxis(category, first),
    valueAxis(value, second, isOnMarks ? "midCat" : "between"),
  ];
}
