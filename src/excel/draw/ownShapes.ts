import { isNear, type DrawnShape, type Memory } from "./memory";

/** A shape as it is on the sheet now. */
export interface PresentShape {
  /** Excel's id: two shapes may have one name. */
  readonly id: string;
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What people hear of it. */
  readonly altText?: string;
}

/** Every name that we give starts so. */
const ownName = /^BSC (title|vision|legend|theme |lane |perspective |objective |joint |link )/;

/** Whether a shape is called as those that we draw. */
export const isOwnName = (name: string): boolean => ownName.test(name);

export interface OwnShapes {
  /** The shape of each name that is planned, where it is on the sheet. */
  readonly there: ReadonlyMap<string, PresentShape>;
  /** Those that were drawn once and are planned no more. */
  readonly leftOver: readonly PresentShape[];
}

/**
 * Which of the sheet's shapes are ours: those that are planned or were drawn, one of each name. A copy that the user
 * made of a box has its name too: ours is the one that stands where it was drawn, else the one at the back.
 */
export function ownShapes(
  present: readonly PresentShape[],
  drawn: Memory,
  planned: ReadonlyMap<string, unknown>,
): OwnShapes {
  const isOwn = ({ name }: PresentShape) =>
    planned.has(name) || drawn.has(name) || (drawn.size === 0 && isOwnName(name));
  const own = new Map<string, PresentShape>();
  for (const shape of present.filter(isOwn)) {
    const known = own.get(shape.name);
    if (!known || (isDrawnAt(shape, drawn.get(shape.name)) && !isDrawnAt(known, drawn.get(shape.name))))
      own.set(shape.name, shape);
  }
  return {
    there: new Map([...own].filter(([name]) => planned.has(name))),
    leftOver: [...own.values()].filter(({ name }) => !planned.has(name)),
  };
}

function isDrawnAt(shape: PresentShape, drawn: DrawnShape | undefined): boolean {
  return drawn !== undefined && isNear(shape, drawn);
}
