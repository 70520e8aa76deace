import type { ItemKind } from "../facts";
import { type CellPlace, nameKey } from "../terms";
import { placeFields } from "./closedItems";
import type { ClosedItem, ClosedRecord, RecordKind } from "./closedPeriod";
import type { RecordFound } from "./closedRecords";
import { fieldsIn } from "./keptFields";
import type { ItemsMatched } from "./matchItems";

/** A field of a definition, a setting, a review or a plan that is another one today than when the period was closed. */
export interface ClosedChange {
  readonly kind: ItemKind | RecordKind;
  readonly id: string;
  readonly name: string;
  /** A unit's id; empty where the row names none. */
  readonly unit: string;
  /** The unit's name as it was closed, where it is not the one on top. */
  readonly unitName?: string;
  /** As the closed note has it: `Decision`, `Roll-up`. */
  readonly field: string;
  readonly was?: string;
  readonly is?: string;
  /** Its row; none where it is no longer there, or has none. */
  readonly at?: CellPlace;
}

/** What was changed in the definitions of items that are still there; their places are restatements. */
export function definitionChanges({ kept }: ItemsMatched): readonly ClosedChange[] {
  return kept.flatMap(({ was, is, at }) =>
    changedFields(was, is.note, at).filter(({ field }) => !isPlace(was, field)),
  );
}

const isPlace = ({ kind }: ClosedItem, field: string) =>
  kind !== "perspective" && placeFields[kind] === field;

/** What was changed in other rows. A plan that is new is not of the closed period; a review or a setting is. */
export function recordChanges(
  closed: readonly ClosedRecord[],
  today: readonly RecordFound[],
): readonly ClosedChange[] {
  const left = new Map<string, RecordFound[]>();
  for (const found of today) left.set(keyOf(found.record), [...(left.get(keyOf(found.record)) ?? []), found]);
  // Several rows of one key: each is held against the one that is most like it.
  const likeness: readonly ((was: ClosedRecord, is: ClosedRecord) => boolean)[] = [
    (was, is) => was.note === is.note,
    (was, is) => nameKey(was.name) === nameKey(is.name),
    () => true,
  ];
  const changes: ClosedChange[] = [];
  let open = closed;
  for (const isLike of likeness) {
    open = open.filter((was) => {
      const same = left.get(keyOf(was)) ?? [];
      const index = same.findIndex(({ record }) => isLike(was, record));
      const [found] = index < 0 ? [] : same.splice(index, 1);
      if (found) changes.push(...changedFields(was, found.record.note, found.at).map(inItsCell(found)));
      return found === undefined;
    });
  }
  const added = [...left.values()].flat().filter(({ record }) => isOfPeriod(record));
  return [
    ...changes,
    ...open.flatMap(goneFields),
    ...added.flatMap(({ record, at }) => changedFields({ ...record, note: "" }, record.note, at)),
  ];
}

const keyOf = ({ kind, id, unit }: ClosedRecord) => JSON.stringify([kind, nameKey(id), nameKey(unit)]);

const plans: readonly ClosedRecord["kind"][] = ["initiative", "milestone", "action"];
const isOfPeriod = ({ kind }: ClosedRecord) => !plans.includes(kind);

const inItsCell =
  ({ cells }: RecordFound) =>
  (change: ClosedChange): ClosedChange => {
    const at = cells?.[change.field] ?? change.at;
    return at ? { ...change, at } : change;
  };

/** That a plan is gone is told by its name alone. */
function goneFields(was: ClosedRecord): readonly ClosedChange[] {
  const fields = changedFields(was, undefined, undefined);
  return isOfPeriod(was) ? fields : fields.slice(0, 1);
}

type Noted = Pick<ClosedChange, "kind" | "id" | "name" | "unit"> & { readonly note?: string };

function changedFields(was: Noted, noteIs = "", at: CellPlace | undefined): readonly ClosedChange[] {
  const { kind, id, name, unit, note = "" } = was;
  if (note === noteIs) return [];
  const [fieldsWas, fieldsIs] = [fieldsIn(note), fieldsIn(noteIs)];
  const fields = [...new Set([...fieldsWas.keys(), ...fieldsIs.keys()])];
  return fields
    .map((field) => ({ field, was: fieldsWas.get(field), is: fieldsIs.get(field) }))
    .filter((change) => !isUnchanged(change))
    .map((change) => ({ ...{ kind, id, name, unit }, ...change, ...(at ? { at } : {}) }));
}

/** They hold ids, which may be spelt in another way now. */
const references: readonly string[] = ["Contributes to", "Objectives", "Measures", "Item"];

function isUnchanged({ field, was, is }: Pick<ClosedChange, "field" | "was" | "is">): boolean {
  if (was === is) return true;
  return references.includes(field) && nameKey(was ?? "") === nameKey(is ?? "");
}
