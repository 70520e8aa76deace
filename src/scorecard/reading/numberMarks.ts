/** How numbers are written in a locale. */
export interface Marks {
  readonly decimal: string;
  /** The locale's own first. */
  readonly groups: readonly [string, ...string[]];
  /** Whether it writes 12,34,567. */
  readonly isIndian: boolean;
}

/** What stands between groups of three wherever one is: nobody writes it between two numbers. */
const groupsAnywhere = ["'", "\u00a0"];

const marksByLocale = new Map<string, Marks>();

/** How numbers are written in a locale, by its BCP 47 name. Asking takes far longer than reading a number, so it is remembered. */
export function marksOf(locale: string): Marks {
  const known = marksByLocale.get(locale) ?? askMarks(locale);
  marksByLocale.set(locale, known);
  return known;
}

function askMarks(locale: string): Marks {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true, numberingSystem: "latn" }).formatToParts(
    1234567.8,
  );
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const group = partOf("group");
  const own = /\s/.test(group) ? " " : group;
  return {
    decimal: partOf("decimal") || ".",
    groups: [own, ...groupsAnywhere],
    isIndian: partOf("integer") === "12",
  };
}
