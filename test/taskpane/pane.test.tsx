/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../workbench/test/make/page";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { hostWithAddIn, hostWithExample, templateBook, valueIn } from "../make/addIn";
import { showPaneOnPage } from "../make/pane";

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const sheetNames = (host: { book: { sheets: { name: string }[] } }) =>
  host.book.sheets.map(({ name }) => name);

/** What axe finds wrong on the page; contrast needs a real browser and is checked there. */
async function accessibilityFaults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("an empty workbook offers an example, and one click makes a scorecard and a map of it", async () => {
  const host = await hostWithAddIn();
  showPaneOnPage();
  await userEvent.click(await button("Show me with an example"));
  expect(await screen.findByText(/The example is in the workbook/, {}, { timeout: 20000 })).toBeTruthy();
  expect(sheetNames(host)).toEqual(
    expect.arrayContaining(["Objectives", "Measures", "Scorecard", "Strategy map"]),
  );
  expect(await screen.findByRole("rowheader", { name: /Financial/ })).toBeTruthy();
});

test("an empty workbook can be given the structured sheets without an example", async () => {
  const host = await hostWithAddIn();
  showPaneOnPage();
  await userEvent.click(await button("Insert empty sheets"));
  expect(await screen.findByText(/Fill in Objectives, Measures and Actuals/)).toBeTruthy();
  expect(sheetNames(host)).toContain("Objectives");
});

test("the home screen shows the period, the scores by perspective and the tables found", async () => {
  await hostWithExample();
  showPaneOnPage();
  const scores = await screen.findByRole("table", { name: "Scores by perspective" });
  expect(within(scores).getAllByRole("row")).toHaveLength(5);
  expect((await screen.findByLabelText<HTMLSelectElement>("Period")).value).toBe("2026-10");
  expect(screen.getByText(/Read from 13 tables/)).toBeTruthy();
});

test("another period can be looked at", async () => {
  await hostWithExample();
  showPaneOnPage();
  const scores = await screen.findByRole("table", { name: "Scores by perspective" });
  const before = scores.textContent;
  await userEvent.selectOptions(screen.getByLabelText("Period"), "2026-03");
  expect((await screen.findByLabelText<HTMLSelectElement>("Period")).value).toBe("2026-03");
  expect(screen.getByRole("table", { name: "Scores by perspective" }).textContent).not.toBe(before);
});

test("a measure shows its figures, why it has its band, its history and its row", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Scorecard" }));
  await userEvent.click(await button(/^Empty kilometres/));
  expect(await screen.findByRole("heading", { name: "Empty kilometres" })).toBeTruthy();
  expect(screen.getByText("19.1 %")).toBeTruthy(); // the example's actual of 2026-10
  expect(screen.getByRole("img", { name: /^History: 2025-11/ })).toBeTruthy();
  await userEvent.click(await button("Go to its row in the sheet"));
  const measures = host.book.sheets.find(({ name }) => name === "Measures");
  await waitFor(() => expect(host.book.activeSheetId).toBe(measures?.id));
});

test("a click on a box of the map brings its objective up, with what drives it", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await button("Draw strategy map"));
  await screen.findByText('The sheet "Strategy map" was added.');
  await waitFor(async () => {
    await act(() => host.user.select("Strategy map", "A1"));
    await act(() => host.user.clickShape("Strategy map", "BSC objective F3"));
    expect(screen.getByRole("heading", { name: "Lower the cost of a shipment" })).toBeTruthy();
  });
  expect(screen.getByRole("heading", { name: "Driven by" })).toBeTruthy();
  await userEvent.click(await button(/^Fill the trucks both ways/));
  expect(screen.getByRole("heading", { name: "Fill the trucks both ways" })).toBeTruthy();
});

