import { link, type Members } from "../protocol/hostObject";
import { makeCharts } from "./chartsType";
import { makeComments } from "./commentType";
import { makeSheetFilter } from "./filterType";
import { makeFreezePanes } from "./freezePanesType";
import { makePageBreaks } from "./pageBreaksType";
import { makePageLayout } from "./pageLayoutType";
import { makeSheetProtection } from "./protectionType";
import { makeSheetProperties } from "./sheetPropertiesType";
import type { SheetPlace } from "./sheetPlace";

/** The parts of a sheet that have a class of their own. */
export const sheetParts: Members<SheetPlace> = {
  Charts: link(makeCharts),
  Comments: link(makeComments),
  Protection: link(makeSheetProtection),
  CustomProperties: link(makeSheetProperties),
  AutoFilter: link(makeSheetFilter),
  FreezePanes: link(makeFreezePanes),
  PageLayout: link(makePageLayout),
  HorizontalPageBreaks: link((place) => makePageBreaks(place, "rowBreaks")),
  VerticalPageBreaks: link((place) => makePageBreaks(place, "columnBreaks")),
};
