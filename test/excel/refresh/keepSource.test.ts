import { keepSource, readSources } from "../../../src/excel";
import type { Source } from "../../../src/scorecard";
import { hostWithExample } from "../../make/addIn";

const sales: Source = {
  ...{ name: "=Sales", kind: "csv", location: "sales.csv", date: "Day", value: "[Amount]" },
  measure: { kind: "one", id: "F1.1", written: "F1.1" },
  scorecard: { kind: "column", column: "F1.1" },
  ...{ role: "Target", aggregation: "Sum", decimal: "comma", dayOrder: "day" },
};

async function sourcesNow(): Promise<readonly Source[]> {
  const read = await readSources();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  expect(read.value.findings).toEqual([]);
  return read.value.sources.map(({ at: _at, ...source }) => source);
}

test("a source is kept as a row that is read as just that source, also where the table is added for it", async () => {
  const host = await hostWithExample();
  expect(await sourcesNow()).toEqual([]);
  expect(await keepSource(sales)).toEqual({ kind: "ok", value: "=Sales" });
  const plain: Source = {
    ...{ name: "Visits", kind: "json", location: "visits.json", date: "Day", value: "Count" },
    measure: { kind: "column", column: "KPI" },
    role: "Actual",
  };
  expect(await keepSource(plain)).toEqual({ kind: "ok", value: "Visits" });
  expect(await sourcesNow()).toEqual([sales, plain]);
  await host.settle();
});
