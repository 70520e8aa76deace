/** The first day of 2000 as a serial number where days are counted from 1904. */
const newYear2000In1904 = 35_064;

/** Asks which date system the workbook has: no property says it, but DATE counts in it. */
export function askDateSystem({ workbook }: Excel.RequestContext): Excel.FunctionResult<number> {
  return workbook.functions.date(2000, 1, 1).load("value");
}

export function is1904({ value }: Excel.FunctionResult<number>): boolean {
  return value === newYear2000In1904;
}
