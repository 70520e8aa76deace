import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import type { Shape } from "../../book/shape";
import type { ShapeMove } from "../moveShapes";
import { toPoints } from "./pixels";
import { useDrag, type Offset } from "./useDrag";
import { useShapeSelection, type ShapeSelection } from "./useShapeSelection";

interface Options {
  readonly onClick: (name: string) => void;
  readonly onMove: (move: ShapeMove) => void;
}

/** Which shapes are selected, and what the pointer and the keys do to them. */
export interface ShapeHandling {
  readonly selected: ReadonlySet<number>;
  /** How far the selected ones are pulled just now. */
  readonly offset: Offset;
  handlersOf(shape: Shape): ShapeHandlers;
}

interface ShapeHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Shapes are selected, and what is selected moves together: by the pointer, or by the arrow keys. */
export function useShapeHandling({ onClick, onMove }: Options): ShapeHandling {
  const selection = useShapeSelection(onClick);
  const drag = useDrag();
  const wasDragged = useRef(false);
  const move = (shape: Shape, right: number, down: number) =>
    onMove({ shapes: selection.withOthers(shape), right, down });
  const drop = (shape: Shape) => {
    const by = drag.end();
    wasDragged.current = by !== undefined;
    if (by) move(shape, toPoints(by.x), toPoints(by.y));
  };
  const click = (shape: Shape, event: MouseEvent) => {
    // The browser sends a click after a drag too.
    if (!wasDragged.current) selection.pick(shape, event);
    wasDragged.current = false;
  };
  return {
    selected: selection.selected,
    offset: drag.offset,
    handlersOf: (shape) => ({
      onPointerDown: (event) => {
        selection.press(shape, event);
        drag.begin(event);
      },
      onPointerMove: drag.follow,
      onPointerUp: () => drop(shape),
      onPointerCancel: drag.end,
      onClick: (event) => click(shape, event),
      onKeyDown: (event) => onKey(event, { shape, selection, move }),
    }),
  };
}

/** By key: points to the right and down. */
const steps: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowUp: [0, -6],
  ArrowDown: [0, 6],
  ArrowLeft: [-6, 0],
  ArrowRight: [6, 0],
};

interface OnShape {
  readonly shape: Shape;
  readonly selection: ShapeSelection;
  readonly move: (shape: Shape, right: number, down: number) => void;
}

function onKey(event: KeyboardEvent, { shape, selection, move }: OnShape): void {
  const step = steps[event.key];
  const isPress = event.key === "Enter" || event.key === " ";
  if (step || isPress) event.preventDefault();
  if (step) move(shape, ...step);
  if (isPress) selection.pick(shape, event);
  if (event.key === "Escape") selection.clear();
}
