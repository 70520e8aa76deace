import { makeLiveModel, selectCell, type LiveState } from "../../src/excel";
import { hostWithExample } from "../make/addIn";
import { until } from "../make/until";

test("where Excel does not tell of new names, a finding's cell is found on its sheet all the same", async () => {
  const host = await hostWithExample({ requirementSets: { ExcelApi: "1.14" } });
  let state: LiveState | undefined;
  const stop = makeLiveModel().subscribe((told) => (state = told));
  await until(host, () => state !== undefined);
  host.between(1, (hands) => hands.renameSheet("Actuals", "Monthly figures"));
  expect(await selectCell({ sheet: "Actuals", cell: "C12" }, state?.sheetIds)).toMatchObject({ kind: "ok" });
  const renamed = host.book.sheets.find(({ name }) => name === "Monthly figures");
  expect(host.book.activeSheetId).toBe(renamed?.id);
  expect(renamed?.selection).toEqual({ top: 11, left: 2, bottom: 11, right: 2 });
  stop();
});
