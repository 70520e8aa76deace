import { nearestWord } from "../../../src/scorecard";

test("a slip of typing finds the word that was meant, nonsense finds none", () => {
  expect(nearestWord("Revenu", ["Revenue", "Margin"])).toBe("Revenue");
  expect(nearestWord("minimum coverge", ["Minimum coverage", "Period"])).toBe("Minimum coverage");
  expect(nearestWord("zzzz", ["Revenue", "Margin"])).toBeUndefined();
  expect(nearestWord("Revenue", [])).toBeUndefined();
});
