/* One shape: made new, or changed in place group by group, so that effects and the like stay. */
import type { Arrowhead, Shape, ShapeFill, ShapeLine } from "../../book/shape";
import { relationNamespace, toStrict } from "../write/namespaces";
import { isSame } from "../../book/same";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  isElement,
  localName,
  needChild,
  placeChild,
  removeChildren,
  setAttribute,
  type XmlElement,
} from "../xml/xmlTree";
import { toEmu } from "./grid";
import { shapePropertiesOf } from "./drawingObjects";
import { connectorType } from "./readDrawing";
import {
  arrowLengthWords,
  arrowWidthWords,
  arrowWords,
  compoundWords,
  dashWords,
  presetOfGeometry,
} from "./shapeWords";
import { solidFill, textBody } from "./writeText";

const fillNames = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];
const propertyOrder = [
  "xfrm",
  "custGeom",
  "prstGeom",
  ...fillNames,
  "ln",
  "effectLst",
  "effectDag",
  "scene3d",
  "sp3d",
  "extLst",
];
const lineOrder = [
  ...fillNames,
  "prstDash",
  "custDash",
  "round",
  "bevel",
  "miter",
  "headEnd",
  "tailEnd",
  "extLst",
];

/** The element of a kind of shape with nothing but its frame. */
export function newObject(shape: Shape): XmlElement {
  const isLine = shape.kind === "Line";
  const names = element("xdr:cNvPr", { id: shape.id, name: shape.name });
  const transform = emptyTransform();
  const geometry = element("a:prstGeom", { prst: isLine ? "straightConnector1" : "rect" }, [
    element("a:avLst"),
  ]);
  const properties = element("xdr:spPr", {}, [transform, geometry]);
  if (isLine) {
    const own = element("xdr:nvCxnSpPr", {}, [names, element("xdr:cNvCxnSpPr")]);
    return element("xdr:cxnSp", { macro: "" }, [own, properties]);
  }
  const own = element("xdr:nvSpPr", {}, [names, element("xdr:cNvSpPr")]);
  return element("xdr:sp", { macro: "", textlink: "" }, [own, properties]);
}

function patchNaming(object: XmlElement, shape: Shape) {
  const names = childOf(childrenOf(object)[0], "cNvPr");
  if (names === undefined) return;
  setAttribute(names, "name", shape.name);
  setAttribute(names, "descr", shape.altTextDescription === "" ? undefined : shape.altTextDescription);
  setAttribute(names, "title", shape.altTextTitle === "" ? undefined : shape.altTextTitle);
  setAttribute(names, "hidden", shape.visible ? undefined : true);
}

const lockNames: Readonly<Record<string, string>> = {
  cNvSpPr: "spLocks",
  cNvCxnSpPr: "cxnSpLocks",
  cNvPicPr: "picLocks",
  cNvGrpSpPr: "grpSpLocks",
  cNvGraphicFramePr: "graphicFrameLocks",
};

function patchLock(object: XmlElement, isLocked: boolean) {
  const holder = childrenOf(childrenOf(object)[0])[1];
  const name = lockNames[localName(holder ?? object)];
  if (holder === undefined || name === undefined) return;
  const known = childOf(holder, name);
  const locks = known ?? element(`a:${name}`);
  if (known === undefined) holder.children.unshift(locks);
  setAttribute(locks, "noChangeAspect", isLocked || undefined);
  if (locks.attributes.size === 0) removeChildren(holder, name);
}

function patchPreset(properties: XmlElement, preset: string) {
  const geometry = childOf(properties, "prstGeom");
  if (geometry === undefined || attributeOf(geometry, "prst") === preset) return;
  setAttribute(geometry, "prst", preset);
  geometry.children = [element("a:avLst")]; // adjustments belong to the old geometry
}

function patchFill(properties: XmlElement, fill: ShapeFill) {
  if (fill.kind === "Other") return;
  properties.children = properties.children.filter(
    (child) => !isElement(child) || !fillNames.includes(localName(child)),
  );
  const made = fill.kind === "NoFill" ? element("a:noFill") : solidFill(fill.color, fill.transparency);
  placeChild(properties, made, propertyOrder);
}

function needLine(properties: XmlElement): XmlElement {
  const known = childOf(properties, "ln");
  if (known !== undefined) return known;
  const made = element("a:ln");
  placeChild(properties, made, propertyOrder);
  return made;
}

function patchDash(line: XmlElement, dashStyle: string) {
  const isRound = dashStyle === "RoundDot";
  if (isRound) setAttribute(line, "cap", "rnd");
  else if (attributeOf(line, "cap") === "rnd") setAttribute(line, "cap", undefined);
  removeChildren(line, "prstDash");
  removeChildren(line, "custDash");
  const dash = isRound ? "sysDot" : dashWords.toFile(dashStyle, "solid");
  placeChild(line, element("a:prstDash", { val: dash }), lineOrder);
}

/** What is drawn along a line, to tell whether it changed. */
function strokeOf(line: ShapeLine | undefined): unknown {
  return line && [line.visible, line.color, line.transparency];
}

/** Patches what differs: a line with a gradient keeps it while it gets thicker. */
function patchLine(properties: XmlElement, now: ShapeLine, before: ShapeLine | undefined) {
  const line = needLine(properties);
  if (now.weightPoints !== before?.weightPoints) setAttribute(line, "w", toEmu(now.weightPoints));
  const compound = now.compound ?? "Single";
  if (compound !== compoundWords.toOffice(attributeOf(line, "cmpd"), "Single"))
    setAttribute(line, "cmpd", compoundWords.toFile(compound, "sng"));
  if (!isSame(strokeOf(now), strokeOf(before))) {
    line.children = line.children.filter(
      (child) => !isElement(child) || !fillNames.includes(localName(child)),
    );
    placeChild(line, now.visible ? solidFill(now.color, now.transparency) : element("a:noFill"), lineOrder);
  }
  if (now.dashStyle !== before?.dashStyle) patchDash(line, now.dashStyle);
}

