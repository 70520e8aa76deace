import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { runBuilt } from "../make/builtCli";
import { bsc, newFolder } from "../make/cli";

const folder = newFolder();
const books = Array.from({ length: 16 }, (_, number) => `book${number}.xlsx`);

beforeAll(async () => {
  await bsc(folder, "init", "example.xlsx", "--template", "example");
  for (const book of books) copyFileSync(join(folder, "example.xlsx"), join(folder, book));
});

/** What a build of so many of the books still holds when it tells of the last one. */
function heldAfter(count: number): number {
  const given = books.slice(0, count);
  const run = runBuilt(folder, ["build", ...given, "--out", "built", "--jobs", "1"], {
    memoryAt: given.at(-1),
  });
  expect([run.exitCode, run.err]).toEqual([0, ""]);
  return run.heldMegabytes;
}

test("what a build of many books holds does not grow with them: less than a megabyte for each", () => {
  const [few, many] = [heldAfter(4), heldAfter(books.length)];
  expect((many - few) / (books.length - 4)).toBeLessThan(1);
});
