import {
  type Actual,
  type Facts,
  groupBy,
  type Measure,
  nameKey,
  noFollowUp,
  type Objective,
  type Settings,
  type Unit,
} from "../../scorecard";
import { heldDifference, measureDifference, type MeasureThere, objectiveDifference } from "./definitions";
import type { Base } from "./holdAgainst";
import type { Joined } from "./joinUnits";
import { type UnitBook, unitsOfRows } from "./unitBook";

/** The definitions of the group's workbook. */
export function baseOfGroup(group: UnitBook, units: readonly Unit[]): Base {
  const facts = { ...group.facts, scorecards: units };
  return { facts, reported: reportedEverywhere(facts), bookOf: () => group, apart: new Map() };
}

/** What is the same in all workbooks that have it, where two or more do; a text that they do not share is nobody's. */
export function baseOfAll(books: readonly UnitBook[], joined: Joined, settings: Settings): Base {
  const origins = new Map<Measure | Objective, UnitBook>();
  const apart = new Map<
    Measure | Objective,
    { readonly group: Measure | Objective; readonly column: string }
  >();
  const noted = { origins, apart };
  const objectives = commonIn(books, ({ facts }) => facts.objectives, {
    ...noted,
    differenceOf: objectiveApart,
  }).map((found) => {
    const items = found.map(({ item }) => item);
    const objective = { ...withoutTexts(items), scorecard: homeOfAll(found, joined) };
    origins.set(objective, found[0].book);
    return objective;
  });
  const homes = new Map(objectives.map(({ id }) => [nameKey(id), id]));
  const differenceOf = (one: Found<Measure>, other: Found<Measure>) => measureApart(one, other, homes);
  const measures = commonIn(books, ({ facts }) => facts.measures, { ...noted, differenceOf }).map((found) => {
    const items = found.map(({ item }) => item);
    const [{ item, book }] = found;
    const measure = {
      ...withoutTexts(items),
      objective: homes.get(nameKey(item.objective)) ?? item.objective,
    };
    origins.set(measure, book);
    return measure;
  });
  const facts = definitions({ settings, objectives, measures, scorecards: joined.units });
  return { facts, reported: reportedEverywhere(facts), bookOf: (item) => bookIn(origins, item), apart };
}

function bookIn(origins: ReadonlyMap<Measure | Objective, UnitBook>, item: Measure | Objective): UnitBook {
  const book = origins.get(item);
  if (!book) throw new Error("what is common stands in a workbook");
  return book;
}

const texts = ["owner", "dataSource", "definition", "benchmark", "type", "theme", "description"] as const;

/** The first of some items that are one, without the texts in which another differs. */
function withoutTexts<Item extends Measure | Objective>(
  items: readonly [Item, ...Item[]] | readonly Item[],
): Item {
  const [first] = items;
  if (!first) throw new Error("what is common is somewhere");
  const lost = texts.filter((key) => items.some((one) => textIn(one, key) !== textIn(first, key)));
  return { ...first, ...Object.fromEntries(lost.map((key) => [key, undefined])) };
}

function textIn(item: Measure | Objective, key: (typeof texts)[number]): string {
  const found: Readonly<Partial<Record<string, unknown>>> = { ...item };
  return nameKey(String(found[key] ?? ""));
}

function definitions(given: Pick<Facts, "settings" | "objectives" | "measures" | "scorecards">): Facts {
  const nothing = { perspectives: [], links: [], phasedTargets: [], actuals: [], reviews: [] };
  return { ...nothing, followUp: noFollowUp, ...given };
}

interface Found<Item> {
  readonly book: UnitBook;
  readonly item: Item;
}

interface Comparing<Item extends Measure | Objective> {
  readonly origins: Map<Measure | Objective, UnitBook>;
  readonly apart: Map<Measure | Objective, { readonly group: Measure | Objective; readonly column: string }>;
  readonly differenceOf: (one: Found<Item>, other: Found<Item>) => string | undefined;
}

/** Each item that is one in all workbooks with its id, as they have it; of others it is noted in what they differ from the first. */
function commonIn<Item extends Measure | Objective>(
  books: readonly UnitBook[],
  itemsOf: (book: UnitBook) => readonly Item[],
  { origins, apart, differenceOf }: Comparing<Item>,
): readonly (readonly [Found<Item>, ...Found<Item>[]])[] {
  const all = books.flatMap((book) => itemsOf(book).map((item) => ({ book, item })));
  return [...groupBy(all, ({ item }) => nameKey(item.id)).values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return [];
    const differing = others.flatMap((other) => {
      const column = differenceOf(first, other);
      return column === undefined ? [] : [{ item: other.item, column }];
    });
    origins.set(first.item, first.book);
    for (const { item, column } of differing) apart.set(item, { group: first.item, column });
    return differing.length === 0 ? [[first, ...others] as const] : [];
  });
}

/** One that contributes to another unit's is that unit's own. */
function objectiveApart(
  { item: one }: Found<Objective>,
  { item: other }: Found<Objective>,
): string | undefined {
  const isFree = one.contributesTo === undefined && other.contributesTo === undefined;
  return (
    objectiveDifference(one, other) ?? heldDifference(one, other) ?? (isFree ? undefined : "Contributes to")
  );
}

function measureApart(
  one: Found<Measure>,
  other: Found<Measure>,
  objectives: ReadonlyMap<string, string>,
): string | undefined {
  const [home, otherHome] = [one, other].map(({ item }) => objectives.get(nameKey(item.objective)));
  const isTogether = home !== undefined && home === otherHome;
  return measureDifference(thereIn(one), thereIn(other)) ?? (isTogether ? undefined : "Objective");
}

const thereIn = ({ item, book }: Found<Measure>): MeasureThere => ({ measure: item, facts: book.facts });

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
