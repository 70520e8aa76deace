import { makeLiveModel, type LiveState } from "../../../src/excel";
import { hostWithExample, lastActual } from "../../make/addIn";
import { quiet, until } from "../../make/until";

const revenueIn = (state: LiveState) =>
  state.kind === "ok"
    ? state.facts.facts.actuals.findLast(({ measure }) => measure === "F1.1")?.value
    : undefined;

async function typeActual(cell: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Actuals").getRange(cell).values = [[value]];
    await context.sync();
  });
}

test("an edit made as soon as the first model is there is followed", async () => {
  const host = await hostWithExample();
  const cell = lastActual(host, "F1.1");
  const seen: (number | undefined)[] = [];
  const stop = makeLiveModel().subscribe((state) => {
    seen.push(revenueIn(state));
    if (seen.length === 1) void typeActual(cell, 4321);
  });
  await until(host, () => seen.length > 1);
  expect(seen).toEqual([4155, 4321]);
  stop();
});

test("who stops listening while the first model is being read leaves nothing behind", async () => {
  const host = await hostWithExample();
  const stop = makeLiveModel().subscribe(() => undefined);
  stop();
  await quiet(host);
  host.traffic.reset();
  await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
  await quiet(host);
  expect(host.traffic.roundTrips).toBe(0);
});
