import * as React from "react";
import {
  changedWhat,
  followedText,
  restatedWhat,
  scoreText,
  toldOnce,
  wasAndIs,
  type CellPlace,
  type ClosedChange,
  type Restatement,
} from "../../scorecard";

interface Props {
  readonly period: string;
  readonly restatements: readonly Restatement[];
  readonly changes: readonly ClosedChange[];
  readonly onGoTo: (place: CellPlace) => void;
}

/** What is another thing today than when the period was closed, each leading to its row; below it what followed. */
export function Restatements({ period, restatements, changes, onGoTo }: Props) {
  const { restated, followed, ...told } = toldOnce({ restatements, changes });
  const lines = [...restated.map(restatedLine), ...told.changes.map(changedLine)];
  if (lines.length + followed.length === 0) return null;
  return (
    <details className="more">
      <summary>
        Restated in {period} ({lines.length})
      </summary>
      <Lines lines={lines} onGoTo={onGoTo} />
      {followed.length > 0 && (
        <>
          <p className="about">What followed ({followed.length}):</p>
          <Lines lines={followed.map(followedLine)} onGoTo={onGoTo} />
        </>
      )}
    </details>
  );
}

interface Line {
  readonly key: string;
  readonly text: string;
  readonly at: CellPlace | undefined;
}

interface LinesProps extends Pick<Props, "onGoTo"> {
  readonly lines: readonly Line[];
}

function Lines({ lines, onGoTo }: LinesProps) {
  return (
    <ul className="plain-list">
      {lines.map((line, index) => (
        <li key={`${index} ${line.key}`}>
          <LineText {...line} onGoTo={onGoTo} />
        </li>
      ))}
    </ul>
  );
}

function LineText({ text, at, onGoTo }: Line & Pick<Props, "onGoTo">) {
  if (!at) return <span className="finding">{text}</span>;
  return (
    <button type="button" className="finding" onClick={() => onGoTo(at)}>
      {text}
    </button>
  );
}

function restatedLine(restated: Restatement): Line {
  const { item, field, scoreWas, scoreIs, at } = restated;
  const { was, is } = wasAndIs(restated);
  const scores =
    scoreText(scoreWas) === scoreText(scoreIs)
      ? ""
      : `; score ${scoreText(scoreWas)} → ${scoreText(scoreIs)}`;
  const text = `${restatedWhat(restated)} was ${was}, is ${is}${scores}`;
  return { key: `${item.kind} ${item.unit} ${item.id} ${field}`, text, at };
}

function changedLine(change: ClosedChange): Line {
  const { was, is } = wasAndIs(change);
  const { kind, unit, id, field, at } = change;
  return { key: `${kind} ${unit} ${id} ${field}`, text: `${changedWhat(change)} was ${was}, is ${is}`, at };
}

function followedLine(followed: Restatement): Line {
  const { item, at } = followed;
  return { key: `${item.kind} ${item.unit} ${item.id}`, text: followedText(followed), at };
}
