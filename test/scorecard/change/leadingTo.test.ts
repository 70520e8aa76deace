import {
  explainChange,
  leadingTo,
  periodText,
  rememberModels,
  type Facts,
  type Leading,
} from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

/** Scores are the actuals. The cause falls from 80 to 50 in February, the effect from 90 to 60 in March. */
const facts = (lag?: number): Facts =>
  makeFacts({
    objectives: [
      makeObjective({ id: "CAUSE" }),
      makeObjective({ id: "EFFECT" }),
      makeObjective({ id: "IDLE" }),
    ],
    links: [{ from: "CAUSE", to: "EFFECT", ...(lag === undefined ? {} : { lag }) }],
    measures: ["CAUSE", "EFFECT", "IDLE"].map((objective) =>
      makeMeasure({ id: `of ${objective}`, objective, rule: { method: "Min-max", min: 0, max: 100 } }),
    ),
    actuals: [
      ...makeActuals("of CAUSE", "2026-01", [80, 50, 50]),
      ...makeActuals("of EFFECT", "2026-01", [90, 90, 60]),
      ...makeActuals("of IDLE", "2026-01", [70, 70, 70]),
    ],
  });

function leadingIn(given: Facts): readonly Leading[] {
  const modelAt = rememberModels(given);
  const model = modelAt({ period: makePeriod("2026-03") });
  const unit = model.scorecard;
  const item = { kind: "scorecard", id: unit.id, scorecard: unit.id } as const;
  const change = explainChange(item, modelAt({ period: makePeriod("2026-02") }), model);
  if (change.kind === "failed") throw new Error(JSON.stringify(change.problems));
  return leadingTo(change.value.cause, unit, { model, modelAt });
}

test("what drives an objective that changed is looked at as many periods before as the link says", () => {
  const [leading, ...more] = leadingIn(facts(1));
  expect(more).toEqual([]);
  expect(leading).toMatchObject({ effect: "EFFECT", cause: { objective: { id: "CAUSE" } } });
  expect([periodText(leading!.period), leading!.moved]).toEqual(["2026-02", -30]);
});

test("without a lag it is looked at in the same period, and a link with too few figures is planned, not proven", () => {
  const [leading] = leadingIn(facts());
  expect([periodText(leading!.period), leading!.moved]).toEqual(["2026-03", 0]);
  expect(leading!.tested.standing).toBe("Planned");
});
