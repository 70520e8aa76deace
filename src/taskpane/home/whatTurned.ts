import { previousFrame, type Band, type Model, type ModelAt } from "../../scorecard";
import { measuresOf, objectivesOf } from "../scorecard/place";

/** An objective or a measure whose status is another one than in the period before. */
export interface Turned {
  readonly kind: "objective" | "measure";
  readonly id: string;
  readonly name: string;
  readonly from: Band;
  readonly to: Band;
  readonly isWorse: boolean;
}

/** From worst to best; a status that is not among them is not compared. */
const ranks: readonly Band[] = ["Red", "Amber", "Green"];

/** What turned between the period before and the one that is shown: what got worse first, objectives before measures. */
export function whatTurned(model: Model, modelAt: ModelAt): readonly Turned[] {
  const { period, view } = previousFrame(model.frame);
  const before = new Map(bandsOf(modelAt({ period, view })).map((item) => [keyOf(item), item.band]));
  const turned = bandsOf(model).flatMap(({ band, ...item }): readonly Turned[] => {
    const from = before.get(keyOf(item));
    if (from === undefined || from === band || !ranks.includes(from) || !ranks.includes(band)) return [];
    return [{ ...item, from, to: band, isWorse: ranks.indexOf(band) < ranks.indexOf(from) }];
  });
  return [...turned.filter(({ isWorse }) => isWorse), ...turned.filter(({ isWorse }) => !isWorse)];
}

type Item = Pick<Turned, "kind" | "id" | "name">;

const keyOf = ({ kind, id }: Pick<Item, "kind" | "id">) => `${kind} ${id}`;

function bandsOf(model: Model): readonly (Item & { readonly band: Band })[] {
  return [
    ...objectivesOf(model).map(({ objective: { id, name }, band }) => {
      return { kind: "objective" as const, id, name, band };
    }),
    ...measuresOf(model).map(({ measure: { id, name }, band }) => {
      return { kind: "measure" as const, id, name, band };
    }),
  ];
}
