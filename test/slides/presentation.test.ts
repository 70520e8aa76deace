import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { saveBook } from "excel-workbench";
import { hostWithExample } from "../make/addIn";
import { newFolder } from "../make/cli";
import { nameOddly } from "../make/nameOddly";
import { expectWellFormedParts, unwritable } from "../../workbench/test/make/wellFormed";
import { expectValidPresentation } from "../../workbench/test/make/validate";

const folder = newFolder();
const program = join(__dirname, "../../dist/cli/bsc.js");

/** Runs the built command: the library loads parts of itself in a way that the test runner does not take. */
function bsc(...argv: readonly string[]): number | null {
  return spawnSync("node", [program, ...argv], { cwd: folder, encoding: "utf8" }).status;
}

/** The texts of each slide of a presentation, in order. */
function slidesOf(name: string): readonly string[] {
  const parts = unzipSync(readFileSync(join(folder, name)));
  const count = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, index) => {
    const part = parts[`ppt/slides/slide${index + 1}.xml`];
    const texts = part ? [...strFromU8(part).matchAll(/<a:t>([^<]*)<\/a:t>/g)] : [];
    return texts.map(([, text]) => text).join(" | ");
  });
}

/** The charts' parts of a presentation. */
function chartsOf(name: string): readonly string[] {
  const parts = Object.entries(unzipSync(readFileSync(join(folder, name))));
  return parts.flatMap(([path, bytes]) =>
    /^ppt\/charts\/chart\d+\.xml$/.test(path) ? [strFromU8(bytes)] : [],
  );
}

beforeAll(() => void bsc("init", "book.xlsx", "--template", "example"));

test("the pack as slides: a title, tables, the map as a picture, and a chart that can be edited", () => {
  expect(bsc("review", "book.xlsx", "--pptx", "pack.pptx")).toBe(0);
  const slides = slidesOf("pack.pptx");
  expect(slides[0]).toBe("Harbour Cold Chain | Monthly review · 2026-10");
  expect(slides[1]).toContain("Where we stand | Perspective | Score | Status");
  expect(slides.some((text) => text.startsWith("P3.2 Empty kilometres | Status | Red"))).toBe(true);
  expect(
    slides.some((text) => text.includes("Back-load exchange with three partner fleets | Off track")),
  ).toBe(true);
  const timeline = slides.find((text) =>
    text.startsWith("Initiatives in time (1 of 2) | Initiative, milestones, gate"),
  );
  expect(timeline).toContain("| Contracts with the three fleets | Done | 2026-04-30 | ◆ |");
  const parts = Object.keys(unzipSync(readFileSync(join(folder, "pack.pptx"))));
  expect(parts.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))).toHaveLength(1);
  expect(parts.some((path) => /^ppt\/media\/.*\.png$/.test(path))).toBe(true);
  const map = slides.findIndex((text) => text.startsWith("Strategy map"));
  expect(map).toBeGreaterThan(1);
});

test("the slides are valid for Microsoft's validator", async () => {
  await expectValidPresentation(readFileSync(join(folder, "pack.pptx")));
});

test("a forecast and the limits are dashed as on the sheet, and gaps are gaps", () => {
  const [chart] = chartsOf("pack.pptx");
  const lines = [...(chart ?? "").matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => ({
    name: /<c:tx>.*?<c:v>([^<]*)</s.exec(series)?.[1],
    dash: /<a:prstDash val="(\w+)"/.exec(series)?.[1],
  }));
  expect(lines).toEqual([
    { name: "Actual", dash: "solid" },
    { name: "Target", dash: "solid" },
    { name: "Upper limit", dash: "dash" },
    { name: "Lower limit", dash: "dash" },
    { name: "Forecast", dash: "dash" },
  ]);
  expect(chart).not.toContain("<c:v></c:v>");
});

test("the slides of each unit, in a folder", () => {
  expect(bsc("review", "book.xlsx", "--units", "all", "--pptx", "slides")).toBe(0);
  expect(slidesOf("slides/Harbour Cold Chain.pptx")).toEqual(slidesOf("pack.pptx"));
});

test("beside the workbook where both are asked for, and never under another ending", () => {
  expect(bsc("review", "book.xlsx", "--out", "pack.xlsx", "--pptx", "both.pptx")).toBe(0);
  expect(["pack.xlsx", "both.pptx"].map((name) => existsSync(join(folder, name)))).toEqual([true, true]);
  expect(bsc("review", "book.xlsx", "--pptx", "pack.ppt")).toBe(2);
});

test("slides, their charts and the workbooks within these are well-formed whatever the names hold", async () => {
  const host = await hostWithExample();
  await nameOddly(`<&"${unwritable.join("o")}>`);
  writeFileSync(join(folder, "odd.xlsx"), saveBook(host.book));
  expect(bsc("review", "odd.xlsx", "--pptx", "odd.pptx")).toBe(0);
  const made = readFileSync(join(folder, "odd.pptx"));
  expectWellFormedParts(made);
  expect(Object.keys(unzipSync(made)).some((path) => path.endsWith(".xlsx"))).toBe(true);
});
