/* Conditional formats. Rules that did not change keep their element, with what the model does not know. */
import { addressOf } from "../../book/address";
import type { ConditionalFormat, ConditionalRule, ScalePoint } from "../../book/book";
import { toFileFormula } from "../formula/toFileFormula";
import { readConditionalFormats } from "../sheet/readConditionalFormats";
import { conditionalOperatorWords, iconWords, scaleWords, textWords } from "../sheet/ruleWords";
import { toArgb } from "../style/colors";
import { parseXml } from "../xml/parseXml";
import {
  attributeOf,
  childrenOf,
  element,
  isElement,
  localName,
  placeChild,
  prefixOf,
  removeChildren,
  setAttribute,
  textOf,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { isSame } from "./same";
import type { SheetEdit } from "./sheetEdit";
import type { StyleWriter } from "./styleWriter";
import { worksheetOrder } from "./worksheetOrder";

function formula(text: string): XmlElement {
  return element("formula", {}, [toFileFormula(text)]);
}

/** @param automatic what "Automatic" means in this place: the lowest or the highest value */
function point(found: ScalePoint | undefined, automatic: "min" | "max"): XmlElement {
  const isOpen = found === undefined || found.type === "Automatic" || found.type === "Invalid";
  const type = isOpen ? automatic : scaleWords.toFile(found.type, "num");
  const val = isOpen || type === "min" || type === "max" ? undefined : found.formula;
  return element("cfvo", { type, val: val === undefined ? undefined : toFileFormula(val) });
}

const textFormulas: Readonly<Record<string, (text: string, cell: string) => string>> = {
  containsText: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

const textOperators: Readonly<Record<string, string>> = { notContainsText: "notContains" };

function textRule(rule: ConditionalRule & { kind: "ContainsText" }, first: string): XmlElement {
  const type = textWords.toFile(rule.operator, "containsText");
  const quoted = `"${rule.text.replace(/"/g, '""')}"`;
  const made = textFormulas[type]?.(quoted, first) ?? "";
  return element("cfRule", { type, operator: textOperators[type] ?? type, text: rule.text }, [formula(made)]);
}

/** Sets that files of 2007 do not know; the nearest of theirs stands in. */
const laterSets: Readonly<Record<string, string>> = {
  "3Stars": "3TrafficLights1",
  "3Triangles": "3Arrows",
  "5Boxes": "5Quarters",
};

/** Equal shares for a set whose criteria nobody gave: a set needs one for each of its icons. */
function evenPoints(count: number): XmlElement[] {
  return Array.from({ length: count }, (_unused, index) =>
    element("cfvo", { type: "percent", val: Math.round((index * 100) / count) }),
  );
}

function iconPoint(criterion: ScalePoint & { readonly operator: string }, index: number): XmlElement {
  // The first criterion of Office.js is empty: everything below the second has the first icon.
  const isFirst = index === 0 && criterion.formula === undefined;
  const made = isFirst ? element("cfvo", { type: "percent", val: 0 }) : point(criterion, "min");
  if (criterion.operator === "GreaterThan") setAttribute(made, "gte", false);
  return made;
}

function iconRule(rule: ConditionalRule & { kind: "IconSet" }): XmlElement {
  const wanted = iconWords.toFile(rule.style, "3TrafficLights1");
  const style = laterSets[wanted] ?? wanted;
  const count = Number(style.charAt(0));
  const points = rule.criteria.length === count ? rule.criteria.map(iconPoint) : evenPoints(count);
  const values = {
    iconSet: style,
    showValue: rule.showIconOnly ? false : undefined,
    reverse: rule.reverse || undefined,
  };
  return element("cfRule", { type: "iconSet" }, [element("iconSet", values, points)]);
}

function barRule(rule: ConditionalRule & { kind: "DataBar" }): XmlElement {
  const values = { showValue: rule.showDataBarOnly ? false : undefined };
  const points = [
    point(rule.low, "min"),
    point(rule.high, "max"),
    element("color", { rgb: toArgb(rule.color) }),
  ];
  return element("cfRule", { type: "dataBar" }, [element("dataBar", values, points)]);
}

function scaleRule(rule: ConditionalRule & { kind: "ColorScale" }): XmlElement {
  const last = rule.points.length - 1;
  const points = rule.points.map((one, index) => point(one, index === last ? "max" : "min"));
  const colors = rule.points.map(({ color }) => element("color", { rgb: toArgb(color) }));
  return element("cfRule", { type: "colorScale" }, [element("colorScale", {}, [...points, ...colors])]);
}

function ruleElement({ rule, areas }: ConditionalFormat, styles: StyleWriter): XmlElement {
  const first = areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const cell = addressOf({ ...first, bottom: first.top, right: first.left });
  const dressed = (made: XmlElement, look: Parameters<StyleWriter["dxfNumber"]>[0]) => {
    setAttribute(made, "dxfId", styles.dxfNumber(look));
    return made;
  };
  switch (rule.kind) {
    case "Custom":
      return dressed(element("cfRule", { type: "expression" }, [formula(rule.formula)]), rule.look);
    case "CellValue": {
      const operator = conditionalOperatorWords.toFile(rule.operator, "equal");
      const operands = rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
      return dressed(element("cfRule", { type: "cellIs", operator }, operands.map(formula)), rule.look);
    }
    case "ContainsText":
      return dressed(textRule(rule, cell), rule.look);
    case "DataBar":
      return barRule(rule);
    case "IconSet":
      return iconRule(rule);
    case "ColorScale":
      return scaleRule(rule);
    case "Other":
      return parseXml(rule.xml).root;
  }
}

/** Ids by which rules that are gone were continued in the 2010 extension; their second half must go too. */
function linkedId(rule: XmlElement): string | undefined {
  if (localName(rule) === "id") return textOf(rule);
  return childrenOf(rule)
    .map(linkedId)
    .find((id) => id !== undefined);
}

function dropExtensions(tree: XmlElement, ids: ReadonlySet<string>) {
  tree.children = tree.children.filter((child) => {
    if (!isElement(child)) return true;
    const isGone = localName(child) === "cfRule" && ids.has(attributeOf(child, "id") ?? "");
    if (!isGone) dropExtensions(child, ids);
    const isBlock = localName(child) === "conditionalFormatting" && child.name.includes(":");
    return !isGone && !(isBlock && !childrenOf(child).some((one) => localName(one) === "cfRule"));
  });
}

/** A rule that was added but never told what to look for does nothing, and Excel would repair a file with it. */
function isComplete(rule: ConditionalRule): boolean {
  switch (rule.kind) {
    case "Custom":
      return rule.formula !== "";
    case "CellValue":
      return rule.formula1 !== "";
    case "ContainsText":
      return rule.text !== "";
    case "ColorScale":
      return rule.points.length >= 2;
    case "Other":
      return rule.xml !== "";
    case "DataBar":
    case "IconSet":
      return true;
  }
}

export function writeConditionalFormats(edit: SheetEdit) {
  if (isSame(edit.before.conditionalFormats, edit.now.conditionalFormats)) return;
  const root = edit.root();
  const around = { dxfs: [], palette: edit.tools.file.styles.palette };
  const found = readConditionalFormats(root, around).map(({ found: rule }) => rule);
  const kept = new Set<XmlElement>();
  const before = edit.before.conditionalFormats;
  const formats = edit.now.conditionalFormats.filter(({ rule }) => isComplete(rule));
  const blocks = formats.map((format) => {
    const index = before.findIndex(
      (old) => old.rule === format.rule || (old.id === format.id && isSame(old.rule, format.rule)),
    );
    // A text rule names its first cell in its formula, so it is made anew when it moves.
    const isMovedText = format.rule.kind === "ContainsText" && !isSame(before[index]?.areas, format.areas);
    const known = isMovedText ? undefined : found[index];
    const rule = known === undefined || kept.has(known) ? ruleElement(format, edit.tools.styles) : known;
    kept.add(rule);
    setAttribute(rule, "priority", format.priority + 1);
    setAttribute(rule, "stopIfTrue", format.stopIfTrue || undefined);
    return element("conditionalFormatting", { sqref: format.areas.map(addressOf).join(" ") }, [
      withPrefix(rule, prefixOf(root)),
    ]);
  });
  removeChildren(root, "conditionalFormatting");
  for (const block of blocks) placeChild(root, withPrefix(block, prefixOf(root)), worksheetOrder);
  const gone = found.filter((rule) => !kept.has(rule)).flatMap((rule) => linkedId(rule) ?? []);
  if (gone.length > 0) dropExtensions(root, new Set(gone));
}
