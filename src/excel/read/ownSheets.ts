import { isSameName, nameKey } from "../../scorecard";
import { freeSheetName } from "../write/sheetName";
import { toPlanKey, unitScorecardKey, unitSheetName, type Likeness, type PlanKey } from "../../report";

/** Our sheets are known by a custom property, not by their name: a renamed one is still ours. */
export const ownSheetProperty = "BSC.sheet";
/** What was last written of a sheet's looks, as a fingerprint; then, on lines of its own, what the sheet was asked for. */
export const planProperty = "BSC.plan";

/** What the property holds; one property is read for both, as every one costs each sheet of the workbook a question. */
export const planMark = (fingerprint: string, about: string | undefined): string =>
  about === undefined ? fingerprint : `${fingerprint}\n${about}`;

/** What a sheet was asked for, such as a unit. */
export function aboutIn(mark: string): string | undefined {
  const end = mark.indexOf("\n");
  return end < 0 ? undefined : mark.slice(end + 1);
}

/** The map of a part of the strategy has a sheet of its own, such as "map theme Growth". */
export type MapKey = "map" | `map ${string}`;
export type OwnSheetKey = PlanKey | MapKey;

export interface OwnSheet {
  readonly key: OwnSheetKey;
  /** Excel's id, which survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly fingerprint?: string;
  readonly about?: string;
}

/** A sheet of the workbook, with all that may tell whether it is one of ours. */
export interface SheetSeen extends Omit<OwnSheet, "key"> {
  /** What its property says; a copy has none, nor has a sheet that another program has saved. */
  readonly key?: OwnSheetKey;
  /** The one of ours that its cells look like. */
  readonly likeness?: Likeness;
}

export interface OwnSheetsTold {
  readonly own: readonly OwnSheet[];
  /** Sheets that look like ours and are not: nothing is read from them, and nothing written. */
  readonly copies: readonly SheetSeen[];
}

/**
 * Tells our sheets from copies of them. With its property a sheet is ours, of several the one that is not numbered as a
 * copy; without one it is ours where it looks like a sheet that the workbook has no other of, and still has that
 * sheet's name. Anything else that looks like ours is somebody's copy, to be left as it is.
 */
export function tellOwnSheets(sheets: readonly SheetSeen[]): OwnSheetsTold {
  const marked = sheets.flatMap(toMarked);
  const kept = marked.filter((one) => originalOf(one, marked) === one);
  const lost = sheets.flatMap((sheet) => toLost(sheet, kept, sheets));
  const own = [...kept, ...lost];
  const ids = new Set(own.map(({ id }) => id));
  const looksOurs = ({ key, likeness }: SheetSeen) => key !== undefined || likeness !== undefined;
  return { own, copies: sheets.filter((one) => looksOurs(one) && !ids.has(one.id)) };
}

/** The same once the units are known: each may have a scorecard sheet of its own, which looks like the one on top. */
export function tellUnitSheets(
  { own, copies }: OwnSheetsTold,
  units: readonly { readonly id: string; readonly name: string }[],
): OwnSheetsTold {
  const sheetOf = new Map(
    units.map(({ id, name }) => [nameKey(freeSheetName(unitSheetName({ name }), [])), unitScorecardKey(id)]),
  );
  const unitKey = ({ likeness, name }: SheetSeen) =>
    likeness?.key === "scorecard" ? sheetOf.get(nameKey(name)) : undefined;
  const lost = copies.flatMap(({ likeness, ...sheet }) => {
    const key = unitKey({ likeness, ...sheet });
    return key === undefined || own.some((one) => one.key === key) ? [] : [{ ...sheet, key }];
  });
  const ids = new Set(lost.map(({ id }) => id));
  return { own: [...own, ...lost], copies: copies.filter(({ id }) => !ids.has(id)) };
}

function toMarked({ key, likeness: _likeness, ...sheet }: SheetSeen): readonly OwnSheet[] {
  return key === undefined ? [] : [{ key, ...sheet }];
}

/** As Excel and other programs number copies: "Scorecard (2)", "Scorecard_2". */
const numbered = /(?:\s*\(\d+\)|_\d+)$/;

function originalOf({ key }: OwnSheet, marked: readonly OwnSheet[]): OwnSheet | undefined {
  const same = marked.filter((one) => one.key === key);
  return same.find(({ name }) => !numbered.test(name)) ?? same[0];
}

function toLost(
  { key, likeness, ...sheet }: SheetSeen,
  kept: readonly OwnSheet[],
  sheets: readonly SheetSeen[],
): readonly OwnSheet[] {
  if (key !== undefined || !likeness || kept.some((one) => one.key === likeness.key)) return [];
  const isMeant = isSameName(sheet.name, likeness.name) || isOnlyRecord(likeness, sheets);
  return isMeant ? [{ key: likeness.key, ...sheet }] : [];
}

/** What was closed cannot be built anew: the only sheet that holds it is the record, whatever somebody has called it. */
function isOnlyRecord({ key }: Likeness, sheets: readonly SheetSeen[]): boolean {
  return key === "closed" && sheets.filter(({ likeness }) => likeness?.key === "closed").length === 1;
}

export function toOwnSheetKey(value: string): OwnSheetKey | undefined {
  return isMapKey(value) ? value : toPlanKey(value);
}

/** Whether a sheet of ours holds a strategy map. */
export function isMapKey(value: string): value is MapKey {
  return value === "map" || value.startsWith("map ");
}

/** The unit that a sheet of ours is about. */
interface SheetUnit {
  readonly name: string;
  readonly isOf: (unit: string) => boolean;
}

const mapOfUnit = "map unit ";

/** Which unit a sheet of ours is about; undefined where it is about the whole, or does not say. */
export function unitOf({ key, about }: Pick<OwnSheet, "key" | "about">): SheetUnit | undefined {
  if (key === "alignment" && about !== undefined) return { name: about, isOf: (unit) => unit === about };
  if (key.startsWith(unitScorecardKey("")))
    return { name: key.slice(unitScorecardKey("").length), isOf: (unit) => key === unitScorecardKey(unit) };
  if (!key.startsWith(mapOfUnit)) return undefined;
  // What follows the unit begins with a comma, which an id may have as well.
  const rest = key.slice(mapOfUnit.length);
  return { name: rest, isOf: (unit) => rest === unit || rest.startsWith(`${unit}, `) };
}
