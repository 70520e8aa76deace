import { toFinding } from "../../../src/scorecard";

const at = { sheet: "Actions", cell: "C4" };
const unknown = { code: "unknown-reference", at, found: "F1.1", nearest: "F1.2" } as const;

test("an unknown name of one kind with one near is offered as a correction", () => {
  expect(toFinding({ ...unknown, kind: "measure" }).correction).toEqual({ found: "F1.1", meant: "F1.2" });
});

test("nothing is offered where many rows name it, its own row is unread, or its kind is not known", () => {
  expect(toFinding({ ...unknown, kind: "measure", rows: 3 }).correction).toBeUndefined();
  expect(toFinding({ ...unknown, kind: "measure", notReadAt: "Measures!A2" }).correction).toBeUndefined();
  expect(
    toFinding({ ...unknown, kind: "measure, objective, perspective or scorecard" }).correction,
  ).toBeUndefined();
});
