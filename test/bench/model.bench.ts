import { adviseOn, buildModel, editActuals, type Facts } from "../../src/scorecard";
import { manyFacts } from "../make/manyFacts";
import { report, timeOf } from "./report";

const months = 60;
const sizes = [30, 300, 3_000];
const views = ["period", "ytd"] as const;
const plainPasses = 100;

/** A plain pass over the same cells: every figure is looked at once. */
function addUp({ actuals }: Facts): number {
  return actuals.reduce((sum, { value = 0, period }) => sum + value * (period.ordinal % 2), 0);
}

/** One pass over few cells is too short to time: a hundred of them are. */
function timeOfPlain(facts: Facts): number {
  const all = timeOf(() => Array.from({ length: plainPasses }, () => addUp(facts)));
  return all / plainPasses;
}

test.each(views)("the model of 30, 300 and 3,000 measures over 60 months, view %s", (view) => {
  buildModel(manyFacts(300, months), { view }); // the first run compiles
  const timed = sizes.map((measures) => {
    const facts = manyFacts(measures, months);
    expect(buildModel(facts, { view }).scorecard.coverage).toBe(1);
    return {
      measures,
      plain: timeOfPlain(facts),
      model: timeOf(() => buildModel({ ...facts }, { view })), // a copy: nothing is known of it yet
      advice: timeOf(() => adviseOn(facts)),
    };
  });
  timed.forEach(({ measures, plain, model, advice }, index) => {
    const smaller = timed[index - 1]?.model;
    report(`${measures} measures x ${months} months, view ${view}`, [
      ["plain pass over the cells", plain, 1],
      ["model", model, model / plain],
      ["advice", advice, advice / plain],
      ...(smaller === undefined ? [] : [["model, to a tenth", model, model / smaller] as const]),
    ]);
  });
});

const edits = 50;

/** The mean time from one edited actual to the model that shows it. */
function timeOfEdit(facts: Facts): number {
  let edited = facts;
  const all = timeOf(() => {
    for (let step = 0; step < edits; step++) {
      const was = edited.actuals[(step * 997) % edited.actuals.length]!;
      edited = editActuals(edited, [{ was, is: { ...was, value: step } }]);
      buildModel(edited);
    }
  });
  return all / edits;
}

test("a single edit of 30, 300 and 3,000 measures over 60 months", () => {
  const timed = sizes.map((measures) => {
    const facts = manyFacts(measures, months);
    const whole = timeOf(() => buildModel({ ...facts }));
    buildModel(facts);
    timeOfEdit(facts); // the first run compiles
    return { measures, whole, edit: timeOfEdit(facts) };
  });
  timed.forEach(({ measures, whole, edit }, index) => {
    const smaller = timed[index - 1]?.edit;
    report(`one edit among ${measures} measures x ${months} months`, [
      ["the whole model", whole, 1],
      ["one edit", edit, edit / whole],
      ...(smaller === undefined ? [] : [["one edit, to a tenth", edit, edit / smaller] as const]),
    ]);
  });
});
