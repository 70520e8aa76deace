/** How a computer writes numbers: the region's name, and the marks that Excel goes by. */
export interface Culture {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
}

/** A region as the computer has it from the start. */
export function cultureOf(name: string): Culture {
  const parts = new Intl.NumberFormat(name, { useGrouping: true, numberingSystem: "latn" }).formatToParts(
    1234567.8,
  );
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { name, decimal: partOf("decimal"), group: partOf("group") };
}

/** How a region writes days and times, as Windows spells such patterns: "M/d/yyyy", "h:mm:ss tt". */
export interface DatePatterns {
  readonly dateSeparator: string;
  readonly longDate: string;
  readonly shortDate: string;
  readonly timeSeparator: string;
  readonly longTime: string;
}

/** A day and an hour of one digit each, so that a pattern shows whether it fills them up. */
const sample = new Date(Date.UTC(2025, 2, 4, 5, 6, 7));

export function datePatternsOf({ name }: Culture): DatePatterns {
  const shortDate = patternOf(name, { dateStyle: "short" }).replace(/y+/, "yyyy");
  const longTime = patternOf(name, { timeStyle: "medium" });
  return {
    dateSeparator: separatorIn(shortDate, "/"),
    longDate: patternOf(name, { dateStyle: "full" }),
    shortDate,
    timeSeparator: separatorIn(longTime, ":"),
    longTime,
  };
}

function separatorIn(pattern: string, otherwise: string): string {
  return /[dMHhym]([^A-Za-z'\s])\s?[dMHhym]/.exec(pattern)?.[1] ?? otherwise;
}

function patternOf(name: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(name, {
    ...options,
    timeZone: "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
  });
  const hasHalves = format.resolvedOptions().hour12 === true;
  const parts = format.formatToParts(sample);
  const isNamed = parts.some(({ type, value }) => type === "month" && !/^\d+$/.test(value));
  return parts
    .map((part) => letters(part, hasHalves, isNamed))
    .join("")
    .replace(/[\u202f\u00a0]/g, " ");
}

function letters({ type, value }: Intl.DateTimeFormatPart, hasHalves: boolean, isNamed: boolean): string {
  switch (type) {
    case "weekday":
      return "dddd";
    case "year":
      return value.length === 2 ? "yy" : "yyyy";
    case "month":
      return isNamed ? "MMMM" : value.length === 2 ? "MM" : "M";
    case "day":
      return value.length === 2 ? "dd" : "d";
    case "hour":
      return (hasHalves ? "h" : "H").repeat(value.length);
    case "minute":
      return "mm";
    case "second":
      return "ss";
    case "dayPeriod":
      return "tt";
    default:
      return /[A-Za-z]/.test(value) ? value.replace(/[\p{L}.]+/gu, (word) => `'${word}'`) : value;
  }
}
