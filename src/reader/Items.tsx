import * as React from "react";
import { BandMark, HistoryChart, historyOf } from "../drawn";
import {
  figureText,
  isReviewOf,
  lessDataText,
  overrideText,
  type ScoredMeasure,
  type ScoredObjective,
} from "../scorecard";
import type { Review } from "../report";
import type { Anchors } from "./anchors";
import { targetText } from "./Standing";

interface Props {
  readonly review: Review;
  readonly anchors: Anchors;
}

/** Each objective with what is said of it, and each of its measures with figures, history and what is said of it. */
export function Items({ review, anchors }: Props) {
  return (
    <section id="items" aria-labelledby="items-title">
      <h2 id="items-title">Objectives and measures</h2>
      {review.unit.perspectives.map(({ perspective, objectives }) => (
        <section key={perspective.id} aria-label={perspective.name}>
          <h3>{perspective.name}</h3>
          {objectives.map((scored) => (
            <Objective key={scored.objective.id} {...{ scored, review, anchors }} />
          ))}
        </section>
      ))}
    </section>
  );
}

function Objective({ scored, review, anchors }: Props & { readonly scored: ScoredObjective }) {
  const { objective, band, score, trend, coverage, measures } = scored;
  const less = lessDataText(scored);
  const complete = `${Math.round(coverage * 100)} % of data complete`;
  return (
    <article id={anchors.objectives.get(objective.id)} className="objective-part">
      <h4>{objective.name}</h4>
      <p>
        <BandMark band={band} score={score} /> {trend},{" "}
        {less ? `on less data than before: ${less}` : complete}
      </p>
      <Sentences
        texts={[objective.description, objective.owner && `Owner: ${objective.owner}`, overrideText(scored)]}
      />
      <Said review={review} item={{ kind: "objective", id: objective.id }} />
      {measures.map((one) => (
        <Measure key={one.measure.id} scored={one} {...{ review, anchors }} />
      ))}
    </article>
  );
}

function Measure({ scored, review, anchors }: Props & { readonly scored: ScoredMeasure }) {
  const { measure, band, score, trend, explain, actual, previous, variance, levels } = scored;
  const figure = (value: number | undefined) => figureText(value, measure.unit);
  const figures = [
    ["Actual", figure(actual)],
    ["Target", targetText(scored)],
    ["Red flag", figure(levels.redFlag)],
    ["Variance", figure(variance)],
    ["Period before", figure(previous)],
  ] as const;
  return (
    <article id={anchors.measures.get(measure.id)} className="measure-part">
      <h5>{measure.name}</h5>
      <p>
        <BandMark band={band} score={score} /> {trend}
      </p>
      <dl>
        {figures.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Sentences
        texts={[
          explain(true),
          overrideText(scored),
          measure.owner && `Owner: ${measure.owner}`,
          measure.definition,
        ]}
      />
      <HistoryChart points={historyOf(scored)} levels={levels} unit={measure.unit} />
      <Said review={review} item={{ kind: "measure", id: measure.id }} />
    </article>
  );
}

/** Sentences below each other; those that there are none of are left out. */
function Sentences({ texts }: { readonly texts: readonly (string | undefined)[] }) {
  return (
    <>
      {texts.filter(Boolean).map((text) => (
        <p key={text} className="faint">
          {text}
        </p>
      ))}
    </>
  );
}

interface SaidProps {
  readonly review: Review;
  readonly item: { readonly kind: "measure" | "objective"; readonly id: string };
}

/** What people wrote about it in the period. */
function Said({ review: { said, unit }, item }: SaidProps) {
  const written = said.filter((one) => isReviewOf(one, { ...item, unit: unit.id }));
  return (
    <>
      {written.map(({ at, commentary, cause, decision, by }) => (
        <blockquote key={`${at.sheet} ${at.cell}`}>
          <Sentences
            texts={[
              commentary,
              cause && `Cause: ${cause}`,
              decision && `Decision: ${decision}`,
              by && `(${by})`,
            ]}
          />
        </blockquote>
      ))}
    </>
  );
}
