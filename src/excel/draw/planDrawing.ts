import type { Scene, SceneBox, SceneConnector } from "../../map";
import { onThisScreen } from "./onThisScreen";
import { drawnTwice } from "./drawnTogether";
import { ownShapes, type PresentShape } from "./ownShapes";
import { drawnBox, isNear, isSamePlace, memoryOf, pageName, type DrawnShape, type Memory } from "./memory";

export interface BoxChange {
  readonly box: SceneBox;
  readonly shapeId: string;
  /** Whether its place changes; a box that the user moved keeps the user's. */
  readonly moves: boolean;
  /** Whether its words change, and whether its fill and line do: what the user recoloured stays as long as it can. */
  readonly wordsChange: boolean;
  readonly paintChanges: boolean;
}

export interface ConnectorChange {
  readonly connector: SceneConnector;
  readonly shapeId: string;
}

/** What must be done to the sheet's shapes so that they show the scene. */
export interface Drawing {
  /** Ids of shapes. */
  readonly remove: readonly string[];
  readonly addBoxes: readonly SceneBox[];
  readonly changeBoxes: readonly BoxChange[];
  readonly addConnectors: readonly SceneConnector[];
  readonly changeConnectors: readonly ConnectorChange[];
  /** The id of every shape of the scene that is on the sheet already, by name. */
  readonly shapeIds: ReadonlyMap<string, string>;
  readonly memory: Memory;
  readonly pageChanges: boolean;
  /** How many shapes are touched: 0 when the sheet shows the scene already. */
  readonly changes: number;
}

/** What is on the map's sheet, and what was last drawn there. */
export interface MapFound {
  readonly present: readonly PresentShape[];
  readonly drawn: Memory;
  /** What each of several people remembers who drew at the same time, put together in `drawn`. */
  readonly memories?: readonly Memory[];
}

/** What of a box goes back to how the scene has it, whatever the user made of it. */
export type Reset = "nothing" | "place" | "all";
export type ResetOf = (name: string) => Reset;

/**
 * Compares a scene with what is on the sheet and what was last drawn. Shapes that were never ours are not looked at;
 * ours that nothing is remembered of, as when the memory was lost, are known by their names.
 */
export function planDrawing(
  scene: Scene,
  { present, drawn: remembered, memories = [] }: MapFound,
  resetOf: ResetOf = () => "nothing",
): Drawing {
  const drawn = onThisScreen(remembered, present);
  const memory = memoryOf(scene, remembered);
  const { there, leftOver } = ownShapes(present, drawn, memory);
  const twice = drawnTwice(present, [...there.values()], memories);
  const remove = [...leftOver, ...twice].map(({ id }) => id);
  const addBoxes = scene.boxes.filter(({ name }) => !there.has(name));
  const changeBoxes = scene.boxes.flatMap((box) =>
    changeOf(box, { there: there.get(box.name), drawn: drawn.get(box.name), reset: resetOf(box.name) }),
  );
  const moved = new Set([
    ...addBoxes.map(({ name }) => name),
    ...changeBoxes.filter(({ moves }) => moves).map(({ box }) => box.name),
  ]);
  const addConnectors = scene.connectors.filter(({ name }) => !there.has(name));
  const changeConnectors = scene.connectors.flatMap((connector) => {
    const { name, from, to } = connector;
    const shape = there.get(name);
    if (!shape) return [];
    const isOther = drawn.get(name)?.look !== memory.get(name)?.look || isTakenBack(connector, shape);
    return isOther || moved.has(from) || moved.has(to) ? [{ connector, shapeId: shape.id }] : [];
  });
  const shapeIds = new Map([...there].map(([name, { id }]) => [name, id]));
  const pageChanges = drawn.get(pageName)?.look !== memory.get(pageName)?.look;
  const changed = [remove, addBoxes, changeBoxes, addConnectors, changeConnectors];
  const changes = changed.reduce((sum, { length }) => sum + length, pageChanges ? 1 : 0);
  return {
    ...{ remove, addBoxes, changeBoxes, addConnectors, changeConnectors },
    ...{ shapeIds, memory, pageChanges, changes },
  };
}

interface BoxFound {
  readonly there: PresentShape | undefined;
  readonly drawn: DrawnShape | undefined;
  readonly reset: Reset;
}

function changeOf(box: SceneBox, { there, drawn, reset }: BoxFound): readonly BoxChange[] {
  if (!there) return [];
  const planned = drawnBox(box);
  const shapeId = there.id;
  const isElsewhere = !isSamePlace(planned, there);
  const moves = isElsewhere && (reset !== "nothing" || !isWhereUserPutIt(box, there, drawn));
  const isOther = planned.look !== drawn?.look;
  // Undo takes colours back with the words; those that the user gave stay.
  const isAnew = reset === "all" || (!isOther && isTakenBack(box, there));
  const wordsChange = isAnew || isOther;
  const paintChanges = isAnew || planned.paint !== drawn?.paint;
  return moves || wordsChange || paintChanges ? [{ box, shapeId, moves, wordsChange, paintChanges }] : [];
}

/** Undo takes shapes back to the drawing before the last, and leaves what is remembered. */
function isWhereUserPutIt(box: SceneBox, there: PresentShape, drawn: DrawnShape | undefined): boolean {
  if (!drawn) return isInLane(box, there);
  return !isNear(there, drawn) && !(drawn.before && isNear(there, drawn.before));
}

/** Whether a shape says something else than it would say if the last drawing of it were there. */
function isTakenBack({ altText }: SceneBox | SceneConnector, there: PresentShape): boolean {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  return there.altText !== undefined && plain(there.altText) !== plain(altText);
}

/** Nobody knows who put a box there that nothing is remembered of: where it fits its lane it stays. */
function isInLane({ role, y, width, height }: SceneBox, there: PresentShape): boolean {
  return role === "objective" && isSamePlace(there, { left: there.left, top: y, width, height });
}
