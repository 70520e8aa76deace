/* ISO dates, which strict files may hold, as serial numbers. */

const dayMs = 86_400_000;

/** The serial number of an ISO date or time in the book's date system; undefined when it is none. */
export function serialOf(iso: string, date1904: boolean): number | undefined {
  const hasDate = /^\d{4}-\d{2}-\d{2}/.test(iso);
  const moment = Date.parse(hasDate ? withZone(iso) : `1970-01-01T${iso.replace(/Z$/, "")}Z`);
  if (Number.isNaN(moment)) return undefined;
  if (!hasDate) return moment / dayMs;
  const days = moment / dayMs + (date1904 ? 24107 : 25569);
  // Excel's calendar of 1900 has a 29 February that never was: days before it count one less.
  return !date1904 && days < 61 ? days - 1 : days;
}

function withZone(iso: string): string {
  const isBareDate = !iso.includes("T");
  return isBareDate || /(Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`;
}
