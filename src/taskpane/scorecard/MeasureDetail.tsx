import * as React from "react";
import { figureText, itemText, type CellPlace, type Model, type ScoredMeasure } from "../../scorecard";
import { HistoryChart, historyOf } from "../../drawn";
import { BandMark } from "../../drawn";
import { ByHand } from "./ByHand";
import { Commentary } from "./Commentary";
import { Initiatives } from "./Initiatives";
import { InOtherUnits } from "./InOtherUnits";
import { unitNameOf, type Shown } from "../parts/place";

interface Props {
  readonly scored: ScoredMeasure;
  readonly model: Model;
  /** The unit's id; left out: the one on top. */
  readonly unit?: string;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onShow: (shown: Shown) => void;
}

/** One measure: its figures, why it has its band, how it went, and who answers for it. */
export function MeasureDetail({ scored, model, unit, onGoTo, onShow }: Props) {
  const { measure, band, score, trend, explain } = scored;
  return (
    <section aria-labelledby="measure-title">
      <h2 id="measure-title">{itemText({ name: measure.name, unitName: unitNameOf(model, unit) })}</h2>
      <p className="with-band">
        <BandMark band={band} score={score} /> {trend}
      </p>
      <Figures {...scored} />
      <p>{explain()}</p>
      <ByHand {...scored} />
      <HistoryChart points={historyOf(scored)} levels={scored.levels} unit={measure.unit} />
      <InOtherUnits model={model} measure={measure.id} unit={unit} onShow={onShow} />
      <Commentary model={model} item={{ kind: "measure", id: measure.id }} unit={unit} onGoTo={onGoTo} />
      <About {...scored} />
      <Initiatives model={model} ids={[measure.id]} onGoTo={onGoTo} />
      <button type="button" className="link" onClick={() => onGoTo(measure.at)}>
        Go to its row in the sheet
      </button>
    </section>
  );
}

function Figures({ measure: { unit }, actual, previous, levels, variance }: ScoredMeasure) {
  const figures = [
    ["Actual", actual],
    ["Target", levels.target],
    ["Red flag", levels.redFlag],
    ["Variance", variance],
    ["Period before", previous],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figureText(value, unit)}</dd>
        </div>
      ))}
    </dl>
  );
}

function About({ measure, direction }: ScoredMeasure) {
  const { owner, definition, dataSource, type, frequency } = measure;
  return (
    <p className="about">
      {[
        type && `${type} measure`,
        frequency?.toLowerCase(),
        betterText(direction),
        owner && `owner ${owner}`,
        dataSource && `from ${dataSource}`,
      ]
        .filter(Boolean)
        .join(", ")}
      . {definition}
    </p>
  );
}

function betterText(direction: ScoredMeasure["direction"]): string {
  if (direction === "Range") return "inside a range is better";
  return direction === "Yes/No" ? "yes or no" : `${direction.toLowerCase()} is better`;
}
