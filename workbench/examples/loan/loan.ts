import type { FunctionsMetadata } from "excel-workbench";

/* A small add-in of another kind: a function for a loan's payment, and a command that writes its schedule. */

/** As `functions.json` of a build would have it. */
export const metadata: FunctionsMetadata = {
  functions: [
    {
      id: "PAYMENT",
      name: "PAYMENT",
      parameters: [
        { name: "principal", type: "number" },
        { name: "yearlyRate", type: "number" },
        { name: "months", type: "number" },
      ],
      result: { type: "number" },
    },
  ],
};

/** What is to be paid each month, so that a loan is paid back after so many months. */
export function payment(principal: number, yearlyRate: number, months: number): number {
  const rate = yearlyRate / 12;
  return rate === 0 ? principal / months : (principal * rate) / (1 - (1 + rate) ** -months);
}

/** Reads loan, yearly rate and months from B1:B3 of the active sheet and writes the schedule as a table on a sheet of its own. */
export async function writeSchedule(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const asked = worksheets.getActiveWorksheet().getRange("B1:B3").load("values");
    await context.sync();
    const [loan = 0, rate = 0, months = 0] = asked.values.map(([value]) => Number(value));
    const sheet = worksheets.add("Schedule");
    const rows = [["Month", "Payment", "Interest", "Left"], ...scheduleOf(loan, rate, months)];
    const range = sheet.getRangeByIndexes(0, 0, rows.length, 4);
    range.values = rows;
    sheet.tables.add(range, true).name = "Schedule";
    await context.sync();
  });
}

function scheduleOf(loan: number, yearlyRate: number, months: number): number[][] {
  const paid = payment(loan, yearlyRate, months);
  let left = loan;
  return Array.from({ length: months }, (_, month) => {
    const interest = (left * yearlyRate) / 12;
    left += interest - paid;
    return [month + 1, paid, interest, left];
  });
}
