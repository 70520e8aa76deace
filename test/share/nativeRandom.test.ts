import { compare, nativePair, shownByLibreOffice, shownByTheAddIn } from "../make/nativeCopies";
import { testWithLibreOffice } from "../make/libreOffice";
import { randomEdits } from "../make/randomEdits";
import { randomScorecard } from "../make/randomScorecard";

/** With `EDITS=all` so many scorecards; else those that showed another number once: a roll-up by majority, answers made one, no period said. */
const seeds =
  process.env["EDITS"] === "all" ? Array.from({ length: 60 }, (_, index) => index + 1) : [2, 5, 8];

describe.each(seeds)("a random scorecard (%d) as a copy with formulas of Excel's own", (seed) => {
  testWithLibreOffice(
    "goes on calculating as a whole, and shows the same as the add-in or nothing after any edits",
    async () => {
      const book = await randomScorecard(seed);
      const pair = await nativePair(book); // LibreOffice of today knows LET, that of yesterday does not
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
});
