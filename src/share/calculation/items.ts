import {
  previousFrame,
  type Contribution,
  type Frame,
  type Model,
  type ModelAt,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
} from "../../scorecard";

/** Something that the calculation has a row for, in one unit and one frame. */
export type Item = Seen &
  (
    | { readonly kind: "measure"; readonly scored: ScoredMeasure }
    | { readonly kind: "contribution"; readonly scored: Contribution }
    | { readonly kind: "objective"; readonly scored: ScoredObjective }
    | { readonly kind: "perspective"; readonly scored: ScoredPerspective }
    | { readonly kind: "scorecard"; readonly scored: ScoredScorecard }
  );

interface Seen {
  readonly model: Model;
  readonly unit: ScoredScorecard;
  /** The item above, within the unit: its id, and for a scorecard that of the unit above. */
  readonly of: string;
}

export type ItemKind = Item["kind"];

/** The models that a calculation covers: those that are asked for, and the one before each, to tell how things moved. */
export function modelsCovered(asked: readonly Model[], modelAt: ModelAt): readonly Model[] {
  const before = asked.map(({ frame }) => modelAt(frameAsked(previousFrame(frame))));
  const known = new Map([...asked, ...before].map((model) => [frameName(model.frame), model]));
  return [...known.values()];
}

export const frameAsked = ({ period, view }: Frame) => ({ period, view });

export const frameName = ({ period, view }: Frame): string => `${view} ${period.frequency} ${period.ordinal}`;

/** All items of a model in the order of their rows: what rolls up into one stands side by side. */
export function itemsOf(model: Model): readonly Item[] {
  const units = downwards(model.scorecards);
  const each = <Found>(list: (unit: ScoredScorecard) => readonly Found[]) => units.flatMap(list);
  return [
    ...each((unit) =>
      unit.perspectives.flatMap(({ objectives }) => objectives.flatMap(belowOf(model, unit))),
    ),
    ...each((unit) => unit.perspectives.flatMap((perspective) => objectivesOf(model, unit, perspective))),
    ...each((unit) =>
      unit.perspectives.map((scored): Item => {
        return { model, unit, kind: "perspective", scored, of: unit.id };
      }),
    ),
    ...units.map((scored): Item => {
      return { model, unit: scored, kind: "scorecard", scored, of: scored.parent ?? "" };
    }),
  ];
}

/** The units of one parent side by side. */
function downwards(units: readonly ScoredScorecard[]): readonly ScoredScorecard[] {
  const ordered = units.filter(({ parent }) => parent === undefined);
  for (const { id } of ordered) ordered.push(...units.filter(({ parent }) => parent === id));
  return ordered;
}

const belowOf =
  (model: Model, unit: ScoredScorecard) =>
  ({ objective, measures, contributions }: ScoredObjective): readonly Item[] => [
    ...measures.map((scored): Item => ({ model, unit, kind: "measure", scored, of: objective.id })),
    ...contributions.map((scored): Item => ({ model, unit, kind: "contribution", scored, of: objective.id })),
  ];

const objectivesOf = (
  model: Model,
  unit: ScoredScorecard,
  { perspective, objectives }: ScoredPerspective,
): readonly Item[] =>
  objectives.map((scored) => ({ model, unit, kind: "objective", scored, of: perspective.id }));

/** An item's id and name; a contribution has none, so that nobody looks it up in place of a measure. */
export function identityOf(item: Item): { readonly id: string; readonly name: string } {
  switch (item.kind) {
    case "measure":
      return item.scored.measure;
    case "contribution":
      return { id: "", name: "" };
    case "objective":
      return item.scored.objective;
    case "perspective":
      return item.scored.perspective;
    case "scorecard":
      return item.scored;
  }
}

/** What an item of a kind is found by among the rows. */
export function itemKey(frame: Frame, kind: ItemKind, unit: string, id: string): string {
  return JSON.stringify([frameName(frame), kind, unit, id]);
}
