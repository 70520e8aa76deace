import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostWithExample } from "../make/addIn";
import { bsc, bscWith, newFolder } from "../make/cli";
import { saveBook } from "excel-workbench";
import { terminalText } from "../../src/cli/terminalText";

test.each([
  ["an escape that clears the screen", "a\u001b[2Jb", "a\\u001b[2Jb"],
  ["a bell and a backspace", "a\u0007\u0008b", "a\\u0007\\u0008b"],
  ["a return to the line's start", "right\rwrong", "right\\u000dwrong"],
  ["controls of the upper half", "a\u009b31mb", "a\\u009b31mb"],
  ["text that runs backwards", "a\u202eb\u2066c", "a\\u202eb\\u2066c"],
  ["separators of lines that terminals may take for one", "a\u2028b", "a\\u2028b"],
  ["lines and tabs, words of every script", "a\n\tä 日本 ✓ 👩‍👩‍👧\n", "a\n\tä 日本 ✓ 👩‍👩‍👧\n"],
])("%s", (_, text, shown) => expect(terminalText(text)).toBe(shown));

test("JSON means the same after it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const json = JSON.stringify({ text });
      expect(JSON.parse(terminalText(json))).toEqual({ text });
    }),
  );
});

test("no command writes a control character that it was given", async () => {
  const name = "no\u001b]0;owned\u0007\u202e.xlsx";
  const folder = newFolder();
  for (const argv of [
    ["check", name],
    ["eval", name],
    [name],
    ["build", name, "--out", name],
    ["check", name, "--json"],
  ]) {
    const { out, err } = await bscWith({}, folder, ...argv);
    expect(out + err).toContain("\\u001b");
    expect(out + err).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e]/u);
  }
});

const forged = "Z9\nError    forged";

/** The example with a name that goes on in a second line, which looks like one of ours. */
async function bookWithBreaks(folder: string): Promise<void> {
  const host = await hostWithExample();
  for (const [sheet, cell] of [
    ["Perspectives", "A2"],
    ["Objectives", "B2"],
    ["Measures", "B2"],
    ["Actuals", "A2"],
  ] as const)
    await host.user.type(sheet, cell, forged);
  await host.settle();
  writeFileSync(join(folder, "book.xlsx"), saveBook(host.book));
  await host.dispose();
}

test("no name with a line break in it begins a line of what a command prints", async () => {
  const folder = newFolder();
  await bookWithBreaks(folder);
  let named = 0;
  for (const argv of [
    ["check", "book.xlsx"],
    ["read", "book.xlsx"],
    ["read", "book.xlsx", "--propose"],
    ["model", "book.xlsx"],
    ["build", "book.xlsx", "--out", "built.xlsx"],
    ["review", "book.xlsx", "--unit", forged, "--out", "pack.xlsx"],
    ["close", "book.xlsx", "--period", "2026-08", "--out", "closed.xlsx", "--anyway"],
    ["reopen", "closed.xlsx", "--period", "2026-08", "--reason", forged, "--out", "open.xlsx"],
    ["verify", "closed.xlsx"],
    ["check", forged],
  ]) {
    const { out, err } = await bsc(folder, ...argv);
    if ((out + err).includes("forged")) named++;
    expect(out + err).not.toMatch(/^Error {4}forged/m);
  }
  expect(named).toBeGreaterThan(5);
});
