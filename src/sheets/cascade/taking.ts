import { nameKey, type CellPlace, type Facts, type Model, type Unit } from "../../scorecard";
import type { TablesRead } from "../whole";
import type { PartsOf } from "./partsOfUnits";

/** What every row is planned with. */
export interface Taking {
  readonly read: TablesRead;
  readonly model: Model;
  readonly units: readonly Unit[];
  /** Undefined where targets are copied. */
  readonly partsOf: PartsOf | undefined;
  readonly taken: Taken;
}

/** Ids and names that other rows may be meant by, by their keys. */
export type Taken = ReadonlyMap<string, { readonly name: string; readonly at: CellPlace }>;

/** What an id may not be: the id or the name of anything that other rows speak of. */
export function takenIn({ objectives, measures, perspectives, scorecards }: Facts): Taken {
  const nowhere: CellPlace = { sheet: "", cell: "" };
  const items = [...objectives, ...measures, ...perspectives, ...scorecards];
  return new Map(
    items.flatMap(({ id, name, at = nowhere }) =>
      [name, id].map((word) => [nameKey(word), { name, at }] as const),
    ),
  );
}

/** The id of a unit's own row. */
export const idIn = (unit: Unit, id: string): string => `${unit.id}-${id}`;
