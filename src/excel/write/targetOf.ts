import type { Problem } from "../../scorecard";
import type { OwnSheetKey } from "../read/ownSheets";
import type { ScorecardRead } from "../read/readScorecard";
import { protectionOf, type SheetTarget } from "./applyPlan";

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
