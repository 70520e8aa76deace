import type { Scene, SceneBox, SceneConnector } from "../../map";
import { drawnBox, memoryOf, type DrawnShape, type Memory } from "./memory";

/** A shape as it is on the sheet now. */
export interface PresentShape {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxChange {
  readonly box: SceneBox;
  /** Whether its place changes; a box that the user moved keeps the user's. */
  readonly moves: boolean;
  readonly looksOther: boolean;
}

/** What must be done to the sheet's shapes so that they show the scene. */
export interface Drawing {
  readonly remove: readonly string[];
  readonly addBoxes: readonly SceneBox[];
  readonly changeBoxes: readonly BoxChange[];
  readonly addConnectors: readonly SceneConnector[];
  readonly changeConnectors: readonly SceneConnector[];
  readonly memory: Memory;
  /** How many shapes are touched: 0 when the sheet shows the scene already. */
  readonly changes: number;
}

/** What is on the map's sheet, and what was last drawn there. */
export interface MapFound {
  readonly present: readonly PresentShape[];
  readonly drawn: Memory;
}

/**
 * Compares a scene with what is on the sheet and what was last drawn. Shapes that were never ours are not looked at.
 *
 * @param isAfresh whether boxes that the user moved go back to their places in the scene; else they stay
 */
export function planDrawing(scene: Scene, { present, drawn }: MapFound, isAfresh = false): Drawing {
  const memory = memoryOf(scene);
  const there = new Map(present.map((shape) => [shape.name, shape]));
  const isOurs = (name: string) => there.has(name) && drawn.has(name);
  const remove = [...drawn.keys()].filter((name) => !memory.has(name) && there.has(name));
  const addBoxes = scene.boxes.filter(({ name }) => !isOurs(name));
  const changeBoxes = scene.boxes.flatMap((box) =>
    changeOf(box, { there: there.get(box.name), drawn: drawn.get(box.name), isAfresh }),
  );
  const moved = new Set([
    ...addBoxes.map(({ name }) => name),
    ...changeBoxes.filter(({ moves }) => moves).map(({ box }) => box.name),
  ]);
  const addConnectors = scene.connectors.filter(({ name }) => !isOurs(name));
  const changeConnectors = scene.connectors.filter(
    ({ name, from, to }) =>
      isOurs(name) && (drawn.get(name)?.look !== memory.get(name)?.look || moved.has(from) || moved.has(to)),
  );
  const changes =
    remove.length + addBoxes.length + changeBoxes.length + addConnectors.length + changeConnectors.length;
  return { remove, addBoxes, changeBoxes, addConnectors, changeConnectors, memory, changes };
}

interface BoxFound {
  readonly there: PresentShape | undefined;
  readonly drawn: DrawnShape | undefined;
  readonly isAfresh: boolean;
}

function changeOf(box: SceneBox, { there, drawn, isAfresh }: BoxFound): readonly BoxChange[] {
  if (!there || !drawn) return [];
  const planned = drawnBox(box);
  const isWhereDrawn = isSamePlace(there, drawn);
  const moves = isAfresh ? !isSamePlace(planned, there) : isWhereDrawn && !isSamePlace(planned, drawn);
  const looksOther = planned.look !== drawn.look;
  return moves || looksOther ? [{ box, moves, looksOther }] : [];
}

type Place = Pick<PresentShape, "left" | "top" | "width" | "height">;

/** Excel rounds places to its own units: less than a point is the same place. */
function isSamePlace(a: Place, b: Place): boolean {
  return (["left", "top", "width", "height"] as const).every((side) => Math.abs(a[side] - b[side]) < 1);
}
