import { writableText } from "../../scorecard";
import type { Placed, Scene, SceneBox, SceneConnector } from "../../map";
import type { MapKey } from "../read/ownSheets";
import { fingerprint } from "../write/fingerprint";

/** What was last drawn of each shape: so that a redraw knows what the user moved, and what is still as it was. */
export interface DrawnShape {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of everything but its place and its paint. */
  readonly look: string;
  /** Of its fill and line. */
  readonly paint?: string;
  /** Where the drawing before had it, if elsewhere. */
  readonly before?: ShapePlace;
}

export type Memory = ReadonlyMap<string, DrawnShape>;

/** Each map has a part of its own. */
export function memoryNamespace(key: MapKey): string {
  const part = key === "map" ? "" : `:${encodeURIComponent(writableText(key))}`;
  return `urn:balanced-scorecard-for-excel:map:1${part}`;
}

/** The memory of a map as the custom XML part that is kept in the workbook. */
export function memoryXml(memory: Memory, key: MapKey): string {
  const json = JSON.stringify([...memory]).replace(
    /[<>&\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<map xmlns="${memoryNamespace(key)}">${json}</map>`;
}

/** Reads the part back; one that somebody else changed beyond recognition counts as empty: all is then drawn again. */
export function parseMemory(xml: string): Memory {
  const json = /<map[^>]*>(.*)<\/map>/s.exec(xml)?.[1] ?? "[]";
  const entries: unknown = parseJson(json);
  return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isEntry(entry: unknown): entry is [string, DrawnShape] {
  if (!Array.isArray(entry)) return false;
  const [name, shape]: unknown[] = entry;
  return (
    typeof name === "string" &&
    typeof shape === "object" &&
    shape !== null &&
    "look" in shape &&
    "left" in shape
  );
}

/** The middles of all that was drawn. */
export function placedIn(memory: Memory): Placed {
  return new Map([...memory].map(([name, { left, width }]) => [name, left + width / 2]));
}

/** The place of a shape, in points of the sheet. */
export type ShapePlace = Pick<DrawnShape, "left" | "top" | "width" | "height">;

/** Excel rounds places to its own units: less than a point is the same place. */
export function isSamePlace(a: ShapePlace, b: ShapePlace): boolean {
  return (["left", "top", "width", "height"] as const).every((side) => Math.abs(a[side] - b[side]) < 1);
}

/** The same on a screen whose cells are whole pixels of another size. */
export function isNear(a: ShapePlace, b: ShapePlace): boolean {
  return (["left", "top", "width", "height"] as const).every((side) => Math.abs(a[side] - b[side]) <= 2);
}

/** By this name the page set-up is remembered; shapes of ours are called otherwise. */
export const pageName = "BSC page";

/** What a scene will have drawn, and where what was drawn before it stood. */
export function memoryOf(scene: Scene, before: Memory = new Map()): Memory {
  const page: DrawnShape = { left: 0, top: 0, width: 0, height: 0, look: fingerprint(scene.page) };
  const boxes = scene.boxes.map((box) => [box.name, afterOn(before.get(box.name), drawnBox(box))] as const);
  const connectors = scene.connectors.map(
    (connector) => [connector.name, drawnConnector(connector)] as const,
  );
  return new Map([[pageName, page], ...boxes, ...connectors]);
}

function afterOn(before: DrawnShape | undefined, drawn: DrawnShape): DrawnShape {
  if (!before || isSamePlace(before, drawn))
    return before?.before ? { ...drawn, before: before.before } : drawn;
  const { left, top, width, height } = before;
  return { ...drawn, before: { left, top, width, height } };
}

/** What drawing a box leaves behind. */
export function drawnBox({ x, y, width, height, fill, line, ...look }: SceneBox): DrawnShape {
  const paint = fingerprint([fill ?? "none", line ?? "none"]);
  return { left: x, top: y, width, height, look: fingerprint(look), paint };
}

/** A connector's place is that of its ends. */
function drawnConnector(connector: SceneConnector): DrawnShape {
  return { left: 0, top: 0, width: 0, height: 0, look: fingerprint(connector) };
}
