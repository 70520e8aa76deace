import { formatISO } from "date-fns/formatISO";

/** The date of today where the user is, as `2026-11-05`. */
export function today(): string {
  return formatISO(new Date(), { representation: "date" });
}
