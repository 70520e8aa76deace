/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { customFunctions } from "../../../src/functions";
import { topics } from "../../../src/taskpane/help/topics";
import { hostWithExample, valueIn } from "../../make/addIn";
import { showPaneOnPage } from "../../make/pane";

const button = (name: string | RegExp) => screen.findByRole("button", { name });

async function showHelp() {
  const host = await hostWithExample();
  await host.user.activate("Sheet1");
  await host.user.type("Sheet1", "A1", 560);
  await host.user.type("Sheet1", "B1", 700);
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Help" }));
  await screen.findByRole("heading", { name: "Functions" });
  return host;
}

test("the help tells of every function there is", () => {
  expect(topics.map(({ name }) => name).sort()).toEqual(Object.keys(customFunctions).sort());
});

test("a search finds functions by words of their help, and says how many", async () => {
  await showHelp();
  await userEvent.type(screen.getByLabelText("Search"), "each period left");
  expect(screen.getByText(/^\d functions?$/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "BSC.REQUIRED" })).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "BSC.STATUS" })).toBeNull();
});

test("a function goes into the selected cell with the figures beside it", async () => {
  const host = await showHelp();
  await host.user.select("Sheet1", "C1");
  await userEvent.click(await button("Insert STATUS"));
  expect(await screen.findByText("C1 holds =BSC.STATUS(A1,B1) now.")).toBeTruthy();
  const cell = host.book.sheets
    .find(({ name }) => name === "Sheet1")
    ?.cells.get(0)
    ?.get(2);
  expect(cell?.formula).toMatch(/BSC\.STATUS\(A1,B1\)/);
});

test("before a filled cell is written over, the pane asks", async () => {
  const host = await showHelp();
  await host.user.select("Sheet1", "B1");
  await userEvent.click(await button("Insert BAND"));
  expect(await screen.findByText("B1 holds 700. Put =BSC.BAND(A1) in its place?")).toBeTruthy();
  await userEvent.click(await button("Leave it"));
  expect(valueIn(host.book, "Sheet1", 0, 1)).toBe(700);
  await userEvent.click(await button("Insert BAND"));
  await userEvent.click(await button("Replace B1"));
  await screen.findByText("B1 holds =BSC.BAND(A1) now.");
});
