import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import reviewSchema from "../../docs/schemas/review.json";
import { bsc, newFolder } from "../make/cli";
import { expectValid } from "../../workbench/test/make/validate";

const isReview = new Ajv({ allowUnionTypes: true }).compile(reviewSchema);
const folder = newFolder();
const read = (name: string) => readFileSync(join(folder, name));

beforeAll(() => bsc(folder, "init", "book.xlsx", "--template", "example"));

test("review adds the pack to a valid copy, and a second run finds everything up to date", async () => {
  const { exitCode, out } = await bsc(folder, "review", "book.xlsx", "--out", "pack.xlsx");
  expect(exitCode).toBe(0);
  expect(out).toContain("pack.xlsx: Review, Scorecard, Strategy map, Measures in focus");
  await expectValid(read("pack.xlsx"));
  const again = await bsc(folder, "review", "pack.xlsx", "--in-place", "--json");
  const printed: unknown = JSON.parse(again.out);
  isReview(printed);
  expect(isReview.errors).toBeNull();
  expect(JSON.stringify(printed)).not.toMatch(/"(added|refreshed)"/);
});

test("wrong usage is said with the way out", async () => {
  const unit = await bsc(folder, "review", "book.xlsx", "--unit", "Mars", "--out", "x.xlsx");
  expect(unit).toMatchObject({ exitCode: 1 });
  expect(unit.err).toContain('There is no unit "Mars"');
});
