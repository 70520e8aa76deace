/** How numbers are written in a locale. */
interface Separators {
  readonly decimal: string;
  readonly group: string;
}

function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const partOf = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return { decimal: partOf("decimal", "."), group: partOf("group", ",") };
}

const spaces = /[\s\u00a0\u202f]/g;
const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A number that somebody typed as text: `1,234.5`, `85 %`, `(12)`, `€ 5`; decimal and group marks are the locale's.
 *
 * @returns undefined when the text is no number
 */
export function parseNumber(text: string, locale = "en-US"): number | undefined {
  if (!mayBeNumber(text)) return undefined;
  const { decimal, group } = separatorsOf(locale);
  const compact = text
    .replace(spaces, "")
    .replace("−", "-")
    .replace(/^([+-]?)[€$£¥]|[€$£¥]$/g, "$1");
  const isPercent = compact.endsWith("%");
  const isNegative = /^\(.*\)%?$/.test(compact);
  const digits = compact.replace(/[%()]/g, "");
  const ungrouped = isGroupedRight(digits, group, decimal) ? digits.split(group).join("") : digits;
  const plain = ungrouped.replace(decimal, ".");
  if (!plainNumber.test(plain) || (decimal !== "." && ungrouped.includes("."))) return undefined;
  return (Number(plain) * (isNegative ? -1 : 1)) / (isPercent ? 100 : 1);
}

/** Most texts are none at a glance: they have no digit, or letters that belong to no exponent. */
function mayBeNumber(text: string): boolean {
  return /\d/.test(text) && !/\p{L}/u.test(text.replace(/(?<=\d)e(?=[+-]?\d)/i, ""));
}

/** Group marks count only between groups of three and before the decimals, so that `1,5` is not 15 nor `1.234,5` 1.2345. */
function isGroupedRight(digits: string, group: string, decimal: string): boolean {
  if (group.trim() === "" || !digits.includes(group)) return false;
  const [whole = "", ...rest] = digits.split(decimal);
  if (rest.some((decimals) => decimals.includes(group))) return false;
  const groups = whole.replace(/^[+-]/, "").split(group);
  return (
    rest.length <= 1 && groups.every((part, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))
  );
}
