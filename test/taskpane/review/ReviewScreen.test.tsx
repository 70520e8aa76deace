/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { HostOptions } from "excel-workbench";
import { hostWithExample, lastActual, rowWith } from "../../make/addIn";
import { showPaneOnPage } from "../../make/pane";
import { addUnits } from "../../make/units";

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const isOff = (element: HTMLElement) => element.hasAttribute("disabled");

async function showReview(closingNeeds?: string, options: HostOptions = {}) {
  const host = await hostWithExample(options);
  if (closingNeeds) {
    const rows = host.book.sheets.find(({ name }) => name === "Settings")!.cells.size;
    await host.user.type("Settings", `A${rows + 1}`, "Closing needs");
    await host.user.type("Settings", `B${rows + 1}`, closingNeeds);
  }
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Review" }));
  await screen.findByRole("heading", { name: "Review of 2026-10" });
  return host;
}

async function close() {
  await userEvent.click(await button("Close period"));
  await screen.findByText(/2026-10 is closed; the sheet "/);
}

test("the review says what is missing, and each leads to its measure", async () => {
  await showReview();
  const missing = await button(/Data quality checks passed has no figure \(Aylin Demir\)/);
  expect(missing.textContent).not.toContain("Settings demand");
  await userEvent.click(missing);
  expect(await screen.findByRole("heading", { name: "Data quality checks passed" })).toBeTruthy();
});

test.each(["PC", "OfficeOnline", "Mac"] as const)(
  "files are offered where Excel takes them, else it is said what to do: %s",
  async (platform) => {
    await showReview(undefined, { platform });
    const offered = screen.queryByRole("button", { name: "Save as PowerPoint" }) !== null;
    const said = screen.queryByText(/takes no files from add-ins/) !== null;
    expect([offered, said]).toEqual(platform === "Mac" ? [false, true] : [true, false]);
  },
);

test("a period is closed with a name, and shows as untouched", async () => {
  await showReview();
  await screen.findByText("No period is closed yet.");
  await userEvent.type(screen.getByLabelText("Your name (optional)"), "Ann Lee");
  await close();
  expect(await screen.findByText("Untouched")).toBeTruthy();
  expect(screen.getByText(/by Ann Lee/)).toBeTruthy();
});

test("a seal is checked with its passphrase, which the pane forgets", async () => {
  await showReview();
  await userEvent.type(screen.getByLabelText("Passphrase (optional)"), "correct horse");
  await close();
  expect(screen.getByLabelText<HTMLInputElement>("Passphrase (optional)").value).toBe("");
  await userEvent.type(await screen.findByLabelText("Passphrase of the seals"), "wrong");
  await userEvent.click(await button("Check the seals"));
  expect(await screen.findByText("The passphrase does not fit")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Passphrase of the seals"), "correct horse");
  await userEvent.click(await button("Check the seals"));
  expect(await screen.findByText("Untouched, seal fits")).toBeTruthy();
});

test("what Settings demand keeps a period open until it is closed anyway", async () => {
  await showReview("Data");
  expect((await button(/Data quality checks passed/)).textContent).toContain("Settings demand it");
  expect(isOff(await button("Close period"))).toBe(true);
  await userEvent.click(screen.getByLabelText("Close anyway, although something is missing"));
  await close();
});

test("a figure that is changed after the closing shows as restated, with what it was", async () => {
  const host = await showReview();
  await close();
  await screen.findByText("Untouched");
  const row = rowWith(host.book, "Measures", 0, "F1.1") + 1;
  const headers = host.book.sheets.find(({ name }) => name === "Measures")!.cells.get(0)!;
  const target = [...headers].find(([, { value }]) => value === "Target")![0];
  await act(() => host.user.type("Measures", `${String.fromCharCode(65 + target)}${row}`, 0.5));
  const restated = await screen.findByText(/^Restated in 2026-10/);
  await userEvent.click(restated);
  const line = within(restated.parentElement!).getByRole("button", {
    name: /^F1\.1 Revenue: target was 4266\.67, is /,
  });
  await userEvent.click(line);
  const measures = host.book.sheets.find(({ name }) => name === "Measures");
  await waitFor(() => expect(host.book.activeSheetId).toBe(measures?.id));
});

test("what followed from a change stands below it", async () => {
  const host = await showReview();
  await close();
  await screen.findByText("Untouched");
  const row = rowWith(host.book, "Settings", 0, "Roll-up") + 1;
  await act(() => host.user.type("Settings", `B${row}`, "Worst"));
  await userEvent.click(await screen.findByText("Restated in 2026-10 (1)"));
  expect(screen.getByRole("button", { name: "Settings: Roll-up was Average, is Worst" })).toBeTruthy();
  expect(screen.getByText(/^What followed \(\d+\):$/)).toBeTruthy();
  expect(screen.getByText(/^Harbour Cold Chain \d+ → \d+, Amber → Red$/)).toBeTruthy();
});

test("a period of which nothing is reported is closed only anyway, and the form says why", async () => {
  const host = await hostWithExample();
  await act(() =>
    host.user.type("Settings", `B${rowWith(host.book, "Settings", 0, "Period") + 1}`, "2026-11"),
  );
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Review" }));
  await screen.findByRole("heading", { name: "Review of 2026-11" });
  expect(screen.getByText(/^Nothing was reported in 2026-11: no measure has a figure of it/)).toBeTruthy();
  expect(isOff(await button("Close period"))).toBe(true);
  await userEvent.click(screen.getByLabelText("Close anyway, although something is missing"));
  await userEvent.click(await button("Close period"));
  await screen.findByText(/2026-11 is closed; the sheet "/);
});

test("a closed period is reopened with a reason, and not without one", async () => {
  await showReview();
  await close();
  await userEvent.click(await screen.findByText("Reopen 2026-10 …"));
  expect(isOff(await button("Reopen 2026-10"))).toBe(true);
  await userEvent.type(screen.getByLabelText("Reason"), "The auditor found a late invoice");
  await userEvent.click(await button("Reopen 2026-10"));
  expect(await screen.findByText(/2026-10 is open again/)).toBeTruthy();
  expect(await screen.findByText("No period is closed yet.")).toBeTruthy();
});

test("the review pack is built from here", async () => {
  const host = await showReview();
  await userEvent.click(await button("Build review pack"));
  expect(await screen.findByText(/The review pack is ready/, {}, { timeout: 30_000 })).toBeTruthy();
  expect(host.book.sheets.length).toBeGreaterThan(14);
});

test("a click adds the rows in which to say why something is Red, and says how many", async () => {
  const host = await showReview();
  expect(screen.queryByRole("button", { name: "Add rows to fill in" })).toBeNull();
  await act(() => host.user.type("Actuals", lastActual(host, "L1.1"), 0.2));
  await userEvent.click(await button("Add rows to fill in"));
  await screen.findByText('1 row was added to the Reviews on "Reviews": say there what happened and why.');
  expect(rowWith(host.book, "Reviews", 1, "L1.1")).toBeGreaterThan(0);
  await userEvent.click(await button("Add rows to fill in"));
  await screen.findByText("Every Red has its row in the Reviews table already; nothing was added.");
});

test("a unit's pack is built from here, with its own scorecard and map", async () => {
  const host = await hostWithExample();
  await addUnits();
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Review" }));
  await userEvent.selectOptions(await screen.findByLabelText("Unit"), "North");
  await userEvent.click(await button("Build review pack"));
  expect(await screen.findByText(/The review pack is ready/, {}, { timeout: 30_000 })).toBeTruthy();
  const names = host.book.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Review", "Scorecard North", "Map North"]));
  expect(names).not.toContain("Scorecard");
});

test("there is no unit to choose where there is only one", async () => {
  await showReview();
  expect(screen.queryByLabelText("Unit")).toBeNull();
});
