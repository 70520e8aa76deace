import { correctCell } from "../../src/excel";
import { hostWithAddIn, valueIn } from "../make/addIn";

const place = { sheet: "Sheet1", cell: "A1" };

/** What a cell says after "F2" was corrected to "F1" in it; the failure's code where it was not. */
async function corrected(text: string, meant = "F1"): Promise<unknown> {
  const host = await hostWithAddIn();
  await host.user.type("Sheet1", "A1", text);
  const done = await correctCell(place, { found: "F2", meant });
  await host.settle();
  return done.kind === "ok" ? valueIn(host.book, "Sheet1", 0, 0) : done.problems[0]?.code;
}

test("a cell that names what is not there says what was meant", async () => {
  expect(await corrected("F2")).toBe("F1");
  expect(await corrected(" F2 ")).toBe("F1");
});

test("of a list only the wrong name is corrected", async () => {
  expect(await corrected("F3; F2, F22")).toBe("F3; F1, F22");
});

test("a cell that says something else by now, or is a formula, stays as it is", async () => {
  expect(await corrected("F22")).toBe("text-gone");
  expect(await corrected('="F2"')).toBe("text-gone");
});

test("a name that looks like a formula stays a text", async () => {
  expect(await corrected("F2", "=1+1")).toBe("=1+1");
});
