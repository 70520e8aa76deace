import { useEffect, useRef, useState } from "react";
import { areaOf, bounding, isSameArea } from "../../book/area";
import type { Area } from "../../book/book";
import type { PageMessage, WorkbookView } from "../messages";
import { useLatest } from "./useLatest";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Which cells are selected, and what is being typed. */
export interface Cursor {
  readonly area: Area;
  /** The cell that moves with the arrows, and that is edited. */
  readonly focus: CellPlace;
  /** The text that is being typed; undefined when nothing is. */
  readonly editing: string | undefined;
  /** Whether it is typed in the formula bar, not in the cell. */
  readonly isInBar: boolean;
  goTo(cell: CellPlace, isExtending?: boolean): void;
  /** Begins to edit: with the cell's content, or with a text in its place. */
  edit(text?: string): void;
  change(text: string): void;
  /** The same in the formula bar. */
  changeInBar(text: string): void;
  commit(): void;
  cancel(): void;
}

interface Selected {
  readonly anchor: CellPlace;
  readonly focus: CellPlace;
}

const cellOf = ({ row, column }: CellPlace): Area => areaOf(row, column);
const areaOfSelected = ({ anchor, focus }: Selected): Area => bounding(cellOf(anchor), cellOf(focus));

/** Follows the workbook's selection, and moves it. */
export function useCursor(view: WorkbookView | undefined, send: (message: PageMessage) => void): Cursor {
  const start = { row: 0, column: 0 };
  const [selected, setSelected] = useState<Selected>({ anchor: start, focus: start });
  const [editing, setEditing] = useState<string>();
  const [isInBar, setInBar] = useState(false);
  const editingNow = useLatest(editing);
  const given = view?.selection.area ?? areaOf(0, 0);
  const stamp = useRef(0);
  const isEcho = (view?.selection.stamp ?? 0) < stamp.current;
  const givenKey = `${view?.sheet.id} ${JSON.stringify(given)}`;
  const latest = useLatest({ given, selected });
  useEffect(() => {
    if (isEcho) return;
    // The add-in, or another sheet, has a selection of its own; what was selected here comes back as it is.
    const { top, left, bottom, right } = latest.current.given;
    if (isSameArea(areaOfSelected(latest.current.selected), latest.current.given)) return;
    setSelected({ anchor: { row: bottom, column: right }, focus: { row: top, column: left } });
  }, [givenKey, isEcho, latest]);
  const area = areaOfSelected(selected);
  return {
    area,
    focus: selected.focus,
    editing,
    isInBar,
    goTo(cell, isExtending = false) {
      const next = { anchor: isExtending ? selected.anchor : cell, focus: cell };
      setSelected(next);
      send({ kind: "select", area: areaOfSelected(next), stamp: ++stamp.current });
    },
    edit(text) {
      setInBar(false);
      setEditing(text ?? view?.selection.content ?? "");
    },
    change: setEditing,
    changeInBar(text) {
      setInBar(true);
      setEditing(text);
    },
    commit() {
      const text = editingNow.current;
      if (text === undefined) return;
      send({ kind: "write", area: cellOf(selected.focus), rows: [[text]] });
      setEditing(undefined);
    },
    cancel: () => setEditing(undefined),
  };
}
