import {
  type Actual,
  type Facts,
  groupBy,
  isSameName,
  type Measure,
  nameKey,
  noFollowUp,
  type Objective,
  type Settings,
  type Unit,
} from "../../scorecard";
import { heldDifference, measureDifference, objectiveDifference } from "./definitions";
import type { Base } from "./holdAgainst";
import type { Joined } from "./joinUnits";
import { type UnitBook, unitsOfRows } from "./unitBook";

/** The definitions of the group's workbook. */
export function baseOfGroup(group: UnitBook, units: readonly Unit[]): Base {
  const facts = { ...group.facts, scorecards: units };
  return { facts, reported: reportedEverywhere(facts), bookOf: () => group };
}

/** What is the same in all workbooks that have it, where two or more do. */
export function baseOfAll(books: readonly UnitBook[], joined: Joined, settings: Settings): Base {
  const origins = new Map<Measure | Objective, UnitBook>();
  const objectives = commonIn(books, ({ facts }) => facts.objectives, isOneObjective).map((found) => {
    const objective = { ...found[0].item, scorecard: homeOfAll(found, joined) };
    origins.set(objective, found[0].book);
    return objective;
  });
  const isCommon = (id: string) => objectives.some((one) => isSameName(one.id, id));
  const isOne = (one: Measure, other: Measure) =>
    isCommon(one.objective) &&
    isSameName(one.objective, other.objective) &&
    measureDifference(one, other) === undefined;
  const measures = commonIn(books, ({ facts }) => facts.measures, isOne).map(([{ item, book }]) => {
    const objective = objectives.find(({ id }) => isSameName(id, item.objective))?.id ?? item.objective;
    const measure = { ...item, objective };
    origins.set(measure, book);
    return measure;
  });
  const facts = definitions({ settings, objectives, measures, scorecards: joined.units });
  const [first] = books;
  const bookOf = (item: Measure | Objective) => {
    const book = origins.get(item) ?? first;
    if (!book) throw new Error("what is common stands in a workbook");
    return book;
  };
  return { facts, reported: reportedEverywhere(facts), bookOf };
}

function definitions(given: Pick<Facts, "settings" | "objectives" | "measures" | "scorecards">): Facts {
  const nothing = { perspectives: [], links: [], phasedTargets: [], actuals: [], reviews: [] };
  return { ...nothing, followUp: noFollowUp, ...given };
}

interface Found<Item> {
  readonly book: UnitBook;
  readonly item: Item;
}

/** Each item that is one in all workbooks with its id, as they have it. */
function commonIn<Item extends { readonly id: string }>(
  books: readonly UnitBook[],
  itemsOf: (book: UnitBook) => readonly Item[],
  isOne: (one: Item, other: Item) => boolean,
): readonly (readonly [Found<Item>, ...Found<Item>[]])[] {
  const all = books.flatMap((book) => itemsOf(book).map((item) => ({ book, item })));
  return [...groupBy(all, ({ item }) => nameKey(item.id)).values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return [];
    return others.every(({ item }) => isOne(first.item, item)) ? [[first, ...others] as const] : [];
  });
}

/** One that contributes to another unit's is that unit's own. */
function isOneObjective(one: Objective, other: Objective): boolean {
  const isFree = one.contributesTo === undefined && other.contributesTo === undefined;
  return (
    isFree &&
    [objectiveDifference(one, other), heldDifference(one, other)].every((column) => column === undefined)
  );
}

/** The unit of an objective where all workbooks say the same; else it is the top one's. */
function homeOfAll(found: readonly Found<Objective>[], { idsIn }: Joined): string | undefined {
  const homes = new Set(
    found.map(({ book, item }) => idsIn.get(book)?.get(unitsOfRows(book).homeOfObjective(item.id))),
  );
  const [home] = homes;
  return homes.size === 1 ? home : undefined;
}

/** Levels are looked up where a measure is reported: here each is in every unit, without a value. */
function reportedEverywhere(facts: Facts): Facts {
  const period = { frequency: "Monthly", ordinal: 0 } as const;
  const actuals = facts.measures.flatMap(({ id, at }) =>
    facts.scorecards.map(({ id: scorecard }): Actual => ({ measure: id, scorecard, period, at })),
  );
  return { ...facts, actuals };
}
