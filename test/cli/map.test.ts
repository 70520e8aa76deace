import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { saveBook } from "excel-workbench";
import { hostWithExample } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";

const folder = newFolder();
const text = (name: string) => readFileSync(join(folder, name), "utf8");

beforeAll(async () => {
  const host = await hostWithExample();
  writeFileSync(join(folder, "book.xlsx"), saveBook(host.book));
  await host.dispose();
});

async function map(...argv: readonly string[]) {
  return bsc(folder, "map", "book.xlsx", ...argv);
}

test("the map is written as a PNG of twice the SVG's size", async () => {
  await map("--out", "map.svg");
  const { exitCode } = await map("--out", "map.png");
  expect(exitCode).toBe(0);
  const [, width = "", height = ""] = /width="([\d.]+)" height="([\d.]+)"/.exec(text("map.svg")) ?? [];
  const picture = await loadImage(readFileSync(join(folder, "map.png")));
  expect(Math.abs(picture.width - 2 * Number(width))).toBeLessThanOrEqual(1);
  expect(Math.abs(picture.height - 2 * Number(height))).toBeLessThanOrEqual(1);
});

test("the map as text names each objective with its status, what drives it, and how each link stands", async () => {
  await map("--out", "map.txt");
  const lines = text("map.txt").split("\n");
  expect(lines[0]).toBe(
    "Harbour Cold Chain – strategy map. 2026-10, as of 2026-10-31. Amber, score 63 of 100.",
  );
  expect(lines).toContain("  Financial: Amber, score 59 of 100. What do our owners expect of us?");
  const box = lines.find((line) => line.startsWith("    Fill the trucks both ways: Amber, score 34 of 100."));
  expect(box).toContain("Driven by Run a tight network.");
  expect(lines).toContain("  Links: 19.");
});

test("a theme, an objective's chain, another period and other colours are asked for by options", async () => {
  const theme = await map("--theme", "growth", "--out", "map.json");
  expect(theme.out).toBe("map.json: 5 objectives, 3 links\n");
  await map("--objective", "P3", "--out", "chain.txt");
  expect(text("chain.txt")).toContain("what drives “Fill the trucks both ways”");
  await map("--against", "2025-10", "--colours", "mono", "--out", "turned.svg");
  expect(text("turned.svg")).toContain("against 2025-10");
  expect(text("turned.svg")).not.toContain("#FFEBC2"); // the usual Amber
});

test("a part that is not there ends with what there is, and nothing is written", async () => {
  const { exitCode, err } = await map("--theme", "Speed", "--out", "none.svg");
  expect(exitCode).toBe(1);
  expect(err).toContain('book.xlsx: There is no theme "Speed". There are: ');
  expect(() => text("none.svg")).toThrow();
});
