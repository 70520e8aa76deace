import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import type { Shape } from "../../book/shape";
import type { ShapeMove } from "../moveShapes";
import { toPoints } from "./pixels";
import { useDrag, type Offset } from "./useDrag";

interface Options {
  readonly onClick: (name: string) => void;
  readonly onMove: (move: ShapeMove) => void;
}

type ModifierKeys = Pick<MouseEvent | KeyboardEvent, "ctrlKey" | "metaKey" | "shiftKey">;

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

const none: ReadonlySet<number> = new Set();
const isAdding = ({ ctrlKey, metaKey, shiftKey }: ModifierKeys) => ctrlKey || metaKey || shiftKey;

/** By key: points to the right and down. */
const steps: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowUp: [0, -6],
  ArrowDown: [0, 6],
  ArrowLeft: [-6, 0],
  ArrowRight: [6, 0],
};

/** As in Excel: a click selects a shape, one with Shift or Ctrl adds it, and what is selected moves together. */
export function useShapeHandling({ onClick, onMove }: Options): ShapeHandling {
  const [selected, setSelected] = useState(none);
  const drag = useDrag();
  const wasDragged = useRef(false);
  usePressOutside(() => setSelected(none));
  const pick = (shape: Shape, keys: ModifierKeys) => {
    if (isAdding(keys)) return setSelected(toggled(selected, shape.id));
    setSelected(new Set([shape.id]));
    onClick(shape.name);
  };
  const moveWith = (shape: Shape, right: number, down: number) => {
    const together = selected.has(shape.id) ? selected : new Set([shape.id]);
    setSelected(together);
    onMove({ shapes: [...together], right, down });
  };
  return {
    selected,
    offset: drag.offset,
    handlersOf: (shape) => ({
      onPointerDown: (event) => {
        if (!isAdding(event) && !selected.has(shape.id)) setSelected(new Set([shape.id]));
        drag.begin(event);
      },
      onPointerMove: drag.follow,
      onPointerUp: () => {
        const by = drag.end();
        wasDragged.current = by !== undefined;
        if (by) moveWith(shape, toPoints(by.x), toPoints(by.y));
      },
      onPointerCancel: drag.end,
      // The browser sends a click after a drag too.
      onClick: (event) => {
        if (!wasDragged.current) pick(shape, event);
        wasDragged.current = false;
      },
      onKeyDown: (event) => {
        const step = steps[event.key];
        const isPress = event.key === "Enter" || event.key === " ";
        if (step || isPress) event.preventDefault();
        if (step) moveWith(shape, ...step);
        if (isPress) pick(shape, event);
        if (event.key === "Escape") setSelected(none);
      },
    }),
  };
}

function toggled(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const others = [...ids].filter((each) => each !== id);
  return new Set(ids.has(id) ? others : [...others, id]);
}

/** A press on anything but a shape. */
function usePressOutside(onPress: () => void): void {
  const pressed = useRef(onPress);
  pressed.current = onPress;
  useEffect(() => {
    const hear = ({ target }: Event) => {
      if (target instanceof Element && !target.closest(".shape")) pressed.current();
    };
    document.addEventListener("pointerdown", hear);
    return () => document.removeEventListener("pointerdown", hear);
  }, []);
}
