import { isNear, type DrawnShape, type Memory } from "./memory";
import { onThisScreen } from "./onThisScreen";
import type { PresentShape } from "./ownShapes";

/* What two people leave who drew the same map at the same time, when Excel has merged it. */

/**
 * One memory of those that they left: of each shape what is remembered where it stands, else what the last of them remembers.
 * How a shape looks of which they remember different looks is not known: either of them may have stayed.
 */
export function joinedMemory(memories: readonly Memory[], present: readonly PresentShape[]): Memory {
  if (memories.length === 1) return memories[0] ?? new Map();
  const shapes = new Map(present.map((shape) => [shape.name, shape]));
  const joined = new Map<string, DrawnShape>();
  for (const memory of memories) {
    const here = onThisScreen(memory, present);
    for (const [name, drawn] of memory) {
      const [known, shape, place] = [joined.get(name), shapes.get(name), here.get(name)];
      const isElsewhere = shape !== undefined && place !== undefined && !isNear(place, shape);
      joined.set(name, known ? { ...(isElsewhere ? known : drawn), ...agreed(known, drawn) } : drawn);
    }
  }
  return joined;
}

const unknownLook = "";

function agreed(one: DrawnShape, other: DrawnShape): Pick<DrawnShape, "look" | "paint"> {
  return {
    look: one.look === other.look ? one.look : unknownLook,
    paint: one.paint === other.paint ? one.paint : unknownLook,
  };
}

/**
 * Shapes that one of them drew as the other drew the one that is ours: boxes where one of them remembers to have drawn it,
 * links in the very place of ours. What stands elsewhere may be a copy that somebody has made.
 */
export function drawnTwice(
  present: readonly PresentShape[],
  ours: readonly PresentShape[],
  memories: readonly Memory[],
): readonly PresentShape[] {
  if (memories.length < 2) return [];
  const here = memories.map((memory) => onThisScreen(memory, present));
  const byName = new Map(ours.map((shape) => [shape.name, shape]));
  return present.filter((shape) => {
    const own = byName.get(shape.name);
    if (!own || own === shape) return false;
    return here.some((memory) => {
      const drawn = memory.get(shape.name);
      return drawn !== undefined && isNear(shape, drawn.width > 0 ? drawn : own);
    });
  });
}
