import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { picturedOnFailure, workbenchPage } from "../make/browser";
import { builtExample, faultsIn, openExample } from "../make/builtExample";

const workbench = workbenchPage(builtExample);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "figures-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A million sales of a half each, by turns in November and December of 2026; decimals and days as in German. */
async function manySales(): Promise<string> {
  const file = join(folder, "sales.csv");
  const stream = createWriteStream(file);
  stream.write("Sales of the year\n\nDay;Amount;Shop\n");
  const both = "13.11.2026;0,5;North\n01.12.2026;0,5;South\n".repeat(500);
  for (let thousand = 0; thousand < 1_000; thousand++) if (!stream.write(both)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
  return file;
}

test("a million rows of a file are read in the pane: totals by period are listed, written, kept, and read again at one click", async () => {
  const file = await manySales();
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane, faults } = opened;
    page.setDefaultTimeout(45_000);
    const asked: string[] = [];
    page.on("request", (request) => void asked.push(new URL(request.url()).host));
    await openExample(opened);
    await pane.getByRole("tab", { name: "Set up" }).click();
    await pane.getByLabel("File with figures").setInputFiles(file);
    await pane.getByRole("cell", { name: "13.11.2026" }).first().waitFor();
    await pane.getByRole("combobox", { name: "Column of the date" }).selectOption("Day");
    await pane.getByRole("combobox", { name: "Column of the value" }).selectOption("Amount");
    await pane.getByRole("combobox", { name: "Measure", exact: true }).selectOption("one:F1.1");
    await pane.getByRole("combobox", { name: "The rows of a period become" }).selectOption("Sum");
    await pane.getByRole("button", { name: "See what it says" }).click();
    await pane.getByText("1,000,000 rows, 2 figures.").waitFor();
    const listed = await pane.getByRole("list", { name: "New" }).getByRole("listitem").allInnerTexts();
    expect(listed.map((text) => text.trim().replace(/^F1\.1 .*, (?=2026)/, ""))).toEqual([
      "2026-11: 250000",
      "2026-12: 250000",
    ]);
    const frame = page.frames()[1]!;
    expect(await faultsIn(frame)).toEqual([]);
    if (process.env["PICTURES"])
      await page.screenshot({ path: join(process.env["PICTURES"], "figures.png") });
    await pane.getByRole("button", { name: "Write 2 figures" }).click();
    await pane.getByText('2 figures were written. "sales" stands in the Sources table.').waitFor();
    await pane.getByLabel("File with figures").setInputFiles(file);
    await pane.getByText(/Read as the source sales of your Sources table says/).waitFor();
    await pane.getByRole("button", { name: "See what it says" }).click();
    await pane.getByText("1,000,000 rows, 2 figures. Nothing is to be written.").waitFor();
    expect([...new Set(asked)]).toEqual([new URL(workbench.address()).host]);
    expect(faults).toEqual([]);
  });
}, 180_000);

test("what can be read in two ways is said with the command's own sentence, and nothing is written", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { pane, faults } = opened;
    await openExample(opened);
    await pane.getByRole("tab", { name: "Set up" }).click();
    const text = '[{"Day":"03/04/2027","Amount":1},{"Day":"05/06/2027","Amount":2}]';
    const json = { name: "odd.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await pane.getByLabel("File with figures").setInputFiles(json);
    await pane.getByRole("combobox", { name: "Column of the date" }).selectOption("Day");
    await pane.getByRole("combobox", { name: "Column of the value" }).selectOption("Amount");
    await pane.getByRole("combobox", { name: "Measure", exact: true }).selectOption("one:F1.1");
    await pane.getByRole("button", { name: "See what it says" }).click();
    await pane.getByRole("list", { name: "What is to be known of them" }).waitFor();
    expect(await pane.getByRole("button", { name: /^Write \d/ }).count()).toBe(0);
    await pane.getByRole("combobox", { name: "Where dates can be read in two ways" }).selectOption("day");
    await pane.getByRole("button", { name: "See what it says" }).click();
    await pane.getByText("2 rows, 2 figures.").waitFor();
    expect(faults).toEqual([]);
  });
});
