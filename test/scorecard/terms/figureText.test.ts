import { figureText } from "../../../src/scorecard";

test.each([
  [0.2414, "%", "24.1 %"],
  [85, "%", "85 %"],
  [4155, "EUR k", "4,155 EUR k"],
  [3.456, "days", "3.46 days"],
  [0.0012, undefined, "0.0012"],
  [-12.5, "°C", "-12.5 °C"],
  [undefined, "%", "–"],
])("%p in %p is written %p", (value, unit, text) => expect(figureText(value, unit)).toBe(text));
