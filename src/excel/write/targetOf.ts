import type { OwnSheetKey } from "../read/ownSheets";
import type { ScorecardRead } from "../read/readScorecard";
import type { SheetTarget } from "./applyPlan";

/** Where one of our sheets goes in a workbook that was read. */
export function targetOf({ ownSheets, ...workbook }: ScorecardRead, key: OwnSheetKey): SheetTarget {
  const { sheetNames, isStructureProtected } = workbook;
  return { own: ownSheets.find((sheet) => sheet.key === key), sheetNames, isStructureProtected };
}
