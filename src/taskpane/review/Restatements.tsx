import * as React from "react";
import { itemText, scoreText, type CellPlace, type RestatedField, type Restatement } from "../../scorecard";

interface Props {
  readonly period: string;
  readonly restatements: readonly Restatement[];
  readonly onGoTo: (place: CellPlace) => void;
}

/** The figures that are others today than when the period was closed; each leads to its measure's row. */
export function Restatements({ period, restatements, onGoTo }: Props) {
  if (restatements.length === 0) return null;
  return (
    <details className="more">
      <summary>
        Restated in {period} ({restatements.length})
      </summary>
      <ul className="plain-list">
        {restatements.map((restated) => (
          <li key={`${restated.item.unit} ${restated.item.id} ${restated.field}`}>
            <RestatedLine restated={restated} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LineProps extends Pick<Props, "onGoTo"> {
  readonly restated: Restatement;
}

function RestatedLine({ restated: { at, ...restated }, onGoTo }: LineProps) {
  if (!at) return <span className="finding">{textOf(restated)}</span>;
  return (
    <button type="button" className="finding" onClick={() => onGoTo(at)}>
      {textOf(restated)}
    </button>
  );
}

const fieldTexts: Readonly<Record<RestatedField, string>> = {
  actual: "actual",
  target: "target",
  redFlag: "red flag",
  weight: "weight",
  band: "status",
};

function textOf({ item, unitName, field, was, is, scoreWas, scoreIs }: Restatement): string {
  const scores =
    scoreText(scoreWas) === scoreText(scoreIs)
      ? ""
      : `; score ${scoreText(scoreWas)} → ${scoreText(scoreIs)}`;
  return `${itemText({ name: `${item.id} ${item.name}`, unitName })}: ${fieldTexts[field]} was ${figure(was)}, is ${figure(is)}${scores}`;
}

const figure = (value: number | string | undefined) =>
  typeof value === "number" ? String(Number(value.toPrecision(6))) : (value ?? "–");
