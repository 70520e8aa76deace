import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import {
  adoptFigures,
  buildReview,
  buildScorecard,
  closePeriodInBook,
  insertTables,
  proposeFigures,
} from "../../src/excel";
import { openBook, saveBook, type Book } from "excel-workbench";
import { hostWithAddIn } from "../make/addIn";
import { makePeriod } from "../make/makePeriod";
import { workbooks } from "./workbooks";

type Parts = Readonly<Record<string, Uint8Array>>;

/** Parts that list or serve all sheets, so that new sheets show in them; nothing may go from them. */
const shared =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/.*|customXml\/.*)$|(?:^|\/)(?:workbook\.xml(?:\.rels)?|(?:styles|stylesheet|sharedStrings|metadata)\.xml)$/i;

function openedBook(bytes: Uint8Array): Book | undefined {
  const opened = openBook(bytes);
  return opened.kind === "ok" ? opened.book : undefined;
}

/** Some programs write \\ in the names of parts; they are written with /, as the standard has it. */
function partsOf(bytes: Uint8Array): Parts {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !/[\\/]$/.test(name));
  return Object.fromEntries(entries.map(([name, part]) => [name.replace(/\\/g, "/"), part]));
}

/** The program that a file says it was written by. */
function writerOf(parts: Parts): string {
  const named = /<Application>([^<]*)<\/Application>/.exec(textOf(parts["docProps/app.xml"]))?.[1];
  return named?.replace(/[\d./$(].*$/, "").trim() || "(unnamed)";
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? new Uint8Array()).toString("latin1");
}

/** A sheet that is no longer the one that is shown is no longer marked as such. */
function comparable(bytes: Uint8Array | undefined): string {
  return textOf(bytes).replace(/ tabSelected="(?:1|true)"/g, "");
}

function lostParts(before: Parts, after: Parts): readonly string[] {
  return Object.keys(before).filter((name) => !(name in after) && !/calcChain/i.test(name));
}

function changedParts(before: Parts, after: Parts): readonly string[] {
  return Object.keys(before).filter(
    (name) => name in after && !shared.test(name) && comparable(before[name]) !== comparable(after[name]),
  );
}

/** Every step that writes sheets, on a workbook that is full of other things. */
async function writeEverything(book: Book): Promise<readonly string[]> {
  const host = await hostWithAddIn(book);
  const proposed = await proposeFigures();
  if (proposed.kind === "ok" && proposed.value.mapping.length > 0) await adoptFigures(proposed.value.mapping);
  const done = [
    await insertTables("example"),
    await buildScorecard(),
    await buildReview({}),
    await closePeriodInBook({ period: makePeriod("2026-10"), closedOn: "2026-11-30", anyway: true }),
  ];
  await host.settle();
  await host.dispose();
  return done.flatMap((result, step) =>
    result.kind === "ok" ? [] : [`step ${step}: ${JSON.stringify(result.problems).slice(0, 300)}`],
  );
}

test("saving unchanged gives every part as it was, byte for byte", () => {
  const changed: string[] = [];
  let count = 0;
  for (const path of workbooks()) {
    const bytes = readFileSync(path);
    const book = openedBook(bytes);
    if (!book) continue;
    count++;
    const before = partsOf(bytes);
    const after = partsOf(saveBook(book));
    const differing = Object.keys(before).filter((name) => textOf(before[name]) !== textOf(after[name]));
    if (differing.length > 0) changed.push(`${path}: ${differing.join(", ")}`);
  }
  process.stdout.write(
    `${count} workbooks saved unchanged, ${changed.length} not the same\n${changed.join("\n")}\n`,
  );
  expect(changed).toEqual([]);
});

test("build, adopt, review and close change no part of the sheets that were there", async () => {
  const every = Number(process.env["EVERY"] ?? 8);
  const paths = workbooks().filter((_path, index) => index % every === 0);
  const wrong: string[] = [];
  const writers = new Set<string>();
  let count = 0;
  for (const path of paths) {
    const bytes = readFileSync(path);
    const book = openedBook(bytes);
    if (!book) continue;
    count++;
    let failures: readonly string[] = [];
    try {
      failures = await writeEverything(book);
    } catch (error) {
      failures = [String(error)];
    }
    const before = partsOf(bytes);
    const after = partsOf(saveBook(book));
    writers.add(writerOf(before));
    const found = [
      ...lostParts(before, after).map((name) => `lost ${name}`),
      ...changedParts(before, after).map((name) => `changed ${name}`),
    ];
    if (failures.length > 0) process.stdout.write(`${path}: ${failures.join("; ")}\n`);
    if (found.length > 0) wrong.push(`${path}: ${found.join(", ")}`);
  }
  process.stdout.write(
    `${count} workbooks of ${writers.size} writers used (${[...writers].join(", ")}), ${wrong.length} touched\n${wrong.join("\n")}\n`,
  );
  expect(wrong).toEqual([]);
});
