import { buildModel, findUnit } from "../../../src/scorecard";
import { makeFacts } from "../../make/makeFacts";

const unit = (id: string, name: string, parent?: string) => ({ id, name, parent, weight: 1 });
const scorecards = [unit("ALL", "All of us"), unit("N", "South", "ALL"), unit("South", "North", "ALL")];
const model = buildModel(makeFacts({ scorecards }));

function isFound(wanted: string | undefined, id: string) {
  expect(findUnit(model, wanted)).toMatchObject({ kind: "ok", value: { id } });
}

test("a unit is found by its id or its name, in whatever case and however it is spaced", () => {
  isFound("n", "N");
  isFound(" north ", "South");
  isFound("ALL OF US", "ALL");
});

test("an id goes before a name, and none at all is the unit on top", () => {
  isFound("south", "South");
  isFound(undefined, "ALL");
});

test("a unit that is not there is told with those that are", () => {
  expect(findUnit(model, "Mars")).toMatchObject({
    kind: "failed",
    problems: [{ code: "view-unknown", what: "unit", found: "Mars", known: ["All of us", "South", "North"] }],
  });
});
