import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bsc, newFolder } from "../make/cli";

test("a new workbook never goes over a file that is there", async () => {
  const folder = newFolder();
  const path = join(folder, "book.xlsx");
  writeFileSync(path, "somebody's work");
  expect(await bsc(folder, "init", "book.xlsx")).toEqual({
    exitCode: 3,
    out: "",
    err: "book.xlsx: this file is there already and was left as it is. Name a new one.\n",
  });
  expect(readFileSync(path, "utf8")).toBe("somebody's work");
});
