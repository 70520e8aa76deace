import { nameKey, type PeriodReading } from "../../scorecard";
import { isBlank, type RawValue } from "../grid";
import { nameText } from "./figureColumns";
import { readLabel } from "./label";
import type { FigureRole } from "./labelWords";

/** Measures whose name says the role: "Calls Act", "Calls Plan". */
export const nameAndRole = "Name and role";

/** The names, in lower case, that come with several roles: "calls" of "Calls Act" and "Calls Plan". */
export function pairedNames(names: readonly RawValue[], reading: PeriodReading): ReadonlySet<string> {
  const rolesOf = new Map<string, Set<FigureRole | undefined>>();
  for (const name of names) {
    if (typeof name !== "string" || isBlank(name)) continue;
    const { rest, role, text } = readLabel(nameText(name), reading);
    const base = nameKey(role ? rest : text);
    if (base !== "") rolesOf.set(base, (rolesOf.get(base) ?? new Set()).add(role));
  }
  return new Set([...rolesOf].filter(([, roles]) => roles.size > 1).map(([base]) => base));
}

/** A name apart from the role in it; only one of a pair has a role, whatever word another begins with. */
export function nameApart(
  name: string | undefined,
  paired: ReadonlySet<string> | undefined,
  reading: PeriodReading,
): { readonly measure?: string; readonly role?: FigureRole } {
  if (name === undefined || !paired) return { measure: name };
  const { role, rest } = readLabel(name, reading);
  return role && paired.has(nameKey(rest)) ? { measure: rest, role } : { measure: name };
}

/** Words that at the end of a name are hardly anything but a role; others, such as "result", often belong to the name. */
const endings: readonly (readonly [FigureRole, RegExp])[] = [
  ["Actual", /^(.*\S)\s+[([]?(?:actuals?|act\.?|ist)[)\]]?$/iu],
  ["Target", /^(.*\S)\s+[([]?(?:plan|target|tgt|budget|bud|goal|soll|zielwert)[)\]]?$/iu],
  ["Forecast", /^(.*\S)\s+[([]?(?:forecast|fcst|prognose)[)\]]?$/iu],
  ["Prior", /^(.*\S)\s+[([]?(?:prior year|previous year|last year|py|ly|vorjahr)[)\]]?$/iu],
];

/** The role that a name ends with, and the name before it. */
export function roleAtEnd(name: string): { readonly measure: string; readonly role: FigureRole } | undefined {
  for (const [role, ending] of endings) {
    const measure = ending.exec(name.trim())?.[1];
    if (measure !== undefined) return { measure, role };
  }
  return undefined;
}

/** Whether a name is that of something worked out from a pair, such as "Calls Variance". */
export function isOfPair(name: string, paired: ReadonlySet<string>, reading: PeriodReading): boolean {
  const { isDerived, isCompared, base } = readLabel(name, reading);
  return isDerived || (isCompared && paired.has(nameKey(base)));
}
