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

const cascading = ["cascade", "group.xlsx", "--objectives", "F1", "--units", "North,Quay \u{1F6A2}"] as const;

test("cascade lists every row and cell first, writes them where it is asked, and nothing twice", async () => {
  const folder = await folderWithGroup();
  const before = readFileSync(join(folder, "group.xlsx"));
  const listed = await bsc(folder, ...cascading, "--json");
  expect(listed.exitCode).toBe(0);
  expectShape("cascade", listed.out);
  const printed = JSON.parse(listed.out);
  expect(printed.rows.map(({ table, about }: never) => [table, about])).toEqual([
    ["Objectives", "N-F1"],
    ["Objectives", "DOCK-F1"],
    ["Measures", "N-K1"],
    ["Measures", "DOCK-K1"],
    ["Targets", "N-K1"],
    ["Targets", "DOCK-K1"],
  ]);
  const words = await bsc(folder, ...cascading);
  expect(words.out).toContain("Objectives North: ID N-F1, Objective Grow, Perspective Financial");
  expect(words.out).toContain("6 rows would be added. To write them give --out out.xlsx or --in-place.");
  expect(Buffer.compare(before, readFileSync(join(folder, "group.xlsx")))).toBe(0);
  const written = await bsc(folder, ...cascading, "--out", "out.xlsx", "--json");
  expectShape("cascade", written.out);
  expect({ ...JSON.parse(written.out), out: null }).toEqual(printed);
  const again = await bsc(folder, "cascade", "out.xlsx", ...cascading.slice(2), "--in-place", "--no-backup");
  expect(again.out).toContain("Nothing is to be added.");
  const check = await bsc(folder, "check", "out.xlsx");
  expect([check.exitCode, check.out]).not.toEqual([1, expect.anything()]);
});

test("cascade refuses what it cannot do with exit code and sentence", async () => {
  const folder = await folderWithGroup();
  const run = async (...more: readonly string[]) => {
    const { exitCode, err } = await bsc(folder, ...cascading, ...more);
    return [exitCode, err.trim()];
  };
  expect(await run("--by-measure", "K1")).toEqual([2, expect.stringContaining("--targets size")]);
  const one = ["--units", "North", "--targets"];
  expect(await run(...one, "size")).toEqual([1, expect.stringContaining("say by which measure")]);
  expect(await run("--targets", "weight")).toEqual([1, expect.stringContaining("is below North")]);
  expect(await run("--targets", "luck")).toEqual([2, expect.stringContaining("Allowed choices")]);
  expect(await run("--out", "group.xlsx")).toEqual([2, expect.stringContaining("over the input")]);
  expect(await run(...one, "share")).toEqual([1, expect.stringContaining("cannot be split")]);
});
