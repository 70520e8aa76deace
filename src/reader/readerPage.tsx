import * as React from "react";
import { planMapView } from "../map";
import { shownPeriod } from "../scorecard";
import type { Review, SheetPlan } from "../report";
import { Head, partId } from "./Head";
import { Items } from "./Items";
import { MapFigure } from "./MapFigure";
import { anchorsOf } from "./anchors";
import { PlanTables } from "./PlanTables";
import { Standing } from "./Standing";
import { wholePage } from "./wholePage";

/** What the page is made of: the review pack, and where it comes from. */
export interface ReaderGiven {
  readonly review: Review;
  readonly plans: readonly SheetPlan[];
  /** A sentence: of which workbook, as of when. */
  readonly origin: string;
}

/** What the page's own parts tell already, in more detail. */
const toldElsewhere: ReadonlySet<string> = new Set(["review measures"]);

/**
 * The review pack as one page for people without Excel: scorecard, map, each objective and measure with its figures, and the pack's
 * tables. It needs nothing from elsewhere and runs no script; what is clicked leads to another place on it.
 */
export function readerPage(given: ReaderGiven): string {
  const { unit, model } = given.review;
  const title = `${unit.name}, ${shownPeriod(model) ?? "no figures yet"}`;
  return wholePage(title, <Page {...given} />);
}

function Page({ review, plans, origin }: ReaderGiven) {
  const { unit, model } = review;
  const anchors = anchorsOf(unit);
  const scene = planMapView(model, { unit: unit.id });
  const hasMap = scene.kind === "ok" && unit.perspectives.some(({ objectives }) => objectives.length > 0);
  const told = plans.filter(({ key }) => !toldElsewhere.has(key));
  const [summary, ...others] = told;
  const parts = [
    { id: "summary", title: "Summary" },
    { id: "scorecard", title: "Scorecard" },
    ...(hasMap ? [{ id: "map", title: "Strategy map" }] : []),
    { id: "items", title: "Objectives and measures" },
    ...others.map(({ key, name }) => ({ id: partId(key), title: name })),
  ];
  return (
    <>
      <Head title={unit.name} origin={origin} parts={parts} />
      <main>
        {summary && <PlanTables id="summary" title="Summary" plan={summary} />}
        <Standing unit={unit} anchors={anchors} />
        {hasMap && <MapFigure scene={scene.value} anchors={anchors} name={unit.name} />}
        <Items review={review} anchors={anchors} />
        {others.map((plan) => (
          <PlanTables key={plan.key} id={partId(plan.key)} title={plan.name} plan={plan} />
        ))}
      </main>
      <footer>
        <p>{origin}</p>
      </footer>
    </>
  );
}
