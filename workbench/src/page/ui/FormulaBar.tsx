import * as React from "react";
import { addressOf } from "../../book/address";
import type { Cursor } from "./useCursor";

interface Props {
  readonly cursor: Cursor;
  readonly content: string;
}

/** Which cells are selected, and what stands in the first of them. */
export function FormulaBar({ cursor, content }: Props) {
  return (
    <div className="formula-bar">
      <output aria-label="Selected cells">{addressOf(cursor.area)}</output>
      <input
        aria-label="Formula bar"
        value={cursor.editing ?? content}
        onChange={({ target }) => cursor.changeInBar(target.value)}
        onKeyDown={({ key }) => {
          if (key === "Enter") cursor.commit();
          if (key === "Escape") cursor.cancel();
        }}
      />
    </div>
  );
}
