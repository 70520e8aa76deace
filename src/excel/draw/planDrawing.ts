import type { Scene, SceneBox, SceneConnector } from "../../map";
import { memoryOf, type DrawnShape, type Memory } from "./memory";

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

/** Compares a scene with what is on the sheet and what was last drawn. Shapes that were never ours are not looked at. */
export function planDrawing(scene: Scene, present: readonly PresentShape[], drawn: Memory): Drawing {
  const memory = memoryOf(scene);
  const there = new Map(present.map((shape) => [shape.name, shape]));
  const isOurs = (name: string) => there.has(name) && drawn.has(name);
  const remove = [...drawn.keys()].filter((name) => !memory.has(name) && there.has(name));
  const addBoxes = scene.boxes.filter(({ name }) => !isOurs(name));
  const changeBoxes = scene.boxes.flatMap((box) =>
    changeOf(box, there.get(box.name), drawn.get(box.name), memory),
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

function changeOf(
  box: SceneBox,
  there?: PresentShape,
  drawn?: DrawnShape,
  memory?: Memory,
): readonly BoxChange[] {
  const planned = memory?.get(box.name);
  if (!there || !drawn || !planned) return [];
  const moves = !isSamePlace(planned, drawn) && isSamePlace(there, drawn);
  const looksOther = planned.look !== drawn.look;
  return moves || looksOther ? [{ box, moves, looksOther }] : [];
}

type Place = Pick<PresentShape, "left" | "top" | "width" | "height">;

/** Excel rounds places to its own units: less than a point is the same place. */
function isSamePlace(a: Place, b: Place): boolean {
  return (["left", "top", "width", "height"] as const).every((side) => Math.abs(a[side] - b[side]) < 1);
}
