import {
  type BookPlace,
  defaultSettings,
  gatheringProblem,
  type GatheringProblem,
  groupBy,
  nameKey,
  type Unit,
  type UnitId,
} from "../../scorecard";
import { placeIn, type UnitBook, unitsOfRows } from "./unitBook";

/** The units of a workbook by their ids in it: their ids in the group's. One that is not taken is not in it. */
export type UnitIds = ReadonlyMap<UnitId, UnitId>;

export interface Joined {
  /** The top one first. */
  readonly units: readonly Unit[];
  readonly idsIn: ReadonlyMap<UnitBook, UnitIds>;
}

interface Known {
  readonly unit: Unit;
  readonly place: BookPlace;
}

/**
 * Hangs the units of each workbook below the top one. A unit that the tree has already is that one: by its id, or by its name where one
 * of the two has no id of its own.
 *
 * @param group the group's workbook, whose units are the tree; left out: the tree is the top one alone
 */
export function joinUnits(
  top: Known,
  { group, books }: { readonly group?: UnitBook; readonly books: readonly UnitBook[] },
  problems: GatheringProblem[],
): Joined {
  const tree: Known[] = [top, ...(group ? unitsBelow(group) : [])];
  const ids = new Map<UnitBook, Map<UnitId, UnitId>>();
  if (group)
    ids.set(group, new Map(group.facts.scorecards.map(({ id }, at) => [id, at === 0 ? top.unit.id : id])));
  for (const book of books) ids.set(book, hang(book, tree, problems));
  dropTwice(books, ids, problems);
  return { units: tree.map(({ unit }) => unit), idsIn: ids };
}

function unitsBelow(group: UnitBook): readonly Known[] {
  return group.facts.scorecards.slice(1).map((unit) => ({ unit, place: placeIn(group, unit.at) }));
}

/** The units that a workbook is about, its top one first; one without a row and without anything of its own is none. */
function unitsIn(book: UnitBook): readonly Unit[] {
  const { facts, hasUnits, fileName } = book;
  const [root, ...others] = facts.scorecards;
  if (!root || !hasUnits) {
    const isNamed = nameKey(facts.settings.name) !== nameKey(defaultSettings.name);
    const name = isNamed ? facts.settings.name : fileName;
    return [{ id: name, name, weight: 1, at: facts.settingCells?.Name }];
  }
  if (root.at || hasRows(book, root.id)) return [root, ...others];
  return others.map(({ parent, ...unit }) => (parent === root.id ? unit : { ...unit, parent }));
}

function hasRows(book: UnitBook, unit: UnitId): boolean {
  const { of, homeOfObjective } = unitsOfRows(book);
  const { actuals, phasedTargets, objectives, reviews } = book.facts;
  return (
    reviews.some(({ scorecard = unit }) => scorecard === unit) ||
    objectives.some(({ id }) => homeOfObjective(id) === unit) ||
    [...actuals, ...phasedTargets].some((row) => of(row) === unit)
  );
}

function hang(book: UnitBook, tree: Known[], problems: GatheringProblem[]): Map<UnitId, UnitId> {
  const units = unitsIn(book);
  const before = [...tree];
  const met = units.map((unit) => ({ unit, found: before.filter((known) => isSameUnit(unit, known.unit)) }));
  const unclear = met.find(({ unit, found }) => isUnclear(unit, found) || isMetTwice(found, met));
  if (unclear) {
    const { unit, found } = unclear;
    const among = found.map((known) => `${known.unit.id} ${known.unit.name}`);
    problems.push(
      gatheringProblem({ code: "gather-unit-unclear", unit: unit.name, among }, placeIn(book, unit.at)),
    );
    return new Map();
  }
  const ids = new Map(met.map(({ unit, found: [known] }) => [unit.id, known?.unit.id ?? unit.id]));
  const [root] = book.facts.scorecards;
  if (root && !book.hasUnits) ids.set(root.id, [...ids.values()][0] ?? root.id);
  const top = tree[0]?.unit.id;
  for (const { unit, found } of met) {
    const parent = unit.parent === undefined ? undefined : ids.get(unit.parent);
    const [known] = found;
    if (known) problems.push(...differencesOf({ ...unit, parent }, known, book));
    else tree.push({ unit: { ...unit, parent: parent ?? top }, place: placeIn(book, unit.at) });
  }
  return ids;
}

const hasOwnId = ({ id, name }: Unit) => nameKey(id) !== nameKey(name);

function isSameUnit(one: Unit, other: Unit): boolean {
  if (nameKey(one.id) === nameKey(other.id)) return true;
  if (hasOwnId(one) && hasOwnId(other)) return false;
  const words = [other.id, other.name].map(nameKey);
  return [one.id, one.name].some((word) => words.includes(nameKey(word)));
}

/** Several may be meant; or ids are the same by chance, as where every workbook numbers its units. */
function isUnclear(unit: Unit, found: readonly Known[]): boolean {
  const [known, ...others] = found;
  if (!known) return false;
  if (others.length > 0) return true;
  return hasOwnId(unit) && hasOwnId(known.unit) && nameKey(unit.name) !== nameKey(known.unit.name);
}

function isMetTwice(found: readonly Known[], met: readonly { readonly found: readonly Known[] }[]): boolean {
  const [known] = found;
  return known !== undefined && met.filter((one) => one.found.includes(known)).length > 1;
}

/** What a workbook says otherwise of a unit that the tree has; without a Scorecards table it says nothing of it. */
function differencesOf(unit: Unit, known: Known, book: UnitBook): readonly GatheringProblem[] {
  if (!book.hasUnits || !unit.at) return [];
  const { parent, weight, owner } = known.unit;
  const differs = [
    ...(unit.parent !== undefined && unit.parent !== parent ? ["Parent"] : []),
    ...(unit.weight !== weight ? ["Weight"] : []),
    ...(unit.owner !== undefined && owner !== undefined && nameKey(unit.owner) !== nameKey(owner)
      ? ["Owner"]
      : []),
  ];
  return differs.map((column) =>
    gatheringProblem(
      { code: "gather-unit-differs", unit: unit.name, column, other: known.place },
      placeIn(book, unit.at),
    ),
  );
}

/** Of a unit that reports in two workbooks nothing is taken: which of the two is right nobody knows. */
function dropTwice(
  books: readonly UnitBook[],
  ids: ReadonlyMap<UnitBook, Map<UnitId, UnitId>>,
  problems: GatheringProblem[],
): void {
  const reports = books.flatMap((book) => [...reportingIn(book, ids.get(book) ?? new Map<UnitId, UnitId>())]);
  for (const [, ofUnit] of groupBy(reports, ({ id }) => id)) {
    if (new Set(ofUnit.map(({ book }) => book)).size < 2) continue;
    ofUnit.forEach((one, index) => {
      const other = ofUnit[index === 0 ? 1 : 0] ?? one;
      const said = { code: "gather-unit-twice", unit: one.unit.name, other: other.place } as const;
      problems.push(gatheringProblem(said, one.place));
      ids.get(one.book)?.delete(one.unit.id);
      if (!one.book.hasUnits) ids.get(one.book)?.clear();
    });
  }
}

function reportingIn(book: UnitBook, ids: UnitIds) {
  const { of } = unitsOfRows(book);
  const reporting = new Set(book.facts.actuals.map(of));
  return unitsIn(book).flatMap((unit) => {
    const id = ids.get(unit.id);
    if (id === undefined || (book.hasUnits && !reporting.has(unit.id))) return [];
    return [{ id, unit, book, place: placeIn(book, unit.at) }];
  });
}
