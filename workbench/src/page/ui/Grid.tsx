import * as React from "react";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { PageMessage, WorkbookView } from "../messages";
import { CellEditor } from "./CellEditor";
import { CellLayer, cellId } from "./CellLayer";
import { indexCells, type CellIndex } from "./cellIndex";
import { FrozenPanes } from "./FrozenPanes";
import { headingHeight, headingWidth } from "./pixels";
import { SelectionBox } from "./SelectionBox";
import { ShapeLayer } from "./ShapeLayer";
import { areasInView, useAxes, type Axes } from "./useAxes";
import type { Cursor } from "./useCursor";
import { useGridKeys } from "./useGridKeys";
import { useLatest } from "./useLatest";
import { usePointing } from "./usePointing";

interface Props {
  readonly view: WorkbookView;
  readonly cursor: Cursor;
  readonly send: (message: PageMessage) => void;
}

/** The sheet: cells and headings, of which only what is in view is drawn, and over them the shapes, which are no cells. */
export function Grid({ view, cursor, send }: Props) {
  const { sheet, cells: found } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const axes = useAxes(sheet, scroller);
  const cells = useCells(found);
  const size = { width: axes.columns.total, height: axes.rows.total };
  const layer = { axes, sheet, cells, selection: cursor.area };
  useLooking(axes, send);
  useFollowing(cursor, axes);
  useFocusBack(cursor, grid);
  return (
    <div ref={scroller} className="scroller" {...useGridKeys({ cursor, sheet, send })}>
      <div
        ref={grid}
        className="grid"
        role="grid"
        tabIndex={0}
        aria-label={`Sheet ${sheet.name}`}
        aria-rowcount={sheet.rowCount}
        aria-colcount={sheet.columnCount}
        aria-multiselectable="true"
        aria-activedescendant={cellId(cursor.focus.row, cursor.focus.column)}
        style={{ width: headingWidth + size.width, height: headingHeight + size.height }}
        {...usePointing(cursor, axes)}
      >
        <div className="origin">
          <CellLayer rows={axes.rows.shown} columns={axes.columns.shown} {...layer} />
          <SelectionBox area={cursor.area} axes={axes} />
          {cursor.editing !== undefined && <CellEditor cursor={cursor} axes={axes} />}
        </div>
        <FrozenPanes {...layer} />
      </div>
      <ShapeLayer
        shapes={sheet.shapes}
        charts={sheet.charts}
        size={size}
        onClick={(shape) => send({ kind: "click", shape })}
        onMove={(move) => send({ kind: "move", ...move })}
      />
    </div>
  );
}

function useCells(found: WorkbookView["cells"]): CellIndex {
  const last = useRef<CellIndex>();
  return useMemo(() => (last.current = indexCells(found, last.current)), [found]);
}

/** Tells the worker which cells are in view. */
function useLooking(axes: Axes, send: Props["send"]): void {
  const areas = areasInView(axes);
  const areasKey = JSON.stringify(areas);
  const latest = useLatest({ areas, send });
  useEffect(() => latest.current.send({ kind: "look", areas: latest.current.areas }), [areasKey, latest]);
}

/** When an edit ends, the keys go to the grid again. */
function useFocusBack({ editing }: Cursor, grid: React.RefObject<HTMLElement>): void {
  const isEditing = editing !== undefined;
  const wasEditing = useRef(isEditing);
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) grid.current?.focus({ preventScroll: true });
    wasEditing.current = isEditing;
  }, [isEditing, grid]);
}

/** Keeps the cell that people work on in view. */
function useFollowing({ focus: { row, column } }: Cursor, axes: Axes): void {
  const latest = useLatest(axes);
  useEffect(() => {
    latest.current.rows.scrollTo(row);
    latest.current.columns.scrollTo(column);
  }, [row, column, latest]);
}
