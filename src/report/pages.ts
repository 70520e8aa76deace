import type { PlannedPrint } from "./sheetPlan";

/** How all our sheets are printed: across, with what they are about, the workbook's name and the page's number at the foot. */
export function pages(footerLeft: string, more: Partial<PlannedPrint> = {}): PlannedPrint {
  return { orientation: "Landscape", footerLeft, footerCenter: "&F", footerRight: "Page &P of &N", ...more };
}
