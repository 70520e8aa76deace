import { numberText, percentText, tenthsText } from "../../../src/scorecard/terms/numberText";

function reads(value: number, text: string) {
  expect(numberText(value)).toBe(text);
}

test("a number in a sentence has grouped thousands and at most four decimals", () => {
  reads(0, "0");
  reads(560, "560");
  reads(1234567.891, "1,234,567.891");
  reads(-1234.5, "-1,234.5");
  reads(1 / 3, "0.3333");
  reads(2 / 3, "0.6667");
  reads(0.00001234, "0.000012");
  reads(-0, "0");
  reads(1e21, "1e+21");
});

test("scores have one decimal, shares are percentages", () => {
  expect(tenthsText(130 / 3)).toBe("43.3");
  expect(tenthsText(100)).toBe("100");
  expect(percentText(1.5)).toBe("150 %");
  expect(percentText(0.0909)).toBe("9.1 %");
});
