import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../src/report/version";

test("pages name the version that package and manifest have", () => {
  const read = (name: string) => readFileSync(join(__dirname, "../..", name), "utf8");
  expect(JSON.parse(read("package.json")).version).toBe(version);
  expect(/<Version>([\d.]+)<\/Version>/.exec(read("manifest.xml"))?.[1]).toBe(`${version}.0`);
});
