import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { saveBook } from "excel-workbench";
import { hostWithExample } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { addUnits } from "../make/units";

const schema = JSON.parse(readFileSync(join(__dirname, "../../docs/schemas/model.json"), "utf8"));
const isModel = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const override = ["2026-10", "P1", "", "", "", "", "Green", "The sensor was wrong", "", "Jonas Holm"];

/** The example with two units below the top, and one more review. */
async function writeBook(folder: string): Promise<void> {
  const host = await hostWithExample();
  await addUnits();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Reviews").rows.add(undefined, [override]);
    await context.sync();
  });
  writeFileSync(join(folder, "book.xlsx"), saveBook(host.book));
  await host.dispose();
}

test("model prints every unit's scorecard, the top first, and overridden statuses with both", async () => {
  const folder = newFolder();
  await writeBook(folder);
  const { exitCode, out } = await bsc(folder, "model", "book.xlsx", "--json");
  const model: unknown = JSON.parse(out);
  isModel(model);
  expect(isModel.errors).toBeNull();
  expect(exitCode).toBe(0);
  expect(model).toMatchObject({
    findings: [],
    scorecards: [
      { id: "HCC", name: "Harbour Cold Chain" },
      { id: "N", parent: "HCC", band: "Green", perspectives: [{ id: "Financial" }] },
      { id: "S", parent: "HCC", band: "Red" },
    ],
  });
  expect(out).toContain('"overrideReason": "The sensor was wrong"');
});
