import type { Problem } from "../../scorecard";
import type { OwnSheet, OwnSheetKey } from "../read/ownSheets";
import type { ScorecardRead } from "../read/readScorecard";

/** Where a sheet of ours goes: the one that is there, or a new one with a name that is not taken. */
export interface SheetTarget {
  readonly own?: OwnSheet;
  readonly sheetNames: readonly string[];
  readonly isStructureProtected: boolean;
}

/** Why a sheet of ours cannot be written, if it cannot. */
export function protectionOf({ own, isStructureProtected }: SheetTarget): Problem | undefined {
  if (own) return own.isProtected ? { code: "sheet-protected", sheet: own.name } : undefined;
  return isStructureProtected ? { code: "workbook-protected" } : undefined;
}

/** Where one of our sheets goes in a workbook that was read. */
export function targetOf({ ownSheets, ...workbook }: ScorecardRead, key: OwnSheetKey): SheetTarget {
  const { sheetNames, isStructureProtected } = workbook;
  return { own: ownSheets.find((sheet) => sheet.key === key), sheetNames, isStructureProtected };
}

/** What keeps some of our sheets from being written, each said once: asked before anything is, so that no half is left. */
export function lockedSheets(read: ScorecardRead, keys: readonly OwnSheetKey[]): readonly Problem[] {
  const locked = keys.flatMap((key) => protectionOf(targetOf(read, key)) ?? []);
  return [...new Map(locked.map((problem) => [JSON.stringify(problem), problem])).values()];
}
