import type { PlannedPrint } from "./sheetPlan";
import { version } from "./version";

/** What made a page. */
export const madeBy = `Balanced Scorecard for Excel ${version}`;

/** How all our sheets are printed: across, with what they are about, the workbook's name, the day, what made them and the page's number at the foot. */
export function pages(footerLeft: string, more: Partial<PlannedPrint> = {}): PlannedPrint {
  return {
    orientation: "Landscape",
    footerLeft,
    footerCenter: "&F, printed &D",
    footerRight: `${madeBy}, page &P of &N`,
    ...more,
  };
}
