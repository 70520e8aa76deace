/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { hostWithExample } from "../../make/addIn";
import { showPaneOnPage } from "../../make/pane";

const button = (name: string | RegExp) => screen.findByRole("button", { name });

async function showAlerts() {
  showPaneOnPage();
  await userEvent.click(await button("4 alerts are open"));
  await screen.findByRole("heading", { name: "Alerts in 2026-10" });
  await screen.findByText("Seen to (1)");
}

test("the home screen counts the open alerts, and the count leads to them, those seen to apart", async () => {
  await hostWithExample();
  await showAlerts();
  const open = screen.getByRole("button", { name: /^Red Special cause: P3\.2/ });
  expect(open.textContent).toContain("Empty kilometres shows a special cause for the worse");
  expect(open.textContent).toContain("Since 2026-09, tell Jonas Holm");
  const seen = screen.getByText("Seen to (1)").parentElement!;
  expect(within(seen).getByText(/has no figure for 2026-10/)).toBeTruthy();
  expect(within(seen).getByText(/snoozed/)).toBeTruthy();
});

test("an alert of a measure shows the measure, one of an initiative its row", async () => {
  const host = await hostWithExample();
  await showAlerts();
  await userEvent.click(await button(/Special cause: P3\.2/));
  expect(await screen.findByRole("heading", { name: "Empty kilometres" })).toBeTruthy();
  await userEvent.click(screen.getByRole("tab", { name: "Alerts" }));
  await userEvent.click(await button(/Gate missed/));
  const initiatives = host.book.sheets.find(({ name }) => name === "Initiatives");
  await waitFor(() => expect(host.book.activeSheetId).toBe(initiatives?.id));
});

test("each person who is told has a draft with all that concerns them", async () => {
  await hostWithExample();
  await showAlerts();
  const mail = screen.getByRole("link", { name: "Mail to Jonas Holm" });
  const { protocol, searchParams } = new URL(mail.getAttribute("href") ?? "");
  expect(protocol).toBe("mailto:");
  expect(searchParams.get("body")).toMatch(/Empty kilometres[^]*Exchange live between Rotterdam and Hamburg/);
});

test("where no draft opens the whole text of a mail is copied, or shown to be copied by hand", async () => {
  await hostWithExample();
  await showAlerts();
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  await userEvent.click(await button("Copy text for Jonas Holm"));
  expect(await screen.findByText("Copied.")).toBeTruthy();
  expect(copied).toEqual([
    expect.stringMatching(
      /^Harbour Cold Chain 2026-10: \d alerts\n\nHello Jonas Holm,\n[^]*Empty kilometres/,
    ),
  ]);
  clipboard.writeText = () => Promise.reject(new Error("NotAllowedError"));
  await userEvent.click(await button("Copy text for Jonas Holm"));
  const shown = await screen.findByLabelText("Text to copy");
  expect(shown instanceof HTMLTextAreaElement && shown.value).toBe(copied[0]);
});

test("an alert that somebody acknowledges in the sheet is no longer open", async () => {
  const host = await hostWithExample();
  await showAlerts();
  await act(() => host.user.type("Acknowledgements", "A3", "Special cause: P3.2"));
  await act(() => host.user.type("Acknowledgements", "B3", "2026-10"));
  expect(await screen.findByText("Seen to (2)")).toBeTruthy();
});

test("what turned since the period before leads to its objective or measure", async () => {
  await hostWithExample();
  showPaneOnPage();
  await screen.findByRole("heading", { name: "Turned since 2026-09" });
  await userEvent.click(await button(/^New accounts won from/));
  expect(await screen.findByRole("heading", { name: "New accounts won" })).toBeTruthy();
});

test("an objective shows the initiatives that serve it, with status, indexes and gate", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Scorecard" }));
  await userEvent.click(await button(/^Fill the trucks both ways/));
  const initiative = await button(/Off track Back-load exchange with three partner fleets/);
  expect(initiative.textContent).toMatch(/schedule index \(SPI\) \d\.\d\d/);
  expect(initiative.textContent).toContain("gate P3.2 <= 0.15 for 2 by 2026-09: missed");
  await userEvent.click(initiative);
  const initiatives = host.book.sheets.find(({ name }) => name === "Initiatives");
  await waitFor(() => expect(host.book.activeSheetId).toBe(initiatives?.id));
});

test("a measure shows what was written about it in the period, and nothing of other periods", async () => {
  await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Scorecard" }));
  await userEvent.click(await button(/^Empty kilometres/));
  expect(await screen.findByRole("heading", { name: "Commentary" })).toBeTruthy();
  expect(screen.getByText(/^Cause: Spot carriers/)).toBeTruthy();
  expect(screen.queryByText(/One partner left/)).toBeNull();
});