test("the pane brings an objective's box into view, and resets it", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Scorecard" }));
  await userEvent.click(await button(/^Fill the trucks both ways/));
  await userEvent.click(await button("Show its box"));
  expect(await screen.findByText(/has a box for P3. Draw the map first/)).toBeTruthy();
  await userEvent.click(await button("Reset this box"));
  expect(await screen.findByText('The sheet "Strategy map" was added.')).toBeTruthy();
  const map = host.book.sheets.find(({ name }) => name === "Strategy map")!;
  const box = map.shapes.find(({ name }) => name === "BSC objective P3")!;
  await userEvent.click(await button("Show its box"));
  const [rowHeight, columnWidth] = [15, 48]; // of an untouched sheet, in points
  await waitFor(() =>
    expect(map.selection).toMatchObject({
      top: Math.floor(box.top / rowHeight),
      left: Math.floor(box.left / columnWidth),
    }),
  );
});

test("a theme is drawn on a sheet of its own, and the map is there as text and as a picture", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Map" }));
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Part" }), "Theme Growth");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Colours" }), "Monochrome");
  await userEvent.click(await button("Draw"));
  expect(await screen.findByText('The sheet "Map Growth" was added.')).toBeTruthy();
  expect(sheetNames(host)).toContain("Map Growth");
  const picture = screen.getByRole("link", { name: /Save the map as a picture/ });
  expect(decodeURIComponent(picture.getAttribute("href") ?? "")).toContain("theme Growth");
  await userEvent.click(screen.getByText("The map as text"));
  await userEvent.click(await button(/^Grow profitable revenue: Amber, score 59 of 100\./));
  expect(await screen.findByRole("heading", { name: "Grow profitable revenue" })).toBeTruthy();
  await userEvent.click(await button("Draw its chain"));
  expect(await screen.findByText('The sheet "Map F1" was added.')).toBeTruthy();
});

test("the drawn map follows the figures while that is ticked, and stays as it is otherwise", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await button("Draw strategy map"));
  await screen.findByText('The sheet "Strategy map" was added.');
  await userEvent.click(await screen.findByRole("tab", { name: "Map" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "The drawn map follows the figures" }));
  const nameOn = () => {
    const map = host.book.sheets.find(({ name }) => name === "Strategy map");
    return map?.shapes.find(({ name }) => name === "BSC objective F1")?.text?.runs[0]?.text.trim();
  };
  await act(() => host.user.type("Objectives", "B2", "Grow faster"));
  await waitFor(() => expect(nameOn()).toBe("Grow faster"));
  await userEvent.click(screen.getByRole("checkbox", { name: "The drawn map follows the figures" }));
  await act(() => host.user.type("Objectives", "B2", "Grow slower"));
  await screen.findByText(/^Grow slower: /);
  expect(nameOn()).toBe("Grow faster");
});

test("the buttons build the scorecard and draw the map, and say what became of it", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await button("Build scorecard"));
  expect(await screen.findByText('The sheet "Scorecard" was added.')).toBeTruthy();
  await userEvent.click(await button("Draw strategy map"));
  expect(await screen.findByText('The sheet "Strategy map" was added.')).toBeTruthy();
  expect(sheetNames(host)).toEqual(expect.arrayContaining(["Scorecard", "Strategy map"]));
});

test("the ribbon's buttons do the same", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await screen.findByRole("table", { name: "Scores by perspective" });
  await act(() => host.user.pressButton("drawMap"));
  expect(sheetNames(host)).toContain("Strategy map");
  expect(await screen.findByText('The sheet "Strategy map" was added.')).toBeTruthy();
});

test("a finding selects its cell", async () => {
  const book = await templateBook("example");
  const host = await hostWithAddIn(book);
  await host.user.type("Measures", "C2", "Nowhere");
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: /Findings/ }));
  await userEvent.click(await button(/Measures!C2/));
  const measures = host.book.sheets.find(({ name }) => name === "Measures");
  await waitFor(() => expect(host.book.activeSheetId).toBe(measures?.id));
  expect(measures?.selection).toEqual({ top: 1, left: 2, bottom: 1, right: 2 });
});

test("an edit in the sheet shows in the pane by itself", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await screen.findByRole("table", { name: "Scores by perspective" });
  expect(valueIn(host.book, "Perspectives", 1, 0)).toBe("Financial");
  await act(() => host.user.type("Perspectives", "A2", "Owners"));
  await act(() => host.user.type("Objectives", "C2", "Owners"));
  expect(await screen.findByRole("rowheader", { name: /Owners/ })).toBeTruthy();
});

