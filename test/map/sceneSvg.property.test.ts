import fc from "fast-check";
import { planMap, sceneSvg } from "../../src/map";
import { buildModel } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "../make/makeFacts";
import { makeMeasure } from "../make/makeMeasure";
import { expectWellFormedXml, oddTexts } from "../../workbench/test/make/wellFormed";

test("a map's picture is well-formed whatever its texts hold", () => {
  fc.assert(
    fc.property(oddTexts, (text) => {
      const perspectives = ["Financial", `Customer ${text}`].map((id) => ({
        ...makePerspective({ id }),
        question: text,
      }));
      const objectives = perspectives.map(({ id }, index) =>
        makeObjective({
          id: `O${index}${text}`,
          name: `Grow ${text}`,
          perspective: id,
          theme: `T${index} ${text}`,
          owner: text,
        }),
      );
      const [first = "", second = ""] = objectives.map(({ id }) => id);
      const facts = makeFacts({
        perspectives,
        objectives,
        links: [{ from: second, to: first, hypothesis: text }],
        measures: [makeMeasure({ objective: first, name: text, unit: text })],
        actuals: makeActuals("M1", "2026-01", [1, 2]),
      });
      expectWellFormedXml(sceneSvg(planMap(buildModel(facts))), "map.svg");
    }),
  );
});
