import fc from "fast-check";
import { buildReview, buildScorecard, readScorecard } from "../../src/excel";
import { planMap, sceneSvg } from "../../src/map";
import { saveBook } from "excel-workbench";
import { hostWithExample } from "../make/addIn";
import { nameOddly } from "../make/nameOddly";
import { expectWellFormedParts, expectWellFormedXml, oddTexts } from "../../workbench/test/make/wellFormed";

test("scorecard, pack, map and its picture are well-formed whatever the names hold", async () => {
  await fc.assert(
    fc.asyncProperty(oddTexts, async (text) => {
      const host = await hostWithExample();
      await nameOddly(text);
      for (const built of [await buildScorecard(), await buildReview()])
        expect(built.kind === "failed" ? built.problems : []).toEqual([]);
      await host.settle();
      expectWellFormedParts(saveBook(host.book));
      const read = await readScorecard();
      if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
      expectWellFormedXml(sceneSvg(planMap(read.value.model)), "map.svg");
    }),
    { numRuns: 4 },
  );
});
