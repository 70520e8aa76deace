import type { MapViewOptions } from "../../excel";
import type { Model } from "../../scorecard";

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
    ...scorecards.slice(1).map(({ id, name }) => ({ key: `unit ${id}`, text: name, view: { unit: id } })),
  ];
}
