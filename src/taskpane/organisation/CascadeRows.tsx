import * as React from "react";
import { useState } from "react";
import type { Cascade } from "../../excel";
import { problemPlace, problemText, type CellPlace } from "../../scorecard";

interface Props extends Cascade {
  readonly onGoTo: (place: CellPlace) => void;
}

/** More are shown when they are wanted. */
const shownAtFirst = 40;

/** Every row that would be written, cell by cell, and what there is to say of it. */
export function CascadeRows({ rows, notes, onGoTo }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  return (
    <section aria-label="Rows">
      {rows.length === 0 && <p role="status">Nothing is to be added.</p>}
      <ul className="plain-list">
        {shown.map(({ table, unit, about, cells }) => (
          <li key={`${table} ${about} ${JSON.stringify(cells)}`}>
            <details>
              <summary>
                {table}: {about} for {unit}
              </summary>
              <dl className="row-cells">
                {cells.map(({ header, value }) => (
                  <div key={header}>
                    <dt>{header}</dt>
                    <dd>{String(value)}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          Show all {rows.length}
        </button>
      )}
      <Notes notes={notes} onGoTo={onGoTo} />
    </section>
  );
}

function Notes({ notes, onGoTo }: Pick<Props, "notes" | "onGoTo">) {
  if (notes.length === 0) return null;
  return (
    <ul className="plain-list" aria-label="To know">
      {notes.map((problem, index) => {
        const place = problemPlace(problem);
        return (
          <li key={index}>
            {place ? (
              <button type="button" className="link" onClick={() => onGoTo(place)}>
                {problemText(problem)}
              </button>
            ) : (
              problemText(problem)
            )}
          </li>
        );
      })}
    </ul>
  );
}
