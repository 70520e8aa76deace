/* Rules that look for a kind of content, a span of time or what lies beyond the average. */
import type { ConditionalRule } from "../../book/book";
import { averageRule, contentWords, periodWords } from "../sheet/ruleWords";
import { element, type XmlElement } from "../xml/xmlTree";

const contentFormulas: Readonly<Record<string, (cell: string) => string>> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

const monthOf = (cell: string, months: number) =>
  `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${months})),YEAR(${cell})=YEAR(EDATE(TODAY(),${months})))`;
const daysTo = (cell: string) => `ROUNDDOWN(${cell},0)-TODAY()`;

const periodFormulas: Readonly<Record<string, (cell: string) => string>> = {
  Yesterday: (cell) => `FLOOR(${cell},1)=TODAY()-1`,
  Today: (cell) => `FLOOR(${cell},1)=TODAY()`,
  Tomorrow: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  LastSevenDays: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  LastWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  ThisWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,${daysTo(cell)}<=7-WEEKDAY(TODAY()))`,
  NextWeek: (cell) => `AND(${daysTo(cell)}>(7-WEEKDAY(TODAY())),${daysTo(cell)}<(15-WEEKDAY(TODAY())))`,
  LastMonth: (cell) => monthOf(cell, -1),
  ThisMonth: (cell) => monthOf(cell, 0),
  NextMonth: (cell) => monthOf(cell, 1),
};

/** The element of a preset rule; its formula says the same of the first cell of its areas. */
export function presetRule({ criterion }: ConditionalRule & { kind: "Preset" }, cell: string): XmlElement {
  const average = averageRule(criterion);
  if (average) {
    return element("cfRule", {
      type: "aboveAverage",
      aboveAverage: average.isAbove ? undefined : false,
      equalAverage: average.isEqual || undefined,
      stdDev: average.deviations || undefined,
    });
  }
  const period = periodFormulas[criterion];
  if (period) {
    const timePeriod = periodWords.toFile(criterion, "today");
    return element("cfRule", { type: "timePeriod", timePeriod }, [element("formula", {}, [period(cell)])]);
  }
  const content = contentFormulas[criterion];
  const type = contentWords.toFile(criterion, "containsBlanks");
  return element("cfRule", { type }, content ? [element("formula", {}, [content(cell)])] : []);
}
