import * as React from "react";
import { Suspense } from "react";
import {
  lessDataText,
  overrideText,
  periodText,
  scoreText,
  unitAndBelow,
  type CellPlace,
  type Model,
  type ScoredPerspective,
} from "../../scorecard";
import { BandMark } from "../../drawn";
import { periodChoices } from "../parts/pickPeriod";
import { Choice } from "../ui/Choice";
import { ActionButton } from "../ui/ActionButton";
import { ErrorBoundary } from "../parts/ErrorBoundary";
import type { ReadyView } from "../parts/paneView";
import type { Shown } from "../parts/place";
import { ScoreTable } from "./ScoreTable";
import { TablesFound } from "./TablesFound";
import { late } from "../parts/late";

const HomeNews = late(async () => (await import("./HomeNews")).HomeNews);

interface Props {
  readonly view: ReadyView;
  readonly isBusy: boolean;
  readonly onPeriod: (key: string) => void;
  readonly onBuild: () => void;
  readonly onDraw: () => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onShow: (shown: Shown) => void;
  readonly onAlerts: () => void;
}

/** The state of the scorecard at a glance, and the two things that people do with it. */
export function Home({ view, isBusy, onPeriod, onBuild, onDraw, onGoTo, ...news }: Props) {
  const { model, tables } = view;
  const { id, perspectives } = model.scorecard;
  const [, ...units] = unitAndBelow(model, id);
  return (
    <section aria-labelledby="home-title">
      <h2 id="home-title">{model.scorecard.name}</h2>
      <Choice
        label="Period"
        value={periodText(model.frame.period)}
        choices={periodChoices(model).map(({ key }) => ({ key, text: key }))}
        onChoose={onPeriod}
      />
      <Overall model={model} />
      {perspectives.length > 0 && <ScoreTable of="Perspective" groups={perspectives.map(inTable)} />}
      {units.length > 0 && <ScoreTable of="Unit" groups={units} />}
      <ErrorBoundary>
        <Suspense fallback={<p className="about">Looking what is new …</p>}>
          <HomeNews view={view} {...news} />
        </Suspense>
      </ErrorBoundary>
      <div className="actions">
        <ActionButton text="Build scorecard" isMain isOff={isBusy} onClick={onBuild} />
        <ActionButton text="Draw strategy map" isOff={isBusy} onClick={onDraw} />
      </div>
      <TablesFound tables={tables} onGoTo={onGoTo} />
    </section>
  );
}

const inTable = ({ perspective: { id, name }, ...scored }: ScoredPerspective) => ({ ...scored, id, name });

function Overall({ model }: { readonly model: Model }) {
  const { band, score, coverage } = model.scorecard;
  const less = lessDataText(model.scorecard);
  const byHand = overrideText(model.scorecard);
  return (
    <p className="overall">
      <span className="overall-score">{scoreText(score)}</span>
      <BandMark band={band} />
      <span>
        {less ? `On less data than before: ${less}` : `${Math.round(coverage * 100)} % of data complete`}
        {byHand && <small> {byHand}</small>}
      </span>
    </p>
  );
}
