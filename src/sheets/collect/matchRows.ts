import { groupBy } from "../../scorecard";
import type { SaidRow } from "./said";

/** Which rows of a copy are which of the workbook. */
export interface RowsMatched {
  readonly pairs: readonly { readonly ours: SaidRow; readonly theirs: SaidRow }[];
  /** Rows that the workbook does not have. */
  readonly fresh: readonly SaidRow[];
  /** Rows of which nobody can tell which of several they are. */
  readonly unsure: readonly { readonly theirs: SaidRow; readonly rows: number }[];
}

interface Group {
  readonly ours: SaidRow[];
  readonly theirs: SaidRow[];
}

/** Rows that cannot be told by what they say are compared each with each, as long as they are few. */
const mostCompared = 40;

/**
 * Holds the rows of a copy against those of the workbook that are known by the same: rows that say the same are one, then those
 * that do not contradict each other, then what is left alone on both sides. Whatever else is left is not known.
 */
export function matchRows(ours: readonly SaidRow[], theirs: readonly SaidRow[]): RowsMatched {
  const groups = groupsOf(ours);
  const fresh: SaidRow[] = [];
  for (const row of theirs) {
    const group = row.keys.map((key) => groups.get(key)).find((one) => one !== undefined);
    if (group) group.theirs.push(row);
    else fresh.push(row);
  }
  const matched = [...new Set(groups.values())].filter((group) => group.theirs.length > 0).map(matchGroup);
  return {
    pairs: matched.flatMap(({ pairs }) => pairs),
    fresh: onceEach([...fresh, ...matched.flatMap((one) => one.fresh)]),
    unsure: matched.flatMap(({ unsure }) => unsure),
  };
}

function groupsOf(ours: readonly SaidRow[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of ours)
    for (const key of row.foundBy) {
      const group = groups.get(key);
      if (group) group.ours.push(row);
      else groups.set(key, { ours: [row], theirs: [] });
    }
  return groups;
}

function matchGroup({ ours, theirs }: Group): RowsMatched {
  const all = new Set(ours.map(saysOf));
  const same = pairedBy(ours, theirs, saysOf);
  // What somebody has pasted twice says nothing new.
  const left = same.theirs.filter((row) => !all.has(saysOf(row)));
  const fitting = pairFitting(same.ours, left);
  const [own, other] = [fitting.ours, fitting.theirs];
  const pairs = [...same.pairs, ...fitting.pairs];
  if (own.length === 0) return { pairs, fresh: other, unsure: [] };
  const [mine, yours] = [own[0], other[0]];
  if (own.length === 1 && other.length === 1 && mine && yours)
    return { pairs: [...pairs, { ours: mine, theirs: yours }], fresh: [], unsure: [] };
  const unsure = other.filter(
    (row) => ours.length > mostCompared || !ours.some((mine) => saysAll(mine, row)),
  );
  return { pairs, fresh: [], unsure: unsure.map((row) => ({ theirs: row, rows: ours.length })) };
}

interface Paired extends Group {
  readonly pairs: RowsMatched["pairs"];
}

function pairedBy(
  ours: readonly SaidRow[],
  theirs: readonly SaidRow[],
  keyOf: (row: SaidRow) => string,
): Paired {
  const free = new Map([...groupBy(ours.toReversed(), keyOf)].map(([key, rows]) => [key, [...rows]]));
  const pairs = theirs.flatMap((row) => {
    const mine = free.get(keyOf(row))?.pop();
    return mine ? [{ ours: mine, theirs: row }] : [];
  });
  const [taken, given] = [new Set(pairs.map((pair) => pair.ours)), new Set(pairs.map((pair) => pair.theirs))];
  return {
    pairs,
    ours: ours.filter((row) => !taken.has(row)),
    theirs: theirs.filter((row) => !given.has(row)),
  };
}

/** Rows that differ only in cells that the workbook has not filled yet, where each fits one alone. */
function pairFitting(ours: readonly SaidRow[], theirs: readonly SaidRow[]): Paired {
  if (ours.length > mostCompared || theirs.length > mostCompared)
    return { pairs: [], ours: [...ours], theirs: [...theirs] };
  const only = theirs.flatMap((row) => {
    const fits = ours.filter((mine) => doesFit(mine, row));
    const [mine] = fits;
    return mine && fits.length === 1 ? [{ ours: mine, theirs: row }] : [];
  });
  const pairs = only.filter((pair) => only.filter(({ ours: mine }) => mine === pair.ours).length === 1);
  return {
    pairs,
    ours: ours.filter((row) => !pairs.some((pair) => pair.ours === row)),
    theirs: theirs.filter((row) => !pairs.some((pair) => pair.theirs === row)),
  };
}

function doesFit(ours: SaidRow, theirs: SaidRow): boolean {
  return [...theirs.cells].every(([key, { meaning }]) => {
    const mine = ours.cells.get(key);
    return mine === undefined || mine.meaning === meaning;
  });
}

/** Whether a row of the workbook says all that one of a copy does, which may have been left without its texts. */
export function saysAll(ours: SaidRow, theirs: SaidRow): boolean {
  return [...theirs.cells].every(([key, { meaning }]) => ours.cells.get(key)?.meaning === meaning);
}

/** All that a row says, as one text. */
function saysOf({ cells }: SaidRow): string {
  const said = [...cells].filter(([, { meaning }]) => meaning !== "");
  return JSON.stringify(said.map(([key, { meaning }]) => [key, meaning]).toSorted());
}

/** A new row that stands there twice comes once. */
function onceEach(rows: readonly SaidRow[]): readonly SaidRow[] {
  const known = new Map(rows.toReversed().map((row) => [`${row.freshKey} ${saysOf(row)}`, row]));
  const kept = new Set(known.values());
  return rows.filter((row) => kept.has(row));
}
