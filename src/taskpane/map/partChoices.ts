import type { MapViewOptions } from "../../excel";
import type { Model, ScoredScorecard } from "../../scorecard";
import { objectivesOf } from "../parts/place";

/** A part of the map that can be drawn, with what people call it. */
export interface PartChoice {
  readonly key: string;
  readonly text: string;
  readonly view: NonNullable<MapViewOptions["part"]>;
}

export const wholeMap: PartChoice = { key: "whole", text: "The whole map", view: {} };

/** The whole map, each theme and each unit below the top; an objective's chain is drawn from its own page. */
export function partChoices({ facts, scorecards }: Model): readonly PartChoice[] {
  const themes = [...new Set(facts.objectives.flatMap(({ theme }) => theme ?? []))];
  return [
    wholeMap,
    ...themes.map((theme) => ({ key: `theme ${theme}`, text: `Theme ${theme}`, view: { theme } })),
    ...scorecards.slice(1).map(({ id, name }) => ({ key: unitKey(id), text: name, view: { unit: id } })),
  ];
}

const unitKey = (unit: string) => `unit ${unit}`;

/** The key of a unit's part of the map; the one on top has the whole. */
export const partOfUnit = ({ scorecard }: Model, unit: string): string =>
  unit === scorecard.id ? wholeMap.key : unitKey(unit);

/** The nearest unit above that has objectives to draw; undefined for the one on top. */
export function unitAbove({ scorecards, scorecard }: Model, unit: string): ScoredScorecard | undefined {
  const parentOf = (id: string | undefined) =>
    scorecards.find((one) => one.id === scorecards.find((own) => own.id === id)?.parent);
  const isDrawn = (one: ScoredScorecard) => one.id === scorecard.id || one.perspectives.length > 0;
  let above = unit === scorecard.id ? undefined : parentOf(unit);
  // As many steps as there are units at most: a circle of parents ends.
  for (let step = 0; above && !isDrawn(above) && step < scorecards.length; step++) above = parentOf(above.id);
  return above;
}

/** The units that contribute to an objective as a unit's scorecard has it, each once. */
export function unitsBringing(model: Model, unit: string, objective: string): readonly ScoredScorecard[] {
  const scored = objectivesOf(model, unit).find((one) => one.objective.id === objective);
  const ids = new Set(scored?.contributions.map(({ scorecard }) => scorecard));
  return model.scorecards.filter(({ id }) => id !== unit && ids.has(id));
}
