/* Conditional formats. Rules that the model does not know keep their XML. */
import type { ConditionalFormat, ConditionalLook, ConditionalRule, ScalePoint } from "../../book/book";
import { fromFileFormula } from "../formula/fromFileFormula";
import { readColor, type Palette } from "../style/colors";
import { readBorders } from "../style/readStyles";
import { writeElement } from "../xml/writeXml";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, textOf, type XmlElement } from "../xml/xmlTree";
import { readAreas } from "./readAreas";
import { conditionalOperatorWords, iconWords, scaleWords, textWords } from "./ruleWords";

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
  return {
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold: flagOf(bold, "val", true) }),
    ...(italic === undefined ? {} : { italic: flagOf(italic, "val", true) }),
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

function readBar(found: XmlElement, palette: Palette): ConditionalRule {
  const bar = childOf(found, "dataBar");
  const [low, high] = childrenOf(bar, "cfvo").map(readPoint);
  return {
    kind: "DataBar",
    color: readColor(childOf(bar, "color"), palette) ?? "#638EC6",
    showDataBarOnly: !flagOf(bar, "showValue", true),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

function readIcons(found: XmlElement): ConditionalRule {
  const icons = childOf(found, "iconSet");
  return {
    kind: "IconSet",
    style: iconWords.toOffice(attributeOf(icons, "iconSet"), "ThreeTrafficLights1"),
    showIconOnly: !flagOf(icons, "showValue", true),
    reverse: flagOf(icons, "reverse"),
    criteria: childrenOf(icons, "cfvo").map((one) => ({
      ...readPoint(one),
      operator: flagOf(one, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
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

export function readRule(found: XmlElement, around: RuleSurroundings): ConditionalRule {
  switch (attributeOf(found, "type")) {
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
      return readBar(found, around.palette);
    case "iconSet":
      return readIcons(found);
    case "colorScale":
      return readScale(found, around.palette);
  }
  return { kind: "Other", xml: writeElement(found) };
}

/** The rules of a sheet with the elements that they came from, in the order of the file; priority 0 wins. */
export function readConditionalFormats(
  worksheet: XmlElement,
  around: RuleSurroundings,
): { format: ConditionalFormat; found: XmlElement }[] {
  const rules = childrenOf(worksheet, "conditionalFormatting").flatMap((block) => {
    const areas = readAreas(attributeOf(block, "sqref"));
    return childrenOf(block, "cfRule").map((found) => ({ areas, found }));
  });
  const stored = rules.map(({ found }, index) => numberOf(found, "priority") ?? index + 1);
  const ranked = rules
    .map((_rule, index) => index)
    .sort((one, other) => (stored[one] ?? 0) - (stored[other] ?? 0));
  const priorities = new Map(ranked.map((index, priority) => [index, priority]));
  return rules.map(({ areas, found }, index) => {
    const stopIfTrue = flagOf(found, "stopIfTrue");
    const rule = readRule(found, around);
    return {
      format: { id: `rule-${index + 1}`, areas, priority: priorities.get(index) ?? index, stopIfTrue, rule },
      found,
    };
  });
}
