import { buildModel, compareUnits, editActuals, type Facts } from "../../src/scorecard";
import { manyUnits } from "../make/manyUnits";
import { report, timeOf } from "./report";

const sizes = [10, 50, 150];
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

test("an organisation of 10, 50 and 150 units, each of 30 measures over 60 months", () => {
  const timed = sizes.map((units) => {
    const facts = manyUnits({ units, measuresEach: 30, months: 60 });
    const whole = timeOf(() => buildModel({ ...facts }));
    const model = buildModel(facts);
    timeOfEdit(facts); // the first run compiles
    return {
      ...{ units, whole, edit: timeOfEdit(facts) },
      compare: timeOf(() => compareUnits(model, "Measure 7")),
    };
  });
  timed.forEach(({ units, whole, edit, compare }, index) => {
    const smaller = timed[index - 1]?.edit;
    report(`${units} units x 30 measures x 60 months`, [
      ["the whole model", whole, 1],
      ["one edit", edit, edit / whole],
      ["one measure compared", compare, compare / whole],
      ...(smaller === undefined ? [] : [["one edit, to the size before", edit, edit / smaller] as const]),
    ]);
  });
});
