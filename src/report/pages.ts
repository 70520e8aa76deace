import type { PlannedPrint } from "./sheetPlan";

/** How all our sheets are printed: across, with what they are about and the page's number at the foot. */
export function pages(footerLeft: string, more: Partial<PlannedPrint> = {}): PlannedPrint {
  return { orientation: "Landscape", footerLeft, footerRight: "Page &P of &N", ...more };
}
