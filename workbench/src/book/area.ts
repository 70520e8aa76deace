import type { Area } from "./book";

/** Excel's grid. */
export const rowLimit = 1048576;
export const columnLimit = 16384;

export function areaOf(top: number, left: number, rows = 1, columns = 1): Area {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

export const wholeSheet: Area = areaOf(0, 0, rowLimit, columnLimit);

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function isOneCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** True when the area lies on the grid and is not turned inside out. */
export function isOnGrid(area: Area): boolean {
  const isOrdered = area.top <= area.bottom && area.left <= area.right;
  return isOrdered && area.top >= 0 && area.left >= 0 && area.bottom < rowLimit && area.right < columnLimit;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === rowLimit - 1;
}

export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === columnLimit - 1;
}

export function contains(outer: Area, inner: Area): boolean {
  const holdsRows = outer.top <= inner.top && outer.bottom >= inner.bottom;
  return holdsRows && outer.left <= inner.left && outer.right >= inner.right;
}

export function hasCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The cells that both areas have; undefined when they have none. */
export function intersection(one: Area, other: Area): Area | undefined {
  const shared = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : undefined;
}

export function overlaps(one: Area, other: Area): boolean {
  return intersection(one, other) !== undefined;
}

/** The smallest area around both. */
export function bounding(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function moved(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

export function isSameArea(one: Area, other: Area): boolean {
  return contains(one, other) && contains(other, one);
}

/** What is left of `area` once `hole` is cut out: none to four areas. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const pieces: readonly Area[] = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}
