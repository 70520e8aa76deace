import { keptText } from "./keptText";

/** What is kept of an item or a row, field by field; a field without a value is left out. */
export type KeptFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Printed ASCII on one line: most values, in which nothing has to be looked for. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;
/** No file can hold them, or they come back as something else. */
const unwritable = /(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * Fields as one text that people can read, a line each: `Commentary: …`. Lines of a value after its first are indented, so that
 * none of them is taken for a field.
 *
 * @returns an empty text where no field has a value
 */
export function noteOf(fields: KeptFields): string {
  let note = "";
  for (const name of Object.keys(fields)) {
    const text = valueText(fields[name]);
    if (text !== undefined) note += `${note === "" ? "" : "\n"}${name}: ${text.replaceAll("\n", "\n  ")}`;
  }
  return note;
}

function valueText(value: KeptFields[string]): string | undefined {
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (typeof value === "boolean") return value ? "Yes" : undefined;
  if (value === undefined || plain.test(value)) return value;
  return keptText(keptText(value)?.replace(unwritable, ""));
}

/** The fields of a note again, in their order. */
export function fieldsIn(note: string): ReadonlyMap<string, string> {
  const lines = note === "" ? [] : note.split(/\n(?! {2})/);
  return new Map(
    lines.map((line) => {
      const [name = "", ...value] = line.split(": ");
      return [name, value.join(": ").replaceAll("\n  ", "\n")];
    }),
  );
}
