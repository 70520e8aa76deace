import { parseNumber } from "../../../src/scorecard";

function reads(text: string, expected: number | undefined, locale = "en-US") {
  expect(parseNumber(text, locale)).toBe(expected);
}

test("numbers typed as text are read by the locale", () => {
  reads("1,234.5", 1234.5);
  reads("1.234,5", 1234.5, "de-DE");
  reads("1,5", 1.5, "de-DE");
  reads("1 234,5", 1234.5, "fr-FR");
  reads("1,5", undefined); // a comma that groups nothing
  reads("1.5", undefined, "de-DE");
  reads("1.234,5", undefined); // a comma among the decimals
  reads("1,234.567", undefined, "de-DE");
});

test("percent signs, brackets, currencies and signs are understood", () => {
  reads("85 %", 0.85);
  reads("85%", 0.85);
  reads("95 %", 0.95); // not 0.9500000000000001
  reads("(12)", -12);
  reads("€ 5", 5);
  reads("-$3.50", -3.5);
  reads("−7", -7);
  reads("1e3", 1000);
  reads("under 24 hours", undefined);
  reads("", undefined);
});
