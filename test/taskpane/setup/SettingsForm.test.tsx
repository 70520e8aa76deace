/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { hostWithExample, rowWith, valueIn } from "../../make/addIn";
import { showPaneOnPage } from "../../make/pane";

async function showSetUp() {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Set up" }));
  await screen.findByRole("heading", { name: "Settings" });
  return host;
}

const choice = (label: string) => screen.getByLabelText<HTMLSelectElement>(label);

test("the settings show what holds, by default or as the table says", async () => {
  await showSetUp();
  expect(choice("Period").value).toBe("2026-10");
  expect(choice("View").selectedOptions[0]?.text).toBe("Period");
  expect(choice("Map paper").selectedOptions[0]?.text).toBe("A4 or Letter");
});

test("a pick is written into the Settings table, and the form follows", async () => {
  const { book } = await showSetUp();
  await userEvent.selectOptions(choice("View"), "Year to date");
  expect(await screen.findByText('"View" on "Settings" is now Year to date.')).toBeTruthy();
  expect(valueIn(book, "Settings", rowWith(book, "Settings", 0, "View"), 1)).toBe("Year to date");
  await waitFor(() => expect(choice("View").value).toBe("Year to date"));
});

test("the period may be left to be found by itself", async () => {
  const { book } = await showSetUp();
  await userEvent.selectOptions(choice("Period"), "The latest complete one");
  await waitFor(() => expect(choice("Period").value).toBe(""));
  expect(valueIn(book, "Settings", rowWith(book, "Settings", 0, "Period"), 1)).toBeUndefined();
});
