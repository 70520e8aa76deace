/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import type { Command } from "../../../src/commands";
import { savePage, savePersonPage } from "../../../src/taskpane/review/savePage";
import { groupBook } from "../../make/groupBook";
import { hostWithAddIn, hostWithExample, reopened } from "../../make/addIn";

/** What the page's own web view is handed; jsdom has no downloads. */
async function pageOf(command: Command): Promise<{ readonly said: string; readonly page: string }> {
  const handed: Blob[] = [];
  const [create, revoke] = [URL.createObjectURL, URL.revokeObjectURL];
  URL.createObjectURL = (content: Blob) => (handed.push(content), "#");
  URL.revokeObjectURL = () => undefined;
  const told = await command.run({});
  [URL.createObjectURL, URL.revokeObjectURL] = [create, revoke];
  const page = await Promise.all(handed.map(textOf));
  return { said: told.kind === "ok" ? told.value : told.kind, page: page.join("") };
}

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}

test("the page of a unit below the top holds nothing of others, and what is left out is said", async () => {
  await hostWithAddIn(reopened(await groupBook()));
  const { said, page } = await pageOf(savePage({ unit: "N" }));
  expect(page).toContain("Delight the north");
  expect(page.match(/.{0,40}secret.{0,40}/gi)).toBeNull();
  expect(said).toContain('"North - review');
  expect(said).toContain('The initiative "Shared ferry" is not of this unit alone');
});

test("the page of the one on top is that of all, and says from which workbook it is", async () => {
  await hostWithExample();
  const { page } = await pageOf(savePage({}));
  expect(page).toMatch(/not closed\. From .+, \d{4}-\d{2}-\d{2}, Balanced Scorecard for Excel [\d.]+\./);
  expect(page).toContain("Harbour Cold Chain");
});

test("a person's page holds what they own, and names nobody else", async () => {
  await hostWithAddIn(reopened(await groupBook()));
  const { said, page } = await pageOf(savePersonPage({}, "nora o'neil"));
  expect(said).toContain(`"Nora O'Neil - 2026-`);
  expect(page).toContain("Nora O&#x27;Neil");
  expect(page.match(/.{0,40}secret.{0,40}/gi)).toBeNull();
});
