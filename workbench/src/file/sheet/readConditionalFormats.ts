/* Conditional formats. Rules that the model does not know keep their XML. */
import type {
  Area,
  BarLook,
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
  ScalePoint,
} from "../../book/book";
import { fromFileFormula } from "../formula/fromFileFormula";
import { readColor, type Palette } from "../style/colors";
import { readBorders } from "../style/readStyles";
import { underlineWords } from "../style/styleNames";
import { writeElement } from "../xml/writeXml";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  localName,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";
import { readAreas } from "./readAreas";
import {
  averageWord,
  axisWords,
  conditionalOperatorWords,
  contentWords,
  directionWords,
  iconWords,
  periodWords,
  scaleWords,
  textWords,
} from "./ruleWords";

/** What rules refer to: the differential formats of the styles part. */
export interface RuleSurroundings {
  readonly dxfs: readonly XmlElement[];
  readonly palette: Palette;
}

function readLook(found: XmlElement, around: RuleSurroundings): ConditionalLook {
  const dxf = around.dxfs[numberOf(found, "dxfId") ?? -1];
  const font = childOf(dxf, "font");
  const fontColor = readColor(childOf(font, "color"), around.palette);
  const pattern = childOf(dxf, "fill", "patternFill");
  // A solid fill of a differential format has its colour in the background, unlike a cell's.
  const fill = readColor(childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor"), around.palette);
  const border = childOf(dxf, "border");
  const numberFormat = attributeOf(childOf(dxf, "numFmt"), "formatCode");
  const bold = childOf(font, "b");
  const italic = childOf(font, "i");
  const strike = childOf(font, "strike");
  const underline = childOf(font, "u");
  return {
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold: flagOf(bold, "val", true) }),
    ...(italic === undefined ? {} : { italic: flagOf(italic, "val", true) }),
    ...(strike === undefined ? {} : { strikethrough: flagOf(strike, "val", true) }),
    ...(underline === undefined
      ? {}
      : { underline: underlineWords.toOffice(attributeOf(underline, "val") ?? "single", "Single") }),
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined ? {} : { borders: readBorders(border, around.palette) }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function readPoint(found: XmlElement): ScalePoint {
  const stored = attributeOf(found, "type");
  const formula = attributeOf(found, "val") ?? (textOf(childOf(found, "f")) || undefined);
  const type = stored === "autoMax" ? "Automatic" : scaleWords.toOffice(stored, "Number");
  const hasFormula = formula !== undefined && type !== "LowestValue" && type !== "HighestValue";
  return { type, ...(hasFormula ? { formula: fromFileFormula(formula) } : {}) };
}

function formulas(found: XmlElement): string[] {
  return childrenOf(found, "formula").map((one) => fromFileFormula(textOf(one)));
}

function readScale(found: XmlElement, palette: Palette): ConditionalRule {
  const scale = childOf(found, "colorScale");
  const colors = childrenOf(scale, "color").map((one) => readColor(one, palette) ?? "#FFFFFF");
  const points = childrenOf(scale, "cfvo").map((one, index) => ({
    ...readPoint(one),
    color: colors[index] ?? "#FFFFFF",
  }));
  return { kind: "ColorScale", points };
}

/** What the 2010 extension says of a bar. */
function readBarLook(bar: XmlElement, palette: Palette): BarLook {
  const color = (name: string) => readColor(childOf(bar, name), palette);
  const border = flagOf(bar, "border") ? color("borderColor") : undefined;
  return {
    gradient: flagOf(bar, "gradient", true),
    ...(border === undefined ? {} : { borderColor: border }),
    direction: directionWords.toOffice(attributeOf(bar, "direction"), "Context"),
    axisFormat: axisWords.toOffice(attributeOf(bar, "axisPosition"), "Automatic"),
    axisColor: color("axisColor") ?? "#000000",
    negative: {
      fillColor: color("negativeFillColor") ?? "#FF0000",
      borderColor: color("negativeBorderColor") ?? "#FF0000",
      matchesFill: flagOf(bar, "negativeBarColorSameAsPositive"),
      matchesBorder: flagOf(bar, "negativeBarBorderColorSameAsPositive", true),
    },
  };
}

function readBar(found: XmlElement, palette: Palette, extension: XmlElement | undefined): ConditionalRule {
  const bar = childOf(found, "dataBar");
  const later = childOf(extension, "dataBar");
  const [low, high] = childrenOf(later ?? bar, "cfvo").map(readPoint);
  return {
    kind: "DataBar",
    color: readColor(childOf(bar, "color"), palette) ?? "#638EC6",
    showDataBarOnly: !flagOf(bar, "showValue", true),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(later === undefined ? {} : { bar: readBarLook(later, palette) }),
  };
}

function readTop(found: XmlElement, around: RuleSurroundings): ConditionalRule {
  const side = flagOf(found, "bottom") ? "Bottom" : "Top";
  const type = `${side}${flagOf(found, "percent") ? "Percent" : "Items"}`;
  return { kind: "TopBottom", type, rank: numberOf(found, "rank") ?? 10, look: readLook(found, around) };
}

function readPreset(found: XmlElement, criterion: string, around: RuleSurroundings): ConditionalRule {
  return { kind: "Preset", criterion, look: readLook(found, around) };
}

function readAverage(found: XmlElement): string {
  return averageWord({
    isAbove: flagOf(found, "aboveAverage", true),
    isEqual: flagOf(found, "equalAverage"),
    deviations: numberOf(found, "stdDev") ?? 0,
  });
}

/** An icon of another set in the place of one's own. */
function readIcon(found: XmlElement | undefined) {
  const stored = attributeOf(found, "iconSet");
  if (stored === undefined) return {};
  return { icon: { set: iconWords.toOffice(stored, "NoIcons"), index: numberOf(found, "iconId") ?? 0 } };
}

function readIcons(found: XmlElement): ConditionalRule {
  const icons = childOf(found, "iconSet");
  return {
    kind: "IconSet",
    style: iconWords.toOffice(attributeOf(icons, "iconSet"), "ThreeTrafficLights1"),
    showIconOnly: !flagOf(icons, "showValue", true),
    reverse: flagOf(icons, "reverse"),
    criteria: childrenOf(icons, "cfvo").map((one, index) => ({
      ...readPoint(one),
      operator: flagOf(one, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
      ...readIcon(childrenOf(icons, "cfIcon")[index]),
    })),
  };
}

function readText(found: XmlElement, around: RuleSurroundings): ConditionalRule {
  return {
    kind: "ContainsText",
    operator: textWords.toOffice(attributeOf(found, "type"), "Contains"),
    text: attributeOf(found, "text") ?? "",
    look: readLook(found, around),
  };
}

function readCellValue(found: XmlElement, around: RuleSurroundings): ConditionalRule {
  const [formula1 = "", formula2] = formulas(found);
  return {
    kind: "CellValue",
    operator: conditionalOperatorWords.toOffice(attributeOf(found, "operator"), "EqualTo"),
    formula1,
    ...(formula2 === undefined ? {} : { formula2 }),
    look: readLook(found, around),
  };
}

/** @param extension what the 2010 extension says of the same rule */
export function readRule(
  found: XmlElement,
  around: RuleSurroundings,
  extension?: XmlElement,
): ConditionalRule {
  const type = attributeOf(found, "type");
  const content = contentWords.toOffice(type, "");
  if (content !== "") return readPreset(found, content, around);
  switch (type) {
    case "expression":
      return { kind: "Custom", formula: formulas(found)[0] ?? "", look: readLook(found, around) };
    case "cellIs":
      return readCellValue(found, around);
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return readText(found, around);
    case "dataBar":
      return readBar(found, around.palette, extension);
    case "top10":
      return readTop(found, around);
    case "aboveAverage":
      return readPreset(found, readAverage(found), around);
    case "timePeriod": {
      const period = periodWords.toOffice(attributeOf(found, "timePeriod"), "");
      if (period !== "") return readPreset(found, period, around);
      break;
    }
    case "iconSet":
      return readIcons(found);
    case "colorScale":
      return readScale(found, around.palette);
  }
  return { kind: "Other", xml: writeElement(found) };
}

interface FoundRule {
  readonly areas: readonly Area[];
  readonly found: XmlElement;
}

/** The id by which a rule is continued in the 2010 extension. */
export function linkedId(rule: XmlElement): string | undefined {
  if (localName(rule) === "id") return textOf(rule);
  return childrenOf(rule)
    .map(linkedId)
    .find((id) => id !== undefined);
}

/** The blocks of the 2010 extension. */
export function extensionBlocks(worksheet: XmlElement): readonly XmlElement[] {
  return descendantsOf(worksheet, "conditionalFormattings").flatMap((list) =>
    childrenOf(list, "conditionalFormatting"),
  );
}

/** Sets of icons that Excel 2007 does not know stand in the extension alone. */
function iconRules(worksheet: XmlElement): readonly FoundRule[] {
  return extensionBlocks(worksheet).flatMap((block) => {
    const areas = readAreas(textOf(childOf(block, "sqref")));
    const rules = childrenOf(block, "cfRule").filter((rule) => attributeOf(rule, "type") === "iconSet");
    return rules.map((found) => ({ areas, found }));
  });
}

/**
 * The rules of a sheet with the elements that they came from, in the order of the file; priority 0 wins. An element of the
 * 2010 extension has a prefix.
 */
export function readConditionalFormats(
  worksheet: XmlElement,
  around: RuleSurroundings,
): { format: ConditionalFormat; found: XmlElement }[] {
  const standing = childrenOf(worksheet, "conditionalFormatting").flatMap((block) => {
    const areas = readAreas(attributeOf(block, "sqref"));
    return childrenOf(block, "cfRule").map((found) => ({ areas, found }));
  });
  const later = extensionBlocks(worksheet).flatMap((block) => childrenOf(block, "cfRule"));
  const extensions = new Map(later.map((rule) => [attributeOf(rule, "id") ?? "", rule]));
  const rules = [...standing, ...iconRules(worksheet)];
  const stored = rules.map(({ found }, index) => numberOf(found, "priority") ?? index + 1);
  const ranked = rules
    .map((_rule, index) => index)
    .sort((one, other) => (stored[one] ?? 0) - (stored[other] ?? 0));
  const priorities = new Map(ranked.map((index, priority) => [index, priority]));
  return rules.map(({ areas, found }, index) => {
    const stopIfTrue = flagOf(found, "stopIfTrue");
    const rule = readRule(found, around, extensions.get(linkedId(found) ?? ""));
    return {
      format: { id: `rule-${index + 1}`, areas, priority: priorities.get(index) ?? index, stopIfTrue, rule },
      found,
    };
  });
}
