import type { Band } from "../band";
import type { ScoredScorecard } from "../model/model";

/** An objective or a measure that has another colour than in the period before. */
export interface Turned {
  readonly kind: "objective" | "measure";
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
  readonly from: Band;
  readonly to: Band;
  readonly isWorse: boolean;
}

/** From worst to best. A status without a colour is not compared: that a figure is missing is told where figures are owed. */
const colours: readonly Band[] = ["Red", "Amber", "Green"];

/** What turned in a unit between two periods: what got worse first, objectives before measures. */
export function whatTurned(unit: ScoredScorecard, before: ScoredScorecard | undefined): readonly Turned[] {
  const bandsBefore = new Map(before ? itemsOf(before).map((item) => [keyOf(item), item.band]) : []);
  const turned = itemsOf(unit).flatMap(({ band, ...item }): readonly Turned[] => {
    const from = bandsBefore.get(keyOf(item));
    if (from === undefined || from === band || !colours.includes(from) || !colours.includes(band)) return [];
    return [{ ...item, from, to: band, isWorse: colours.indexOf(band) < colours.indexOf(from) }];
  });
  return [...turned.filter(({ isWorse }) => isWorse), ...turned.filter(({ isWorse }) => !isWorse)];
}

type Item = Omit<Turned, "from" | "to" | "isWorse"> & { readonly band: Band };

const keyOf = ({ kind, id }: Pick<Item, "kind" | "id">) => `${kind} ${id}`;

function itemsOf({ perspectives }: ScoredScorecard): readonly Item[] {
  const objectives = perspectives.flatMap((perspective) => perspective.objectives);
  return [
    ...objectives.map(({ objective: { id, name, owner }, band }): Item => {
      return { kind: "objective", id, name, owner, band };
    }),
    ...objectives.flatMap(({ objective, measures }) =>
      measures.map(({ measure: { id, name, owner = objective.owner }, band }): Item => {
        return { kind: "measure", id, name, owner, band };
      }),
    ),
  ];
}
