import fc from "fast-check";
import {
  frequencies,
  lacksYear,
  parsePeriod,
  periodOfWritten,
  periodText,
  spanOf,
} from "../../../src/scorecard";

const civil = { fiscalYearStart: 1 };

function reads(written: string | number, expected: string | undefined) {
  const read = parsePeriod(written);
  const text = read && (read.kind === "period" ? periodText(read.period) : `day ${read.day}`);
  expect({ written, text }).toEqual({ written, text: expected });
}

function lies(date: string, frequency: (typeof frequencies)[number], expected: string, fiscalYearStart = 1) {
  const read = parsePeriod(date);
  if (!read) throw new Error(`${date} is no date`);
  expect(periodText(periodOfWritten(read, frequency, { fiscalYearStart }))).toBe(expected);
}

test("periods are read as functions and people write them", () => {
  reads("2026-03", "2026-03");
  reads("2026/3", "2026-03");
  reads("03.2026", "2026-03");
  reads("Mar-26", "2026-03");
  reads("March 2026", "2026-03");
  reads("2026-Q1", "2026-Q1");
  reads("Q1'15", "2015-Q1");
  reads("Q1 FY26", "2026-Q1");
  reads("2026-H2", "2026-H2");
  reads("2026-W12", "2026-W12");
  reads("KW 12/2026", "2026-W12");
  reads("FY2026", "FY2026");
  reads("FY26", "FY2026");
  reads("2026", "FY2026");
  reads(2026, "FY2026");
});

test("months are read by their names and beginnings in several languages", () => {
  for (const march of ["Mar-26", "march 26", "März 2026", "mars 2026", "marzo 2026", "mrt 2026", "2026 Mar"])
    reads(march, "2026-03");
  reads("janv. 2026", "2026-01");
  reads("févr. 2026", "2026-02");
  reads("fev, 2021", "2021-02");
  reads("Mai 2026", "2026-05");
  reads("juil. 2026", "2026-07");
  reads("août 2026", "2026-08");
  reads("Sept 2026", "2026-09");
  reads("Okt 26", "2026-10");
  reads("dic 2026", "2026-12");
  reads("jui 2026", undefined); // juin or juillet
  reads("Marketing 2026", undefined);
});

test("weeks, quarters and dates are read in their usual spellings", () => {
  reads("W12-26", "2026-W12");
  reads("Week 12 2026", "2026-W12");
  reads("FY26 Q1", "2026-Q1");
  reads("T1 2026", "2026-Q1");
  reads("2026-W53", "2026-W53");
  reads("2025-W53", undefined); // 2025 has 52
  reads("31.03.2026", "day 20543");
  reads("31 Mar 2026", "day 20543");
});

test("a period without its year is told from one that cannot be read", () => {
  for (const text of ["W12", "Q1", "H2", "Jan", "März", "KW 7"])
    expect([text, lacksYear(text)]).toEqual([text, true]);
  for (const text of ["2026", "soon", "W", "Q7"]) expect([text, lacksYear(text)]).toEqual([text, false]);
});

test("what is no period is not made one", () => {
  for (const text of ["", "Total", "2026-13", "2026-Q5", "2026-02-30", "Revenue", "12"])
    reads(text, undefined);
  reads(0, undefined);
  reads(-5, undefined);
});

test("a date lies in one period of each frequency, by the fiscal year", () => {
  reads(25569, "day 0"); // 1970-01-01
  lies("2026-03-31", "Monthly", "2026-03");
  lies("2026-05-01", "Quarterly", "2026-Q2");
  lies("2026-05-01", "Quarterly", "2027-Q1", 4); // a year from April is named by its end
  lies("2026-03-31", "Yearly", "FY2026", 4);
  lies("2026-04-01", "Yearly", "FY2027", 4);
  lies("2026-04-01", "Half-yearly", "2027-H1", 4);
  lies("2025-12-29", "Weekly", "2026-W01"); // its Thursday is 2026-01-01
  lies("2027-01-03", "Weekly", "2026-W53");
});

test("dates of a workbook in the 1904 system are 1462 days later", () => {
  expect(parsePeriod(0 + 24107, true)).toEqual({ kind: "date", day: 0 }); // 25569 - 1462
});

test("a period that is written is read back as itself", () => {
  const ordinals = { Weekly: 2900, Monthly: 24300, Quarterly: 8100, "Half-yearly": 4050, Yearly: 2025 };
  fc.assert(
    fc.property(fc.constantFrom(...frequencies), fc.integer({ min: 0, max: 150 }), (frequency, step) => {
      const period = { frequency, ordinal: ordinals[frequency] + step };
      expect(parsePeriod(periodText(period))).toEqual({ kind: "period", period });
    }),
  );
});

test("every day lies in the week, month, quarter, half and year that hold it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...frequencies), fc.integer({ min: 15000, max: 30000 }), (frequency, day) => {
      const period = periodOfWritten({ kind: "date", day }, frequency, civil);
      const { first, last } = spanOf(period, civil);
      expect(day).toBeGreaterThanOrEqual(first);
      expect(day).toBeLessThanOrEqual(last);
    }),
  );
});
