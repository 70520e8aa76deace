import { blankBook, openBook, saveBook, startHost, type Host } from "excel-workbench";
import { metadata, payment, writeSchedule } from "../../examples/loan/loan";
import { complaintsOf } from "../make/validate";

let host: Host;
afterEach(() => host.dispose());

/** Another add-in than the one that the workbench was made for. */
async function hostWithLoan(): Promise<void> {
  host = await startHost(blankBook(), {
    functions: metadata,
    associate: { PAYMENT: payment },
    namespace: "LOAN",
    install: true,
  });
  await host.user.type("Sheet1", "B1", 100_000);
  await host.user.type("Sheet1", "B2", 0.06);
  await host.user.type("Sheet1", "B3", 360);
}

test("its function is called from a cell and follows what it reads", async () => {
  await hostWithLoan();
  await host.user.type("Sheet1", "B4", "=LOAN.PAYMENT(B1,B2,B3)");
  const paid = () => host.book.sheets[0]?.cells.get(3)?.get(1)?.value;
  expect(paid()).toBeCloseTo(599.55, 2); // a loan of 100,000 at 6 % over 30 years, in every text book
  await host.user.type("Sheet1", "B2", 0);
  expect(paid()).toBeCloseTo(100_000 / 360, 6);
});

test("its command writes a table in two round trips, and the file is valid and reads back", async () => {
  await hostWithLoan();
  host.traffic.reset();
  await writeSchedule();
  expect(host.traffic.roundTrips).toBe(2);
  const bytes = saveBook(host.book);
  expect(await complaintsOf(bytes)).toEqual([]);
  const opened = openBook(bytes);
  const schedule = opened.kind === "ok" ? opened.book.sheets[1] : undefined;
  expect(schedule?.tables[0]?.name).toBe("Schedule");
  expect(schedule?.cells.get(1)?.get(2)?.value).toBe(500); // a month's interest of 100,000
  expect(schedule?.cells.get(360)?.get(3)?.value).toBeCloseTo(0, 6);
});

test("a round trip that fails leaves the workbook without the sheet", async () => {
  await hostWithLoan();
  host.fail(2);
  await expect(writeSchedule()).rejects.toThrow();
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});
