import { useEffect, useState } from "react";
import type { Shape } from "../../book/shape";
import { useLatest } from "./useLatest";

/** Shift, Ctrl or the Mac's Command, as a press of the mouse or of a key has them. */
export interface ModifierKeys {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Which shapes are selected, by their ids. */
export interface ShapeSelection {
  readonly selected: ReadonlySet<number>;
  /** A click on a shape, or Enter: selects it alone; with Shift or Ctrl adds it, or takes it away again. */
  pick(shape: Shape, keys: ModifierKeys): void;
  /** The beginning of a click or of a pull: what is selected already stays so, to be pulled together. */
  press(shape: Shape, keys: ModifierKeys): void;
  /** The shapes that move when this one does; they are selected then. */
  withOthers(shape: Shape): readonly number[];
  clear(): void;
}

const none: ReadonlySet<number> = new Set();
const isAdding = ({ ctrlKey, metaKey, shiftKey }: ModifierKeys) => ctrlKey || metaKey || shiftKey;

/** As in Excel; a press beside the shapes selects none. */
export function useShapeSelection(onClick: (name: string) => void): ShapeSelection {
  const [selected, setSelected] = useState(none);
  const only = (shape: Shape) => setSelected(new Set([shape.id]));
  const clear = () => setSelected(none);
  usePressOutside(clear);
  return {
    selected,
    clear,
    pick(shape, keys) {
      if (isAdding(keys)) return setSelected(toggled(selected, shape.id));
      only(shape);
      onClick(shape.name);
    },
    press(shape, keys) {
      if (!isAdding(keys) && !selected.has(shape.id)) only(shape);
    },
    withOthers(shape) {
      if (selected.has(shape.id)) return [...selected];
      only(shape);
      return [shape.id];
    },
  };
}

function toggled(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const others = [...ids].filter((each) => each !== id);
  return new Set(ids.has(id) ? others : [...others, id]);
}

function usePressOutside(onPress: () => void): void {
  const pressed = useLatest(onPress);
  useEffect(() => {
    const hear = ({ target }: Event) => {
      if (target instanceof Element && !target.closest(".shape")) pressed.current();
    };
    document.addEventListener("pointerdown", hear);
    return () => document.removeEventListener("pointerdown", hear);
  }, [pressed]);
}
