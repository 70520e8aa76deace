/* The 2010 extension of conditional formats: how data bars look, and sets of icons that Excel 2007 does not know. */
import { addressOf } from "../../book/address";
import type { Area, BarLook, ConditionalRule, ScalePoint } from "../../book/book";
import { toFileFormula } from "../formula/toFileFormula";
import { axisWords, directionWords, iconWords, scaleWords } from "../sheet/ruleWords";
import { extensionBlocks } from "../sheet/readConditionalFormats";
import { toArgb } from "../style/colors";
import {
  attributeOf,
  childrenOf,
  element,
  localName,
  needChild,
  prefixOf,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";
import { worksheetOrder } from "./worksheetOrder";

const laterNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const formulaNamespace = "http://schemas.microsoft.com/office/excel/2006/main";
const listUri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const linkUri = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

type DataBar = Extract<ConditionalRule, { kind: "DataBar" }>;
type IconSet = Extract<ConditionalRule, { kind: "IconSet" }>;

/** Sets that files of 2007 do not know. */
const laterSets = new Set(["3Stars", "3Triangles", "5Boxes"]);

/** True for a rule that a file can say in the extension alone. */
export function isOfExtension(rule: ConditionalRule): rule is IconSet {
  if (rule.kind !== "IconSet") return false;
  const isLater = (set: string) => laterSets.has(iconWords.toFile(set, ""));
  return isLater(rule.style) || rule.criteria.some(({ icon }) => icon !== undefined);
}

function point(found: ScalePoint | undefined, automatic: "autoMin" | "autoMax"): XmlElement {
  const isOpen = found === undefined || found.type === "Automatic" || found.type === "Invalid";
  const type = isOpen ? automatic : scaleWords.toFile(found.type, "num");
  const formula = isOpen || type === "min" || type === "max" ? undefined : found.formula;
  const inside = formula === undefined ? [] : [element("xm:f", {}, [toFileFormula(formula)])];
  return element("x14:cfvo", { type }, inside);
}

function color(name: string, rgb: string): XmlElement {
  return element(`x14:${name}`, { rgb: toArgb(rgb) });
}

function barElement(rule: DataBar, bar: BarLook): XmlElement {
  const { negative, borderColor } = bar;
  const values = {
    minLength: 0,
    maxLength: 100,
    showValue: rule.showDataBarOnly ? false : undefined,
    border: borderColor === undefined ? undefined : true,
    gradient: bar.gradient ? undefined : false,
    direction: bar.direction === "Context" ? undefined : directionWords.toFile(bar.direction, "context"),
    negativeBarColorSameAsPositive: negative.matchesFill || undefined,
    negativeBarBorderColorSameAsPositive: negative.matchesBorder ? undefined : false,
    axisPosition: bar.axisFormat === "Automatic" ? undefined : axisWords.toFile(bar.axisFormat, "automatic"),
  };
  return element("x14:dataBar", values, [
    point(rule.low, "autoMin"),
    point(rule.high, "autoMax"),
    ...(borderColor === undefined ? [] : [color("borderColor", borderColor)]),
    ...(negative.matchesFill ? [] : [color("negativeFillColor", negative.fillColor)]),
    ...(negative.matchesBorder || borderColor === undefined
      ? []
      : [color("negativeBorderColor", negative.borderColor)]),
    ...(bar.axisFormat === "None" ? [] : [color("axisColor", bar.axisColor)]),
  ]);
}

function iconElement(rule: IconSet): XmlElement {
  const iconSet = iconWords.toFile(rule.style, "3TrafficLights1");
  const count = Number(iconSet.charAt(0));
  const isGiven = rule.criteria.length === count;
  const points = Array.from({ length: count }, (_, index) => {
    const criterion = isGiven ? rule.criteria[index] : undefined;
    const share = { type: "Percent", formula: String(Math.round((index * 100) / count)) };
    const made = point(criterion?.formula === undefined ? share : criterion, "autoMin");
    if (criterion?.operator === "GreaterThan") made.attributes.set("gte", "0");
    return made;
  });
  const isCustom = isGiven && rule.criteria.some(({ icon }) => icon !== undefined);
  const icons = isCustom
    ? rule.criteria.map(({ icon }, index) => iconOf(icon ?? { set: rule.style, index }))
    : [];
  const values = {
    iconSet,
    showValue: rule.showIconOnly ? false : undefined,
    reverse: rule.reverse || undefined,
    custom: isCustom || undefined,
  };
  return element("x14:iconSet", values, [...points, ...icons]);
}

function iconOf({ set, index }: { readonly set: string; readonly index: number }): XmlElement {
  return element("x14:cfIcon", { iconSet: iconWords.toFile(set, "NoIcons"), iconId: index });
}

/** The rules of the extension of one worksheet, while it is written. */
export class RuleExtensions {
  private next: number;

  private readonly blocks = new Map<string, XmlElement>();

  constructor(private readonly root: XmlElement) {
    for (const block of extensionBlocks(root)) {
      for (const rule of childrenOf(block, "cfRule")) this.blocks.set(attributeOf(rule, "id") ?? "", block);
    }
    const numbers = [...this.blocks.keys()].map((id) =>
      parseInt(/^\{([0-9A-Fa-f]{8})-/.exec(id)?.[1] ?? "0", 16),
    );
    this.next = numbers.reduce((most, each) => Math.max(most, each), 0) + 1;
  }

  /** Continues a data bar in the extension. */
  addBar(rule: XmlElement, areas: readonly Area[], bar: DataBar) {
    if (!bar.bar) return;
    const id = this.newId();
    const link = element("ext", { uri: linkUri, "xmlns:x14": laterNamespace }, [element("x14:id", {}, [id])]);
    rule.children.push(element("extLst", {}, [link]));
    this.add(element("x14:cfRule", { type: "dataBar", id }, [barElement(bar, bar.bar)]), areas);
  }

  /** Adds a rule that is in the extension alone; its element. */
  addIcons(rule: IconSet, areas: readonly Area[]): XmlElement {
    const made = element("x14:cfRule", { type: "iconSet", id: this.newId() }, [iconElement(rule)]);
    this.add(made, areas);
    return made;
  }

  /** Says anew where a rule of the extension lies. */
  place(id: string, areas: readonly Area[]) {
    const block = id === "" ? undefined : this.blocks.get(id);
    const place = childrenOf(block).find((child) => localName(child) === "sqref");
    const text = areas.map(addressOf).join(" ");
    if (place && textOf(place) !== text) place.children = [text];
  }

  private newId(): string {
    const number = this.next++;
    return `{${number.toString(16).toUpperCase().padStart(8, "0")}-000E-4000-8000-000000000000}`;
  }

  private add(rule: XmlElement, areas: readonly Area[]) {
    const place = element("xm:sqref", {}, [areas.map(addressOf).join(" ")]);
    const names = { "xmlns:x14": laterNamespace, "xmlns:xm": formulaNamespace };
    this.list().children.push(element("x14:conditionalFormatting", names, [rule, place]));
  }

  private list(): XmlElement {
    const extensions = needChild(this.root, "extLst", worksheetOrder);
    const known = childrenOf(extensions, "ext").find(
      (ext) => attributeOf(ext, "uri")?.toUpperCase() === listUri.toUpperCase(),
    );
    const list = childrenOf(known, "conditionalFormattings")[0];
    if (list) return list;
    const made = element("x14:conditionalFormattings");
    const ext = element(`${prefixOf(extensions)}ext`, { uri: listUri, "xmlns:x14": laterNamespace }, [made]);
    extensions.children.push(ext);
    return made;
  }
}
