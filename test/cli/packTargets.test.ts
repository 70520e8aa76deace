import { packTargets } from "../../src/cli/packTargets";

test("each unit has a file of its own, though its name be one that no file system takes or tells from another", () => {
  const targets = packTargets(["N/W", "n_w", "N:W", "S"], { out: "packs", pdf: "prints" }, ".xlsx");
  expect(targets.map(({ out }) => out?.replace(/\\/g, "/"))).toEqual([
    "packs/N_W.xlsx",
    "packs/n_w 2.xlsx",
    "packs/N_W 3.xlsx",
    "packs/S.xlsx",
  ]);
  expect(targets.at(-1)).toMatchObject({ unit: "S", pptx: undefined });
});
