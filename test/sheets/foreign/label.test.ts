import { periodOfWritten, periodText } from "../../../src/scorecard";
import { readLabel, saysTime } from "../../../src/sheets/foreign/label";

/** What a header says in a few words: role, key, period or what lacks its year, "worked out", and the name that is left. */
function said(text: string, year?: number): string {
  const reading = year === undefined ? { date1904: false } : { date1904: false, year };
  const { role, key, period, yearless, isDerived, rest } = readLabel(text, reading);
  const when = period && periodText(periodOfWritten(period, "Monthly", { fiscalYearStart: 1 }));
  const parts = [isDerived ? "worked out" : undefined, role, key, when, yearless, rest ? `"${rest}"` : ""];
  return parts.filter(Boolean).join(", ");
}

const says = (cases: Readonly<Record<string, string>>) =>
  test.each(Object.entries(cases))("the header %j says: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

describe("role, period and name may stand in one header", () => {
  says({
    Actual: "Actual",
    "Jan 2026": "2026-01",
    "Jan 2026 Plan": "Target, 2026-01",
    "Plan Jan 2026": "Target, 2026-01",
    "Actual – March 2026": "Actual, 2026-03",
    "Q1 2026 Forecast": "Forecast, 2026-Q1",
    "Actual (Q2 2026)": "Actual, 2026-Q2",
    "Calls Act": 'Actual, "Calls"',
    "Calls Plan": 'Target, "Calls"',
    "Budget revenue": 'Target, "revenue"',
  });
});

describe("words may be joined by capitals, line breaks, underlines or brackets", () => {
  says({
    ActualValue: "Actual",
    TargetValue: "Target",
    plan_value: "Target",
    "Actual\nvalue": "Actual",
    "  Target : ": "Target",
    "Target (monthly)": "Target",
    RevenueActual: 'Actual, "Revenue"',
  });
});

describe("what compares figures or sums them up is worked out, whatever stands beside it", () => {
  says({
    Variance: "worked out",
    "Variance to budget": "worked out, Target",
    "YTD Actual": "worked out, Actual",
    "Actual vs Plan": "worked out, Actual",
    "Actual YTD 2026": "worked out, Actual, FY2026",
    "% achievement": "worked out",
    "Zielerreichung %": "worked out",
    "Écart vs budget": "worked out, Target",
    Total: "worked out",
    "Total %": "worked out",
    Average: "worked out",
    Status: "worked out",
    Trend: "worked out",
  });
});

describe("a name that only begins like a sum or a comparison stays a name", () => {
  says({
    "Total revenue": '"Total revenue"',
    "Average handling time": '"Average handling time"',
    "Growth of sales": '"Growth of sales"',
    "Status meetings held": '"Status meetings held"',
  });
});

describe("roles are known in several languages", () => {
  says({
    Ist: "Actual",
    "Ist-Wert": "Actual",
    Soll: "Target",
    Vorjahr: "Prior",
    Hochrechnung: "Forecast",
    Réalisé: "Actual",
    Objectif: "Target",
    Prévision: "Forecast",
    Realizado: "Actual",
    Orçado: "Target",
    Meta: "Target",
    Presupuesto: "Target",
    Pronóstico: "Forecast",
    Consuntivo: "Actual",
    Obiettivo: "Target",
    PY: "Prior",
    "Prior year": "Prior",
    Threshold: "Red flag",
  });
});

describe("columns beside the figures are known in several languages, with or without their unit", () => {
  says({
    KPI: "Measure",
    Kennzahl: "Measure",
    Indicateur: "Measure",
    Indicador: "Measure",
    Abteilung: "Scorecard",
    Département: "Scorecard",
    Einheit: "Unit",
    Monat: "Period",
    Mois: "Period",
    Fecha: "Period",
    Año: "Year",
    Wert: "Value",
    Verantwortlicher: "Owner",
    "Amount (EUR)": "Value",
    "Value (k€)": "Value",
    Comments: "Nothing",
  });
});

describe("a unit in brackets is no part of what a header says, but of a name in it", () => {
  says({
    "Actual (EUR)": "Actual",
    "Plan (k€)": "Target",
    "Budget [%]": "Target",
    "Jan (k€)": "Jan",
    "Jan 2026 Plan (in EUR '000)": "Target, 2026-01",
    "AHT Act (min)": 'Actual, "AHT (min)"',
    "Revenue (k€)": '"Revenue (k€)"',
    "Actual (Sales)": 'Actual, "Sales"', // what is no unit is a name
    "Total (EUR)": "worked out",
  });
});

describe("periods without a year are kept as they are written", () => {
  says({
    Jan: "Jan",
    Q1: "Q1",
    W12: "W12",
    "Jan Plan": "Target, Jan",
    "Plan Q1": "Target, Q1",
  });
  test("a year that the sheet says is theirs", () => {
    expect(said("Jan", 2026)).toBe("2026-01");
    expect(said("Q1 Plan", 2026)).toBe("Target, 2026-Q1");
  });
});

describe("four digits are a year only where they can be one", () => {
  says({
    "2026": "FY2026",
    "2026 Actual": "Actual, FY2026",
    "4711": '"4711"',
    "8400": '"8400"',
    "1200 Wages": '"1200 Wages"',
    "ISO 9001": '"ISO 9001"',
    "Vision 2030": '"Vision 2030"',
  });
});

test.each([
  ["Order date", true],
  ["Month of report", true],
  ["Calendar Year", true],
  ["Revenue", false],
  ["Update", false],
])("whether %j speaks of a time: %s", (text, expected) => {
  expect(saysTime(text)).toBe(expected);
});
