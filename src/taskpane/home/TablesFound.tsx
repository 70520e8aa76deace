import * as React from "react";
import type { CellPlace } from "../../scorecard";
import type { PaneView } from "../parts/paneView";

type Tables = Extract<PaneView, { kind: "ready" }>["tables"];

interface Props {
  readonly tables: Tables;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Which tables the scorecard is read from; a click goes there. */
export function TablesFound({ tables, onGoTo }: Props) {
  return (
    <details className="tables-found">
      <summary>Read from {tables.length} tables</summary>
      <ul>
        {tables.map(({ name, place, at, rows }) => (
          <li key={place}>
            <button type="button" className="link" onClick={() => onGoTo(at)}>
              {name}
            </button>{" "}
            on {at.sheet}, {rows} {rows === 1 ? "row" : "rows"}
          </li>
        ))}
      </ul>
    </details>
  );
}
