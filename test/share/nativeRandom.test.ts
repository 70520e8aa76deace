import {
  compare,
  nativePair,
  shownByLibreOffice,
  shownByTheAddIn,
  shownWithoutTheAddIn,
} from "../make/nativeCopies";
import { testWithLibreOffice } from "../make/libreOffice";
import { randomEdits } from "../make/randomEdits";
import { randomScorecard } from "../make/randomScorecard";

/** With `EDITS=all` so many scorecards; else one that showed another word once: a trend of other figures. */
const seeds = process.env["EDITS"] === "all" ? Array.from({ length: 60 }, (_, index) => index + 1) : [26];

describe.each(seeds)("a random scorecard (%d) as a copy with formulas of Excel's own", (seed) => {
  testWithLibreOffice(
    "goes on calculating as a whole, and shows the same as the add-in or nothing after any edits",
    async () => {
      const book = await randomScorecard(seed);
      const pair = await nativePair(book);
      expect(pair.shared.replaced).toBe(0);
      for (const count of [0, 3, 12, 60]) {
        const edits = randomEdits(book, seed + 1000 * count, count);
        const wanted = await shownByTheAddIn(pair, edits);
        const { values, differing } = shownByLibreOffice(pair, edits);
        expect(compare(pair, values, wanted).wrong).toEqual([]);
        if (count === 0) expect(differing).toBe(0);
      }
    },
    120_000,
  );

  // LibreOffice of yesterday does not know LET: here our own engine calculates the copy, without the add-in.
  test("is the same with formulas of today's Excel", async () => {
    const book = await randomScorecard(seed);
    const pair = await nativePair(book, "365");
    expect(pair.shared.replaced).toBe(0);
    for (const count of [3, 30]) {
      const edits = randomEdits(book, seed + 1000 * count, count);
      const wanted = await shownByTheAddIn(pair, edits);
      expect(compare(pair, await shownWithoutTheAddIn(pair, edits), wanted).wrong).toEqual([]);
    }
  }, 120_000);
});
