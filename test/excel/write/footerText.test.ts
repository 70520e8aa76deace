import { madeBy } from "../../../src/report";
import * as fc from "fast-check";
import { footerText } from "../../../src/excel/write/footerText";

test("a name with & stands in a footer as it is written", () => {
  expect(footerText("Port & Quay, 2026-10")).toBe("Port && Quay, 2026-10");
});

test("of a long name the middle is left out: its beginning and the period stay", () => {
  const text = footerText(`${"A unit with a long name ".repeat(9)}, 2026-10, not closed`);
  expect(text).toMatch(/^A unit with a long name .*….*, 2026-10, not closed$/);
});

test("whatever a unit is called, a footer with it is no longer than Excel takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      expect(
        footerText(text).length + `&L&C&F, printed &D&R${madeBy}, page &P of &N`.length,
      ).toBeLessThanOrEqual(255);
    }),
  );
  expect(footerText("&".repeat(300)).length).toBeLessThanOrEqual(230);
});
