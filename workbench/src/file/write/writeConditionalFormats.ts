/* Conditional formats. Rules that did not change keep their element, with what the model does not know. */
import { addressOf } from "../../book/address";
import type { ConditionalFormat, ConditionalRule, ScalePoint } from "../../book/book";
import { toFileFormula } from "../formula/toFileFormula";
import { linkedId, readConditionalFormats } from "../sheet/readConditionalFormats";
import { averageRule, conditionalOperatorWords, iconWords, scaleWords, textWords } from "../sheet/ruleWords";
import { toArgb } from "../style/colors";
import { parseXml } from "../xml/parseXml";
import {
  attributeOf,
  childrenOf,
  element,
  flagOf,
  isElement,
  localName,
  placeChild,
  prefixOf,
  removeChildren,
  setAttribute,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { presetRule } from "./presetRule";
import { isOfExtension, RuleExtensions } from "./ruleExtensions";
import { isSame } from "../../book/same";
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
  const style = iconWords.toFile(rule.style, "3TrafficLights1");
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

function topRule({ type, rank }: ConditionalRule & { kind: "TopBottom" }): XmlElement {
  return element("cfRule", {
    type: "top10",
    percent: type.endsWith("Percent") || undefined,
    bottom: type.startsWith("Bottom") || undefined,
    rank,
  });
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
    case "TopBottom":
      return dressed(topRule(rule), rule.look);
    case "Preset":
      return dressed(presetRule(rule, cell), rule.look);
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

/** The second halves of rules that are gone go too. */
function dropExtensions(tree: XmlElement, ids: ReadonlySet<string>) {
  tree.children = tree.children.filter((child) => {
    if (!isElement(child)) return true;
    const isGone = localName(child) === "cfRule" && ids.has(attributeOf(child, "id") ?? "");
    if (isGone) return false;
    const wasFull = childrenOf(child).length > 0;
    dropExtensions(child, ids);
    // A block has a place beside its rules; what holds nothing any more goes as well.
    const isBlock = localName(child) === "conditionalFormatting" && child.name.includes(":");
    if (isBlock) return childrenOf(child, "cfRule").length > 0;
    return !(wasFull && childrenOf(child).length === 0 && emptied.has(localName(child)));
  });
}

const emptied = new Set(["conditionalFormattings", "ext", "extLst"]);

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
    case "Preset":
      return rule.criterion !== "";
    case "Other":
      return rule.xml !== "";
    case "TopBottom":
    case "DataBar":
    case "IconSet":
      return true;
  }
}

/** A rule that names its first cell in its formula is made anew when it moves. */
function namesCell(rule: ConditionalRule): boolean {
  if (rule.kind === "ContainsText") return true;
  return (
    rule.kind === "Preset" &&
    !averageRule(rule.criterion) &&
    !/^(Unique|Duplicate)Values$/.test(rule.criterion)
  );
}

function idOf(rule: XmlElement): string {
  return attributeOf(rule, "id") ?? linkedId(rule) ?? "";
}

interface Writing {
  readonly edit: SheetEdit;
  readonly found: readonly XmlElement[];
  readonly kept: Set<XmlElement>;
  readonly extensions: RuleExtensions;
}

/** The element of a rule: the file's own where nothing of the rule changed. */
function elementOf(format: ConditionalFormat, { edit, found, kept, extensions }: Writing): XmlElement {
  const before = edit.before.conditionalFormats;
  const { rule, areas } = format;
  const index = before.findIndex(
    (old) => old.rule === rule || (old.id === format.id && isSame(old.rule, rule)),
  );
  const isMoved = namesCell(rule) && !isSame(before[index]?.areas, areas);
  const known = isMoved ? undefined : found[index];
  if (known !== undefined && !kept.has(known)) {
    extensions.place(idOf(known), areas);
    return known;
  }
  if (isOfExtension(rule)) return extensions.addIcons(rule, areas);
  const made = ruleElement(format, edit.tools.styles);
  if (rule.kind === "DataBar") extensions.addBar(made, areas, rule);
  return made;
}

/** The rules that follow a PivotTable's cells. */
function pivotRules(root: XmlElement): ReadonlySet<XmlElement> {
  const blocks = childrenOf(root, "conditionalFormatting").filter((block) => flagOf(block, "pivot"));
  return new Set(blocks.flatMap((block) => childrenOf(block, "cfRule")));
}

export function writeConditionalFormats(edit: SheetEdit) {
  if (isSame(edit.before.conditionalFormats, edit.now.conditionalFormats)) return;
  const root = edit.root();
  const around = { dxfs: [], palette: edit.tools.file.styles.palette };
  const found = readConditionalFormats(root, around).map(({ found: rule }) => rule);
  const ofPivots = pivotRules(root);
  const kept = new Set<XmlElement>();
  const writing = { edit, found, kept, extensions: new RuleExtensions(root) };
  const formats = edit.now.conditionalFormats.filter(({ rule }) => isComplete(rule));
  const blocks = formats.flatMap((format) => {
    const rule = elementOf(format, writing);
    kept.add(rule);
    setAttribute(rule, "priority", format.priority + 1);
    setAttribute(rule, "stopIfTrue", format.stopIfTrue || undefined);
    if (rule.name.includes(":") && prefixOf(rule) !== prefixOf(root)) return [];
    const values = { pivot: ofPivots.has(rule) || undefined, sqref: format.areas.map(addressOf).join(" ") };
    return element("conditionalFormatting", values, [withPrefix(rule, prefixOf(root))]);
  });
  removeChildren(root, "conditionalFormatting");
  for (const block of blocks) placeChild(root, withPrefix(block, prefixOf(root)), worksheetOrder);
  const gone = found.filter((rule) => !kept.has(rule)).map(idOf);
  if (gone.length > 0) dropExtensions(root, new Set(gone.filter((id) => id !== "")));
}
