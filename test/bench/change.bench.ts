import { sampleCorrelation } from "simple-statistics";
import { buildModel, findAlerts, rememberModels, seriesReader, testLinks } from "../../src/scorecard";
import type { Facts, Model, Series } from "../../src/scorecard";
import { manyFacts } from "../make/manyFacts";
import { report, timeOf } from "./report";

const months = 60;

/** 270 measures, three an objective, and a link from each objective to the next: nine pairs each. */
function linked(): Facts {
  const facts = manyFacts(270, months);
  const links = facts.objectives.slice(1).map(({ id: to }, index) => ({ from: `O${index}`, to }));
  return { ...facts, links };
}

/** The plain way: each pair at the ends of a link is read by itself, and a library correlates it at every lag. */
function correlatePairs(model: Model): void {
  const read = seriesReader(model.scorecard.id, model);
  const objectives = model.scorecard.perspectives.flatMap((perspective) => perspective.objectives);
  const measures = new Map(objectives.map((scored) => [scored.objective.id, scored.measures]));
  for (const { from, to } of model.facts.links)
    for (const lead of measures.get(from) ?? [])
      for (const lagging of measures.get(to) ?? [])
        correlate(changes(read(lead).values), changes(read(lagging).values));
}

const changes = (series: Series) => series.slice(1).map((value = 0, index) => value - (series[index] ?? 0));

function correlate(causes: readonly number[], effects: readonly number[]): readonly number[] {
  return Array.from({ length: 7 }, (_, lag) =>
    sampleCorrelation(causes.slice(0, causes.length - lag), effects.slice(lag)),
  );
}

test("the links of a map with 270 measures and 89 links", () => {
  const model = buildModel(linked());
  testLinks(model); // the first run compiles
  const pairs = timeOf(() => correlatePairs(model));
  const links = timeOf(() => testLinks(model));
  report("89 links among 270 measures, 801 pairs at 7 lags", [
    ["a library, pair by pair", pairs, 1],
    ["all links of the map, tested", links, links / pairs],
  ]);
});

/** Far below their targets all along: how long each has been Red is looked for two years back. */
function allRed(facts: Facts): Facts {
  return {
    ...facts,
    actuals: facts.actuals.map((actual) => ({ ...actual, value: (actual.value ?? 0) / 5 })),
  };
}

test("the alerts of 260 measures", () => {
  const facts = manyFacts(260, months);
  const alertsOf = (of: Facts) => findAlerts(rememberModels(of));
  alertsOf({ ...facts }); // the first run compiles
  const model = timeOf(() => buildModel({ ...facts }));
  const alerts = timeOf(() => alertsOf({ ...facts })); // a copy: nothing is known of it yet
  const red = timeOf(() => alertsOf(allRed(facts)));
  report("alerts of 260 measures x 60 months", [
    ["the model of one period", model, 1],
    ["the alerts", alerts, alerts / model],
    ["the alerts, all Red for years", red, red / model],
  ]);
});
