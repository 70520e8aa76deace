import { failed, nearestWord, ok, plainWord, type Result } from "../scorecard";
import type { LiveValue } from "./showLive";

/** What a field gives; undefined where the item has none, a problem where it cannot be worked out. */
export type FieldValue = LiveValue | undefined | Result<LiveValue>;
/** What can be asked for of an item, by name. */
export type NamedFields<Item> = Readonly<Record<string, (item: Item) => FieldValue>>;

/**
 * One field by its name: #N/A with the reason when it has no value.
 *
 * @param field as it was asked for; empty: the usual one
 */
export function fieldOf<Reader>(
  fields: Readonly<Record<string, Reader>>,
  field: string,
  usual: string,
  valueOf: (read: Reader) => FieldValue,
): Result<LiveValue> {
  const name = nameOf(fields, field === "" ? usual : field);
  const read = name === undefined ? undefined : fields[name];
  if (read === undefined) return unknownField(field, Object.keys(fields));
  const value = valueOf(read);
  if (value === undefined || value === "")
    return failed({ code: "nothing-to-compute", because: `There is no ${name}.` });
  return typeof value === "object" ? value : ok(value);
}

/** A field as it is called here: nearly always it was asked for so, however else people may write it. */
function nameOf(fields: Readonly<Record<string, unknown>>, asked: string): string | undefined {
  if (Object.hasOwn(fields, asked)) return asked;
  const wanted = plainWord(asked);
  return Object.keys(fields).find((name) => plainWord(name) === wanted);
}

function unknownField(found: string, choices: readonly string[]): Result<LiveValue> {
  const nearest = nearestWord(found, choices);
  return failed({
    code: "argument-word",
    argument: "field",
    found,
    choices,
    ...(nearest ? { nearest } : {}),
  });
}
