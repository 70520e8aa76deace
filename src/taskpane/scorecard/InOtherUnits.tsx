import * as React from "react";
import {
  compareUnits,
  figureText,
  scoreText,
  type Compared,
  type Comparison,
  type Model,
} from "../../scorecard";
import { BandMark } from "../../drawn";
import { shownIn, type Shown } from "../parts/place";

interface Props {
  readonly model: Model;
  /** The measure's id. */
  readonly measure: string;
  /** The unit that is looked at; left out: the one on top. */
  readonly unit?: string;
  readonly onShow: (shown: Shown) => void;
}

/** A measure beside those of the other units that report it; nothing where it has no peers. */
export function InOtherUnits({ model, measure, unit, onShow }: Props) {
  const compared = compareUnits(model, measure);
  if (compared.kind === "failed" || compared.value.units.length < 2) return null;
  const { units, notCompared, base, median } = compared.value;
  const unitOfMeasure = base === undefined ? compared.value.measure.unit : undefined;
  return (
    <section aria-labelledby="compared-title">
      <h3 id="compared-title">Units compared</h3>
      <table className="scores">
        <caption className="heard-only">Units by score, the best first</caption>
        <thead>
          <tr>
            <th scope="col">Unit</th>
            <th scope="col" className="number">
              {base === undefined ? "Actual" : `Per ${base}`}
            </th>
            <th scope="col" className="number">
              Score
            </th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {units.map((one) => (
            <UnitRow
              key={one.unit.id}
              {...one}
              unitOfMeasure={unitOfMeasure}
              isShown={one.unit.id === (unit ?? model.scorecard.id)}
              onSelect={() => onShow(shownIn(model, "measure", one.scored.measure.id, one.unit.id))}
            />
          ))}
        </tbody>
      </table>
      <p className="about">
        Median {figureText(median, unitOfMeasure)}, spread {figureText(compared.value.spread, unitOfMeasure)}.
      </p>
      <NotCompared notCompared={notCompared} />
    </section>
  );
}

interface RowProps extends Compared {
  readonly unitOfMeasure: string | undefined;
  readonly isShown: boolean;
  readonly onSelect: () => void;
}

function UnitRow({ unit, scored, figure, rank, isBest, fromPeers, ...row }: RowProps) {
  const { unitOfMeasure, isShown, onSelect } = row;
  return (
    <tr aria-current={isShown ? "true" : undefined}>
      <th scope="row">
        {rank === undefined ? "" : `${rank}. `}
        <button type="button" className="link" onClick={onSelect}>
          {unit.name}
        </button>
        {isBest && <small>Best practice</small>}
        {fromPeers !== undefined && (
          <small>
            {figureText(Math.abs(fromPeers), unitOfMeasure)} {fromPeers < 0 ? "worse" : "better"} than the
            others&rsquo; median
          </small>
        )}
      </th>
      <td className="number">{figureText(figure, unitOfMeasure)}</td>
      <td className="number">{scoreText(scored.score)}</td>
      <td>
        <BandMark band={scored.band} />
      </td>
    </tr>
  );
}

function NotCompared({ notCompared }: Pick<Comparison, "notCompared">) {
  if (notCompared.length === 0) return null;
  return (
    <details className="more">
      <summary>{notCompared.length} not compared</summary>
      <ul>
        {notCompared.map(({ unit, because }) => (
          <li key={unit.id}>
            {unit.name}: {because}
          </li>
        ))}
      </ul>
    </details>
  );
}
