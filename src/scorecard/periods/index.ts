/** Weeks, months, quarters and years: what they are called, which days they span, which of them a view covers. */
export { deciderOf, fiscalYearOf, lastEnded, monthsOf, periodOfDay, periodsWithin, spanOf } from "./calendar";
export { dayText } from "./dayText";
export { monthNumber } from "./monthNumber";
export {
  firstPeriodOf,
  lacksYear,
  parsePeriod,
  parsePeriodIn,
  periodOfWritten,
  type PeriodReading,
  type WrittenPeriod,
} from "./parsePeriod";
export {
  type Calendar,
  type Day,
  frequencies,
  type Frequency,
  isSamePeriod,
  monthsIn,
  type Period,
  shift,
} from "./period";
export { periodText } from "./periodText";
export {
  carriedPeriods,
  type Frame,
  isLongerThanView,
  isShorterThanFrame,
  periodsDue,
  previousFrame,
  type View,
  views,
} from "./view";
export { viewText } from "./viewText";
