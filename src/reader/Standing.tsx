import * as React from "react";
import { BandMark } from "../drawn";
import { figureText, scoreText, type ScoredMeasure, type ScoredScorecard } from "../scorecard";
import type { Anchors } from "./anchors";

interface Props {
  readonly unit: ScoredScorecard;
  readonly anchors: Anchors;
}

const headers: readonly { readonly name: string; readonly look?: "number" }[] = [
  { name: "Objective and measure" },
  ...["Actual", "Target", "Variance", "Score"].map((name) => ({ name, look: "number" }) as const),
  { name: "Status" },
  { name: "Trend" },
];

/** The scorecard: a line for each perspective, objective and measure. */
export function Standing({ unit, anchors }: Props) {
  return (
    <section id="scorecard" aria-labelledby="scorecard-title">
      <h2 id="scorecard-title">Scorecard</h2>
      <div className="wide" tabIndex={0} role="region" aria-label="Scorecard table">
        <table>
          <thead>
            <tr>
              {headers.map(({ name, look }) => (
                <th key={name} scope="col" className={look}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Group {...unit} name="Whole scorecard" look="total" />
            {unit.perspectives.map(({ perspective, objectives, ...scored }) => (
              <React.Fragment key={perspective.id}>
                <Group name={perspective.name} look="perspective" {...scored} />
                {objectives.map(({ objective, measures, ...of }) => (
                  <React.Fragment key={objective.id}>
                    <Group
                      name={objective.name}
                      look="objective"
                      anchor={anchors.objectives.get(objective.id)}
                      {...of}
                    />
                    {measures.map((one) => (
                      <Measure key={one.measure.id} anchor={anchors.measures.get(one.measure.id)} {...one} />
                    ))}
                  </React.Fragment>
                ))}
              </React.Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface GroupProps extends Pick<ScoredScorecard, "score" | "band" | "trend"> {
  readonly name: string;
  readonly look: "total" | "perspective" | "objective";
  readonly anchor?: string | undefined;
}

function Group({ name, look, anchor, score, band, trend }: GroupProps) {
  return (
    <tr className={look}>
      <th scope="row">
        <Place anchor={anchor}>{name}</Place>
      </th>
      <td />
      <td />
      <td />
      <StatusCells {...{ score, band, trend }} />
    </tr>
  );
}

function Measure({ anchor, ...scored }: ScoredMeasure & { readonly anchor: string | undefined }) {
  const { measure, actual, levels, variance, score, band, trend } = scored;
  return (
    <tr className="measure">
      <th scope="row">
        <Place anchor={anchor}>{measure.name}</Place>
      </th>
      <td className="number">{figureText(actual, measure.unit)}</td>
      <td className="number">{targetText(scored)}</td>
      <td className="number">{levels.target === undefined ? "–" : figureText(variance, measure.unit)}</td>
      <StatusCells {...{ score, band, trend }} />
    </tr>
  );
}

function StatusCells({ score, band, trend }: Pick<ScoredScorecard, "score" | "band" | "trend">) {
  return (
    <>
      <td className="number">{scoreText(score)}</td>
      <td>
        <BandMark band={band} />
      </td>
      <td>{trend}</td>
    </>
  );
}

/** Both ends where the target is a range. */
export function targetText({ measure, levels: { target, targetHigh } }: ScoredMeasure): string {
  const low = figureText(target, measure.unit);
  return targetHigh === undefined ? low : `${low} to ${figureText(targetHigh, measure.unit)}`;
}

function Place({ anchor, children }: { readonly anchor: string | undefined; readonly children: string }) {
  return anchor === undefined ? <>{children}</> : <a href={`#${anchor}`}>{children}</a>;
}
