import { buildScorecard, readScorecard } from "../../src/excel";
import { hostWithAddIn, templateBook } from "../make/addIn";
import { repeatMeasures } from "../make/repeatMeasures";
import { median, report } from "./report";

const runs = 5;

async function timeAt(times: number, action: () => Promise<{ readonly kind: string }>): Promise<number> {
  const book = await templateBook("example");
  repeatMeasures(book, times);
  const host = await hostWithAddIn(book);
  const started = performance.now();
  const done = await action();
  const ms = performance.now() - started;
  expect(done.kind).toBe("ok");
  await host.dispose();
  return ms;
}

async function medians(action: () => Promise<{ readonly kind: string }>) {
  const [small, large]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    small.push(await timeAt(1, action));
    large.push(await timeAt(10, action));
  }
  return [median(small), median(large)] as const;
}

test("reading and building ten times the measures against the example", async () => {
  const [readSmall, readLarge] = await medians(() => readScorecard());
  report("Reading and scoring", [
    ["example", readSmall, 1],
    ["ten times the measures", readLarge, readLarge / readSmall],
  ]);
  const [buildSmall, buildLarge] = await medians(() => buildScorecard());
  report("Building scorecard and map", [
    ["example", buildSmall, 1],
    ["ten times the measures", buildLarge, buildLarge / buildSmall],
  ]);
});
