import type { ActionItem, Facts } from "../../scorecard";
import { itemMeant, makeCatalogue, type Catalogue, type ItemCatalogues } from "../read";

/** What stands in the cells of other tables for an item: its id, or its name where the id means another item. */
export interface References {
  of(item: ActionItem): string;
  /** Several initiative's items in one cell. */
  list(items: readonly ActionItem[]): string;
}

export function referencesOf(facts: Facts): References {
  const all = cataloguesOf(facts);
  const names = namesOf(facts);
  const words = ({ kind, id }: ActionItem) => [id, names[kind].get(id) ?? id];
  const isMeant = (word: string, item: ActionItem) => all.isMeant(word, item);
  const of = (item: ActionItem) => words(item).find((word) => isMeant(word, item)) ?? item.id;
  const listed = (item: ActionItem) =>
    words(item).find((word) => !separators.test(word) && all.isKnown(word, item)) ?? item.id;
  return {
    of,
    list: (items) => {
      const [only, ...others] = items;
      return only && others.length === 0 ? only.id : items.map(listed).join("; ");
    },
  };
}

const separators = /[,;\n]/;

interface Catalogues {
  /** Whether a word that may mean an item of any kind means this one. */
  isMeant(word: string, item: ActionItem): boolean;
  /** Whether a word means this item among those of its kind. */
  isKnown(word: string, item: ActionItem): boolean;
}

function cataloguesOf({ settings, ...facts }: Facts): Catalogues {
  const [root] = facts.scorecards;
  const items: ItemCatalogues = {
    measure: makeCatalogue(facts.measures),
    objective: makeCatalogue(facts.objectives),
    perspective: makeCatalogue(facts.perspectives),
    scorecard: makeCatalogue([...facts.scorecards, ...(root ? [{ id: root.id, name: settings.name }] : [])]),
  };
  const initiatives = makeCatalogue(facts.followUp.initiatives);
  const byKind: Readonly<Record<ActionItem["kind"], Catalogue>> = { ...items, initiative: initiatives };
  return {
    isKnown: (word, { kind, id }) => byKind[kind].find(word) === id,
    isMeant: (word, { kind, id }) => {
      const meant = itemMeant(word, items);
      const initiative = initiatives.find(word);
      if (kind === "initiative") return initiative === id && !meant;
      return meant?.kind === kind && meant.id === id && initiative === undefined;
    },
  };
}

function namesOf({
  measures,
  objectives,
  perspectives,
  scorecards,
  followUp,
}: Facts): Readonly<Record<ActionItem["kind"], ReadonlyMap<string, string>>> {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  return {
    measure: named(measures),
    objective: named(objectives),
    perspective: named(perspectives),
    scorecard: named(scorecards),
    initiative: named(followUp.initiatives),
  };
}
