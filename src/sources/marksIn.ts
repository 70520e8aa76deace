import { isNoDataMark, readNumberText } from "../scorecard";

/** One of the texts of a column that are written alike, with how many rows are. */
export interface ShapeSeen {
  readonly text: string;
  readonly rows: number;
}

/** How a column of texts writes its numbers. */
export interface Marks {
  readonly decimal: "comma" | "point";
}

export type MarksRead =
  ({ readonly kind: "ok" } & Marks) | { readonly kind: "two ways" | "both"; readonly found: string };

/**
 * Which mark stands before decimals in a column, by all of its texts: one that can only be a decimal, or only a thousand, decides
 * for all. Where none decides nothing is guessed.
 *
 * @param shapes one text of each way of writing; those that are no numbers do not matter
 * @param given what the source's row says
 */
export function marksIn(shapes: readonly ShapeSeen[], given: Marks["decimal"] | undefined): MarksRead {
  const digits = shapes.map(({ text }) => ({ text, marked: markedDigits(text) }));
  const said = digits.flatMap(({ text, marked }) => {
    const decimal = marked === undefined ? undefined : decimalOf(marked);
    return decimal === undefined ? [] : [{ text, decimal }];
  });
  const [first] = said;
  if (given) return { kind: "ok", decimal: given };
  const other = said.find(({ decimal }) => decimal !== first?.decimal);
  if (first && other) return { kind: "both", found: `${first.text} and ${other.text}` };
  if (first) return { kind: "ok", decimal: first.decimal };
  const unsure = digits.find(({ marked }) => marked !== undefined && /[.,]/.test(marked));
  return unsure ? { kind: "two ways", found: unsure.text } : { kind: "ok", decimal: "point" };
}

/** What stands between groups of three wherever it does: all kinds of spaces and apostrophes. */
const betweenGroups = /(?<=\d)[\s\u00a0\u2009\u202f'\u2019](?=\d{3}(?!\d))/g;

/** The digits of a number with their marks; undefined of a text that is none. */
const markedDigits = (text: string): string | undefined =>
  /^[^\d.,]*([\d.,]*\d)[^\d.,]*$/.exec(text.trim().replace(betweenGroups, ""))?.[1];

/** The mark of the decimals, where the digits can be read in one way only. */
function decimalOf(digits: string): Marks["decimal"] | undefined {
  const marks = digits.replace(/\d/g, "");
  if (marks === "") return undefined;
  const last = marks.at(-1) === "," ? "comma" : "point";
  if (marks.includes(",") && marks.includes(".")) return last;
  // The same mark twice stands between thousands.
  if (marks.length > 1) return last === "comma" ? "point" : "comma";
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? undefined : last;
}

/** What a text that is no plain number says: nothing, a number with a sign or a currency beside it, or what nobody can read. */
export function numberIn(text: string, { decimal }: Marks): number | "nothing" | "unreadable" {
  if (text.trim() === "" || isNoDataMark(text.trim())) return "nothing";
  const read = readNumberText(
    text.trim().replace(betweenGroups, "\u00a0"),
    decimal === "comma" ? "de-DE" : "en-US",
  );
  return read.kind === "none" ? "unreadable" : read.value;
}
