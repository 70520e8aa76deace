/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { saveBook, type Book, type Host } from "excel-workbench";
import { hostWithExample, templateBook } from "../../make/addIn";
import { shown, typedCopy, type Typed } from "../../make/copies";
import { showPaneOnPage } from "../../make/pane";
import { quiet } from "../../make/until";

/** The pane's Review on the example. */
async function showReview(): Promise<Host> {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Review" }));
  await screen.findByText("No period is closed yet.");
  return host;
}

const fileOf = (book: Book, name: string) => new File([new Uint8Array(saveBook(book))], name);
const copyFile = async (typed: Typed, name = "copy.xlsx") =>
  fileOf(typedCopy(await templateBook(), typed), name);

async function choose(...files: readonly File[]): Promise<void> {
  await userEvent.upload(await screen.findByLabelText("Copies that came back"), [...files]);
}

const ticks = () =>
  screen
    .getAllByRole<HTMLInputElement>("checkbox")
    .filter(({ parentElement }) => /of |about/.test(parentElement?.textContent ?? ""))
    .map(({ checked, parentElement }) => [parentElement?.textContent?.trim(), checked]);

test("what people wrote is listed, new things ticked and contradictions not, and one button writes what is ticked", async () => {
  const host = await showReview();
  const before = saveBook(host.book);
  await choose(
    await copyFile({
      "Reviews!E4": "The plant",
      "Reviews!D4": "In December",
      ...{ "Actions!A6": "A5", "Actions!B6": "Ask the plant\nfor a date" },
    }),
  );
  const list = await screen.findByRole("region", { name: "What came back" });
  expect(ticks()).toEqual([
    ["Reviews!D4, Commentary of F1.1 in 2026-10: differs", false],
    ["Reviews!E4, Cause of F1.1 in 2026-10", true],
    ["Actions: new row about A5", true],
  ]);
  expect(within(list).getByText("Two pharma accounts start in November instead of October")).toBeTruthy();
  expect(within(list).getByText("In December")).toBeTruthy();
  expect(Buffer.from(saveBook(host.book)).equals(Buffer.from(before))).toBe(true);
  await userEvent.click(screen.getByRole("checkbox", { name: /Commentary of F1\.1/ }));
  await userEvent.click(screen.getByRole("checkbox", { name: /Cause of F1\.1/ }));
  await userEvent.click(screen.getByRole("button", { name: "Write what is ticked" }));
  expect(await screen.findByText("1 cell and 1 new row were written.")).toBeTruthy();
  expect(["D4", "E4"].map((cell) => shown(host.book, `Reviews!${cell}`))).toEqual(["In December", undefined]);
  expect(shown(host.book, "Actions!B6")).toBe("Ask the plant\nfor a date");
  expect(screen.queryByRole("region", { name: "What came back" })).toBeNull();
  await act(() => quiet(host));
});

test("two copies that contradict each other have no tick, and what is not taken is said with its copy", async () => {
  await showReview();
  await choose(
    await copyFile({ "Reviews!E4": "The plant" }, "ann.xlsx"),
    await copyFile({ "Reviews!E4": "The contract", "Reviews!G4": "Green" }, "ben.xlsx"),
  );
  expect(await screen.findByText(/Cause of F1\.1 in 2026-10: the copies say different things/)).toBeTruthy();
  expect(
    screen.getByText(/^ben\.xlsx, Reviews!G4: A status override for F1\.1 in 2026-10 is not taken/),
  ).toBeTruthy();
  expect(screen.getByRole("button", { name: "Write what is ticked" }).hasAttribute("disabled")).toBe(true);
});

test("a copy without news, a file of another workbook and one that is none are said", async () => {
  const hospital = fileOf(await templateBook("hospital"), "hospital.xlsx");
  await showReview();
  await choose(await copyFile({}));
  expect(await screen.findByText("Nothing came back that this workbook does not have.")).toBeTruthy();
  await choose(hospital);
  expect(
    await screen.findByText(/^hospital\.xlsx, Nothing can be taken from this file: it is no copy/),
  ).toBeTruthy();
  await choose(new File(["no workbook"], "text.xlsx"));
  expect(await screen.findByText(/Nothing can be taken from text\.xlsx: /)).toBeTruthy();
});

test("what was typed since it was listed stays, and is said", async () => {
  const host = await showReview();
  await choose(await copyFile({ "Reviews!E4": "The plant" }));
  await screen.findByRole("region", { name: "What came back" });
  await act(() => host.user.type("Reviews", "E4", "Mine"));
  await act(() => quiet(host));
  await userEvent.click(screen.getByRole("button", { name: "Write what is ticked" }));
  expect(await screen.findByText(/1 difference changed since they were listed/)).toBeTruthy();
  expect(shown(host.book, "Reviews!E4")).toBe("Mine");
  await act(() => quiet(host));
});
