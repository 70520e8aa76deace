import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { bsc, newFolder } from "../make/cli";
import { groupBook } from "../make/groupBook";

function expectShape(name: string, printed: string): void {
  const schema = JSON.parse(readFileSync(join(__dirname, `../../docs/schemas/${name}.json`), "utf8"));
  const isShape = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  isShape(JSON.parse(printed));
  expect(isShape.errors).toBeNull();
}

async function folderWithGroup(): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, "group.xlsx"), await groupBook());
  return folder;
}

test("align says who carries what, what serves nothing, and every hand-off with both owners", async () => {
  const folder = await folderWithGroup();
  const { exitCode, out } = await bsc(folder, "align", "group.xlsx", "--json");
  expect(exitCode).toBe(0);
  expectShape("align", out);
  const printed = JSON.parse(out);
  expect(printed).toMatchObject({
    out: null,
    unit: { id: "HQ-Secret" },
    gaps: [],
    overlaps: [],
    orphans: [{ id: "N2", unit: { id: "N" }, cell: expect.stringMatching(/^[A-Z]+5$/) }],
  });
  const carriers = printed.objectives.map(
    ({ id, carriedBy }: { readonly id: string; readonly carriedBy: readonly Record<string, unknown>[] }) => [
      id,
      carriedBy.map(({ id: by, how, through }) => [by, how, through]),
    ],
  );
  expect(carriers).toContainEqual([
    "F2-Secret",
    [
      ["N1", "contributes", []],
      // Oslo's, and that of the quay below it, which reports figures of its own
      ["O1", "contributes", ["N1"]],
      ["O1", "contributes", ["N1"]],
      ["S1-Secret", "contributes", []],
    ],
  ]);
  expect(printed.handOffs.map(({ from, to }: never) => [from, to])).toMatchObject([
    [
      { id: "O1", owner: "Olga Øst" },
      { id: "N1", owner: "Nora O'Neil" },
    ],
    [{ id: "N1" }, { id: "F2-Secret", owner: "Hanna Secret" }],
    [{ id: "S1-Secret" }, { id: "F2-Secret" }],
  ]);
});

test("align in words, of one unit, and on a sheet where it is asked for; the input stays", async () => {
  const folder = await folderWithGroup();
  const before = readFileSync(join(folder, "group.xlsx"));
  const { out } = await bsc(folder, "align", "group.xlsx", "--unit", "North");
  expect(out).toContain("N1 Delight the north");
  expect(out).toContain("Oslo: O1 Run Oslo");
  expect(out).toContain("carried by no unit below");
  const built = await bsc(folder, "align", "group.xlsx", "--unit", "N", "--out", "out.xlsx");
  expect(built.out).toContain('out.xlsx: "Alignment" added');
  expect(Buffer.compare(before, readFileSync(join(folder, "group.xlsx")))).toBe(0);
  const again = await bsc(folder, "align", "out.xlsx", "--unit", "N", "--in-place", "--json");
  expect(JSON.parse(again.out)).toMatchObject({ written: { change: "unchanged" } });
});

test("align refuses a unit that is not there and a result over the input", async () => {
  const folder = await folderWithGroup();
  const unknown = await bsc(folder, "align", "group.xlsx", "--unit", "West");
  expect([unknown.exitCode, unknown.err]).toEqual([1, expect.stringContaining('There is no unit "West"')]);
  expect((await bsc(folder, "align", "group.xlsx", "--out", "group.xlsx")).exitCode).toBe(2);
});