test("a workbook that lacks a table says which, and what to add", async () => {
  const host = await hostWithExample();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Actuals").delete();
    await context.sync();
  });
  showPaneOnPage();
  expect(await screen.findByText(/There is no Actuals table. Add one with the headers/)).toBeTruthy();
  expect(sheetNames(host)).not.toContain("Actuals");
});

test("a workbook that Excel does not hand over is said with the next step, and shown once it does", async () => {
  const host = await hostWithExample();
  host.fail(2, { code: "AccessDenied", message: "You may not" }); // after the watching, the first reading
  showPaneOnPage();
  expect(await screen.findByText(/^Excel did not carry this out: .* Try again/)).toBeTruthy();
  expect(screen.queryByRole("tab")).toBeNull();
  await act(() => host.user.type("Settings", "B2", "Harbour"));
  expect(await screen.findByRole("table", { name: "Scores by perspective" })).toBeTruthy();
});

test("a failure says what did not work and leaves the buttons usable", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  const build = await button("Build scorecard");
  await act(() => host.settle());
  host.fail(2);
  await userEvent.click(build);
  expect(await screen.findByText(/Build scorecard did not work/)).toBeTruthy();
  expect(sheetNames(host)).not.toContain("Scorecard");
  await userEvent.click(await button("Build scorecard"));
  expect(await screen.findByText('The sheet "Scorecard" was added.')).toBeTruthy();
});

test("a running action can be cancelled, and nothing is written", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  const build = await button("Build scorecard");
  await act(() => host.settle());
  let answer = () => {};
  host.fail(1, { kind: "delay", until: new Promise<void>((end) => (answer = end)) });
  await userEvent.click(build);
  await userEvent.click(await button("Cancel"));
  answer();
  expect(await screen.findByText(/Cancelled/)).toBeTruthy();
  expect(sheetNames(host)).not.toContain("Scorecard");
});

test("an action that Excel never answers can be left, and the next one works", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  const build = await button("Build scorecard");
  await act(() => host.settle());
  host.fail(1, { kind: "drop" });
  await userEvent.click(build);
  await userEvent.click(await button("Cancel"));
  expect(
    await screen.findByText(/^Cancelling\. .* if a cell is being edited, press Enter there/),
  ).toBeTruthy();
  await userEvent.click(await button("Stop waiting"));
  expect(await screen.findByText(/^Build scorecard: Excel has not answered\./)).toBeTruthy();
  expect(sheetNames(host)).not.toContain("Scorecard");
  await userEvent.click(await button("Build scorecard"));
  expect(await screen.findByText('The sheet "Scorecard" was added.')).toBeTruthy();
});

test("every screen passes the accessibility rules", async () => {
  await hostWithExample();
  showPaneOnPage();
  await screen.findByRole("table", { name: "Scores by perspective" });
  expect(await accessibilityFaults()).toEqual([]);
  for (const name of [/Scorecard/, /Alerts/, /Map/, /Review/, /Findings/, /Set up/, /Help/]) {
    await userEvent.click(await screen.findByRole("tab", { name }));
    await waitFor(() => expect(screen.queryByText(/^(One moment|Checking the closed)/)).toBeNull());
    expect(await accessibilityFaults()).toEqual([]);
  }
});

test("the first screen of an empty workbook passes them too", async () => {
  await hostWithAddIn();
  showPaneOnPage();
  await button("Show me with an example");
  expect(await accessibilityFaults()).toEqual([]);
});

test("a name that is nearly right is put right by a click, and its finding goes away", async () => {
  const host = await hostWithExample();
  await host.user.type("Measures", "C2", "F1x");
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: /Findings/ }));
  await userEvent.click(await button(/^Write ".*" into C2$/));
  expect(await screen.findByText(/^Measures!C2 says F1 now\./)).toBeTruthy();
  expect(valueIn(host.book, "Measures", 1, 2)).toBe("F1");
  expect(await screen.findByText(/Nothing to put right/)).toBeTruthy();
});
