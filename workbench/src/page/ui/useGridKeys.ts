import type { ClipboardEvent, KeyboardEvent } from "react";
import type { PageMessage } from "../messages";
import type { SheetView } from "../view/sheetView";
import type { CellPlace, Cursor } from "./useCursor";

interface Options {
  readonly cursor: Cursor;
  readonly sheet: SheetView;
  readonly send: (message: PageMessage) => void;
}

const rowsOfPage = 25;

/** By key: rows and columns to go. */
const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-rowsOfPage, 0],
  PageDown: [rowsOfPage, 0],
};

/** The grid's keys, as people know them from Excel. */
export function useGridKeys(options: Options) {
  const { cursor, sheet, send } = options;
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const isDealtWith =
        cursor.editing === undefined ? onReadyKey(event, options) : onEditKey(event, options);
      if (isDealtWith) event.preventDefault();
    },
    onCopy: (event: ClipboardEvent) => {
      if (cursor.editing !== undefined) return;
      event.preventDefault();
      send({ kind: "copy" });
    },
    onPaste: (event: ClipboardEvent) => {
      if (cursor.editing !== undefined) return;
      event.preventDefault();
      const rows = rowsOf(event.clipboardData.getData("text/plain"), sheet.columnCount);
      if (rows.length > 0) send({ kind: "write", area: cursor.area, rows });
    },
  };
}

/** A block of tab-separated text; short rows are filled up. */
function rowsOf(text: string, limit: number): readonly (readonly string[])[] {
  const rows = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((row) => row.split("\t").slice(0, limit));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

/** True when the key meant something. */
function onReadyKey(event: KeyboardEvent, options: Options): boolean {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  const isOnShape = event.target instanceof Element && event.target.closest(".shape") !== null;
  if (isOnShape && !isUndo(event)) return false;
  if (ctrlKey || metaKey) return onControlKey(event, options);
  const step = steps[key];
  if (step) return go(step, options, shiftKey);
  if (key === "Tab" && !isAtEdge(options, shiftKey)) return go([0, shiftKey ? -1 : 1], options);
  if (key === "Enter") return go([shiftKey ? -1 : 1, 0], options);
  if (key === "Home") return moveTo({ ...options.cursor.focus, column: 0 }, options, shiftKey);
  return onContentKey(event, options);
}

function onContentKey({ key, altKey }: KeyboardEvent, { cursor, send }: Options): boolean {
  if (key === "F2") return done(() => cursor.edit());
  if (key === "Delete" || key === "Backspace")
    return done(() => send({ kind: "write", area: cursor.area, rows: [[""]] }));
  return key.length === 1 && !altKey && done(() => cursor.edit(key));
}

/** At the first and the last column Tab leaves the grid, so that nobody is caught in it. */
function isAtEdge({ cursor, sheet }: Options, isBack: boolean): boolean {
  return isBack ? cursor.focus.column === 0 : cursor.focus.column === sheet.columnCount - 1;
}

function onControlKey(event: KeyboardEvent, options: Options): boolean {
  if (event.key === "Home") return moveTo({ row: 0, column: 0 }, options);
  return isUndo(event) && done(() => options.send({ kind: "undo" }));
}

const isUndo = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  (ctrlKey || metaKey) && key.toLowerCase() === "z";

function onEditKey({ key, shiftKey }: KeyboardEvent, options: Options): boolean {
  const { cursor } = options;
  if (key === "Escape") return done(cursor.cancel);
  if (key !== "Enter" && key !== "Tab") return false;
  cursor.commit();
  const back = shiftKey ? -1 : 1;
  return go(key === "Enter" ? [back, 0] : [0, back], options);
}

function go([rows, columns]: readonly [number, number], options: Options, isExtending = false): boolean {
  const { row, column } = options.cursor.focus;
  return moveTo({ row: row + rows, column: column + columns }, options, isExtending);
}

function moveTo({ row, column }: CellPlace, { cursor, sheet }: Options, isExtending = false): boolean {
  const within = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1);
  const cell = { row: within(row, sheet.rowCount), column: within(column, sheet.columnCount) };
  return done(() => cursor.goTo(cell, isExtending));
}

function done(act: () => void): true {
  act();
  return true;
}
