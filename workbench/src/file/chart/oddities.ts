/* Elements that the model knows with values, or in places, that it does not. */
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  localName,
  type XmlElement,
} from "../xml/xmlTree";
import { lineWords } from "./chartWords";
import { valueOf } from "./readAxis";
import { groupsOf, plotOf } from "./readSeries";
import { viewOf } from "./writeChart";
import { shadowValues } from "./writeChartLook";

function some(root: XmlElement, names: readonly string[], isOdd: (found: XmlElement) => boolean): boolean {
  return names.some((name) => descendantsOf(root, name).some(isOdd));
}

function isOn(found: XmlElement): boolean {
  return flagOf(found, "val", true);
}

function isHollow(marker: XmlElement): boolean {
  const look = childOf(marker, "spPr");
  return childOf(look, "noFill") !== undefined || childOf(look, "ln", "noFill") !== undefined;
}

/** Turns of text that Excel writes without being told. */
const usualTurns = new Set([undefined, "0", "-60000000", "-5400000"]);

function isTurned(part: XmlElement): boolean {
  return descendantsOf(part, "bodyPr").some((body) => !usualTurns.has(attributeOf(body, "rot")));
}

/** Letters below each other are known, other ways of writing are not. */
function isOddlyWritten(body: XmlElement): boolean {
  const way = attributeOf(body, "vert");
  return way !== undefined && way !== "horz" && !(way === "wordArtVert" && attributeOf(body, "rot") === "0");
}

/** The shadows that Excel gives titles and legends. */
function plainShadows(root: XmlElement): Set<XmlElement> {
  const parts = ["title", "legend"].flatMap((name) => descendantsOf(root, name));
  const lists = parts.flatMap((part) => childOf(part, "spPr", "effectLst") ?? []);
  const isPlain = (list: XmlElement) => {
    const [shadow, ...others] = childrenOf(list);
    const isOuter = shadow !== undefined && localName(shadow) === "outerShdw" && others.length === 0;
    return (
      isOuter && Object.entries(shadowValues).every(([name, value]) => attributeOf(shadow, name) === value)
    );
  };
  return new Set(lists.filter(isPlain));
}

function hasEffects(root: XmlElement): boolean {
  const plain = plainShadows(root);
  return descendantsOf(root, "effectLst").some((list) => childrenOf(list).length > 0 && !plain.has(list));
}

function hasSeveralLooks(label: XmlElement): boolean {
  return descendantsOf(label, "p").some((text) => childrenOf(text, "r").length > 1);
}

/** A piece of a pie, or a column, that differs from its series in what the model holds of series alone. */
function hasOddPoint(series: XmlElement): boolean {
  return ["explosion", "invertIfNegative"].some((name) =>
    childrenOf(series, "dPt").some((point) => {
      const own = valueOf(point, name);
      return own !== undefined && own !== (valueOf(series, name) ?? "0");
    }),
  );
}

function isOddView(view: XmlElement, root: XmlElement): boolean {
  const [group] = groupsOf(childOf(root, "chart", "plotArea"));
  const plot = group && plotOf(group);
  if (plot === undefined) return true;
  const usual = new Map(viewOf(plot).map(([name, value]) => [name, String(value)]));
  return childrenOf(view).some((angle) => usual.get(localName(angle)) !== attributeOf(angle, "val"));
}

const namesOfSeriesAxis = new Set(
  "axId scaling delete axPos majorTickMark minorTickMark tickLblPos crossAx crosses".split(" "),
);

function hasOther(part: XmlElement, names: ReadonlySet<string>): boolean {
  return childrenOf(part).some((child) => !names.has(localName(child)));
}

function isTranslucent(fill: XmlElement): boolean {
  return descendantsOf(fill, "alpha").some((alpha) => attributeOf(alpha, "val") !== "100000");
}

const tests: Readonly<Record<string, (root: XmlElement) => boolean>> = {
  effects: hasEffects,
  "colours that let through": (root) => some(root, ["solidFill"], isTranslucent),
  "dashes of other kinds": (root) =>
    some(root, ["prstDash"], (dash) => lineWords.toOffice(attributeOf(dash, "val"), "") === ""),
  "turned text": (root) =>
    some(root, ["legend", "dTable"], isTurned) || some(root, ["bodyPr"], isOddlyWritten),
  "several looks in one text": (root) => some(root, ["dLbl"], hasSeveralLooks),
  "formula of a label": (root) =>
    some(root, ["dLbl"], (label) => childOf(label, "tx", "strRef") !== undefined),
  "hollow marks": (root) => some(root, ["marker"], isHollow),
  "look of a legend's entry": (root) =>
    some(root, ["legendEntry"], (entry) => hasOther(entry, new Set(["idx", "delete"]))),
  "look of a unit's label": (root) =>
    some(root, ["dispUnitsLbl"], (label) => hasOther(label, new Set(["layout"]))),
  "look of the axis of series": (root) => some(root, ["serAx"], (axis) => hasOther(axis, namesOfSeriesAxis)),
  "points unlike their series": (root) => some(root, ["ser"], hasOddPoint),
  "sizes of bubbles": (root) =>
    some(root, ["sizeRepresents"], (found) => attributeOf(found, "val") === "w") ||
    some(root, ["showNegBubbles"], isOn),
  "view in space": (root) => some(root, ["view3D"], (view) => isOddView(view, root)),
};

export function oddities(root: XmlElement): string[] {
  return Object.entries(tests).flatMap(([name, isThere]) => (isThere(root) ? [name] : []));
}
