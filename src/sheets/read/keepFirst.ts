import { nameKey, placeText, type CellPlace, type Problem } from "../../scorecard";

interface Identified {
  readonly id: string;
  readonly name?: string;
  readonly at: CellPlace;
}

/**
 * Keeps the first row of each id; every further one becomes a problem that names the first. So does one whose name is the id
 * of another, as an id wins over a name.
 */
export function keepFirst<Row extends Identified>(
  kind: string,
  rows: readonly Row[],
  problems: Problem[],
): readonly Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const earlier = first.get(nameKey(row.id));
    if (earlier)
      problems.push({ code: "id-twice", kind, id: row.id, at: row.at, first: placeText(earlier.at) });
    else first.set(nameKey(row.id), row);
  }
  const kept = [...first.values()];
  for (const { id, name, at } of kept) {
    const other = name === undefined ? undefined : first.get(nameKey(name));
    if (other && other.id !== id)
      problems.push({
        code: "name-is-other-id",
        kind,
        id,
        other: other.id,
        at,
        otherAt: placeText(other.at),
      });
  }
  return kept;
}
