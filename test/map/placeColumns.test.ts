import { placeColumns } from "../../src/map/placeColumns";
import type { MapOrder } from "../../src/map/orderMap";

const spacing = { widthOf: () => 120, gap: 20 };
const groups: Readonly<Record<string, number>> = { G1: 0, G2: 0, S1: 1, A1: -1, A2: -1, A3: -1, A4: -1 };
const order = (...lanes: readonly (readonly string[])[]): MapOrder => ({
  lanes,
  columns: ["Growth", "Service"],
  groupOf: (id) => groups[id] ?? 0,
});
const reach = (given: MapOrder) => placeColumns(given, spacing).map(({ left, right }) => [left, right]);

test("a column is as wide as its fullest lane, with ten points on both sides, twenty from the next", () => {
  // Two boxes of 120 and a gap of 20 are 260; one box is 120.
  expect(reach(order(["G1", "G2"], ["G1", "S1"]))).toEqual([
    [0, 280],
    [300, 440],
  ]);
});

test("its items stand inside it", () => {
  expect(placeColumns(order(["G1", "S1"]), spacing).map(({ inner }) => inner)).toEqual([
    { left: 10, right: 130 },
    { left: 170, right: 290 },
  ]);
});

test("a column without boxes holds its heading all the same", () => {
  const [, empty] = placeColumns(order(["G1"]), spacing);
  expect(empty && empty.right - empty.left).toBe(136); // 116, the narrowest, and ten on both sides
  const long = { ...order([]), columns: ["Customer relations of all regions", "S"] };
  const [wide, narrow] = reach(long).map(([left = 0, right = 0]) => right - left);
  expect(wide).toBeGreaterThan(narrow ?? 0);
});

test("where a theme that runs across them needs more, all columns share it", () => {
  // Four boxes across need 540 and ten on both sides; the columns with the gap between them are 300.
  expect(reach(order(["G1", "S1"], ["A1", "A2", "A3", "A4"]))).toEqual([
    [0, 140 + 130],
    [290, 290 + 270],
  ]);
});

test("without themes there are no columns", () => {
  expect(placeColumns({ lanes: [["G1"]] }, spacing)).toEqual([]);
});
