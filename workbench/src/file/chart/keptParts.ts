/* What a chart part says of the chart as a whole beside what the model holds: it stays when the part is written anew. */
import {
  childOf,
  element,
  placeChild,
  prefixOf,
  removeChildren,
  replaceChild,
  type XmlElement,
} from "../xml/xmlTree";

const spaceOrder = [
  "date1904", "lang", "roundedCorners", "AlternateContent", "style", "clrMapOvr", "chart", "spPr", "txPr", "printSettings",
]; // prettier-ignore

/** Of one word each, so that they can be said under any prefix. */
const words = ["date1904", "lang", "roundedCorners", "style"];

/** Of elements within elements: AlternateContent holds Excel's number of a style. */
const wholes = ["AlternateContent", "clrMapOvr", "printSettings"];

function keepNames(made: XmlElement, old: XmlElement) {
  for (const [name, value] of old.attributes)
    if (name.startsWith("xmlns:") && !made.attributes.has(name)) made.attributes.set(name, value);
}

/** Puts into a new root of a chart part what the old one says besides. */
export function keepParts(made: XmlElement, old: XmlElement) {
  for (const name of words) {
    const found = childOf(old, name);
    if (found) replaceChild(made, name, { ...element(name), attributes: found.attributes }, spaceOrder);
  }
  if (prefixOf(old) !== prefixOf(made)) return;
  keepNames(made, old);
  for (const name of wholes) {
    const found = childOf(old, name);
    removeChildren(made, name);
    if (found) placeChild(made, found, spaceOrder);
  }
  const chart = childOf(made, "chart");
  const extensions = childOf(old, "chart", "extLst");
  if (chart && extensions) chart.children.push(extensions);
}