function patchArrowhead(line: XmlElement, name: "headEnd" | "tailEnd", head: Arrowhead) {
  removeChildren(line, name);
  const values = {
    type: arrowWords.toFile(head.style, "none"),
    w: arrowWidthWords.toFile(head.width, "med"),
    len: arrowLengthWords.toFile(head.length, "med"),
  };
  placeChild(line, element(`a:${name}`, values), lineOrder);
}

const presets = {
  Straight: "straightConnector1",
  Elbow: "bentConnector3",
  Curve: "curvedConnector3",
} as const;

function patchConnector(object: XmlElement, properties: XmlElement, now: NonNullable<Shape["connector"]>) {
  const preset = attributeOf(childOf(properties, "prstGeom"), "prst");
  if (connectorType(preset) !== now.type) patchPreset(properties, presets[now.type]);
  const ends = childOf(childrenOf(object)[0], "cNvCxnSpPr");
  const order = ["cxnSpLocks", "stCxn", "endCxn", "extLst"];
  const glues = { stCxn: now.begin, endCxn: now.end };
  for (const [name, glue] of Object.entries(glues)) {
    if (ends === undefined) break;
    removeChildren(ends, name);
    if (glue !== undefined)
      placeChild(ends, element(`a:${name}`, { id: glue.shapeId, idx: glue.site }), order);
  }
  const line = needLine(properties);
  patchArrowhead(line, "headEnd", now.beginArrowhead);
  patchArrowhead(line, "tailEnd", now.endArrowhead);
}

function patchText(object: XmlElement, now: Shape["text"], before: Shape["text"]) {
  const found = childOf(object, "txBody");
  removeChildren(object, "txBody");
  if (now === undefined) return;
  placeChild(object, textBody(now, found, before), ["nvSpPr", "spPr", "style", "txBody"]);
}

function patchGeometry(object: XmlElement, properties: XmlElement, now: Shape, before: Shape | undefined) {
  if (now.kind === "GeometricShape" && now.geometry !== undefined && now.geometry !== before?.geometry) {
    patchPreset(properties, presetOfGeometry(now.geometry));
  }
  patchLook(properties, now, before);
  if (now.connector !== undefined && !isSame(now.connector, before?.connector)) {
    patchConnector(object, properties, now.connector);
  }
}

/** Fill and line; a picture that has neither needs no word of it. */
function patchLook(properties: XmlElement, now: Shape, before: Shape | undefined) {
  const isBare = before === undefined && now.kind === "Image";
  const isFilled = now.kind !== "Line" && (!isBare || now.fill.kind !== "NoFill");
  if (isFilled && !isSame(now.fill, before?.fill)) patchFill(properties, now.fill);
  if ((!isBare || now.line.visible) && !isSame(now.line, before?.line))
    patchLine(properties, now.line, before?.line);
}

function naming({ name, altTextTitle, altTextDescription, visible }: Shape): unknown {
  return [name, altTextTitle, altTextDescription, visible];
}

/** A picture of ours by the relationship that leads to it, with nothing but its frame. */
export function newPicture({ id, name }: Shape, relation: string, isStrict: boolean): XmlElement {
  const locks = element("xdr:cNvPicPr", {}, [element("a:picLocks", { noChangeAspect: true })]);
  const namespace = isStrict ? toStrict(relationNamespace) : relationNamespace;
  const blip = element("a:blip", { "xmlns:r": namespace, "r:embed": relation });
  return element("xdr:pic", {}, [
    element("xdr:nvPicPr", {}, [element("xdr:cNvPr", { id, name }), locks]),
    element("xdr:blipFill", {}, [blip, element("a:stretch", {}, [element("a:fillRect")])]),
    element("xdr:spPr", {}, [
      emptyTransform(),
      element("a:prstGeom", { prst: "rect" }, [element("a:avLst")]),
    ]),
  ]);
}

/** A group of ours with what lies in it. */
export function newGroup({ id, name }: Shape, inside: readonly XmlElement[]): XmlElement {
  const own = [element("xdr:cNvPr", { id, name }), element("xdr:cNvGrpSpPr")];
  return element("xdr:grpSp", {}, [
    element("xdr:nvGrpSpPr", {}, own),
    element("xdr:grpSpPr", {}, [emptyTransform()]),
    ...inside,
  ]);
}

function emptyTransform(): XmlElement {
  return element("a:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]);
}

/** The kinds of shapes whose fill and line are theirs to change. */
function hasLook({ kind }: Shape): boolean {
  return kind === "GeometricShape" || kind === "Line" || kind === "Image";
}

/** Changes what differs between the shape and what it was; all of it when it is new. */
export function patchObject(object: XmlElement, now: Shape, before: Shape | undefined) {
  if (before === undefined || !isSame(naming(now), naming(before))) patchNaming(object, now);
  if (now.lockAspectRatio !== (before?.lockAspectRatio ?? false)) patchLock(object, now.lockAspectRatio);
  if (!hasLook(now)) return;
  const properties = shapePropertiesOf(object) ?? needChild(object, "spPr", ["spPr", "style", "txBody"]);
  patchGeometry(object, properties, now, before);
  if (localName(object) === "sp" && !isSame(now.text, before?.text))
    patchText(object, now.text, before?.text);
}
