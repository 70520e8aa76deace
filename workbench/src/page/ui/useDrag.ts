import { useRef, useState, type PointerEvent } from "react";

/** How far something is pulled, in pixels. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

export const still: Offset = { x: 0, y: 0 };

/** Less than that is a click with an unsteady hand. */
const leastPixels = 3;

/** Follows the pointer while it is down. */
export function useDrag() {
  const from = useRef<Offset>();
  const [offset, setOffset] = useState(still);
  return {
    offset,
    begin(event: PointerEvent) {
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY };
    },
    follow({ clientX, clientY }: PointerEvent) {
      if (from.current) setOffset({ x: clientX - from.current.x, y: clientY - from.current.y });
    },
    /** Gives how far it was pulled; undefined when it was no more than a click. */
    end(): Offset | undefined {
      from.current = undefined;
      setOffset(still);
      return Math.abs(offset.x) + Math.abs(offset.y) > leastPixels ? offset : undefined;
    },
  };
}
