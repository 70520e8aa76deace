import type { Host } from "../src";
import { hostWith } from "./make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

test("values that were set are read back", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Map");
    const range = sheet.getRange("B2:C3");
    range.values = [
      [1, "two"],
      [true, ""],
    ];
    range.load("values,address");
    await context.sync();
    expect(range.values).toEqual([
      [1, "two"],
      [true, ""],
    ]);
    expect(range.address).toBe("Map!B2:C3");
  });
});

test("a sheet that is not there is a null object, and an error without OrNullObject", async () => {
  await Excel.run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject("None");
    none.load("name");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  const wrong = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("None").load("name");
    await context.sync();
  });
  await expect(wrong).rejects.toMatchObject({ code: "ItemNotFound" });
  await expect(wrong).rejects.toBeInstanceOf(OfficeExtension.Error);
  await expect(wrong).rejects.toBeInstanceOf(Error);
});
