import type { Source } from "../../../src/scorecard";
import { keptFor, lackingIn, nothingPicked } from "../../../src/taskpane/figures/chosenSource";
import { jsonRows } from "../../../src/taskpane/figures/jsonRows";

const source = (given: Partial<Source>): Source => ({
  ...{ name: "Sales", kind: "csv", location: "exports/sales-10.csv", date: "Day", value: "Amount" },
  measure: { kind: "one", id: "K1", written: "K1" },
  role: "Actual",
  ...given,
});

test("a name is proposed that no other source has, and a name that one has is refused", () => {
  expect(nothingPicked("sales.2026.csv", ["Sales.2026", "sales.2026 2"]).name).toBe("sales.2026 3");
  const picked = { ...nothingPicked("a.csv", []), date: "Day", value: "Amount", measure: "one:K1" };
  expect(lackingIn(picked, [])).toBeUndefined();
  expect(lackingIn({ ...picked, name: " " }, [])).toBe("Give it a name.");
  expect(lackingIn({ ...picked, name: "sales" }, ["Sales"])).toContain("already");
  expect(lackingIn({ ...picked, measure: "" }, [])).toContain("the measure");
});

test("a file is read by a kept source of its kind whose columns it has, by the one with its name before others", () => {
  const columns = ["day", "AMOUNT", "Shop"];
  const named = source({ name: "Named", location: "C:\\data\\new.csv" });
  expect(keptFor([source({})], "new.csv", columns)?.name).toBe("Sales");
  expect(keptFor([source({}), named], "new.csv", columns)?.name).toBe("Named");
  const others = [
    source({ kind: "xlsx" }),
    source({ value: "Total" }),
    source({ scorecard: { kind: "column", column: "Region" } }),
    source({ query: "SELECT * FROM source" }),
  ];
  expect(keptFor(others, "new.csv", columns)).toBeUndefined();
});

test.each([
  ["a list", '[{"a":1,"b":"x"},{"b":null,"c":true}]', [[1, "x", undefined], [undefined, undefined, "true"]]],
  ["an object a line", '\ufeff{"a":1}\n{"a":2}\n', [[1], [2]]],
  ["one object", '{"a":"1,5"}', [["1,5"]]],
  ["a list of numbers", "[1,2]", undefined],
  ["no JSON", "Day;Amount", undefined],
  ["a line that is broken", '{"a":1}\n{"a":', undefined],
  ["nothing", "[]", undefined],
])("of JSON, %s is read as rows or not at all", (_, text, rows) => {
  expect(jsonRows(text)?.rows).toEqual(rows);
}); // prettier-ignore
