/* Words of filters, in a file and in Office.js. */
import { wordList } from "../style/styleNames";

export const filterOperators = wordList({
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
});

export const dateWords = wordList({
  year: "Year",
  month: "Month",
  day: "Day",
  hour: "Hour",
  minute: "Minute",
  second: "Second",
});

/** Office.js misspells February, and so it is asked for and answered. */
const months = [
  "January", "Februray", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

export const dynamicWords = wordList({
  aboveAverage: "AboveAverage",
  belowAverage: "BelowAverage",
  today: "Today",
  yesterday: "Yesterday",
  tomorrow: "Tomorrow",
  thisWeek: "ThisWeek",
  lastWeek: "LastWeek",
  nextWeek: "NextWeek",
  thisMonth: "ThisMonth",
  lastMonth: "LastMonth",
  nextMonth: "NextMonth",
  thisQuarter: "ThisQuarter",
  lastQuarter: "LastQuarter",
  nextQuarter: "NextQuarter",
  thisYear: "ThisYear",
  lastYear: "LastYear",
  nextYear: "NextYear",
  yearToDate: "YearToDate",
  ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`Q${quarter}`, `AllDatesInPeriodQuarter${quarter}`])),
  ...Object.fromEntries(months.map((month, index) => [`M${index + 1}`, `AllDatesInPeriod${month}`])),
});
