import * as React from "react";
import type { CellView } from "../view/cellView";
import { cellStyle } from "./cellStyle";

export interface CellBox {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface Props {
  readonly cell: CellView;
  readonly box: CellBox;
  readonly id: string;
  readonly isSelected: boolean;
  readonly hasFilter: boolean;
  /** Whether text may run on into the next cell. */
  readonly mayOverflow: boolean;
}

/** One cell with all that it shows. */
export const GridCell = React.memo(function GridCell(props: Props) {
  const { cell, box, id, isSelected, hasFilter, mayOverflow } = props;
  return (
    <div
      role="gridcell"
      id={id}
      className={mayOverflow ? "cell overflows" : "cell"}
      aria-colindex={cell.column + 1}
      aria-selected={isSelected}
      title={cell.message}
      style={{ ...cellStyle(cell), ...box }}
    >
      {cell.bar && (
        <span className="bar" style={{ width: `${cell.bar.share * 100}%`, background: cell.bar.color }} />
      )}
      {cell.icon && <SetIcon index={cell.icon.index} />}
      <span className="text">{cell.text}</span>
      {hasFilter && (
        <span className="filter" aria-hidden="true">
          ▾
        </span>
      )}
    </div>
  );
}, isAsBefore);

/** The place is made anew with each drawing of the grid: it is compared by its numbers. */
function isAsBefore({ box, ...before }: Props, { box: newBox, ...now }: Props): boolean {
  const isSameBox = box.left === newBox.left && box.width === newBox.width && box.height === newBox.height;
  return (
    isSameBox &&
    before.cell === now.cell &&
    before.isSelected === now.isSelected &&
    before.hasFilter === now.hasFilter &&
    before.mayOverflow === now.mayOverflow
  );
}

const icons = [
  { sign: "✖", kind: "bad", text: "bad" },
  { sign: "!", kind: "fair", text: "fair" },
  { sign: "✔", kind: "good", text: "good" },
] as const;

/** The icons of a set of three; of larger sets the nearest. */
function SetIcon({ index }: { readonly index: number }) {
  const { sign, kind, text } = icons[Math.min(index, 2) as 0 | 1 | 2];
  return (
    <span className={`set-icon ${kind}`} role="img" aria-label={text}>
      {sign}
    </span>
  );
}
