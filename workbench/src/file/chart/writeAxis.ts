/* Axes and titles of a chart. */
import type { AxisGroup, Chart, ChartAxis, ChartTitle, SeriesPlot } from "../../book/chart";
import { hasTwoValues, plotOfType, standsBetween } from "../../book/chartTypes";
import { element, type XmlElement } from "../xml/xmlTree";
import { alignmentWords, tickLabelWords, tickWords, unitWords } from "./chartWords";
import { boxElements, lookElements, richElement, textElement } from "./writeChartLook";

export function valueElement(name: string, val: string | number | boolean): XmlElement {
  return element(name, { val });
}

/** A reference to cells that hold texts; the texts themselves are filled in when the part is finished. */
export function textReference(formula: string): XmlElement {
  return element("c:strRef", {}, [element("c:f", {}, [formula])]);
}

const uprightTurn = 90;

/** A title where it is shown. An upright one reads from below. */
export function titleElements(title: ChartTitle, isUpright = false): XmlElement[] {
  const { visible, text, formula, overlay, font, runs, hasShadow } = title;
  if (!visible) return [];
  const turn =
    title.turn ?? (isUpright && formula === undefined && text !== undefined ? uprightTurn : undefined);
  const rich =
    text === undefined ? [] : [element("c:tx", {}, [richElement(runs ?? [{ text, font }], font, turn)])];
  const words = formula === undefined ? rich : [element("c:tx", {}, [textReference(formula)])];
  const look = formula === undefined && text !== undefined ? [] : [textElement(font, turn)];
  const box = boxElements(title, { hasShadow });
  return [element("c:title", {}, [...words, valueElement("c:overlay", overlay), ...box, ...look])];
}

function scaling({ minimum, maximum, reversed, logBase }: ChartAxis): XmlElement {
  return element("c:scaling", {}, [
    ...(logBase === undefined ? [] : [valueElement("c:logBase", logBase)]),
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
  /** Where it meets the other axis. */
  readonly crosses: XmlElement;
}

/** What axes of every kind begin with, up to where they cross. */
function commonParts(axis: ChartAxis, { ids, side, isUpright, crosses }: AxisPlace): XmlElement[] {
  const { gridlines, minorGridlines, numberFormat } = axis;
  const lines = [
    ...(gridlines.visible ? [element("c:majorGridlines", {}, lookElements(undefined, gridlines.line))] : []),
    ...(minorGridlines ? [element("c:minorGridlines", {}, lookElements(undefined, minorGridlines))] : []),
  ];
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
    valueElement("c:minorTickMark", tickWords.toFile(axis.minorTicks ?? "None", "none")),
    valueElement("c:tickLblPos", tickLabelWords.toFile(axis.labels, "nextTo")),
    ...lookElements(undefined, axis.line),
    textElement(axis.font, axis.turn),
    valueElement("c:crossAx", ids.other),
    crosses,
  ];
}

/** Where an axis meets the other one, which says where it is crossed. */
function crossingElement({ crossing }: ChartAxis, otherwise: "autoZero" | "max"): XmlElement {
  if (typeof crossing === "number") return valueElement("c:crossesAt", crossing);
  const words = { Minimum: "min", Maximum: "max" } as const;
  return valueElement("c:crosses", crossing === undefined ? otherwise : words[crossing]);
}

function unitOf({ majorUnit, minorUnit, displayUnit, hidesUnitLabel }: ChartAxis): XmlElement[] {
  const label = hidesUnitLabel ? [] : [element("c:dispUnitsLbl", {}, [element("c:layout")])];
  const unit =
    typeof displayUnit === "number"
      ? valueElement("c:custUnit", displayUnit)
      : valueElement("c:builtInUnit", unitWords.toFile(displayUnit ?? "", "thousands"));
  return [
    ...(majorUnit === undefined ? [] : [valueElement("c:majorUnit", majorUnit)]),
    ...(minorUnit === undefined ? [] : [valueElement("c:minorUnit", minorUnit)]),
    ...(displayUnit === undefined ? [] : [element("c:dispUnits", {}, [unit, ...label])]),
  ];
}

function categoryAxis(axis: ChartAxis, place: AxisPlace): XmlElement {
  const { labelSpacing, markSpacing, labelAlignment = "Center", labelOffset = 100 } = axis;
  const spacing = [
    ...(labelSpacing === undefined ? [] : [valueElement("c:tickLblSkip", labelSpacing)]),
    ...(markSpacing === undefined ? [] : [valueElement("c:tickMarkSkip", markSpacing)]),
  ];
  return element("c:catAx", {}, [
    ...commonParts(axis, place),
    valueElement("c:auto", !axis.isOfTexts),
    valueElement("c:lblAlgn", alignmentWords.toFile(labelAlignment, "ctr")),
    valueElement("c:lblOffset", labelOffset),
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
  Primary: { category: 111111111, value: 111111112, series: 111111113 },
  Secondary: { category: 222222221, value: 222222222, series: 222222223 },
} as const;

/** The axis along which series stand one behind the other. */
function seriesAxis({ ids: { own, other }, crosses }: AxisPlace): XmlElement {
  return element("c:serAx", {}, [
    valueElement("c:axId", own),
    element("c:scaling", {}, [valueElement("c:orientation", "minMax")]),
    valueElement("c:delete", false),
    valueElement("c:axPos", "b"),
    valueElement("c:majorTickMark", "none"),
    valueElement("c:minorTickMark", "none"),
    valueElement("c:tickLblPos", "nextTo"),
    valueElement("c:crossAx", other),
    crosses,
  ]);
}

/** The axes of a group. Bars lie, so theirs change places. */
export function axisElements({ axes, series, type }: Chart, group: AxisGroup): XmlElement[] {
  const { category, value } = axes[group];
  const plots: readonly SeriesPlot[] = series.filter(({ axisGroup }) => axisGroup === group);
  const shown = plots.length > 0 ? plots : [plotOfType(type)];
  const isLying = shown[0]?.kind === "Bar";
  const isScattered = shown.every(hasTwoValues);
  const isSecond = group === "Secondary";
  const ids = axisIds[group];
  const first: AxisPlace = {
    ids: { own: ids.category, other: ids.value },
    side: isLying ? "l" : "b",
    isUpright: isLying,
    crosses: crossingElement(value, "autoZero"),
  };
  const second: AxisPlace = {
    ids: { own: ids.value, other: ids.category },
    side: isLying ? (isSecond ? "t" : "b") : isSecond ? "r" : "l",
    isUpright: !isLying,
    crosses: crossingElement(category, isSecond ? "max" : "autoZero"),
  };
  const isBetween = category.isBetween ?? standsBetween(shown);
  const deep = { ...first, ids: { own: ids.series, other: ids.category }, crosses: autoZero() };
  return [
    isScattered ? valueAxis(category, first, "midCat") : categoryAxis(category, first),
    valueAxis(value, second, isBetween ? "between" : "midCat"),
    ...(shown.some(({ grouping }) => grouping === "Deep") ? [seriesAxis(deep)] : []),
  ];
}

function autoZero(): XmlElement {
  return valueElement("c:crosses", "autoZero");
}
