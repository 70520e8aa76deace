import * as React from "react";
import { periodText, placedText, placeText } from "../../scorecard";
import type { FigureChange } from "../../sources";
import type { AnswersLooked } from "./lookAtFiles";

/** The figures that came back: what would be written, what is not sure, and what nobody has filled in yet. */
export function FiguresBack({ refresh, taken }: AnswersLooked) {
  const changes = refresh.sources.flatMap((one) => one.changes);
  const doubts = [
    ...taken.problems.map(({ book, ...problem }) => `${book ?? ""}, ${placedText(problem)}`),
    ...refresh.problems.map(placedText),
  ];
  return (
    <>
      {changes.length > 0 && (
        <ul className="plain-list" aria-label="Figures">
          {changes.map((change, index) => (
            <li key={index}>{changeText(change)}</li>
          ))}
        </ul>
      )}
      {doubts.length > 0 && (
        <ul className="plain-list" aria-label="Figures that are not taken">
          {doubts.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
      {taken.open.length > 0 && (
        <p>Not filled in yet: {taken.open.map(({ from, at }) => `${from}, ${placeText(at)}`).join("; ")}.</p>
      )}
    </>
  );
}

function changeText({ measure, unit, period, value, was, source }: FigureChange): string {
  const before = was === undefined ? "" : `, here ${was}`;
  return `${measure.name} of ${unit}, ${periodText(period)}: ${value}${before} (${source.name}, ${source.location})`;
}
